/**
 * Script + given times -> Timeline: for scripts that come with the times of their captions, as subtitle files do.
 *
 * Guarantees: those of `types.ts`, but that the title, which no caption says, is in none; a caption has exactly
 * its given times and lines, unless they do not fit: then its words are broken anew inside the given time. The
 * video starts at 0; linear time.
 */
import type { Paragraph, Script, Sentence } from '../../script/script.ts';
import { assert, present } from '../../shared/assert.ts';
import type { WordTime } from '../../voice/narration.ts';
import { lineText } from '../captions/columns.ts';
import { type Cut, cutIntoCaptions } from '../captions/line-breaks.ts';
import { LineRoom } from '../captions/line-room.ts';
import type { ScheduleOptions } from '../schedule.ts';
import type { Caption, CaptionLine, Scene, TimedSentence, TimedWord, Timeline } from '../timeline.ts';
import { sceneGridMs } from './pauses.ts';

/** The cue of each sentence of the script after its title, in order: `cues[i]` is of the sentence with index i + 1. */
export interface CueTimes {
  readonly cues: readonly CueTime[];
}

/** Cues are sorted, do not overlap and start at 0 or later; times are integer milliseconds of the video. */
export interface CueTime {
  readonly startMs: number;
  readonly endMs: number;
  /** The positions of the words that begin a line; the first is 0. */
  readonly lineStarts: readonly number[];
  /** One a word, in order, inside the cue. */
  readonly words: readonly WordTime[];
}

/** What the title card needs to be read; with less room before the first cue there is none. */
const titleLeastMs = 2000;
const titleMostMs = 6000;
const titleLeadInMs = 500;
/** A scene is seen arriving before its first caption. */
const leadInMs = 250;
const afterLastMs = 1000;
const endCardMs = 2500;
const mostLines = 2;

/** @param script each paragraph is a scene. @throws for a script that has other blocks: that is a bug. */
export function scheduleCues(script: Script, { cues }: CueTimes, options: ScheduleOptions): Timeline {
  const paragraphs = script.sections.flatMap(({ blocks }) =>
    blocks.map((block): Paragraph => {
      assert(block.type === 'paragraph', 'a script with given times has paragraphs only');
      return block;
    }),
  );
  const cueOf = ({ index }: Sentence) => present(cues[index - 1], `the cue of sentence ${index}`);
  const rooms = new Rooms(script.language, options);
  const starts = sceneStarts(paragraphs, cueOf);
  const scenes: Scene[] = [];
  const captions: Caption[] = [];
  const firstStart = starts[0] ?? 0;
  if (firstStart > 0) scenes.push(titleScene(script, firstStart));
  paragraphs.forEach((paragraph, at) => {
    const sentences: TimedSentence[] = [];
    for (const sentence of paragraph.sentences) {
      const cue = cueOf(sentence);
      const words = timedWords(sentence, cue);
      sentences.push({ startMs: cue.startMs, endMs: cue.endMs, words });
      captions.push(...captionsOfCue(sentence, cue, words, scenes.length, rooms));
    }
    scenes.push({
      startMs: present(starts[at], 'the start of a scene'),
      endMs: present(starts[at + 1], 'the end of a scene'),
      content: { type: 'narration', sentences, picture: null, illustration: null },
      span: paragraph.span,
    });
  });
  const lastEnd = present(starts.at(-1), 'the start of the end card');
  const totalMs = lastEnd + endCardMs - (endCardMs % sceneGridMs);
  const { end } = (paragraphs.at(-1) ?? present(script.titleSentence, 'a title')).span;
  scenes.push({ startMs: lastEnd, endMs: totalMs, content: { type: 'end' }, span: { start: end, end } });
  return {
    title: script.title,
    language: script.language,
    totalMs,
    scenes,
    captions,
    chapters: [{ startMs: 0, endMs: totalMs, title: script.title }],
    clips: [],
    sounds: [],
  };
}

/** The sentences whose given lines do not fit the format, so that they are broken anew. */
export function brokenAnew(script: Script, { cues }: CueTimes, options: ScheduleOptions): Sentence[] {
  const sentences = script.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'paragraph' ? block.sentences : [])),
  );
  const rooms = new Rooms(script.language, options);
  return sentences.filter((sentence) => {
    const cue = present(cues[sentence.index - 1], `the cue of sentence ${sentence.index}`);
    return !rooms.hold(timedWords(sentence, cue), cue.lineStarts);
  });
}

/** Where each paragraph's scene starts, and where the end card does: between two cues, on the scene grid if it can. */
function sceneStarts(
  paragraphs: readonly Paragraph[],
  cueOf: (sentence: Sentence) => { readonly startMs: number; readonly endMs: number },
): number[] {
  let before: number | null = null;
  const starts = paragraphs.map(({ sentences }): number => {
    const first = cueOf(present(sentences[0], 'the first sentence of a paragraph')).startMs;
    const earliest = before;
    before = cueOf(present(sentences.at(-1), 'the last sentence of a paragraph')).endMs;
    return earliest === null ? firstSceneStart(first) : sceneStart(earliest, first);
  });
  return [...starts, onGrid((before ?? 0) + afterLastMs, Math.ceil)];
}

function firstSceneStart(firstCueMs: number): number {
  if (firstCueMs < titleLeastMs) return 0;
  return Math.min(titleMostMs, Math.max(titleLeastMs, onGrid(firstCueMs - leadInMs, Math.floor)));
}

function sceneStart(earliestMs: number, firstCueMs: number): number {
  const wanted = [onGrid(firstCueMs - leadInMs, Math.floor), onGrid(firstCueMs, Math.floor)];
  return wanted.find((start) => start >= earliestMs) ?? firstCueMs;
}

function onGrid(ms: number, round: (value: number) => number): number {
  return round(ms / sceneGridMs) * sceneGridMs;
}

function titleScene(script: Script, endMs: number): Scene {
  const titleSentence = present(script.titleSentence, 'the title of a subtitle file');
  const step = Math.floor((endMs - titleLeadInMs) / 2 / titleSentence.words.length);
  const words = titleSentence.words.map(({ text, spaceBefore, runs }, at): TimedWord => {
    const startMs = titleLeadInMs + at * step;
    return { text, spaceBefore, runs, startMs, endMs: startMs + step };
  });
  const heading = { startMs: titleLeadInMs, endMs: words.at(-1)?.endMs ?? titleLeadInMs, words };
  return {
    startMs: 0,
    endMs,
    content: { type: 'title', level: 'script', heading },
    span: titleSentence.span,
  };
}

function timedWords(sentence: Sentence, cue: CueTime): TimedWord[] {
  return sentence.words.map(({ text, spaceBefore, runs }, at): TimedWord => {
    const { startMs, endMs } = present(cue.words[at], 'the time of a word');
    return { text, spaceBefore, runs, startMs, endMs };
  });
}

function captionsOfCue(
  { span }: Sentence,
  { startMs, endMs, lineStarts }: CueTime,
  words: readonly TimedWord[],
  sceneIndex: number,
  rooms: Rooms,
): Caption[] {
  const cuts = rooms.hold(words, lineStarts)
    ? [{ starts: lineStarts, end: words.length }]
    : rooms.breakAnew(words);
  // What lasts a few milliseconds cannot be shown in parts: it stays one line, set as small as it must be.
  const shown = cuts.length > endMs - startMs ? [{ starts: [0], end: words.length }] : cuts;
  const starts = shown.map(({ starts: [first = 0] }) => words[first]?.startMs ?? startMs);
  let now = startMs;
  return shown.map((cut, at): Caption => {
    const from = now;
    // Each of those to come needs its millisecond.
    const latest = endMs - (shown.length - 1 - at);
    now = at + 1 < shown.length ? Math.min(latest, Math.max(from + 1, starts[at + 1] ?? from + 1)) : endMs;
    const offset = cut.starts[0] ?? 0;
    const lines = cut.starts.map((start, line): CaptionLine => {
      const set = words.slice(start, cut.starts[line + 1] ?? cut.end);
      return { text: lineText(set), firstWord: start - offset, wordCount: set.length };
    });
    const spoken = words.slice(offset, cut.end);
    return { startMs: from, endMs: now, sceneIndex, lines, words: within(spoken, from, now), span };
  });
}

/** Word times that lie in the caption, for those few that its millisecond moved. */
function within(words: readonly TimedWord[], fromMs: number, toMs: number): TimedWord[] {
  const clamp = (ms: number) => Math.max(fromMs, Math.min(toMs, ms));
  return words.map((word) => ({ ...word, startMs: clamp(word.startMs), endMs: clamp(word.endMs) }));
}

/** The room that the lines of the file may take, and ours: an author may go past the columns that we keep to. */
class Rooms {
  readonly #language: string;
  readonly #ofFile: LineRoom;
  readonly #ofOurs: LineRoom;

  constructor(language: string, { columns, measured }: ScheduleOptions) {
    this.#language = language;
    this.#ofFile = new LineRoom(measured ? Number.POSITIVE_INFINITY : columns, measured);
    this.#ofOurs = new LineRoom(columns, measured);
  }

  /** At most two lines, each inside the plate or one wide word alone. */
  hold(words: readonly TimedWord[], lineStarts: readonly number[]): boolean {
    if (lineStarts.length > mostLines) return false;
    return lineStarts.every((start, line) => {
      const set = words.slice(start, lineStarts[line + 1] ?? words.length);
      return set.length === 1 || this.#ofFile.holds(set);
    });
  }

  breakAnew(words: readonly TimedWord[]): Cut[] {
    return cutIntoCaptions(words, { room: this.#ofOurs, language: this.#language, keepTogether: true });
  }
}
