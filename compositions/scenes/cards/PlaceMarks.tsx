/** The place of a section among all: one mark for each, those up to this one filled; of many sections, a line. */

import type { TitleSceneProps } from '../../../src/storyboard/contract.ts';
import type { FlatGround } from '../../beats/flat-ground.ts';

/** More marks than this cannot be counted. */
const mostMarks = 12;

interface Props {
  readonly place: NonNullable<TitleSceneProps['place']>;
  readonly ground: FlatGround;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

export function PlaceMarks({ place: { index, count }, ground, width, height }: Props) {
  const isLine = count > mostMarks;
  const gap = isLine ? 0 : height * 1.4;
  const each = Math.min(height * 12, (width - gap * (count - 1)) / count);
  const filled = ground.isDark ? ground.accent : ground.pops[0];
  if (isLine) {
    return (
      <div style={{ width, height, borderRadius: height, background: ground.line }}>
        <div
          style={{
            width: `${((index + 1) / count) * 100}%`,
            height,
            borderRadius: height,
            background: filled,
          }}
        />
      </div>
    );
  }
  return (
    <div style={{ display: 'flex', gap, width }}>
      {Array.from({ length: count }, (_, at) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: a mark's identity is its place
          key={at}
          style={{
            width: each,
            height,
            borderRadius: height,
            background: at <= index ? filled : ground.line,
          }}
        />
      ))}
    </div>
  );
}
