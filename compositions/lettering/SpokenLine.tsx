/**
 * A line of large type: the word being spoken in the accent, or on a block in it.
 *
 * Guarantees: words keep their places while they are spoken; words that appear do so in 3 frames (at 30 per second)
 * when they are said.
 */
import type { CSSProperties } from 'react';
import { useCurrentFrame } from 'remotion';
import type { LineProps } from '../../src/storyboard/contract.ts';
import type { FlatGround } from '../beats/flat-ground.ts';
import { LineText } from '../captions/LineText.tsx';
import { litWord } from '../captions/spoken-at-frame.ts';
import { useVideo } from '../layout/video-context.ts';
import { elapsed } from '../motion/motion.ts';

/** In frames at 30 frames per second. */
const appearing = 3;

interface Props {
  readonly line: LineProps;
  readonly ground: Pick<
    FlatGround,
    'ground' | 'tint' | 'ink' | 'accent' | 'muted' | 'mark' | 'markInk' | 'isDark'
  >;
  /** Whether words are there only once they have been said. */
  readonly appears?: boolean;
  /** How the word being spoken is lit. A mere colour is hard to see on light grounds. */
  readonly lit?: 'color' | 'block';
  /** Words that are still to come. */
  readonly upcoming?: 'ink' | 'muted';
  /** More about a word. A colour of its own belongs to words that are not being spoken. */
  readonly style?: (index: number, isSpoken: boolean) => CSSProperties;
}

export function SpokenLine({
  line,
  ground,
  appears = false,
  lit = ground.isDark ? 'color' : 'block',
  upcoming = 'ink',
  style,
}: Props) {
  const frame = useCurrentFrame();
  const { fps } = useVideo();
  const spoken = litWord(line.words, frame);
  const colors = {
    ink: ground.ink,
    accent: lit === 'block' ? ground.markInk : ground.accent,
    grounds: [ground.ground, ground.tint],
  };
  const wordStyle = (index: number): CSSProperties => {
    const start = line.words[index]?.startFrame ?? 0;
    const there = appears ? elapsed(frame + 1, start, fps, appearing) : 1;
    return {
      ...(there < 1 ? { opacity: frame < start ? 0 : there } : {}),
      ...(upcoming === 'muted' && index > spoken && frame < start ? { color: ground.muted } : {}),
      ...(index === spoken && lit === 'block' ? blockStyle(ground.mark) : {}),
      ...style?.(index, index === spoken),
    };
  };
  return <LineText line={line} frame={frame} colors={colors} bold={800} wordStyle={wordStyle} />;
}

/** Its padding is taken back by its margin, so that nothing moves. */
function blockStyle(mark: string): CSSProperties {
  return {
    background: mark,
    borderRadius: '0.13em',
    padding: '0 0.1em',
    margin: '0 -0.1em',
    boxDecorationBreak: 'clone',
  };
}
