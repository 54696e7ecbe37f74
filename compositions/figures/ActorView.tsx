/** Stand-in until the figures are there. */
import { Drawing } from '../illustration/Drawing.tsx';
import { Absolute } from '../layout/Absolute.tsx';
import type { Palette } from '../scenery/palette.ts';
import type { PlacedActor } from './actor-places.ts';

interface Props extends PlacedActor {
  readonly palette: Palette;
  readonly startFrame: number | null;
  readonly isIndoors?: boolean;
  readonly isInRain?: boolean;
}

export function ActorView({ actor, box }: Props) {
  if (actor.subject.type === 'drawing') {
    return (
      <Drawing illustration={{ startFrame: 0, drawing: actor.subject.drawing }} box={box} enters={false} />
    );
  }
  return (
    <Absolute box={box}>
      <svg aria-hidden="true" width="100%" height="100%" viewBox="0 0 100 200">
        <path d="M26 200C16 130 22 70 50 62C78 70 84 130 74 200Z" fill="#7a4436" />
        <circle cx="50" cy="36" r="30" fill="#d79a78" />
      </svg>
    </Absolute>
  );
}
