/**
 * The words of a line in a row: the one being spoken in the accent colour, with the author's emphasis and colours.
 *
 * Guarantees: only colours change with the frame, so a line never moves while it is read.
 */
import { type CSSProperties, Fragment } from 'react';
import type { LineProps, RunProps, WordProps } from '../../src/storyboard/contract.ts';
import { codeFont } from '../theme/fonts.ts';
import { authorColor, type TextColors } from '../theme/lift-to-contrast.ts';
import { captionType } from './caption-type.ts';
import { litWord } from './spoken-at-frame.ts';

interface Props {
  readonly line: LineProps;
  /** Counted from the scene's start. */
  readonly frame: number;
  readonly colors: TextColors;
  /** The weight of bold runs. */
  readonly bold?: number;
  /** A line below the spoken word, its width in ems; null for none. */
  readonly underline?: { readonly color: string; readonly width: number } | null;
  /** An additional style for the word with this index. */
  readonly wordStyle?: (index: number) => CSSProperties;
}

export function LineText({
  line,
  frame,
  colors,
  bold = captionType.boldWeight,
  underline,
  wordStyle,
}: Props) {
  const spoken = litWord(line.words, frame);
  return line.words.map((word, index) => (
    // A word's identity is its place in the line.
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    <Fragment key={index}>
      {index === 0 ? null : gapBefore(word)}
      <span
        className="word"
        style={{
          color: index === spoken ? colors.accent : colors.ink,
          ...(underline && index === spoken ? underlined(underline) : {}),
          ...wordStyle?.(index),
        }}
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

/** The line takes no room, so that nothing moves with it. */
function underlined({ color, width }: { readonly color: string; readonly width: number }): CSSProperties {
  return { boxShadow: `0 ${width}em 0 ${color}` };
}

/** A line may wrap between words that no space separates, too. */
function gapBefore({ spaceBefore }: WordProps) {
  return spaceBefore ? ' ' : <wbr />;
}

function runStyle(run: RunProps, isSpoken: boolean, colors: TextColors, bold: number): CSSProperties {
  return {
    ...(run.bold ? { fontWeight: bold } : {}),
    ...(run.italic ? { fontStyle: 'italic' } : {}),
    ...(run.code
      ? { fontFamily: codeFont, fontSize: `${captionType.codeSize}em`, fontVariationSettings: 'normal' }
      : {}),
    ...(run.color === null || colors.faint ? {} : { color: authorColor(run.color, isSpoken, colors) }),
  };
}
