/**
 * Timeline -> who says what, over the whole text.
 *
 * A paragraph is spoken by one person, as is the custom in print; who it is says a verb of speaking beside the
 * quotation, a name with a colon, or, in a dialogue of two, the turn. Guarantees: spans are sorted and do not overlap;
 * a speaker keeps name and side throughout; words in quotation marks that nobody is known to speak are no speech.
 */

import type { TimedSentence, TimedWord, Timeline } from '../../../timeline/timeline.ts';
import { endOf } from '../ranges.ts';
import type { Speaker, WordRange } from '../shape.ts';
import { type ReadWord, readWords } from '../words/read-words.ts';
import { type Mention, speakerAfter, speakerBefore } from './attribution.ts';
import { Cast } from './cast.ts';
import { namedLines } from './named-lines.ts';
import { content } from './paragraphs.ts';
import { opensWithDash, quotesIn } from './quotes.ts';

/** What one speaker says until another speaks. */
export interface SpokenTurn {
  /** Counts the turns of the text from 0. */
  readonly index: number;
  readonly speaker: Speaker;
  /** The one who spoke before or speaks after, nearby; null for nobody. */
  readonly listener: Speaker | null;
  /** From 0 to 1: how surely it is this speaker. */
  readonly sure: number;
}

/** Quoted words, by their times. */
export interface SpokenSpan {
  readonly startMs: number;
  readonly endMs: number;
  readonly turn: SpokenTurn;
}

export interface Dialogues {
  readonly speakers: readonly Speaker[];
  readonly spans: readonly SpokenSpan[];
}

/** Two who speak within so many paragraphs talk to each other. */
const nearby = 4;

interface Speech {
  readonly paragraph: number;
  readonly words: readonly TimedWord[];
  readonly ranges: readonly WordRange[];
  readonly speaker: Speaker;
  readonly sure: number;
}

export function dialoguesOf(timeline: Timeline): Dialogues {
  const { language } = timeline;
  const paragraphs = content(timeline);
  const named = namedLines(paragraphs);
  const cast = new Cast();
  const speeches: Speech[] = [];
  let goesOn = false;
  for (const [paragraph, sentences] of paragraphs.entries()) {
    const words = sentences.flatMap((sentence) => [...sentence.words]);
    const previous = speeches.at(-1);
    const near = previous !== undefined && paragraph - previous.paragraph <= nearby ? previous : undefined;
    const name = named.get(paragraph);
    if (name !== undefined) {
      const speaker = cast.speakerOf(name.mention, near?.speaker ?? null);
      const ranges = [{ firstWord: name.nameWords, wordCount: words.length - name.nameWords }];
      speeches.push({ paragraph, words, ranges, speaker, sure: 1 });
      continue;
    }
    const found = quotedParts(sentences, goesOn);
    if (found.ranges.length === 0) {
      goesOn = false;
      continue;
    }
    const recent = recentSpeakers(speeches, paragraph);
    const who =
      goesOn && near !== undefined
        ? { speaker: near.speaker, sure: near.sure }
        : speakerIn(found, cast, recent, near, language);
    goesOn = found.isOpen;
    if (who !== null) speeches.push({ paragraph, words, ranges: found.ranges, ...who });
  }
  return { speakers: cast.speakers, spans: spansOf(speeches) };
}

interface Quoted {
  readonly ranges: readonly WordRange[];
  readonly isOpen: boolean;
  /** The narrator's words between, with whether a quotation comes before and after them. */
  readonly told: readonly {
    readonly words: readonly ReadWord[];
    readonly afterQuote: boolean;
    readonly beforeQuote: boolean;
  }[];
  /** It is more than a word or a title in quotation marks. */
  readonly isSpeech: boolean;
}

function quotedParts(sentences: readonly TimedSentence[], goesOn: boolean): Quoted {
  const words = sentences.flatMap((sentence) => [...sentence.words]);
  const read = sentences.flatMap((sentence) => readWords(sentence));
  let quotes = quotesIn(words);
  if (goesOn && quotes[0]?.range.firstWord !== 0) {
    const end = words.findIndex(({ text }) => /[”"»’][.,;:!?…]*$/u.test(text));
    const range = { firstWord: 0, wordCount: (end === -1 ? words.length - 1 : end) + 1 };
    quotes = [
      { range, isOpen: end === -1 },
      ...quotes.filter(({ range: other }) => other.firstWord >= range.wordCount),
    ];
  }
  if (quotes.length === 0 && opensWithDash(words)) quotes = afterDash(words);
  const told: Quoted['told'][number][] = [];
  let at = 0;
  for (const [index, { range }] of quotes.entries()) {
    if (range.firstWord > at)
      told.push({ words: read.slice(at, range.firstWord), afterQuote: index > 0, beforeQuote: true });
    at = endOf(range);
  }
  if (at < words.length)
    told.push({ words: read.slice(at), afterQuote: quotes.length > 0, beforeQuote: false });
  const isSpeech = quotes.some(({ range }) => {
    const last = words[endOf(range) - 1]?.text ?? '';
    return range.wordCount > 3 || /[.,!?…—–。！？][”"»’'」』]/u.test(last) || /[.!?…]$/.test(last);
  });
  return { ranges: quotes.map(({ range }) => range), isOpen: quotes.at(-1)?.isOpen ?? false, told, isSpeech };
}

/** "—No —dijo Juan—. Nunca.": the parts between the narrator's dashes. */
function afterDash(words: readonly TimedWord[]): { range: WordRange; isOpen: boolean }[] {
  const isDash = (text: string) => /^[—–―]/u.test(text) || /[—–―][.,;:!?]*$/u.test(text);
  const second = words.findIndex(({ text }, at) => at > 0 && isDash(text));
  const end = second === -1 ? words.length : second + Number(!/^[—–―]/u.test(words[second]?.text ?? ''));
  return [{ range: { firstWord: 0, wordCount: end }, isOpen: false }];
}

function speakerIn(
  { told, isSpeech }: Quoted,
  cast: Cast,
  recent: readonly Speaker[],
  near: Speech | undefined,
  language: string,
): { speaker: Speaker; sure: number } | null {
  if (!isSpeech) return null;
  const justHeard = near?.speaker ?? null;
  for (const { words, afterQuote, beforeQuote } of told) {
    const sentence = words.slice(0, sentenceEnd(words));
    const after = afterQuote ? speakerAfter(sentence, language) : null;
    const mention =
      after ?? (beforeQuote ? speakerBefore(words.slice(sentenceStart(words)), language) : null);
    if (mention !== null) {
      const speaker = speakerFor(mention, cast, recent, justHeard);
      if (speaker !== null) return { speaker, sure: mention.kind === 'pronoun' ? 0.75 : 1 };
    }
  }
  // Nobody is named: in a dialogue of two, the other one speaks.
  const [last, other] = recent;
  if (near === undefined || last === undefined || other === undefined || told.length > 0) return null;
  return { speaker: other, sure: 0.8 };
}

function speakerFor(
  mention: Mention,
  cast: Cast,
  recent: readonly Speaker[],
  justHeard: Speaker | null,
): Speaker | null {
  if (mention.kind !== 'pronoun' || mention.name === 'i') return cast.speakerOf(mention, justHeard);
  return cast.resolve(mention.name, recent, justHeard);
}

function sentenceEnd(words: readonly ReadWord[]): number {
  const at = words.findIndex(({ stop }) => stop === 'end');
  return at === -1 ? words.length : at + 1;
}

function sentenceStart(words: readonly ReadWord[]): number {
  return words.findLastIndex(({ stop }, at) => stop === 'end' && at < words.length - 1) + 1;
}

/** Those who spoke in the last paragraphs, the last first, each once. */
function recentSpeakers(speeches: readonly Speech[], paragraph: number): Speaker[] {
  const near = speeches.filter((speech) => paragraph - speech.paragraph <= 2 * nearby);
  return [...new Set(near.map(({ speaker }) => speaker).toReversed())];
}

function spansOf(speeches: readonly Speech[]): SpokenSpan[] {
  const spans: SpokenSpan[] = [];
  let turn: SpokenTurn | undefined;
  for (const [index, { speaker, paragraph, sure, ranges, words }] of speeches.entries()) {
    const before = speeches[index - 1];
    const isSameTurn: boolean =
      turn?.speaker === speaker && before !== undefined && paragraph - before.paragraph <= 1;
    const earlier: number = turn?.index ?? -1;
    const listener = listenerOf(speeches, index);
    turn = { index: isSameTurn ? earlier : earlier + 1, speaker, listener, sure };
    for (const range of ranges) {
      const first = words[range.firstWord];
      const last = words[endOf(range) - 1];
      if (first && last) spans.push({ startMs: first.startMs, endMs: last.endMs, turn });
    }
  }
  return spans;
}

/** The nearest other speaker, before or else after. */
function listenerOf(speeches: readonly Speech[], index: number): Speaker | null {
  const own = speeches[index];
  if (own === undefined) return null;
  const isOther = ({ speaker, paragraph }: Speech) =>
    speaker !== own.speaker && Math.abs(paragraph - own.paragraph) <= nearby;
  return (
    (speeches.slice(0, index).findLast(isOther) ?? speeches.slice(index + 1).find(isOther))?.speaker ?? null
  );
}
