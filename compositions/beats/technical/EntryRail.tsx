/** Where an entry stands among those beside it: a rail along the edge at which reading begins, one mark for each. */
import type { Composition } from '../../../src/storyboard/contract.ts';
import { useVideo } from '../../layout/video-context.ts';
import type { Side } from './sides.ts';

interface Props {
  readonly rail: Composition<'property'>['rail'];
  readonly side: Side;
}

export function EntryRail({ rail, side }: Props) {
  const { layout, direction } = useVideo();
  if (rail === null) return null;
  const { width, height, unit } = layout;
  const thickness = unit * 1.5;
  const gap = Math.min(unit * 0.5, height / rail.count / 4);
  const length = (height - gap * (rail.count - 1)) / rail.count;
  return (
    <svg
      width={thickness}
      height={height}
      style={{ position: 'absolute', top: 0, left: direction === 'ltr' ? 0 : width - thickness }}
      aria-hidden="true"
    >
      {Array.from({ length: rail.count }, (_, at) => (
        <rect
          // biome-ignore lint/suspicious/noArrayIndexKey: a mark's identity is its place
          key={at}
          y={at * (length + gap)}
          width={thickness}
          height={length}
          fill={colorAt(at, rail.index, side)}
        />
      ))}
    </svg>
  );
}

/** Those before it are done. */
function colorAt(at: number, current: number, { mark, line, tint }: Side): string {
  if (at === current) return mark;
  return at < current ? line : tint;
}
