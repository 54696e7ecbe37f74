/**
 * Tokens -> the drawings that may illustrate them, best first.
 *
 * A score is the product of how much the word says (how rare it is in the library and in English), how sure it is that
 * the word is used as a noun, and how early it comes, with a bonus for other keywords of the drawing nearby.
 * Guarantees: the same tokens give the same candidates; function words and blocked words give none.
 */

import { idiomLength } from '../words/idioms.ts';
import type { Token } from '../words/tokens.ts';
import { isFunctionWord, wordClassAt } from '../words/word-class.ts';
import { nounForms } from '../words/word-forms.ts';
import type { ChosenDrawing } from './beat.ts';
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
  const found: Candidate[] = [];
  let index = 0;
  while (index < tokens.length) {
    const idiom = idiomLength(tokens, index);
    if (idiom > 0) {
      index += idiom;
      continue;
    }
    const { candidate, length } = readAt(tokens, index, nearby, vocabulary);
    if (candidate) found.push(candidate);
    index += length;
  }
  return bestOfEach(found).sort((a, b) => b.score - a.score || a.startMs - b.startMs);
}

/** The longest phrase at `index` that means something. `length` is how many tokens were read. */
function readAt(
  tokens: readonly Token[],
  index: number,
  nearby: ReadonlySet<string>,
  vocabulary: Vocabulary,
): { candidate: Candidate | null; length: number } {
  for (let length = longestPhrase; length >= 1; length -= 1) {
    const phrase = tokens.slice(index, index + length);
    if (phrase.length < length || phrase.slice(0, -1).some(({ endsClause }) => endsClause)) continue;
    const meaning = meaningOf(phrase, nearby, vocabulary);
    if (meaning === null) continue;
    const certainty = certaintyOf(tokens, index, length, meaning);
    return {
      candidate:
        certainty === 0 ? null : candidateOf(tokens, index, phrase, meaning, certainty, nearby, vocabulary),
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

/** How sure the words around it make this meaning, from 0 (another one is meant) to 1. */
function certaintyOf(tokens: readonly Token[], index: number, length: number, meaning: Meaning): number {
  // "Passion never sleeps" shows nobody asleep.
  if (meaning.wordClass === 'verb') return isNegated(tokens, index) ? 0 : 0.8;
  if (length > 1) return 1;
  const token = tokens[index];
  const read = wordClassAt(tokens, index, length);
  const careful = nounForms(token?.text ?? '').some((form) => carefulWords.has(form));
  if (read === 'noun') return 1;
  if (read === 'verb') return 0;
  return careful ? 0.33 : 0.85;
}

function isNegated(tokens: readonly Token[], index: number): boolean {
  return tokens
    .slice(Math.max(0, index - 2), index)
    .some(({ text }) => /^(?:not|never|cannot|no|.*n't)$/.test(text));
}

function candidateOf(
  tokens: readonly Token[],
  index: number,
  phrase: readonly Token[],
  meaning: Meaning,
  certainty: number,
  nearby: ReadonlySet<string>,
  vocabulary: Vocabulary,
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
