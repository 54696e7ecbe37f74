/**
 * Timeline -> who says what, over the whole text.
 *
 * A paragraph is spoken by one person, as is the custom in print; who it is says a verb of speaking beside the
 * quotation, a name with a colon, or, in a dialogue of two, the turn. Guarantees: spans are sorted and do not overlap;
 * a speaker keeps name and side throughout; words in quotation marks that nobody is known to speak are no speech.
 */

import type { TimedSentence, TimedWord, Timeline } from '../../../timeline/timeline.ts';
import { endOf, range } from '../ranges.ts';
import type { Speaker, WordRange } from '../shape.ts';
import { type ReadWord, readWords } from '../words/read-words.ts';
import { speakerAfter, speakerBefore } from './attribution.ts';
import { Cast } from './cast.ts';
import { namedLines } from './named-lines.ts';
import { paragraphsOf } from './paragraphs.ts';
import { closesFirst, opensQuoted, opensWithDash, quotesIn } from './quotes.ts';
import { isSpeechVerb } from './speech-words.ts';

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
const mostTold = 14;
/** A speech after no more words of the narrator's answers the one before. */
const fewWords = 7;

interface Speech {
  readonly paragraph: number;
  readonly words: readonly TimedWord[];
  readonly range: WordRange;
  readonly speaker: Speaker;
  readonly sure: number;
}

export function dialoguesOf(timeline: Timeline): Dialogues {
  const { language } = timeline;
  const paragraphs = paragraphsOf(timeline);
  const named = namedLines(paragraphs);
  const cast = new Cast();
  const speeches: Speech[] = [];
  let open = false;
  for (const [paragraph, sentences] of paragraphs.entries()) {
    const words = sentences.flatMap((sentence) => [...sentence.words]);
    const previous = speeches.at(-1);
    const near = previous !== undefined && paragraph - previous.paragraph <= nearby ? previous : undefined;
    const name = named.get(paragraph);
    if (name !== undefined) {
      const speaker = cast.speakerOf(name.mention, near?.speaker ?? null, []);
      if (speaker === null) continue;
      const own = range(name.nameWords, words.length);
      speeches.push({ paragraph, words, range: own, speaker, sure: 1 });
      open = false;
      continue;
    }
    const next = paragraphs[paragraph + 1]?.flatMap((sentence) => [...sentence.words]) ?? [];
    const quoted = quotedParts(sentences, open, next);
    const recent = recentSpeakers(speeches, paragraph);
    const goesOn = open && near?.paragraph === paragraph - 1 && quoted.ranges[0]?.firstWord === 0;
    const first = goesOn && near ? { speaker: near.speaker, sure: near.sure } : null;
    open = quoted.isOpen;
    const who = speakersIn(quoted, { cast, recent, near, language, paragraph }, first);
    for (const [index, own] of quoted.ranges.entries()) {
      const one = who[index];
      if (one) speeches.push({ paragraph, words, range: own, ...one });
    }
  }
  return { speakers: cast.speakers, spans: spansOf(speeches) };
}

interface Quoted {
  readonly ranges: readonly WordRange[];
  readonly isOpen: boolean;
  /** The narrator's words before each quotation, and after the last: one more than there are quotations. */
  readonly told: readonly (readonly ReadWord[])[];
  /** For each quotation: it is more than a word or a title in quotation marks. */
  readonly isSpeech: readonly boolean[];
}

function quotedParts(
  sentences: readonly TimedSentence[],
  goesOn: boolean,
  next: readonly TimedWord[],
): Quoted {
  const words = sentences.flatMap((sentence) => [...sentence.words]);
  const read = sentences.flatMap((sentence) => readWords(sentence));
  let quotes = quotesIn(words, goesOn);
  if (quotes.length === 0 && opensWithDash(words)) quotes = afterDash(words);
  const last = quotes.at(-1);
  const isOpen = last?.isOpen === true && (opensQuoted(next) || closesFirst(next));
  // A mark without its other half: the sentence is quoted, no more.
  if (last?.isOpen === true && !isOpen) {
    const end = read.findIndex(({ stop }, at) => at >= last.range.firstWord && stop === 'end');
    const own = range(last.range.firstWord, end === -1 ? words.length : end + 1);
    quotes = [...quotes.slice(0, -1), { range: own, isOpen: false }];
  }
  const starts = [0, ...quotes.map(({ range: own }) => endOf(own))];
  const told = starts.map((start, index) =>
    read.slice(start, quotes[index]?.range.firstWord ?? words.length),
  );
  const isSpeech = quotes.map(({ range: own }) => {
    const end = words[endOf(own) - 1]?.text ?? '';
    return (
      own.wordCount > 4 || /[.,!?…—–。！？-][”"»’'」』]/u.test(end) || /(?:[.!?…。！？]|[”“"»],)$/u.test(end)
    );
  });
  return { ranges: quotes.map(({ range: own }) => own), isOpen, told, isSpeech };
}

/** "—No —dijo Juan—. Nunca.": up to the narrator's dash. */
function afterDash(words: readonly TimedWord[]): { range: WordRange; isOpen: boolean }[] {
  const isDash = (text: string) => /^[—–―]/u.test(text) || /[—–―][.,;:!?]*$/u.test(text);
  const second = words.findIndex(({ text }, at) => at > 0 && isDash(text));
  const end = second === -1 ? words.length : second + Number(!/^[—–―]/u.test(words[second]?.text ?? ''));
  return [{ range: range(0, end), isOpen: false }];
}

interface Scene {
  readonly cast: Cast;
  readonly recent: readonly Speaker[];
  readonly near: Speech | undefined;
  readonly language: string;
  readonly paragraph: number;
}

type Known = Pick<Speech, 'speaker' | 'sure'>;

/** Who speaks each quotation of a paragraph; null where nobody is known to. */
function speakersIn(quoted: Quoted, scene: Scene, first: Known | null): (Known | null)[] {
  const { ranges, told, isSpeech } = quoted;
  const own = ranges.map((_, index): Known | null => {
    if (isSpeech[index] !== true) return null;
    return attributed(told[index] ?? [], told[index + 1] ?? [], scene);
  });
  // One paragraph is spoken by one person, unless it says otherwise.
  let current = first ?? own.find((one) => one !== null) ?? null;
  if (
    current === null &&
    ranges.length > 0 &&
    told.every((words) => words.length === 0) &&
    isSpeech[0] === true
  )
    current = byTurn(scene);
  return ranges.map((_, index) => {
    if (own[index] === null && index > 0 && isTold(told[index] ?? [], scene.language)) current = null;
    current = own[index] ?? current;
    return isSpeech[index] === true ? current : null;
  });
}

/** Whether so much is told between two quotations that another one may speak now. */
function isTold(words: readonly ReadWord[], language: string): boolean {
  const rest = words.slice(sentenceEnd(words));
  return rest.length > mostTold || rest.some(({ bare }) => isSpeechVerb(bare, language));
}

/** By the words after a quotation, or else before it, in the same sentence. */
function attributed(before: readonly ReadWord[], after: readonly ReadWord[], scene: Scene): Known | null {
  const { cast, recent, near, language, paragraph } = scene;
  const mention =
    speakerAfter(after.slice(0, sentenceEnd(after)), language) ??
    speakerBefore(before.slice(sentenceStart(before)), language);
  if (mention === null) return null;
  // Right after a speech another one speaks; after a paragraph of the narrator's it may be the same.
  const isAnswer = near?.paragraph === paragraph - 1 && before.length <= fewWords;
  const justHeard = isAnswer ? near.speaker : null;
  const speaker =
    mention.kind === 'pronoun' && mention.name !== 'I'
      ? cast.resolve(mention.name, recent, justHeard)
      : cast.speakerOf(
          mention,
          near?.speaker ?? null,
          recent.filter((one) => one !== justHeard),
        );
  return speaker === null ? null : { speaker, sure: mention.kind === 'pronoun' ? 0.8 : 1 };
}

/** Nobody is named: in a dialogue of two, the other one speaks. */
function byTurn({ recent, near, paragraph }: Scene): Known | null {
  const [, other] = recent;
  return near?.paragraph !== paragraph - 1 || other === undefined ? null : { speaker: other, sure: 0.8 };
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
  for (const [index, { speaker, paragraph, sure, range: own, words }] of speeches.entries()) {
    const before = speeches[index - 1];
    const isSameTurn: boolean =
      turn?.speaker === speaker && before !== undefined && paragraph - before.paragraph <= 1;
    const earlier: number = turn?.index ?? -1;
    const listener = listenerOf(speeches, index);
    turn = { index: isSameTurn ? earlier : earlier + 1, speaker, listener, sure };
    const first = words[own.firstWord];
    const last = words[endOf(own) - 1];
    if (first && last) spans.push({ startMs: first.startMs, endMs: last.endMs, turn });
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
