/**
 * Sentences of a scene -> the beats that they are told in, each 4 to 9 seconds long wherever the words allow it.
 *
 * Short sentences are joined with the next; long ones are split between clauses, never inside a word group. Of all ways
 * to do so the cheapest is taken. Guarantees: every word is in exactly one beat, in order; no beat is empty; linear
 * time.
 */
import { touchingLetters } from '../../languages/writing-systems.ts';
import { present } from '../../shared/assert.ts';
import type { TimedSentence, TimedWord } from '../../timeline/timeline.ts';
import { cutCosts, insideGroup } from './clauses/split.ts';
import { range } from './ranges.ts';
import type { WordRange } from './shape.ts';

export const shortestBeatMs = 4000;
export const longestBeatMs = 9000;
/** Each second too short or too long costs this much, in the units of the captions' cost table. */
const perSecondTooShort = 25;
const perSecondTooLong = 45;
/** However little it is too long, a picture has to change before. */
const tooLongAtAll = 70;
/** A sentence is cut only to keep a beat from being too long. */
const cutSentence = 30;
/** For each sentence in a beat after the first. */
const joined = 4;
/** For each after the second: they are no longer seen together. */
const crowded = 30;
/** What is said and what is told are two beats. */
const mixedSpeech = 30;
/** A piece of a sentence with fewer words says nothing. */
const fewestWords = 3;

export interface BeatSpan {
  readonly parts: readonly BeatPart[];
}

export interface BeatPart {
  /** Position among the sentences. */
  readonly sentence: number;
  readonly range: WordRange;
}

/** Where a beat may start. */
interface Place {
  readonly sentence: number;
  readonly word: number;
  readonly startMs: number;
  readonly cost: number;
}

/** @param language a BCP 47 tag. */
export function segmentBeats(sentences: readonly TimedSentence[], language: string): BeatSpan[] {
  const places = placesOf(sentences, language);
  const endMs = sentences.at(-1)?.endMs ?? 0;
  const last: Place = { sentence: sentences.length, word: 0, startMs: endMs, cost: 0 };
  const all = [...places, last];
  const best: { readonly cost: number; readonly from: number }[] = [{ cost: 0, from: 0 }];
  for (let to = 1; to < all.length; to += 1) {
    const end = present(all[to], 'the end of a beat');
    let cheapest = { cost: Number.POSITIVE_INFINITY, from: to - 1 };
    for (let from = to - 1; from >= 0; from -= 1) {
      const start = present(all[from], 'the start of a beat');
      const cost = (best[from]?.cost ?? 0) + end.cost + beatCost(sentences, start, end);
      if (cost < cheapest.cost) cheapest = { cost, from };
      if (end.startMs - start.startMs > 3 * longestBeatMs) break;
    }
    best.push(cheapest);
  }
  const beats: BeatSpan[] = [];
  for (let to = all.length - 1; to > 0; ) {
    const { from } = present(best[to], 'the cheapest beat');
    beats.unshift({
      parts: partsBetween(sentences, present(all[from], 'a start'), present(all[to], 'an end')),
    });
    to = from;
  }
  return beats.filter(({ parts }) => parts.length > 0);
}

function placesOf(sentences: readonly TimedSentence[], language: string): Place[] {
  return sentences.flatMap(({ words, startMs, endMs }, sentence) => {
    const places: Place[] = [{ sentence, word: 0, startMs, cost: 0 }];
    // It is seen until the next one begins.
    if ((sentences[sentence + 1]?.startMs ?? endMs) - startMs <= longestBeatMs) return places;
    for (const [word, cost] of cutCosts(words, language).entries()) {
      const isPiece = word >= fewestWords && words.length - word >= fewestWords;
      if (isPiece && cost < insideGroup)
        places.push({
          sentence,
          word,
          startMs: present(words[word], 'a word').startMs,
          cost: cutSentence + cost,
        });
    }
    return places;
  });
}

function beatCost(sentences: readonly TimedSentence[], start: Place, end: Place): number {
  const seconds = (end.startMs - start.startMs) / 1000;
  const tooShort = Math.max(0, shortestBeatMs / 1000 - seconds) * perSecondTooShort;
  const tooLong = Math.max(0, seconds - longestBeatMs / 1000) * perSecondTooLong;
  const isTooLong = seconds > longestBeatMs / 1000;
  const lastSentence = end.word === 0 ? end.sentence - 1 : end.sentence;
  const count = Math.max(0, lastSentence - start.sentence);
  const isMixed = count > 0 && mixesSpeech(sentences.slice(start.sentence, lastSentence + 1));
  const crowd = Math.max(0, count - 1) * crowded;
  // A piece of one sentence and the next sentence do not belong together.
  const pieces = count > 0 && (start.word > 0 || end.word > 0) ? cutSentence : 0;
  return (
    tooShort +
    tooLong +
    (isTooLong ? tooLongAtAll : 0) +
    count * joined +
    crowd +
    (isMixed ? mixedSpeech : 0) +
    pieces
  );
}

/** Whether some of the sentences open or close a quotation and others have none. */
function mixesSpeech(sentences: readonly TimedSentence[]): boolean {
  const quoted = sentences.map(({ words }) => words.some(({ text }) => /["“”„«»「」]/u.test(text)));
  return quoted.includes(true) && quoted.includes(false);
}

function partsBetween(sentences: readonly TimedSentence[], start: Place, end: Place): BeatPart[] {
  const parts: BeatPart[] = [];
  for (
    let sentence = start.sentence;
    sentence <= end.sentence && sentence < sentences.length;
    sentence += 1
  ) {
    const { words } = present(sentences[sentence], 'a sentence of the beat');
    const first = sentence === start.sentence ? start.word : 0;
    const last = sentence === end.sentence ? end.word : words.length;
    if (last > first) parts.push({ sentence, range: range(first, last) });
  }
  return parts;
}

/** The words of a beat as one sentence, for `shapesOf`. */
export function sentenceOfBeat({ parts }: BeatSpan, sentences: readonly TimedSentence[]): TimedSentence {
  const words = parts.flatMap(({ sentence, range: { firstWord, wordCount } }, part) => {
    const own = present(sentences[sentence], 'a sentence of the beat').words;
    return own
      .slice(firstWord, firstWord + wordCount)
      .map((word, at) => (part > 0 && at === 0 ? { ...word, spaceBefore: isSpaced(word) } : word));
  });
  const first = present(words[0], 'the first word of a beat');
  return { startMs: first.startMs, endMs: present(words.at(-1), 'the last word of a beat').endMs, words };
}

const touching = new RegExp(`^[${touchingLetters}]`, 'u');

/** The first word of a sentence has no space before it, unless another sentence precedes it. */
function isSpaced({ text }: TimedWord): boolean {
  return !touching.test(text) || /^\p{sc=Hangul}/u.test(text);
}
