/**
 * What it costs to break a caption or a line between two words.
 *
 * After punctuation first, then before conjunctions, relative pronouns and prepositions; never between words that
 * are read as one, and never so that a mark stands where it must not (kinsoku: JIS X 4051, and W3C's requirements
 * for Chinese, whose rules hold for the marks of other scripts as well).
 */
import { abbreviationsOf } from '../../languages/abbreviations.ts';
import { type FunctionWords, functionWordsOf } from '../../languages/function-words.ts';
import type { SetWord } from './columns.ts';
import { breakCosts } from './costs.ts';
import { eastAsianCost } from './east-asian.ts';

const closers = '["\'”’»›)\\]」』）】〕》〉]*';
const sentenceEnd = new RegExp(`[.!?…。！？｡؟۔।॥։]${closers}$`, 'u');
const clauseEnd = new RegExp(`(?:[;:؛；：—–]|--|\\s-)${closers}$`, 'u');
const comma = new RegExp(`[,،、，､]${closers}$`, 'u');
const onlyMarks = /^[\p{P}\p{S}]+$/u;
const onlyDash = /^[-–—―]+$/u;
/** Marks that close, small kana, signs that lengthen, repeat or vowel what stands before them. */
const notFirst =
  /^[,.;:!?…‥%‰℃°)\]}”’»›。、，．！？：；・）」』】〕》〉〗〙〟｠％؟،؛۔।॥ーぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ々〻ゝゞヽヾๆฯำຳ\p{M}]/u;
/** A word that only begins with such a mark: "...and", "’tis", ".NET". */
const markOfWord = /^(?:[.…]+|[’'])\p{L}/u;
const notLast = /[([{“‘«‹（「『【〔《〈〖〘〝｟¿¡]$/u;
const number = /^[^\p{L}\p{N}]*\p{N}[\p{N}.,:/]*$/u;
const year = /^[12]\d{3}$/;
const capitalised = /^["'“‘«(]*\p{Lu}[\p{L}’'.-]*$/u;
const capitalWord = /^["'“‘«„(]*\p{Lu}/u;
const contraction = /(?:n['’]t|['’](?:m|re|ve|ll|d))$/i;
const englishAdjective = /^\p{L}{2,}(?:al|ful|ous|ive|ic|less|able|ible|ary|ish)$/u;
/** Before a noun, which German writes with a capital. */
const germanAdjective = /^\p{Ll}{3,}(?:e|en|er|es|em)$/u;
const titleOfPerson =
  /^(?:mr|mrs|ms|dr|prof|st|no|sir|lady|lord|capt|gen|col|rev|herr|frau|mme|mlle|sr|sra|dña|don|doña|sig|dott|pan|pani|г|им)\.?$/iu;
const initials = /^\P{L}*(?:\p{Lu}\.-?)+$/u;
/** "5. Mai", "z. B.", "т. д.": what ends so in the middle of a sentence is not over. */
const partOfWord = /^(?:\p{N}{1,2}|\P{L}*\p{Ll})\.$/u;
const fullStop = /\p{L}\.$/u;
const particles = new Set(['up', 'out', 'off', 'away', 'back']);
/** Languages whose words no space parts, but whose phrases one does. */
const spaceBetweenPhrases = /^(?:th|lo|km|my)\b/i;

/**
 * The cost of a break between two neighbouring words of a sentence.
 *
 * @param following the word after both, which tells a particle from a preposition.
 * @param pauseMs silence between them in the voice.
 * @param language a BCP 47 tag.
 */
export function breakCost(
  before: SetWord,
  after: SetWord,
  following: SetWord | undefined,
  pauseMs: number,
  language: string,
): number {
  const heard = (breakCosts.pause * Math.min(pauseMs, breakCosts.fullPauseMs)) / breakCosts.fullPauseMs;
  const cost =
    markCost(before.text, after.text) ??
    punctuationCost(before.text, after.text, language) ??
    (after.spaceBefore ? null : eastAsianCost(before.text, after.text, language)) ??
    wordCost(before.text, after.text, following?.text ?? '', language);
  const isPhraseEnd =
    after.spaceBefore &&
    cost < breakCosts.bound &&
    spaceBetweenPhrases.test(language) &&
    !number.test(after.text);
  return (isPhraseEnd ? Math.min(cost, breakCosts.phraseSpace) : cost) - heard;
}

/** Where a mark forbids a break. */
function markCost(before: string, after: string): number | null {
  // What the segmenter left over: in Thai no word is a consonant alone.
  if (/^[ก-ฮ]$/u.test(before)) return breakCosts.broken;
  if (notFirst.test(after) && !markOfWord.test(after)) return breakCosts.broken;
  if (onlyMarks.test(after) && !/\p{Extended_Pictographic}/u.test(after)) return breakCosts.broken;
  return notLast.test(before) ? breakCosts.broken : null;
}

/** Where a mark asks for one. */
function punctuationCost(before: string, after: string, language: string): number | null {
  if (onlyDash.test(before) || clauseEnd.test(before)) return breakCosts.clauseEnd;
  if (titleOfPerson.test(before) && /^[\p{Lu}\d]/u.test(after)) return breakCosts.bound;
  if (initials.test(before) && capitalWord.test(after)) return breakCosts.bound;
  if (partOfWord.test(before)) return breakCosts.bound;
  if (fullStop.test(before) && endsInAbbreviation(before, language)) return breakCosts.bound;
  // Inside a sentence a full stop before a small letter or a number ends an abbreviation: "ca. 40".
  if (fullStop.test(before) && /^[\p{Ll}\p{N}]/u.test(after))
    return /^\p{N}/u.test(after) ? breakCosts.bound : null;
  if (sentenceEnd.test(before)) return breakCosts.sentenceEnd;
  return comma.test(before) ? breakCosts.comma : null;
}

/** "ul. Lipowej", "sig. Conti": the abbreviation belongs to the word behind it. */
function endsInAbbreviation(word: string, language: string): boolean {
  const { inside, beforeCapital } = abbreviationsOf(language);
  const short = word
    .replace(/^[^\p{L}]+/u, '')
    .slice(0, -1)
    .toLowerCase();
  return inside.has(short) || beforeCapital.has(short);
}

function wordCost(before: string, after: string, following: string, language: string): number {
  const small = functionWordsOf(language);
  const first = bare(before);
  const second = bare(after);
  const isEnglish = /^en\b/i.test(language);
  if (small.trailing.has(second) || small.trailingStem?.test(second)) return breakCosts.bound;
  if (number.test(before) && !isFunctionWord(second, small))
    return year.test(first) ? breakCosts.afterAdjective : breakCosts.bound;
  if (number.test(after) && capitalWord.test(before) && !isFunctionWord(first, small))
    return breakCosts.bound;
  // "not in the mood": here "not" leans on what stands before it.
  if (isEnglish && first === 'not' && small.prepositions.has(second)) return breakCosts.afterAdjective;
  if (small.leaning.has(first) || (isEnglish && contraction.test(first))) return breakCosts.bound;
  // Of two in a row ("went on as if") the first is a particle of the verb.
  // Before an article it is the lesser evil: "sounds like | a billion-dollar idea".
  if (small.prepositions.has(first) && !small.prepositions.has(second))
    return isEnglish && small.leaning.has(second) ? breakCosts.insidePhrase : breakCosts.bound;
  if (small.conjunctions.has(first) || small.relatives.has(first)) return breakCosts.afterConjunction;
  if (isName(before, after, language)) return breakCosts.bound;
  return (
    openerCost(second, bare(following), small, isEnglish) ?? adjectiveCost(before, after, small, language)
  );
}

/** German has a capital on every noun: there it shows no name. */
function isName(before: string, after: string, language: string): boolean {
  return capitalised.test(before) && capitalised.test(after) && !/^de\b/i.test(language);
}

/** Before words that open something. */
function openerCost(
  after: string,
  following: string,
  small: FunctionWords,
  isEnglish: boolean,
): number | null {
  if (isEnglish && after === 'not') return breakCosts.bound;
  if (small.conjunctions.has(after)) return breakCosts.beforeConjunction;
  if (small.relatives.has(after)) return breakCosts.beforeRelative;
  if (isEnglish && particles.has(after)) return breakCosts.beforeParticle;
  if (!small.prepositions.has(after)) return null;
  return small.prepositions.has(following) ? breakCosts.beforeParticle : breakCosts.beforePreposition;
}

function adjectiveCost(before: string, after: string, small: FunctionWords, language: string): number {
  const isAdjective =
    (small.adjectives.has(bare(before)) && !isFunctionWord(bare(after), small)) ||
    (/^en\b/i.test(language) && englishAdjective.test(before)) ||
    (/^de\b/i.test(language) && germanAdjective.test(before) && capitalWord.test(after));
  return isAdjective ? breakCosts.afterAdjective : breakCosts.neutral;
}

function isFunctionWord(word: string, small: FunctionWords): boolean {
  return (
    small.leaning.has(word) ||
    small.prepositions.has(word) ||
    small.conjunctions.has(word) ||
    small.relatives.has(word)
  );
}

function bare(text: string): string {
  return text.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}]+$/gu, '');
}
