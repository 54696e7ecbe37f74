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
import { COSTS } from './costs.ts';
import { eastAsianCost } from './east-asian.ts';

const CLOSERS = '["\'”’»›)\\]」』）】〕》〉]*';
const SENTENCE_END = new RegExp(`[.!?…。！？｡؟۔।॥։]${CLOSERS}$`, 'u');
const CLAUSE_END = new RegExp(`(?:[;:؛；：—–]|--|\\s-)${CLOSERS}$`, 'u');
const COMMA = new RegExp(`[,،、，､]${CLOSERS}$`, 'u');
const ONLY_MARKS = /^[\p{P}\p{S}]+$/u;
const ONLY_DASH = /^[-–—―]+$/u;
/** Marks that close, small kana, signs that lengthen, repeat or vowel what stands before them. */
const NOT_FIRST =
  /^[,.;:!?…‥%‰℃°)\]}”’»›。、，．！？：；・）」』】〕》〉〗〙〟｠％؟،؛۔।॥ーぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ々〻ゝゞヽヾๆฯำຳ\p{M}]/u;
/** A word that only begins with such a mark: "...and", "’tis", ".NET". */
const MARK_OF_WORD = /^(?:[.…]+|[’'])\p{L}/u;
const NOT_LAST = /[([{“‘«‹（「『【〔《〈〖〘〝｟¿¡]$/u;
const NUMBER = /^[^\p{L}\p{N}]*\p{N}[\p{N}.,:/]*$/u;
const YEAR = /^[12]\d{3}$/;
const CAPITALISED = /^["'“‘«(]*\p{Lu}[\p{L}’'.-]*$/u;
const CAPITAL_WORD = /^["'“‘«„(]*\p{Lu}/u;
const CONTRACTION = /(?:n['’]t|['’](?:m|re|ve|ll|d))$/i;
const ENGLISH_ADJECTIVE = /^\p{L}{2,}(?:al|ful|ous|ive|ic|less|able|ible|ary|ish)$/u;
/** Before a noun, which German writes with a capital. */
const GERMAN_ADJECTIVE = /^\p{Ll}{3,}(?:e|en|er|es|em)$/u;
const TITLE_OF_PERSON =
  /^(?:mr|mrs|ms|dr|prof|st|no|sir|lady|lord|capt|gen|col|rev|herr|frau|mme|mlle|sr|sra|dña|don|doña|sig|dott|pan|pani|г|им)\.?$/iu;
const INITIALS = /^\P{L}*(?:\p{Lu}\.-?)+$/u;
/** "5. Mai", "z. B.", "т. д.": what ends so in the middle of a sentence is not over. */
const PART_OF_WORD = /^(?:\p{N}{1,2}|\P{L}*\p{Ll})\.$/u;
const FULL_STOP = /\p{L}\.$/u;
const PARTICLES = new Set(['up', 'out', 'off', 'away', 'back']);
/** Languages whose words no space parts, but whose phrases one does. */
const SPACE_BETWEEN_PHRASES = /^(?:th|lo|km|my)\b/i;

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
  const heard = (COSTS.pause * Math.min(pauseMs, COSTS.fullPauseMs)) / COSTS.fullPauseMs;
  const cost =
    markCost(before.text, after.text) ??
    punctuationCost(before.text, after.text, language) ??
    (after.spaceBefore ? null : eastAsianCost(before.text, after.text, language)) ??
    wordCost(before.text, after.text, following?.text ?? '', language);
  const isPhraseEnd =
    after.spaceBefore &&
    cost < COSTS.bound &&
    SPACE_BETWEEN_PHRASES.test(language) &&
    !NUMBER.test(after.text);
  return (isPhraseEnd ? Math.min(cost, COSTS.phraseSpace) : cost) - heard;
}

/** Where a mark forbids a break. */
function markCost(before: string, after: string): number | null {
  // What the segmenter left over: in Thai no word is a consonant alone.
  if (/^[ก-ฮ]$/u.test(before)) return COSTS.broken;
  if (NOT_FIRST.test(after) && !MARK_OF_WORD.test(after)) return COSTS.broken;
  if (ONLY_MARKS.test(after) && !/\p{Extended_Pictographic}/u.test(after)) return COSTS.broken;
  return NOT_LAST.test(before) ? COSTS.broken : null;
}

/** Where a mark asks for one. */
function punctuationCost(before: string, after: string, language: string): number | null {
  if (ONLY_DASH.test(before) || CLAUSE_END.test(before)) return COSTS.clauseEnd;
  if (TITLE_OF_PERSON.test(before) && /^[\p{Lu}\d]/u.test(after)) return COSTS.bound;
  if (INITIALS.test(before) && CAPITAL_WORD.test(after)) return COSTS.bound;
  if (PART_OF_WORD.test(before)) return COSTS.bound;
  if (FULL_STOP.test(before) && endsInAbbreviation(before, language)) return COSTS.bound;
  // Inside a sentence a full stop before a small letter or a number ends an abbreviation: "ca. 40".
  if (FULL_STOP.test(before) && /^[\p{Ll}\p{N}]/u.test(after))
    return /^\p{N}/u.test(after) ? COSTS.bound : null;
  if (SENTENCE_END.test(before)) return COSTS.sentenceEnd;
  return COMMA.test(before) ? COSTS.comma : null;
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
  if (small.trailing.has(second) || small.trailingStem?.test(second)) return COSTS.bound;
  if (NUMBER.test(before) && !isFunctionWord(second, small))
    return YEAR.test(first) ? COSTS.afterAdjective : COSTS.bound;
  if (NUMBER.test(after) && CAPITAL_WORD.test(before) && !isFunctionWord(first, small)) return COSTS.bound;
  // "not in the mood": here "not" leans on what stands before it.
  if (isEnglish && first === 'not' && small.prepositions.has(second)) return COSTS.afterAdjective;
  if (small.leaning.has(first) || (isEnglish && CONTRACTION.test(first))) return COSTS.bound;
  // Of two in a row ("went on as if") the first is a particle of the verb.
  // Before an article it is the lesser evil: "sounds like | a billion-dollar idea".
  if (small.prepositions.has(first) && !small.prepositions.has(second))
    return isEnglish && small.leaning.has(second) ? COSTS.insidePhrase : COSTS.bound;
  if (small.conjunctions.has(first) || small.relatives.has(first)) return COSTS.afterConjunction;
  if (isName(before, after, language)) return COSTS.bound;
  return (
    openerCost(second, bare(following), small, isEnglish) ?? adjectiveCost(before, after, small, language)
  );
}

/** German has a capital on every noun: there it shows no name. */
function isName(before: string, after: string, language: string): boolean {
  return CAPITALISED.test(before) && CAPITALISED.test(after) && !/^de\b/i.test(language);
}

/** Before words that open something. */
function openerCost(
  after: string,
  following: string,
  small: FunctionWords,
  isEnglish: boolean,
): number | null {
  if (isEnglish && after === 'not') return COSTS.bound;
  if (small.conjunctions.has(after)) return COSTS.beforeConjunction;
  if (small.relatives.has(after)) return COSTS.beforeRelative;
  if (isEnglish && PARTICLES.has(after)) return COSTS.beforeParticle;
  if (!small.prepositions.has(after)) return null;
  return small.prepositions.has(following) ? COSTS.beforeParticle : COSTS.beforePreposition;
}

function adjectiveCost(before: string, after: string, small: FunctionWords, language: string): number {
  const isAdjective =
    (small.adjectives.has(bare(before)) && !isFunctionWord(bare(after), small)) ||
    (/^en\b/i.test(language) && ENGLISH_ADJECTIVE.test(before)) ||
    (/^de\b/i.test(language) && GERMAN_ADJECTIVE.test(before) && CAPITAL_WORD.test(after));
  return isAdjective ? COSTS.afterAdjective : COSTS.neutral;
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
