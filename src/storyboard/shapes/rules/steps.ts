/**
 * One of several steps: an item of a numbered list, or a sentence that begins with "first", "then", "finally" and tells
 * what to do.
 *
 * A sentence without such a word belongs to the step before it. Steps in running text are English only.
 */
import { primaryTag } from '../../../languages/tag.ts';
import type { TimedSentence } from '../../../timeline/timeline.ts';
import { lineUnits } from '../clauses/line-units.ts';
import { range } from '../ranges.ts';
import type { StepOfSeveral, StepShape } from '../shape.ts';
import { adverbs, isAdverb, verbReading } from '../words/english.ts';
import { type ReadWord, readWords } from '../words/read-words.ts';

/** A step is set beside its drawing. */
const longestStep = 20;
const fewest = 2;
const first = /^(?:first|firstly|step)$/;
const following = /^(?:then|next|second|secondly|third|thirdly|fourth|finally|lastly|last|afterwards|step)$/;
const followingPhrases = ['after that', 'after this', 'once that is done', 'when that is done'];

export interface ListPlace {
  readonly ordered: boolean;
  /** For each item its number, and how many of the sentences it has. */
  readonly items: readonly { readonly number: number | null; readonly sentenceCount: number }[];
}

/** @param index that of the sentence among its neighbours. */
export function stepShape(
  words: readonly ReadWord[],
  sentences: readonly TimedSentence[],
  index: number,
  list: ListPlace | null,
  language: string,
): StepShape | null {
  const steps = list === null ? inParagraph(sentences, language) : inList(list);
  const current = steps.findIndex((step) => step.sentences.includes(index));
  if (current === -1 || steps.length < fewest) return null;
  if (lineUnits(words.map(({ text }) => text)) > longestStep) return null;
  return {
    type: 'steps',
    line: range(0, words.length),
    current,
    steps,
    confidence: list === null ? 0.85 : 0.9,
    reason: `step ${current + 1} of ${steps.length}`,
  };
}

/** An item of a list inside the list belongs to the numbered one before it. */
function inList({ ordered, items }: ListPlace): StepOfSeveral[] {
  if (!ordered) return [];
  const steps: { label: string; sentences: number[] }[] = [];
  let at = 0;
  for (const { number, sentenceCount } of items) {
    const own = Array.from({ length: sentenceCount }, (_, offset) => at + offset);
    at += sentenceCount;
    if (number === null) steps.at(-1)?.sentences.push(...own);
    else steps.push({ label: String(number), sentences: own });
  }
  return steps;
}

/** From "first" on, with at least one "then" after it; each must tell what to do. */
function inParagraph(sentences: readonly TimedSentence[], language: string): StepOfSeveral[] {
  if (primaryTag(language) !== 'en') return [];
  const steps: number[][] = [];
  for (const [index, sentence] of sentences.entries()) {
    const words = readWords(sentence);
    const marker = markerLength(words, steps.length === 0);
    if (marker === 0) steps.at(-1)?.push(index);
    else if (tellsWhatToDo(words.slice(marker))) steps.push([index]);
    else if (steps.length > 0) return [];
  }
  return steps.map((own, index) => ({ label: String(index + 1), sentences: own }));
}

/** How many words open a step; 0 for none. */
function markerLength(words: readonly ReadWord[], isFirst: boolean): number {
  const bare = words[0]?.bare ?? '';
  if (bare === 'step' && /^(?:\p{N}+|one|two|three|four|five|six)$/u.test(words[1]?.bare ?? '')) return 2;
  if (isFirst) return first.test(bare) && bare !== 'step' ? 1 : 0;
  if (following.test(bare) && bare !== 'step') return 1;
  const phrase = followingPhrases.find((text) =>
    text.split(' ').every((part, offset) => words[offset]?.bare === part),
  );
  return phrase === undefined ? 0 : phrase.split(' ').length;
}

/** An imperative, or "you" with a verb. */
function tellsWhatToDo(words: readonly ReadWord[]): boolean {
  const rest = words.filter(
    ({ bare }, at) => at > 2 || !(adverbs.has(bare) || isAdverb(bare) || bare === 'of' || bare === 'all'),
  );
  const [verb, object] = rest;
  if (verb === undefined) return false;
  if (verb.bare === 'you' || verb.bare === "you'll") return true;
  const reading = verbReading(verb.bare);
  if (reading?.form !== 'base') return false;
  return (
    reading.sure || /^(?:the|a|an|your|it|them|in|on|to|up|off|out|with|for|until)$/.test(object?.bare ?? '')
  );
}
