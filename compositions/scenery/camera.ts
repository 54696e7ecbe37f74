/**
 * How near the picture of a scenery is.
 *
 * Guarantees: the world still fills the frame above the front layer, which does not move; feet stay on the ground.
 */
import type { Framing } from '../../src/storyboard/contract.ts';
import type { Box } from '../layout/layout.ts';
import type { PlaceLayers, SceneryGeometry } from './place-drawing.ts';
import type { Point } from './shapes/path.ts';

/** The world is drawn `scale` times as large, and moved. */
export interface Camera {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

const scales: Readonly<Record<Framing, number>> = { wide: 1, near: 1.35, detail: 1.9 };

/**
 * @param actors their boxes: a near picture is of them.
 * @param seed chooses among the motifs of a detail.
 */
export function cameraFor(
  framing: Framing,
  at: SceneryGeometry,
  { motifs }: PlaceLayers,
  actors: readonly Box[],
  seed: number,
): Camera {
  const scale = scales[framing];
  const [left, right] = [
    Math.min(...actors.map(({ x }) => x)),
    Math.max(...actors.map(({ x, width }) => x + width)),
  ];
  const middle = actors.length === 0 ? null : (left + right) / 2;
  if (framing === 'wide') return { scale, x: 0, y: 0 };
  const choice = motifs === undefined || motifs.length === 0 ? usualMotifs(at) : motifs;
  const [mx, my] = choice[seed % choice.length] ?? [at.width / 2, at.horizon];
  if (framing === 'near') return aimed(at, scale, [middle ?? mx, at.floor], [middle ?? mx, at.floor]);
  // The motif stands beside the actors; without any, in the middle.
  const beside = middle !== null && middle > at.width / 2 ? at.width * 0.3 : at.width * 0.7;
  return aimed(at, scale, [mx, my], [middle === null ? at.width / 2 : beside, at.front * 0.52]);
}

/** Brings a point of the world to a point of the frame, or as near to it as the world's edges allow. */
function aimed({ width, front }: SceneryGeometry, scale: number, from: Point, to: Point): Camera {
  const within = (value: number, length: number) => Math.min(0, Math.max(length * (1 - scale), value));
  return {
    scale,
    x: within(to[0] - from[0] * scale, width),
    y: within(to[1] - from[1] * scale, front),
  };
}

function usualMotifs({ width, horizon }: SceneryGeometry): readonly [Point, ...Point[]] {
  return [
    [width * 0.3, horizon * 0.9],
    [width * 0.72, horizon * 0.86],
    [width * 0.5, horizon * 0.98],
  ];
}
