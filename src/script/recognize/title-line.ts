/**
 * Whether a line reads as a title, and whether one names the author (`by Robert Frost`). In doubt a line is
 * body: a title that is read as text does less harm than a sentence that is taken out of its text.
 */
import { splitSentences } from '../sentences/sentences.ts';

const longestTitleLine = 80;
const longestLineAboveText = 60;
const longestByLine = 80;

const byLine = /^(?:written\s+)?by:?\s+(?=\p{Lu})/iu;
/** What stands small in names and titles. */
const smallInNames = /^(?:and|&|de|del|della|der|den|di|da|du|la|le|ter|van|von|zu|y|e)$/i;
const smallInTitles = /^(?:an?|the|and|or|but|nor|of|in|on|at|to|by|for|from|with|as|is|into|over)$/i;
const quotes = /["“”„«»]/;

/** True for a line that stands alone above a text. */
export function readsAsTitle(text: string, language: string): boolean {
  if (text.length > longestTitleLine || isSpeech(text)) return false;
  if (/[,;:…–—-]["”’»)]*$/.test(text) || /\.{2,}$/.test(text)) return false;
  if (splitSentences(text, language).length !== 1) return false;
  return !/[.!。！]["”’»)]*$/.test(text) || isTitleCased(text);
}

/** True for a line that stands right above a text, without an empty line between them. */
export function readsAsTitleAbove(text: string, next: string, language: string): boolean {
  if (isByLine(next)) return readsAsTitle(text, language);
  if (text.length > longestLineAboveText || !readsAsTitle(text, language)) return false;
  if (/[\p{P}…]["”’»)]*$/u.test(text) || /^[^\s:]{1,30}(?:\s\S{1,30})?:\s/.test(text)) return false;
  return /^\p{P}{0,3}[\p{Lu}\p{Lo}\p{N}]/u.test(text);
}

/** True when the letters of `text` are capitals, and there are enough of them to tell. */
export function isInCapitals(text: string): boolean {
  return /\p{Lu}\P{L}*\p{Lu}\P{L}*\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}

export function isByLine(text: string): boolean {
  return authorIn(text) !== null;
}

/** Where the author's name stands in a line that gives nothing else; null in any other line. */
export function authorIn(text: string): number | null {
  const by = byLine.exec(text)?.[0];
  if (by === undefined || text.length > longestByLine) return null;
  const words = text
    .slice(by.length)
    .trim()
    .split(/[\s,]+/);
  const isNamed = words.every((word) => smallInNames.test(word) || /^\p{Lu}[\p{L}\p{M}.'’-]*$/u.test(word));
  const names = words.filter((word) => !smallInNames.test(word)).length;
  // "By Monday" is no author; nor is a sentence.
  const isEnough = names > 1 || (names === 1 && by.startsWith('by'));
  const isSentence = /\p{Ll}{2}\.$/u.test(text) && names > 3;
  return isNamed && isEnough && !isSentence && words.length <= 8 ? by.length : null;
}

/** `"Where were you?" she asked`: only part of it stands in quotation marks. */
function isSpeech(text: string): boolean {
  if (!quotes.test(text)) return false;
  return !/^["“„«][^"“”„«»]*[^.!?,…"“”„«»]["”“»]$/.test(text);
}

/** `A Day in the Life.`: nearly all words but the small ones start with a capital, not the first alone. */
function isTitleCased(text: string): boolean {
  const words = (text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu) ?? []).slice(1);
  const large = words.filter((word) => !smallInTitles.test(word));
  const capitals = large.filter((word) => /^[\p{Lu}\p{N}]/u.test(word)).length;
  return large.length >= 2 && capitals * 4 >= large.length * 3;
}
