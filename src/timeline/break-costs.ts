/**
 * What it costs to break a caption or a line between two words: all the numbers in one table.
 *
 * The order of preference is that of the Netflix Timed Text Style Guide and the BBC Subtitle Guidelines: after
 * punctuation, then before conjunctions, relative pronouns and prepositions; never between words that are read
 * as one. The lists of words are English; other languages are broken by punctuation, pauses and balance.
 */
import type { SetWord } from './columns.ts';

export const COSTS = {
  /** After `.` `!` `?` `…` and their like. */
  sentenceEnd: 0,
  /** After `;` `:` or a dash. */
  clauseEnd: 3,
  /** After a comma. */
  comma: 6,
  beforeConjunction: 12,
  beforeRelative: 14,
  beforePreposition: 18,
  /** Between words about which nothing is known. */
  neutral: 46,
  /** After what looks like an adjective. */
  afterAdjective: 65,
  /** Before the small word that ends a phrasal verb: "wraps up", "get on with". */
  beforeParticle: 70,
  /** Right after a conjunction: the word belongs to what it opens. */
  afterConjunction: 80,
  /** Between words that are read as one: article and noun, number and unit, "not" and its verb, a full name. */
  bound: 150,
  /** Punctuation alone at a start, or an opening mark alone at an end. */
  broken: 400,
  /** A pause of `fullPauseMs` in the voice makes a break this much better, shorter ones less. */
  pause: 15,
  fullPauseMs: 300,

  /** The costs above count this much between captions, which part a sentence for good, and between lines. */
  betweenCaptions: 2.5,
  betweenLines: 0.8,

  /** Each caption of a sentence: as few as read well. */
  caption: 22,
  /** A caption that is shown for less than the shortest time, in proportion to what is missing. */
  tooShort: 120,
  /** Each second over the longest time. */
  tooLong: 100,
  /** Each character that cannot be read at the reading speed while the caption is shown. */
  tooFast: 1,
  /** A nearly empty caption, by the square of the empty part. */
  empty: 45,
  /** A caption in which nothing is spoken. */
  unspoken: 400,
  /** Lines of unlike length, by the square of the difference in lines. */
  uneven: 40,
  /** The upper line longer than the lower. */
  upperLonger: 4,
} as const;

const SENTENCE_END = /[.!?…。！？｡]["'”’»)\]」』）]*$/u;
const CLAUSE_END = /(?:[;:；：—–]|--|\s-)["'”’»)\]」』）]*$/u;
const COMMA = /[,،、，､]["'”’»)\]」』）]*$/u;
const ONLY_MARKS = /^[\p{P}\p{S}]+$/u;
const ONLY_DASH = /^[-–—―]+$/u;
const CLOSING_START = /^[,.;:!?…%)\]}”’»。、，．！？：；）」』】〉》ー]/u;
const OPENING_END = /[([{“‘«（「『【〈《¿¡]$/u;
const NUMBER = /^[^\p{L}\d]*\d[\d.,:/]*$/u;
const CAPITALISED = /^["'“‘(]*\p{Lu}[\p{L}’'.-]*$/u;
const CONTRACTION = /(?:n['’]t|['’](?:m|re|ve|ll|d))$/i;
const ADJECTIVE = /^\p{L}{2,}(?:al|ful|ous|ive|ic|less|able|ible|ary|ish)$/u;
const TITLE_OF_PERSON = /^(?:mr|mrs|ms|dr|prof|st|no|sir|lady|lord|capt|gen|col|rev)\.?$/i;

const CONJUNCTIONS = words(
  'and but or nor so yet because although though while if when whenever until since',
);
const RELATIVES = words('who whom whose which that where');
const PREPOSITIONS = words(
  'about above across after against along among around at before behind below beneath beside between beyond by down during for from in inside into near of on onto outside over past through to toward towards under underneath upon with within without as than like',
);
const PARTICLES = words('up out off away back');
const DETERMINERS = words(
  'a an the this these those my your his her its our their every each some any no another one both very too',
);
const SUBJECTS = words('i you he she it we they there');
const AUXILIARIES = words(
  'am is are was were be been being have has had do does did will would shall should can could may might must not never cannot',
);
/** Words that are read as one with the word after them. */
const BINDING = new Set([...DETERMINERS, ...SUBJECTS, ...AUXILIARIES]);

/**
 * The cost of a break between two neighbouring words of a sentence.
 *
 * @param following the word after both, which tells a particle from a preposition.
 * @param pauseMs silence between them in the voice.
 */
export function breakCost(
  before: SetWord,
  after: SetWord,
  following: SetWord | undefined,
  pauseMs: number,
  language: string,
): number {
  const english = /^en\b/i.test(language);
  const heard = (COSTS.pause * Math.min(pauseMs, COSTS.fullPauseMs)) / COSTS.fullPauseMs;
  return wordCost(before.text, after.text, following?.text ?? '', english) - heard;
}

function wordCost(before: string, after: string, following: string, english: boolean): number {
  if (CLOSING_START.test(after) && !/^[.…]+\p{L}/u.test(after)) return COSTS.broken;
  if (ONLY_MARKS.test(after) && !/\p{Extended_Pictographic}/u.test(after)) return COSTS.broken;
  if (OPENING_END.test(before)) return COSTS.broken;
  if (ONLY_DASH.test(before) || CLAUSE_END.test(before)) return COSTS.clauseEnd;
  if (english && TITLE_OF_PERSON.test(before) && /^[\p{Lu}\d]/u.test(after)) return COSTS.bound;
  if (SENTENCE_END.test(before)) return COSTS.sentenceEnd;
  if (COMMA.test(before)) return COSTS.comma;
  if (NUMBER.test(before)) return COSTS.bound;
  if (!english) return COSTS.neutral;
  const first = bare(before);
  if (BINDING.has(first) || CONTRACTION.test(first)) return COSTS.bound;
  const second = bare(after);
  // Of two in a row ("went on as if") the first is a particle of the verb.
  if (PREPOSITIONS.has(first) && !PREPOSITIONS.has(second)) return COSTS.bound;
  if (CONJUNCTIONS.has(first) || RELATIVES.has(first)) return COSTS.afterConjunction;
  if (CAPITALISED.test(before) && CAPITALISED.test(after)) return COSTS.bound;
  return englishCost(first, second, bare(following));
}

function englishCost(before: string, after: string, following: string): number {
  if (after === 'not') return COSTS.bound;
  if (CONJUNCTIONS.has(after)) return COSTS.beforeConjunction;
  if (RELATIVES.has(after)) return COSTS.beforeRelative;
  if (PARTICLES.has(after)) return COSTS.beforeParticle;
  if (PREPOSITIONS.has(after))
    return PREPOSITIONS.has(following) ? COSTS.beforeParticle : COSTS.beforePreposition;
  return ADJECTIVE.test(before) ? COSTS.afterAdjective : COSTS.neutral;
}

function bare(text: string): string {
  return text.toLowerCase().replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, '');
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
