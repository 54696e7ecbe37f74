/** Stand-in until the figures are there: where actors stand in a scenery. */
import type { ActorProps, Framing } from '../../src/storyboard/contract.ts';
import type { Box } from '../layout/layout.ts';
import { stageUnit } from '../scenery/geometry.ts';
import type { SceneryGeometry } from '../scenery/place-drawing.ts';

export interface PlacedActor {
  readonly actor: ActorProps;
  readonly box: Box;
}

const thirds = { left: 0.3, centre: 0.5, right: 0.7 } as const;

export function actorPlaces(
  actors: readonly ActorProps[],
  at: SceneryGeometry,
  framing: Framing,
): PlacedActor[] {
  const scale = { wide: 0.56, near: 0.76, detail: 0.9 }[framing];
  return actors.map((actor, index) => {
    const height = stageUnit(at) * 100 * scale * Math.min(1, actor.heightInMetres / 1.75);
    const width = height * 0.5;
    const x = at.width * thirds[actor.side] + index * at.unit * 2 - width / 2;
    return { actor, box: { x, y: at.floor - height, width, height } };
  });
}
