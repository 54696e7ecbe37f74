/**
 * Tokens -> the drawings that may illustrate them, best first.
 *
 * A score is the product of how much the word says (how rare it is in the library and in English), how sure it is that
 * the word is used as a noun, and how early it comes, with a bonus for other keywords of the drawing nearby.
 * Guarantees: the same tokens give the same candidates; function words and blocked words give none.
 */

import { primaryTag } from '../../languages/tag.ts';
import { isFunctionWord } from '../words/closed-words.ts';
import { idiomLength } from '../words/idioms.ts';
import { type NounPhrase, nounPhrasesOf } from '../words/noun-phrases.ts';
import { type ReadWord, readWords } from '../words/read-words.ts';
import type { Token } from '../words/tokens.ts';
import { isCompared, isDenied, isFigureOfSpeech } from '../words/unreal.ts';
import { nounForms } from '../words/word-forms.ts';
import type { ChosenDrawing } from './beat.ts';
import { namedDrawings } from './foreign-candidates.ts';
import { carefulWords, commonWords } from './reviewed-words.ts';
import { longestPhrase, type Meaning, type Vocabulary } from './vocabulary.ts';

/** Below this, a drawing is not sure enough to be shown. */
export const minScore = 0.3;

export interface Candidate extends ChosenDrawing {
  readonly words: string;
}

/** @param nearby the words of the whole scene, which decide between the senses of a word. */
export function candidatesOf(
  tokens: readonly Token[],
  nearby: ReadonlySet<string>,
  vocabulary: Vocabulary,
): Candidate[] {
  if (primaryTag(vocabulary.language) !== 'en') return foreignCandidates(tokens, vocabulary);
  const words = readWords(tokens);
  const reading: Reading = { tokens, words, phrases: nounPhrasesOf(words), nearby, vocabulary };
  const found: Candidate[] = [];
  let index = 0;
  while (index < tokens.length) {
    const idiom = idiomLength(tokens, index);
    if (idiom > 0) {
      index += idiom;
      continue;
    }
    const { candidate, length } = readAt(reading, index);
    if (candidate) found.push(candidate);
    index += length;
  }
  return bestOfEach(found).sort((a, b) => b.score - a.score || a.startMs - b.startMs);
}

function foreignCandidates(tokens: readonly Token[], vocabulary: Vocabulary): Candidate[] {
  const found = namedDrawings(tokens, vocabulary).map(({ meaning, at, length }): Candidate => {
    const part = tokens.slice(at, at + length);
    const words = part.map(({ written }) => written).join(' ');
    const position = 1 - 0.12 * (at / Math.max(1, tokens.length));
    return {
      name: meaning.drawing,
      words,
      startMs: part[0]?.startMs ?? 0,
      score: Math.round(meaning.weight * position * 1000) / 1000,
      reason: `"${words}" ${inWords[meaning.source]}`,
    };
  });
  return bestOfEach(found).sort((a, b) => b.score - a.score || a.startMs - b.startMs);
}

interface Reading {
  readonly tokens: readonly Token[];
  readonly words: readonly ReadWord[];
  readonly phrases: readonly NounPhrase[];
  readonly nearby: ReadonlySet<string>;
  readonly vocabulary: Vocabulary;
}

/** The longest phrase at `index` that means something. `length` is how many tokens were read. */
function readAt(reading: Reading, index: number): { candidate: Candidate | null; length: number } {
  for (let length = longestPhrase; length >= 1; length -= 1) {
    const phrase = reading.tokens.slice(index, index + length);
    if (phrase.length < length || phrase.slice(0, -1).some(({ endsClause }) => endsClause)) continue;
    const meaning = meaningOf(phrase, reading.nearby, reading.vocabulary);
    if (meaning === null) continue;
    const certainty = certaintyOf(reading, index, length, meaning);
    return {
      candidate: certainty === 0 ? null : candidateOf(reading, index, phrase, meaning, certainty),
      length,
    };
  }
  return { candidate: null, length: 1 };
}

function meaningOf(
  phrase: readonly Token[],
  nearby: ReadonlySet<string>,
  vocabulary: Vocabulary,
): Meaning | null {
  const text = phrase.map((token) => token.text).join(' ');
  const last = phrase.at(-1)?.text ?? '';
  const stem = text.slice(0, text.length - last.length);
  if (phrase.length === 1 && isFunctionWord(text)) return null;
  for (const form of nounForms(last)) {
    if (phrase.length === 1) {
      const sense = vocabulary
        .sensesOf(form)
        .find(({ near }) => near.split(' ').some((word) => nearby.has(word)));
      if (sense)
        return {
          drawing: sense.drawing,
          wordClass: 'noun',
          source: 'sense',
          weight: commonWords.has(form) ? 0.5 : 0.75,
        };
    }
    const meaning = vocabulary.meaningOf(stem + form);
    if (meaning) return meaning;
  }
  return null;
}

/** A word that is likelier something else than a noun is not drawn. */
const leastNoun = 0.5;
/** Where a verb of the same letters is frequent, the reading must be surer. */
const leastCarefulNoun = 0.75;

/** How sure the words around it make this meaning, from 0 (another one is meant) to 1. */
function certaintyOf({ words, phrases }: Reading, index: number, length: number, meaning: Meaning): number {
  const last = index + length - 1;
  const word = words[last];
  if (word === undefined || isDenied(words, index)) return 0;
  if (meaning.wordClass === 'verb') return isVerb(words[index]) ? 0.8 : 0;
  const phrase = phrases.find(({ start, end }) => start <= last && last < end) ?? null;
  if (phrase !== null && isNotMeant(words, phrase, last)) return 0;
  const noun = word.probability('noun') + (isNameOf(words, last, phrase) ? 0 : word.probability('name'));
  if (length > 1) return 1;
  const careful = nounForms(word.token.text).some((form) => carefulWords.has(form));
  if (noun < (careful ? leastCarefulNoun : leastNoun)) return 0;
  // "The fish tank", "a battle-field": the word after it is the thing, this one only says which.
  if (word.token.hyphenated || isModifier(words, last, phrase)) return careful ? 0 : 0.5;
  return noun > 0.9 ? 1 : noun;
}

function isVerb(word: ReadWord | undefined): boolean {
  if (word === undefined) return false;
  const share = word.probability('verb') + word.probability('ing') + word.probability('participle');
  return share >= 0.5;
}

/** "No dog", "like a lion", "the fire of passion". */
function isNotMeant(words: readonly ReadWord[], phrase: NounPhrase, last: number): boolean {
  if (phrase.determiner === 'no' || phrase.determiner === 'neither') return true;
  return isCompared(words, phrase.start) || (phrase.head === last && isFigureOfSpeech(words, phrase));
}

/** "Rose thought of it", "Mr Wolf": a name, unless it stands with an article, as the animals of fables do. */
function isNameOf(words: readonly ReadWord[], at: number, phrase: NounPhrase | null): boolean {
  if (words[at]?.tag !== 'name') return false;
  return phrase === null || phrase.determiner === null || phrase.head !== at || words[at - 1]?.tag === 'name';
}

function isModifier(words: readonly ReadWord[], at: number, phrase: NounPhrase | null): boolean {
  const next = words[at + 1];
  if (phrase === null || next === undefined || words[at]?.token.endsClause) return false;
  return phrase.head > at && (next.tag === 'noun' || next.tag === 'name') && !words[at]?.token.possessive;
}

function candidateOf(
  { tokens, nearby, vocabulary }: Reading,
  index: number,
  phrase: readonly Token[],
  meaning: Meaning,
  certainty: number,
): Candidate {
  const keywords = vocabulary.keywordsOf(meaning.drawing);
  const own = new Set(phrase.flatMap(({ text }) => nounForms(text)));
  const support = [...keywords].filter((word) => nearby.has(word) && !own.has(word) && !isFunctionWord(word));
  const position = 1 - 0.12 * (index / Math.max(1, tokens.length));
  const score = meaning.weight * certainty * position * (1 + 0.08 * Math.min(2, support.length));
  const words = phrase.map(({ written }) => written).join(' ');
  const [one, two] = support.map((word) => `"${word}"`);
  const beside = two === undefined ? `; ${one} is nearby` : `; ${one} and ${two} are nearby`;
  return {
    name: meaning.drawing,
    words,
    startMs: phrase[0]?.startMs ?? 0,
    score: Math.round(score * 1000) / 1000,
    reason: `"${words}" ${inWords[meaning.source]}${one === undefined ? '' : beside}`,
  };
}

/** What a word is to its drawing. */
const inWords: Readonly<Record<Meaning['source'], string>> = {
  name: 'is its name',
  'reviewed word': 'is a hand-picked word for it',
  sense: 'is one of its meanings',
};

/** One candidate per drawing: the strongest. */
function bestOfEach(candidates: readonly Candidate[]): Candidate[] {
  const best = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const other = best.get(candidate.name);
    if (!other || candidate.score > other.score) best.set(candidate.name, candidate);
  }
  return [...best.values()];
}
