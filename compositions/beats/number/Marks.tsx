/**
 * Marks that show an amount, filled row by row: drawings in two tones, or squares.
 *
 * Guarantees: there are exactly as many as the amount; those that are not filled are seen as well; outside of its
 * filling it is the same element in every frame.
 */
import { memo, useId } from 'react';
import { mix } from '../../../src/shared/contrast.ts';
import type { DrawingProps } from '../../../src/storyboard/contract.ts';
import { duotone } from '../../illustration/duotone.ts';
import type { Box } from '../../layout/layout.ts';
import { colorDistance, hardToTellApart } from '../../theme/color-distance.ts';
import type { FlatGround } from '../flat-ground.ts';
import { markGrid } from './mark-grid.ts';

interface Props {
  readonly box: Box;
  readonly drawing: DrawingProps | null;
  readonly total: number;
  /** How many are filled in this frame. */
  readonly filled: number;
  readonly on: FlatGround;
  readonly direction: 'ltr' | 'rtl';
}

/** Few marks are drawn in their own colours. */
const few = 12;

export const Marks = memo(function Marks({ box, drawing, total, filled, on, direction }: Props) {
  const id = useId().replaceAll(':', '');
  const { side, places } = markGrid(box, total, direction);
  const full = drawing === null ? null : fullDrawing(drawing, total, on);
  const empty = drawing === null ? null : duotone(drawing, emptyTones(on));
  const drawn = Math.min(filled, total);
  return (
    <svg
      aria-hidden="true"
      width="100%"
      height="100%"
      style={{ position: 'absolute', left: 0, top: 0, display: 'block' }}
    >
      {full === null || empty === null ? null : (
        <defs>
          <MarkSymbol id={`${id}f`} drawing={full} />
          <MarkSymbol id={`${id}e`} drawing={empty} />
        </defs>
      )}
      {places.map(({ x, y }, index) => {
        const isFull = index < drawn;
        if (full !== null)
          return (
            <use
              key={`${x} ${y}`}
              href={`#${id}${isFull ? 'f' : 'e'}`}
              x={x}
              y={y}
              width={side}
              height={side}
            />
          );
        return (
          <rect
            key={`${x} ${y}`}
            {...{ x, y, width: side, height: side, rx: side * 0.16 }}
            fill={isFull ? fullColor(on) : on.tint}
          />
        );
      })}
    </svg>
  );
});

const MarkSymbol = memo(function MarkSymbol({
  id,
  drawing,
}: {
  readonly id: string;
  readonly drawing: DrawingProps;
}) {
  return (
    <symbol
      id={id}
      viewBox={`0 0 ${drawing.width} ${drawing.height}`}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: SVG of the library that scriptreel ships
      dangerouslySetInnerHTML={{ __html: drawing.body }}
    />
  );
});

function fullDrawing(drawing: DrawingProps, total: number, on: FlatGround): DrawingProps {
  const [main = on.ink] = drawing.colors;
  if (total <= few && colorDistance(main, on.ground) >= hardToTellApart) return drawing;
  return duotone(drawing, { dark: mix(on.ground, on.ink, on.isDark ? 0.2 : 0.62), light: fullColor(on) });
}

function emptyTones(on: FlatGround) {
  return { dark: mix(on.ground, on.ink, 0.16), light: on.tint };
}

/** Cream where it is seen, else the ground's strongest colour. */
export function fullColor(on: FlatGround): string {
  const cream = mix(on.ground, '#ffffff', 0.86);
  return on.isDark || colorDistance(cream, on.ground) < hardToTellApart ? on.pops[0] : cream;
}
