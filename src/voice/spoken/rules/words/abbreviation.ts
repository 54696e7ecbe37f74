/** Spoken forms of abbreviations, initials and other short forms that are read as words. */
import type { Rule } from '../../lexer.ts';
import { atStart, end, free, oneOf, sticky } from '../../pattern.ts';
import { withoutAccents } from '../../single-word.ts';
import {
  abbreviations,
  abbreviationsWithoutStop,
  beforeLetter,
  beforeNumber,
  beforeSaint,
  phrases,
  titles,
} from '../../tables/abbreviations.ts';
import { letterName, spelt } from '../../tables/letters.ts';

export const phrase: Rule = {
  // e.g., i.e., Ph.D., et al.
  pattern: sticky(`${free}(?:${oneOf(phrases.keys())})${end}`, 'i'),
  say: ([whole]) => atStart(phrases.get(whole.toLowerCase()) ?? ''),
};

export const dotted: Rule = {
  // U.S., J.R.R.
  pattern: sticky(`${free}(?:\\p{L}\\.){2,}(?:\\p{L}${end})?`),
  say: ([whole]) => atStart(spelt(withoutAccents(whole.replaceAll('.', '')), false)),
};

const endsWithThing = new RegExp(`(?:^|\\s)(?:${oneOf(beforeLetter)})\\s$`);
const endsWithName = /(?:\p{Lu}\.|\p{Lu}\p{Ll}+)\s$/u;

export const initial: Rule = {
  // J. K. Rowling, John F. Kennedy; but "Plan B. We"
  pattern: sticky(`${free}(\\p{Lu})\\.(?=\\s(?:\\p{Lu}\\.\\s)*\\p{Lu}\\p{Ll})`),
  say: (match, { text }) => {
    const before = text.slice(0, match.index);
    const isInitial = (before === '' || endsWithName.test(before)) && !endsWithThing.test(before);
    return isInitial ? atStart(letterName(withoutAccents(match[1] ?? ''))) : null;
  },
};

function pageWord(pages: string | undefined, circa: string | undefined): string {
  if (circa !== undefined) return 'circa';
  if (pages === undefined) return 'sections';
  return pages === 'p' ? 'page' : 'pages';
}

export const page: Rule = {
  // p. 5, pp. 10–12, c. 1850, §§ 5
  pattern: sticky(`${free}(?:(p{1,2})\\.\\s?|(ca?)\\.\\s?(?=\\d{3}))(?=\\d)|(§)§`),
  say: ([, pages, circa]) => atStart(pageWord(pages, circa)),
};

const endsWithPlace = new RegExp(`(?:^|\\s)(?:${oneOf(beforeSaint)})$`);

/** "St. Paul" is a saint, "Main St." a street. */
function streetOrSaint(before: string, after: string): string {
  const isBeforeName = /^\s\p{Lu}/u.test(after);
  const isAfterName = /(?:\s|^)\p{Lu}[\p{L}']+$/u.test(before) && !endsWithPlace.test(before);
  // The first word of a sentence is uppercase anyway.
  const isFirst = !/\s/.test(before.trim());
  return isBeforeName && (!isAfterName || isFirst) ? 'saint' : 'street';
}

/** "12 Ocean Dr." is a drive, "Dr. Smith" a doctor. */
function isDrive(before: string, after: string): boolean {
  return /(?:^|\s)\d+\s(?:\p{Lu}[\p{L}']*\s?){1,3}$/u.test(before) && !/^\s\p{Lu}/u.test(after);
}

/**
 * How an abbreviation with its full stop is read.
 *
 * @returns null where it is a word of its own: "It was no." "We sat." "the sun."
 */
function readingInContext(word: string, words: string, before: string, after: string): string | null {
  const lower = word.toLowerCase();
  if (lower === 'st') return streetOrSaint(before, after);
  if (lower === 'dr' && isDrive(before, after)) return 'drive';
  if (lower === 'al') return /\bet$/.test(before) ? words : null;
  if (beforeNumber.has(lower)) return /^,?\s\d/.test(after) ? words : null;
  const isBeforeName = /^\p{Lu}/u.test(word) && /^\s(?:(?:and|&)\s)?\p{Lu}/u.test(after);
  return titles.has(lower) && !isBeforeName ? null : words;
}

export const abbreviation: Rule = {
  // Dr. Smith, St. Paul, vs., etc.
  pattern: sticky(`${free}(\\p{L}{2,6})(\\.?)(?![\\p{L}\\p{N}'])`),
  say: (match, { text }) => {
    const [whole, word = '', stop] = match;
    const lower = word.toLowerCase();
    const words = abbreviations.get(lower);
    if (words === undefined) return null;
    if (stop === '') return abbreviationsWithoutStop.has(lower) ? atStart(words) : null;
    const before = text.slice(0, match.index).trimEnd();
    const reading = readingInContext(word, words, before, text.slice(match.index + whole.length));
    return reading === null ? null : atStart(reading);
  },
};
