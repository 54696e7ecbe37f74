/**
 * Whether a line reads as a title, and whether it names the author (`by Robert Frost`). When in doubt, a line is body:
 * a title that is read as text does less harm than a sentence that is missing from its text.
 */
import { phrasesIn, smallTitleWords } from '../../languages/set-phrases.ts';
import { authorIn } from '../../languages/titles/by-line.ts';
import { splitSentences } from '../sentences/split.ts';

const longestTitleLine = 80;
const longestLineAboveText = 60;

const smallInTitles: ReadonlySet<string> = new Set(phrasesIn(smallTitleWords));
const quotes = /["“”„«»]/;

/** True for a line above a text, with an empty line between them. @param language BCP 47 tag. */
export function readsAsTitle(text: string, language: string): boolean {
  if (text.length > longestTitleLine || isSpeech(text)) return false;
  if (/[,;:…–—-]["”’»)]*$/.test(text) || /\.{2,}$/.test(text)) return false;
  if (splitSentences(text, language).length !== 1) return false;
  return !/[.!。！]["”’»)]*$/.test(text) || isTitleCased(text);
}

/** True for a line right above a text, without an empty line between them. */
export function readsAsTitleAbove(text: string, next: string, language: string): boolean {
  if (isByLine(next)) return readsAsTitle(text, language);
  if (text.length > longestLineAboveText || !readsAsTitle(text, language)) return false;
  if (/[\p{P}…]["”’»)]*$/u.test(text) || /^[^\s:]{1,30}(?:\s\S{1,30})?:\s/.test(text)) return false;
  return /^\p{P}{0,3}[\p{Lu}\p{Lo}\p{N}]/u.test(text);
}

/** True when all letters are capitals, and there are enough of them to tell. */
export function isInCapitals(text: string): boolean {
  return /\p{Lu}\P{L}*\p{Lu}\P{L}*\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}

export function isByLine(text: string): boolean {
  return authorIn(text) !== null;
}

/** True when only part of a line is in quotation marks: `"Where were you?" she asked`. */
function isSpeech(text: string): boolean {
  if (!quotes.test(text)) return false;
  return !/^["“„«][^"“”„«»]*[^.!?,…"“”„«»]["”“»]$/.test(text);
}

/** True when nearly all words but the small ones start with a capital, not just the first: `A Day in the Life.` */
function isTitleCased(text: string): boolean {
  const words = (text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu) ?? []).slice(1);
  const large = words.filter((word) => !smallInTitles.has(word.toLowerCase()));
  const capitals = large.filter((word) => /^[\p{Lu}\p{N}]/u.test(word)).length;
  return large.length >= 2 && capitals * 4 >= large.length * 3;
}
