/**
 * The width of words in columns: how much of a caption line a word takes.
 *
 * Guarantees: a column is the width of one Latin letter; East Asian wide and fullwidth characters and emoji take two
 * columns, combining marks and joiners none; a word takes at least one.
 */

/** A word as it stands in a line. */
export interface SpacedWord {
  readonly text: string;
  readonly spaceBefore: boolean;
}

const ascii = /^[\x20-\x7e]*$/;
const emoji = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u;
const wideEmoji = /\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f/u;
const noWidth = /^[\p{M}\p{Cf}]$/u;
/** East Asian Width W and F (Unicode Standard Annex 11), by Unicode script and block. */
const wide =
  /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Bopomofo}\p{sc=Yi}\u3000-\u303e\u30fb\u30fc\uff01-\uff60\uffe0-\uffe6]$/u;
const halfwidth = /^[\uff61-\uffdc]$/u;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The columns that a word takes, without a space before it. */
export function columnsOf(text: string): number {
  if (ascii.test(text)) return Math.max(1, text.length);
  if (!emoji.test(text)) return Math.max(1, plainColumns(text));
  let columns = 0;
  for (const { segment } of graphemes.segment(text))
    columns += wideEmoji.test(segment) ? 2 : plainColumns(segment);
  return Math.max(1, columns);
}

/** The columns that words take side by side on one line. */
export function lineColumns(words: readonly SpacedWord[]): number {
  return words.reduce(
    (sum, word, at) => sum + columnsOf(word.text) + (at > 0 && word.spaceBefore ? 1 : 0),
    0,
  );
}

/** The text of a line: the words side by side, with spaces where there are any. */
export function lineText(words: readonly SpacedWord[]): string {
  return words.map((word, at) => (at > 0 && word.spaceBefore ? ` ${word.text}` : word.text)).join('');
}

function plainColumns(text: string): number {
  let columns = 0;
  for (const character of text) {
    if (noWidth.test(character)) continue;
    columns += wide.test(character) && !halfwidth.test(character) ? 2 : 1;
  }
  return columns;
}
