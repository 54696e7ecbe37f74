/**
 * Which words a break must not separate: an article and its noun, a number and its unit, and so on.
 *
 * The rules are those of the Netflix Timed Text Style Guide and the BBC Subtitle Guidelines. The marks that may not
 * start or end a line are those of kinsoku (JIS X 4051), which hold for other writing systems as well. A break after
 * punctuation separates nothing. What the two words alone do not show is not counted as a fault.
 */
import { isSmall, type SmallWords, smallWordsOf } from '../../languages/bound-words.ts';
import { bareWord } from '../captions/bare-word.ts';

/** As a message names them: "… which separates an article from its noun". */
export type SeparatedWords =
  | 'an article from its noun'
  | 'a preposition from its object'
  | 'a noun from its postposition'
  | 'a pronoun from its verb'
  | 'an auxiliary from its verb'
  | '"not" from its verb'
  | 'a number from its unit'
  | 'a first name from a last name'
  | 'a title from a name'
  | 'an abbreviation from its word'
  | 'a word from the mark that closes it'
  | 'an opening mark from its word';

export interface BreakContext {
  /** A BCP 47 tag. */
  readonly language: string;
  /** False where capitals say nothing: in German, and in headings with a capital on every word. */
  readonly capitalsTellNames: boolean;
}

const closingStart = /^[,;:!?%)\]}”’»。、，．！？：；）」』】〉》…؟،؛।]/u;
const dotsOfAWord = /^\.{1,3}[\p{L}\p{N}]/u;
const openingEnd = /[([{“‘«（「『【〈《¿¡]$/u;
const punctuationEnd = /[.,;:!?…—–。、，！？；：؟،؛।)\]}”’»」』"']$/u;
const digits = /^[^\p{L}\p{N}]*\p{N}[\p{N}.,:/]*$/u;
/** "am 5. Mai": both words are in one sentence, so the full stop does not end it. */
const ordinal = /^\p{N}{1,2}\.$/u;
/** "ul. Lipowa", "J. Reed": no end of a sentence either. */
const abbreviation = /^[^\p{L}\p{N}]*(?:\p{L}{1,4}\.)+$/u;
const year = /^[12]\d{3}$/;
const counter = /^[年月日時时分秒人個个名度円元本枚回倍点歳岁万億亿千百公]/u;
const digitEnd = /\p{N}$/u;
const word = /^\p{L}/u;
const name = /^\p{Lu}\p{Ll}[\p{L}’'-]*\p{P}*$/u;
const titleOfPerson =
  /^(?:mr|mrs|ms|dr|prof|st|sir|lady|lord|capt|herr|frau|mme|mlle|señor|señora|sr|sra|srta|don|doña|sig|dott|pan|pani|κ|डॉ|श्री)\.?$/iu;
const regularParticiple = /(?:ed|ing|en)$/;
const irregularParticiples = new Set(
  (
    'done gone made said seen known come become found left kept built brought bought caught taught thought told ' +
    'sold held heard felt lost met paid put read run sent set shut cut let begun born worn torn grown shown ' +
    'thrown drawn flown'
  ).split(' '),
);
const englishAuxiliaries = new Set('am is are was were be been being has have had do does did'.split(' '));
const contractedVerb = /^(?:i|you|he|she|it|we|they)['’](?:m|re|ve|ll|d|s)$/;
const contractedNot = /n['’]t$/;

/** What a break between two neighbouring words of one sentence separates; null if they may be separated. */
export function separatedWords(before: string, after: string, context: BreakContext): SeparatedWords | null {
  if (closingStart.test(after) && !dotsOfAWord.test(after) && hasCloser(after))
    return 'a word from the mark that closes it';
  if (openingEnd.test(before)) return 'an opening mark from its word';
  const small = smallWordsOf(context.language);
  const second = bareWord(after);
  if (titleOfPerson.test(before) && name.test(after)) return 'a title from a name';
  if (ordinal.test(before) && word.test(after)) return 'a number from its unit';
  if (abbreviation.test(before) && /^[\p{Lu}\p{N}]/u.test(after)) return 'an abbreviation from its word';
  if (punctuationEnd.test(before)) return null;
  const first = bareWord(before);
  if (small.postpositions.has(second)) return 'a noun from its postposition';
  const number = afterNumber(before, after, second, small);
  if (number !== null) return number;
  if (context.capitalsTellNames && name.test(before) && name.test(after) && !isSmall(small, first))
    return 'a first name from a last name';
  return word.test(second) ? afterSmallWord(first, second, small, context.language) : null;
}

/**
 * Whether a break is known to be good, which is more than to separate nothing: after punctuation, or before a function
 * word, which opens something. In languages whose function words are not known, or follow their noun, every break that
 * separates nothing counts as good.
 */
export function isGoodBreak(before: string, after: string, context: BreakContext): boolean {
  if (separatedWords(before, after, context) !== null) return false;
  const small = smallWordsOf(context.language);
  const hasOpeners = small.prepositions.size > 0;
  return !hasOpeners || punctuationEnd.test(before) || isSmall(small, bareWord(after));
}

/** False where the mark begins a word: `’tis`, `…and`. */
function hasCloser(after: string): boolean {
  return !/^[’…]\p{L}/u.test(after);
}

function afterNumber(
  before: string,
  after: string,
  second: string,
  small: SmallWords,
): SeparatedWords | null {
  if (digitEnd.test(before) && counter.test(after)) return 'a number from its unit';
  if (!digits.test(before) || year.test(before)) return null;
  if (/^[°%€£$]/u.test(after)) return 'a number from its unit';
  return word.test(after) && !isSmall(small, second) ? 'a number from its unit' : null;
}

function afterSmallWord(
  first: string,
  second: string,
  small: SmallWords,
  language: string,
): SeparatedWords | null {
  // Before another function word the first may end something: "he went in | and", "take it | from here".
  if (small.articles.has(first)) return isSmall(small, second) ? null : 'an article from its noun';
  if (small.prepositions.has(first)) {
    const opens = !isSmall(small, second) || small.articles.has(second);
    return opens ? 'a preposition from its object' : null;
  }
  if (/^en\b/i.test(language)) {
    const separated = inEnglishVerb(first, second, small);
    if (separated !== null) return separated;
  }
  if (isSmall(small, second)) return null;
  if (small.negations.has(first)) return '"not" from its verb';
  if (small.modals.has(first)) return 'an auxiliary from its verb';
  return small.pronouns.has(first) ? 'a pronoun from its verb' : null;
}

function inEnglishVerb(first: string, second: string, small: SmallWords): SeparatedWords | null {
  const isVerbPart = englishAuxiliaries.has(second) || small.modals.has(second);
  if (small.pronouns.has(first) && isVerbPart) return 'a pronoun from its verb';
  if (englishAuxiliaries.has(first) && second === 'not') return '"not" from its verb';
  if (small.modals.has(first) && (second === 'be' || second === 'have' || second === 'not'))
    return 'an auxiliary from its verb';
  const isAuxiliary = englishAuxiliaries.has(first) || contractedVerb.test(first);
  if (isAuxiliary && isEnglishParticiple(second)) return 'an auxiliary from its verb';
  return contractedNot.test(first) && !isSmall(small, second) ? '"not" from its verb' : null;
}

function isEnglishParticiple(word: string): boolean {
  return regularParticiple.test(word) || irregularParticiples.has(word);
}
