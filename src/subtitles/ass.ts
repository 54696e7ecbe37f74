/**
 * Timeline -> Advanced SubStation Alpha (.ass): the captions in the video's look, with karaoke tags.
 *
 * Guarantees: times are rounded to hundredths of a second at their boundaries, so captions that touch still touch and
 * none overlap; the karaoke lengths of a caption add up to its own length; the script's text is never read as tags.
 */
import { assert, present } from '../shared/assert.ts';
import { readableColor } from '../shared/contrast.ts';
import type { Caption, StyledRun, TimedWord, Timeline } from '../timeline/timeline.ts';
import { wordJoiner } from './guards.ts';
import { assEncoding } from './right-to-left.ts';
import { assTime, centisecondsAt } from './timestamps.ts';

/** The look of the captions in the video. Sizes are in pixels of its frame, colours are `#rrggbb`. */
export interface AssLook {
  readonly width: number;
  readonly height: number;
  readonly fontFamily: string;
  readonly fontSize: number;
  /** The colour of words that are still to come. */
  readonly textColor: string;
  /** The colour of words that have been reached. */
  readonly accentColor: string;
  readonly plateColor: string;
  /** From the plate to the edge of the frame that the captions are next to. */
  readonly marginBottom: number;
  /** What is behind the words: a box around each line, or an outline around each letter. */
  readonly border: 'box' | 'outline';
  readonly position: 'bottom' | 'middle' | 'top';
}

const styleFields =
  'Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, ' +
  'Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, ' +
  'MarginL, MarginR, MarginV, Encoding';
const eventFields = 'Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text';

/** Border style 3 is a box behind the text, where the width of the outline is its padding; 1 is an outline. */
const borderStyles = { box: 3, outline: 1 } as const;
/** As the keys of a numeric keypad. */
const alignments = { bottom: 2, middle: 5, top: 8 } as const;
/** Wrap style 2: only `\N` breaks a line, because the lines are broken already. */
const noWrapping = 2;
const fullwidthBraces = ['\uff5b', '\uff5d'] as const;

export function toAss(timeline: Timeline, look: AssLook): string {
  const info = [
    '[Script Info]',
    `Title: ${onOneLine(timeline.name)}`,
    'ScriptType: v4.00+',
    `PlayResX: ${look.width}`,
    `PlayResY: ${look.height}`,
    `WrapStyle: ${noWrapping}`,
    'ScaledBorderAndShadow: yes',
    'YCbCr Matrix: TV.709',
    `Language: ${onOneLine(timeline.language)}`,
  ];
  const styles = ['[V4+ Styles]', `Format: ${styleFields}`, `Style: ${styleOf(look, timeline.language)}`];
  const events = [
    '[Events]',
    `Format: ${eventFields}`,
    ...timeline.captions.map((caption) => eventOf(caption, look)),
  ];
  return `${[...info, '', ...styles, '', ...events].join('\n')}\n`;
}

function styleOf(look: AssLook, language: string): string {
  const { fontSize, border, position } = look;
  const outline = Math.max(1, Math.round(fontSize / (border === 'box' ? 4 : 12)));
  const plate = assColor(look.plateColor);
  const side = Math.round(look.width * 0.05);
  return [
    'Caption',
    // A comma would begin the next field.
    look.fontFamily.replaceAll(',', ' '),
    fontSize,
    `&H00${assColor(look.accentColor)}`,
    `&H00${assColor(look.textColor)}`,
    `&H00${plate}`,
    `&H00${plate}`,
    ...[0, 0, 0, 0, 100, 100, 0, 0, borderStyles[border], outline, 0, alignments[position]],
    ...[side, side, look.marginBottom, assEncoding(language)],
  ].join(',');
}

function eventOf(caption: Caption, look: AssLook): string {
  const start = assTime(centisecondsAt(caption.startMs));
  const end = assTime(centisecondsAt(caption.endMs));
  return `Dialogue: 0,${start},${end},Caption,,0,0,0,,${textOf(caption, look)}`;
}

function textOf({ startMs, endMs, lines, words }: Caption, look: AssLook): string {
  // The first word is lit from the caption's start, each until the next one begins, and the last to the end.
  const boundaries = words.map((word, at) =>
    at === 0 ? startMs : Math.max(startMs, Math.min(endMs, word.startMs)),
  );
  const moments = [...boundaries, endMs].map(centisecondsAt);
  const textOfWord = (word: TimedWord, at: number, isFirst: boolean) => {
    const length =
      present(moments[at + 1], 'the end of a word') - present(moments[at], 'the start of a word');
    const space = !isFirst && word.spaceBefore ? ' ' : '';
    return `${space}{\\k${length}}${word.runs.map((run) => styled(run, look)).join('')}`;
  };
  return lines
    .map(({ firstWord, wordCount }) =>
      words
        .slice(firstWord, firstWord + wordCount)
        .map((word, at) => textOfWord(word, firstWord + at, at === 0))
        .join(''),
    )
    .join('\\N');
}

function styled({ text, bold, italic, color }: StyledRun, look: AssLook): string {
  let on = '';
  let off = '';
  if (bold) {
    on += '\\b1';
    off += '\\b0';
  }
  if (italic) {
    on += '\\i1';
    off += '\\i0';
  }
  if (color !== null) {
    // The author's colour, made readable on the plate, stays the same before and after the word is reached.
    const lifted = assColor(readableColor(color, [look.plateColor]));
    on += `\\1c&H${lifted}&\\2c&H${lifted}&`;
    off += `\\1c&H${assColor(look.accentColor)}&\\2c&H${assColor(look.textColor)}&`;
  }
  return on === '' ? escapeText(text) : `{${on}}${escapeText(text)}{${off}}`;
}

/**
 * Only libass can escape a brace. Other readers take whatever is in braces for tags, but all of them read full-width
 * braces as text. A backslash cannot be escaped, so a word joiner keeps it apart from what follows.
 */
function escapeText(text: string): string {
  return text
    .replaceAll('\\', `\\${wordJoiner}`)
    .replaceAll('{', fullwidthBraces[0])
    .replaceAll('}', fullwidthBraces[1]);
}

/** `#rrggbb` -> `BBGGRR`, the order that ASS uses. */
function assColor(color: string): string {
  assert(/^#[0-9a-f]{6}$/i.test(color), `${color} is a colour`);
  return (color.slice(5, 7) + color.slice(3, 5) + color.slice(1, 3)).toUpperCase();
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
