/**
 * What it costs to break a caption or a line between two words.
 *
 * The best place is after punctuation, the next best before conjunctions, relative pronouns and prepositions. The worst
 * is between words that are read as one, or where a mark would stand at the wrong end of a line. (The rules for marks
 * are those of kinsoku, JIS X 4051, and of W3C's requirements for Chinese; they hold for the marks of other writing
 * systems too.)
 */
import { abbreviationsOf } from '../../languages/abbreviations.ts';
import { type FunctionWords, functionWordsOf } from '../../languages/function-words.ts';
import { bareWord } from './bare-word.ts';
import type { SpacedWord } from './columns.ts';
import { costs } from './cost-table.ts';
import { eastAsianCost } from './east-asian-breaks.ts';

const closers = '["\'”’»›)\\]」』）】〕》〉]*';
const sentenceEnd = new RegExp(`[.!?…。！？｡؟۔।॥։]${closers}$`, 'u');
const clauseEnd = new RegExp(`(?:[;:؛；：—–]|--|\\s-)${closers}$`, 'u');
const comma = new RegExp(`[,،、，､]${closers}$`, 'u');
const onlyMarks = /^[\p{P}\p{S}]+$/u;
const onlyDash = /^[-–—―]+$/u;
/** Closing marks, small kana, and signs that lengthen, repeat or vocalize what comes before them. */
const notFirst =
  /^[,.;:!?…‥%‰℃°)\]}”’»›。、，．！？：；・）」』】〕》〉〗〙〟｠％؟،؛۔।॥ーぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ々〻ゝゞヽヾๆฯำຳ\p{M}]/u;
/** Words that merely begin with such a mark: "...and", "’tis", ".NET". */
const markOfWord = /^(?:[.…]+|[’'])\p{L}/u;
const notLast = /[([{“‘«‹（「『【〔《〈〖〘〝｟¿¡]$/u;
const number = /^[^\p{L}\p{N}]*\p{N}[\p{N}.,:/]*$/u;
const year = /^[12]\d{3}$/;
const capitalised = /^["'“‘«(]*\p{Lu}[\p{L}’'.-]*$/u;
const capitalWord = /^["'“‘«„(]*\p{Lu}/u;
const contraction = /(?:n['’]t|['’](?:m|re|ve|ll|d))$/i;
const englishAdjective = /^\p{L}{2,}(?:al|ful|ous|ive|ic|less|able|ible|ary|ish)$/u;
/** An adjective only before a noun, which German writes with a capital letter. */
const germanAdjective = /^\p{Ll}{3,}(?:e|en|er|es|em)$/u;
const titleOfPerson =
  /^(?:mr|mrs|ms|dr|prof|st|no|sir|lady|lord|capt|gen|col|rev|herr|frau|mme|mlle|sr|sra|dña|don|doña|sig|dott|pan|pani|г|им)\.?$/iu;
const initials = /^\P{L}*(?:\p{Lu}\.-?)+$/u;
/** "5. Mai", "z. B.", "т. д.": in the middle of a sentence this full stop ends nothing. */
const partOfWord = /^(?:\p{N}{1,2}|\P{L}*\p{Ll})\.$/u;
const fullStop = /\p{L}\.$/u;
const particles = new Set(['up', 'out', 'off', 'away', 'back']);
/** Languages that write spaces between phrases, but not between words. */
const spaceBetweenPhrases = /^(?:th|lo|km|my)\b/i;

/**
 * The cost of a break between two neighbouring words of a sentence, in the units of the cost table.
 *
 * @param following the word after both, which tells a particle from a preposition.
 * @param pauseMs the silence between them in the voice, in milliseconds.
 * @param language a BCP 47 tag.
 */
export function breakCost(
  before: SpacedWord,
  after: SpacedWord,
  following: SpacedWord | undefined,
  pauseMs: number,
  language: string,
): number {
  const saving = (costs.pause * Math.min(pauseMs, costs.fullPauseMs)) / costs.fullPauseMs;
  const cost =
    markCost(before.text, after.text) ??
    punctuationCost(before.text, after.text, language) ??
    (after.spaceBefore ? null : eastAsianCost(before.text, after.text, language)) ??
    wordCost(before.text, after.text, following?.text ?? '', language);
  const isPhraseEnd =
    after.spaceBefore && cost < costs.bound && spaceBetweenPhrases.test(language) && !number.test(after.text);
  return (isPhraseEnd ? Math.min(cost, costs.phraseSpace) : cost) - saving;
}

/** The cost where a mark forbids a break; null where none does. */
function markCost(before: string, after: string): number | null {
  // A remnant of segmentation: in Thai no word is a single consonant.
  if (/^[ก-ฮ]$/u.test(before)) return costs.broken;
  if (notFirst.test(after) && !markOfWord.test(after)) return costs.broken;
  if (onlyMarks.test(after) && !/\p{Extended_Pictographic}/u.test(after)) return costs.broken;
  return notLast.test(before) ? costs.broken : null;
}

/** The cost where punctuation decides; null where it does not. */
function punctuationCost(before: string, after: string, language: string): number | null {
  if (onlyDash.test(before) || clauseEnd.test(before)) return costs.clauseEnd;
  if (titleOfPerson.test(before) && /^[\p{Lu}\d]/u.test(after)) return costs.bound;
  if (initials.test(before) && capitalWord.test(after)) return costs.bound;
  if (partOfWord.test(before)) return costs.bound;
  if (fullStop.test(before) && endsInAbbreviation(before, language)) return costs.bound;
  // Inside a sentence, a full stop before a lowercase letter or a number ends an abbreviation: "ca. 40".
  if (fullStop.test(before) && /^[\p{Ll}\p{N}]/u.test(after))
    return /^\p{N}/u.test(after) ? costs.bound : null;
  if (sentenceEnd.test(before)) return costs.sentenceEnd;
  return comma.test(before) ? costs.comma : null;
}

/** "ul. Lipowej", "sig. Conti": the abbreviation belongs to the word after it. */
function endsInAbbreviation(word: string, language: string): boolean {
  const { inside, beforeCapital } = abbreviationsOf(language);
  const short = word
    .replace(/^[^\p{L}]+/u, '')
    .slice(0, -1)
    .toLowerCase();
  return inside.has(short) || beforeCapital.has(short);
}

/** The cost as the two words alone determine it. */
function wordCost(before: string, after: string, following: string, language: string): number {
  const small = functionWordsOf(language);
  const first = bareWord(before);
  const second = bareWord(after);
  const isEnglish = /^en\b/i.test(language);
  if (small.trailing.has(second) || small.trailingStem?.test(second)) return costs.bound;
  if (number.test(before) && !isFunctionWord(second, small))
    return year.test(first) ? costs.afterAdjective : costs.bound;
  if (number.test(after) && capitalWord.test(before) && !isFunctionWord(first, small)) return costs.bound;
  // "not in the mood": here "not" belongs to what comes before it.
  if (isEnglish && first === 'not' && small.prepositions.has(second)) return costs.afterAdjective;
  if (small.leaning.has(first) || (isEnglish && contraction.test(first))) return costs.bound;
  // Of two prepositions in a row ("went on as if") the first is a particle of the verb.
  // Before an article a break is the lesser evil: "sounds like | a billion-dollar idea".
  if (small.prepositions.has(first) && !small.prepositions.has(second))
    return isEnglish && small.leaning.has(second) ? costs.insidePhrase : costs.bound;
  if (small.conjunctions.has(first) || small.relatives.has(first)) return costs.afterConjunction;
  if (isName(before, after, language)) return costs.bound;
  return (
    openerCost(second, bareWord(following), small, isEnglish) ?? adjectiveCost(before, after, small, language)
  );
}

/** In German every noun has a capital letter, so capitals do not show names. */
function isName(before: string, after: string, language: string): boolean {
  return capitalised.test(before) && capitalised.test(after) && !/^de\b/i.test(language);
}

/** The cost before a word that opens something; null before any other. */
function openerCost(
  after: string,
  following: string,
  small: FunctionWords,
  isEnglish: boolean,
): number | null {
  if (isEnglish && after === 'not') return costs.bound;
  if (small.conjunctions.has(after)) return costs.beforeConjunction;
  if (small.relatives.has(after)) return costs.beforeRelative;
  if (isEnglish && particles.has(after)) return costs.beforeParticle;
  if (!small.prepositions.has(after)) return null;
  return small.prepositions.has(following) ? costs.beforeParticle : costs.beforePreposition;
}

function adjectiveCost(before: string, after: string, small: FunctionWords, language: string): number {
  const isAdjective =
    (small.adjectives.has(bareWord(before)) && !isFunctionWord(bareWord(after), small)) ||
    (/^en\b/i.test(language) && englishAdjective.test(before)) ||
    (/^de\b/i.test(language) && germanAdjective.test(before) && capitalWord.test(after));
  return isAdjective ? costs.afterAdjective : costs.neutral;
}

function isFunctionWord(word: string, small: FunctionWords): boolean {
  return (
    small.leaning.has(word) ||
    small.prepositions.has(word) ||
    small.conjunctions.has(word) ||
    small.relatives.has(word)
  );
}
