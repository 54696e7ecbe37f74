/**
 * A line's words in a row, the spoken one in the accent colour, the author's emphasis and colours kept.
 *
 * Guarantees: nothing but colour changes with the frame, so a line never moves while it is read.
 */
import { type CSSProperties, Fragment } from 'react';
import { readableColor } from '../../src/shared/contrast.ts';
import type { LineProps, RunProps } from '../../src/storyboard/contract.ts';
import { colorDistance, hardToTellApart } from '../theme/color-distance.ts';
import { codeFont } from '../theme/fonts.ts';
import { captionType } from './caption-type.ts';
import { spokenWord } from './spoken.ts';

export interface LineColors {
  readonly ink: string;
  /** Of the spoken word. */
  readonly accent: string;
  /** What the text stands on: the author's colours are made readable on it. */
  readonly grounds: readonly string[];
  /** True for a line that is not lit: the author's colours come with the light. */
  readonly faint?: boolean;
}

interface Props {
  readonly line: LineProps;
  /** From the scene's start. */
  readonly frame: number;
  readonly colors: LineColors;
  /** Weight of bold runs. */
  readonly bold?: number;
  /** A further style of a word by its index. */
  readonly wordStyle?: (index: number) => CSSProperties;
}

export function LineText({ line, frame, colors, bold = captionType.boldWeight, wordStyle }: Props) {
  const spoken = spokenWord(line.words, frame);
  return line.words.map((word, index) => (
    // A word's identity is its place in the line.
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    <Fragment key={index}>
      {index === 0 ? null : word.spaceBefore ? ' ' : <wbr />}
      <span
        className="word"
        style={{ color: index === spoken ? colors.accent : colors.ink, ...wordStyle?.(index) }}
      >
        {word.runs.map((run, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a run's identity is its place in the word
          <span key={at} style={runStyle(run, index === spoken, colors, bold)}>
            {run.text}
          </span>
        ))}
      </span>
    </Fragment>
  ));
}

function runStyle(run: RunProps, spoken: boolean, colors: LineColors, bold: number): CSSProperties {
  return {
    ...(run.bold ? { fontWeight: bold } : {}),
    ...(run.italic ? { fontStyle: 'italic' } : {}),
    ...(run.code
      ? { fontFamily: codeFont, fontSize: `${captionType.codeSize}em`, fontVariationSettings: 'normal' }
      : {}),
    ...(run.color === null || colors.faint ? {} : { color: coloured(run.color, spoken, colors) }),
  };
}

/** The author's colour; where it is much like the accent, the word that is spoken is told apart by the ink. */
function coloured(color: string, spoken: boolean, { ink, accent, grounds }: LineColors): string {
  const readable = readableColor(color, grounds);
  if (!spoken) return readable;
  return colorDistance(readable, accent) < hardToTellApart ? ink : accent;
}
