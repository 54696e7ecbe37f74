/**
 * Which rule a break between two neighbouring words breaks, if any.
 *
 * The rules are those of the Netflix Timed Text Style Guide and the BBC Subtitle Guidelines; the marks that may
 * not start or end a line are those of the kinsoku rules (JIS X 4051), which hold for other scripts as well. A break
 * after punctuation parts nothing. What cannot be told from the words alone is not blamed.
 */
import { isSmall, type SmallWords, smallWordsOf } from '../../languages/bound-words.ts';

/** As a message names it. */
export type BrokenRule =
  | 'an article and its noun'
  | 'a preposition and its object'
  | 'a noun and its postposition'
  | 'a pronoun and its verb'
  | 'an auxiliary and its verb'
  | '"not" and its verb'
  | 'a number and its unit'
  | 'a first and a last name'
  | 'a title and a name'
  | 'an abbreviation and its word'
  | 'a word and the mark that closes it'
  | 'an opening mark and its word';

export interface BreakContext {
  /** A BCP 47 tag. */
  readonly language: string;
  /** False in headings and other lines where every word has a capital, and in German: there it tells no name. */
  readonly capitalsTellNames: boolean;
}

const closingStart = /^[,;:!?%)\]}”’»。、，．！？：；）」』】〉》…؟،؛।]/u;
const dotsOfAWord = /^\.{1,3}[\p{L}\p{N}]/u;
const openingEnd = /[([{“‘«（「『【〈《¿¡]$/u;
const punctuationEnd = /[.,;:!?…—–。、，！？；：؟،؛।)\]}”’»」』"']$/u;
const digits = /^[^\p{L}\p{N}]*\p{N}[\p{N}.,:/]*$/u;
/** "am 5. Mai": both words are of one sentence, so that the full stop does not end it. */
const ordinal = /^\p{N}{1,2}\.$/u;
/** "ul. Lipowa", "J. Reed", for the same reason. */
const abbreviation = /^[^\p{L}\p{N}]*(?:\p{L}{1,4}\.)+$/u;
const year = /^[12]\d{3}$/;
const counter = /^[年月日時时分秒人個个名度円元本枚回倍点歳岁万億亿千百公]/u;
const digitEnd = /\p{N}$/u;
const word = /^\p{L}/u;
const name = /^\p{Lu}\p{Ll}[\p{L}’'-]*\p{P}*$/u;
const titleOfPerson =
  /^(?:mr|mrs|ms|dr|prof|st|sir|lady|lord|capt|herr|frau|mme|mlle|señor|señora|sr|sra|srta|don|doña|sig|dott|pan|pani|κ|डॉ|श्री)\.?$/iu;
const englishParticiple =
  /(?:ed|ing|en)$|^(?:done|gone|made|said|seen|known|come|become|found|left|kept|built|brought|bought|caught|taught|thought|told|sold|held|heard|felt|lost|met|paid|put|read|run|sent|set|shut|cut|let|begun|born|worn|torn|grown|shown|thrown|drawn|flown)$/;
const englishAuxiliaries = new Set('am is are was were be been being has have had do does did'.split(' '));
const contractedVerb = /^(?:i|you|he|she|it|we|they)['’](?:m|re|ve|ll|d|s)$/;
const contractedNot = /n['’]t$/;

/** Null when the words, which are of one sentence, may be parted. */
export function brokenRule(before: string, after: string, context: BreakContext): BrokenRule | null {
  if (closingStart.test(after) && !dotsOfAWord.test(after) && hasCloser(after))
    return 'a word and the mark that closes it';
  if (openingEnd.test(before)) return 'an opening mark and its word';
  const small = smallWordsOf(context.language);
  const second = bare(after);
  if (titleOfPerson.test(before) && name.test(after)) return 'a title and a name';
  if (ordinal.test(before) && word.test(after)) return 'a number and its unit';
  if (abbreviation.test(before) && /^[\p{Lu}\p{N}]/u.test(after)) return 'an abbreviation and its word';
  if (punctuationEnd.test(before)) return null;
  const first = bare(before);
  if (small.postpositions.has(second)) return 'a noun and its postposition';
  const number = numberRule(before, after, second, small);
  if (number !== null) return number;
  if (context.capitalsTellNames && name.test(before) && name.test(after) && !isSmall(small, first))
    return 'a first and a last name';
  return word.test(second) ? smallWordRule(first, second, small, context.language) : null;
}

/**
 * Whether a break is known to be good, and not only known to break no rule: after punctuation, or before a small
 * word, which opens something. Where no small words are known, or they follow their noun, every break may be.
 */
export function isGoodBreak(before: string, after: string, context: BreakContext): boolean {
  if (brokenRule(before, after, context) !== null) return false;
  const small = smallWordsOf(context.language);
  const opens = small.prepositions.size > 0;
  return !opens || punctuationEnd.test(before) || isSmall(small, bare(after));
}

/** A mark that only closes; `’tis` and `...and` begin words. */
function hasCloser(after: string): boolean {
  return !/^[’…]\p{L}/u.test(after);
}

function numberRule(before: string, after: string, second: string, small: SmallWords): BrokenRule | null {
  if (digitEnd.test(before) && counter.test(after)) return 'a number and its unit';
  if (!digits.test(before) || year.test(before)) return null;
  if (/^[°%€£$]/u.test(after)) return 'a number and its unit';
  return word.test(after) && !isSmall(small, second) ? 'a number and its unit' : null;
}

function smallWordRule(
  first: string,
  second: string,
  small: SmallWords,
  language: string,
): BrokenRule | null {
  // Before another small word the first may end something: "he went in | and", "take it | from here".
  if (small.articles.has(first)) return isSmall(small, second) ? null : 'an article and its noun';
  if (small.prepositions.has(first)) {
    const opens = !isSmall(small, second) || small.articles.has(second);
    return opens ? 'a preposition and its object' : null;
  }
  if (/^en\b/i.test(language)) {
    const rule = englishVerbRule(first, second, small);
    if (rule !== null) return rule;
  }
  if (isSmall(small, second)) return null;
  if (small.negations.has(first)) return '"not" and its verb';
  if (small.modals.has(first)) return 'an auxiliary and its verb';
  return small.pronouns.has(first) ? 'a pronoun and its verb' : null;
}

function englishVerbRule(first: string, second: string, small: SmallWords): BrokenRule | null {
  const isVerbPart = englishAuxiliaries.has(second) || small.modals.has(second);
  if (small.pronouns.has(first) && isVerbPart) return 'a pronoun and its verb';
  if (englishAuxiliaries.has(first) && second === 'not') return '"not" and its verb';
  if (small.modals.has(first) && (second === 'be' || second === 'have' || second === 'not'))
    return 'an auxiliary and its verb';
  const isAuxiliary = englishAuxiliaries.has(first) || contractedVerb.test(first);
  if (isAuxiliary && englishParticiple.test(second)) return 'an auxiliary and its verb';
  return contractedNot.test(first) && !isSmall(small, second) ? '"not" and its verb' : null;
}

function bare(text: string): string {
  return text.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}]+$/gu, '');
}
