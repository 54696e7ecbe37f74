/**
 * A line of a technical text: the spoken word in a block of ink on light grounds and in the accent on dark ones; code
 * in the colour of its name.
 *
 * Guarantees: only colours change with the frame.
 */
import type { CSSProperties } from 'react';
import type { LineProps, WordProps } from '../../../src/storyboard/contract.ts';
import { LineText } from '../../captions/LineText.tsx';
import { litWord } from '../../captions/spoken-at-frame.ts';
import { useVideo } from '../../layout/video-context.ts';
import type { Theme } from '../../theme/theme.ts';
import { identifierColor } from './identifier-color.ts';
import type { Side } from './sides.ts';

interface Props {
  readonly line: LineProps;
  readonly frame: number;
  readonly side: Side;
  /** An additional style for the word with this index. */
  readonly wordStyle?: (index: number, isSpoken: boolean) => CSSProperties;
}

export function SpokenLine({ line, frame, side, wordStyle }: Props) {
  const { theme } = useVideo();
  const spoken = litWord(line.words, frame);
  const styleOf = (index: number): CSSProperties => ({
    ...codeWordStyle(line.words[index], [side.ground, side.tint], theme),
    ...(index === spoken ? litStyle(side) : {}),
    ...wordStyle?.(index, index === spoken),
  });
  return (
    <LineText
      line={line}
      frame={frame}
      colors={{ ink: side.ink, accent: side.accent, grounds: [side.ground] }}
      wordStyle={styleOf}
    />
  );
}

/** Of the word being spoken. */
export function litStyle(side: Side): CSSProperties {
  if (side.isDark) return { color: side.accent };
  return {
    color: side.ground,
    background: side.ink,
    borderRadius: '0.14em',
    boxShadow: `0 0 0 0.07em ${side.ink}`,
  };
}

/** A word of code has the colour of its name; any other word has no style of its own. */
export function codeWordStyle(
  word: WordProps | undefined,
  grounds: readonly string[],
  theme: Theme,
): CSSProperties {
  const code = word?.runs.filter((run) => run.code) ?? [];
  if (code.length === 0) return {};
  const name = code.map(({ text }) => text).join('');
  return { color: identifierColor(name, theme, grounds), fontWeight: 700 };
}
