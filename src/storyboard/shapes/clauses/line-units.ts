/** How long words are for the eye, counted in English words. */

const unspaced =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/gu;
/** So many letters of a writing system without spaces are read like a word. */
const lettersPerUnit = 1.8;
/** A longer word counts as two. */
const longWord = 14;

export function lineUnits(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + unitsOf(text), 0);
}

export function unitsOf(text: string): number {
  const letters = text.match(unspaced)?.length ?? 0;
  if (letters > 0) return letters / lettersPerUnit;
  if (!/[\p{L}\p{N}]/u.test(text)) return 0;
  return text.length > longWord ? 1.6 : 1;
}
