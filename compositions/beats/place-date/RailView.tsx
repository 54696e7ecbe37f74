/** A rail of years along the lower edge: the stretch that is meant in the accent, with a mark for each of its years. */
import { Absolute } from '../../layout/Absolute.tsx';
import { useVideo } from '../../layout/video-context.ts';
import { textFont } from '../../theme/fonts.ts';
import type { FlatGround } from '../flat-ground.ts';
import type { PlaceDateLayout } from './place-date-layout.ts';
import { yearRail } from './year-rail.ts';

interface Props {
  readonly places: PlaceDateLayout;
  readonly from: number;
  readonly to: number | null;
  /** How far the mark has come, from 0 to 1. */
  readonly t: number;
  readonly on: FlatGround;
}

export function RailView({ places, from, to, t, on }: Props) {
  const { layout, direction } = useVideo();
  const { width, unit, safe, shape } = layout;
  const rail = yearRail(from, to, shape !== 'wide');
  const { y, height } = places.rail;
  const along = (year: number) => {
    const x = safe.x + ((year - rail.from) / (rail.to - rail.from)) * safe.width;
    return direction === 'ltr' ? x : 2 * safe.x + safe.width - x;
  };
  const start = to === null ? rail.from : from;
  const target = to ?? from;
  const mark = start + (target - start) * t;
  const [left, right] = [along(start), along(mark)].toSorted((one, other) => one - other);
  const size = unit * 2.4;
  const labelSize = unit * (shape === 'wide' ? 3.8 : 4.2);
  return (
    <>
      <svg
        aria-hidden="true"
        width={width}
        height={height}
        style={{ position: 'absolute', left: 0, top: y, display: 'block' }}
      >
        <rect width={width} height={height} fill={on.ground} />
        {rail.ticks.map(({ year, isLong }) => (
          <rect
            key={year}
            x={along(year) - unit * (isLong ? 0.27 : 0.14)}
            width={unit * (isLong ? 0.54 : 0.28)}
            height={unit * (isLong ? 4 : 1.9)}
            rx={unit * 0.14}
            fill={on.line}
          />
        ))}
        {t === 0 ? null : (
          <rect
            {...{ x: left, y: 0, width: Math.max(0, (right ?? 0) - (left ?? 0)), height: unit * 0.95 }}
            fill={on.accent}
          />
        )}
        {(to === null ? [mark] : [from, mark]).map((year, at) => (
          <path
            // biome-ignore lint/suspicious/noArrayIndexKey: the first and the second mark
            key={at}
            d={`M${along(year) - size} 0L${along(year) + size} 0L${along(year)} ${size * 1.7}Z`}
            fill={on.accent}
            opacity={t === 0 ? 0 : 1}
          />
        ))}
      </svg>
      {rail.labels.map((year, at) => (
        <Absolute
          key={year}
          box={{
            x: along(year) - unit * 9 + shift(at, rail.labels.length, direction) * unit * 9,
            y: places.labels.y,
            width: unit * 18,
            height: labelSize * 1.3,
          }}
          style={{
            ...{
              fontFamily: textFont,
              fontWeight: 600,
              fontSize: labelSize,
              lineHeight: 1.3,
              color: on.muted,
            },
            ...{ fontVariantNumeric: 'tabular-nums', direction: 'ltr' },
            textAlign: alignOf(shift(at, rail.labels.length, direction)),
          }}
        >
          {year}
        </Absolute>
      ))}
    </>
  );
}

/** The first and the last label end with the rail: 1 for one that stands on the right of its tick, -1 on the left. */
function shift(at: number, count: number, direction: 'ltr' | 'rtl'): -1 | 0 | 1 {
  if (at > 0 && at < count - 1) return 0;
  return (at === 0) === (direction === 'ltr') ? 1 : -1;
}

function alignOf(side: -1 | 0 | 1): 'left' | 'center' | 'right' {
  if (side === 0) return 'center';
  return side === 1 ? 'left' : 'right';
}
