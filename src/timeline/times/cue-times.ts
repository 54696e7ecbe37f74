/**
 * Script + cue times -> Timeline: for scripts that come with the times of their captions, as subtitle files do.
 *
 * Guarantees: those of src/timeline/timeline.ts, except that the title is in no caption, because no cue says it. A
 * caption has exactly the times and the lines of its cue; if the lines do not fit, its words are broken again within
 * the cue's time. The video starts at 0; linear time.
 */
import type { Paragraph, Script, Sentence } from '../../script/script.ts';
import { assert, present } from '../../shared/assert.ts';
import type { WordTime } from '../../voice/narration.ts';
import { captionText } from '../captions/captions.ts';
import { breakIntoCaptions, type CaptionBreaks } from '../captions/line-breaks.ts';
import { LineRoom } from '../captions/line-room.ts';
import type { ScheduleOptions } from '../schedule.ts';
import type { Caption, Scene, TimedSentence, TimedWord, Timeline } from '../timeline.ts';
import { beforeEndMs, endCardMs, leadInMs, openingLeadInMs } from './pauses.ts';
import { gridAfter, gridBefore, sceneGridMs } from './scene-grid.ts';
import { appearingWords, timedWords } from './timed-words.ts';

/** One cue for each sentence of the script after its title: `cues[i]` belongs to the sentence with index i + 1. */
export interface CueTimes {
  readonly cues: readonly CueTime[];
}

/** Cues are sorted, do not overlap, and start at 0 or later. Times are integer milliseconds of the video. */
export interface CueTime {
  readonly startMs: number;
  readonly endMs: number;
  /** The positions of the words that begin a line. The first is 0. */
  readonly lineStarts: readonly number[];
  /** One per word, in order, inside the cue. */
  readonly words: readonly WordTime[];
}

/** What the title card needs to be read. If the first cue comes sooner, there is no title card. */
const minTitleMs = 2000;
const maxTitleMs = 6000;
const maxLines = 2;

/**
 * @param script each of its paragraphs is a scene.
 * @throws Error for a script with other blocks: that is a bug.
 */
export function scheduleCues(script: Script, { cues }: CueTimes, options: ScheduleOptions): Timeline {
  const paragraphs = paragraphsOf(script);
  const cueOf = ({ index }: Sentence) => present(cues[index - 1], `the cue of sentence ${index}`);
  const rooms = new Rooms(script.language, options);
  const starts = sceneStarts(paragraphs, cueOf);
  const firstStart = starts[0] ?? 0;
  const scenes: Scene[] = firstStart > 0 ? [titleScene(script, firstStart)] : [];
  const captions: Caption[] = [];
  for (const [at, { sentences, span }] of paragraphs.entries()) {
    const sceneIndex = scenes.length;
    const timed = sentences.map((sentence): TimedSentence => {
      const cue = cueOf(sentence);
      const words = timedWords(sentence.words, cue.words, 0);
      captions.push(...captionsOfCue(sentence, cue, words, sceneIndex, rooms));
      return { startMs: cue.startMs, endMs: cue.endMs, words };
    });
    scenes.push({
      startMs: present(starts[at], 'the start of a scene'),
      endMs: present(starts[at + 1], 'the end of a scene'),
      content: {
        type: 'narration',
        sentences: timed,
        picture: null,
        illustration: null,
        entry: null,
        staging: [],
      },
      span,
    });
  }
  const endCard = endScene(script, paragraphs, present(starts.at(-1), 'the start of the end card'));
  const totalMs = endCard.endMs;
  return {
    title: script.title,
    name: script.name,
    language: script.language,
    totalMs,
    scenes: [...scenes, endCard],
    captions,
    chapters: [{ startMs: 0, endMs: totalMs, title: script.name }],
    clips: [],
    sounds: [],
  };
}

/** The sentences whose lines, as the file has them, do not fit the video's format, so that they are broken again. */
export function rebrokenSentences(script: Script, { cues }: CueTimes, options: ScheduleOptions): Sentence[] {
  const rooms = new Rooms(script.language, options);
  return paragraphsOf(script)
    .flatMap(({ sentences }) => sentences)
    .filter((sentence) => {
      const cue = present(cues[sentence.index - 1], `the cue of sentence ${sentence.index}`);
      return !rooms.hold(timedWords(sentence.words, cue.words, 0), cue.lineStarts);
    });
}

function paragraphsOf({ sections }: Script): Paragraph[] {
  return sections.flatMap(({ blocks }) =>
    blocks.map((block): Paragraph => {
      assert(block.type === 'paragraph', 'a script with cue times has paragraphs only');
      return block;
    }),
  );
}

/** Where each paragraph's scene starts, and last the end card: between two cues, on the scene grid if possible. */
function sceneStarts(paragraphs: readonly Paragraph[], cueOf: (sentence: Sentence) => CueTime): number[] {
  let earliest: number | null = null;
  const starts = paragraphs.map(({ sentences }): number => {
    const first = cueOf(present(sentences[0], 'the first sentence of a paragraph')).startMs;
    const start = earliest === null ? firstSceneStart(first) : sceneStart(earliest, first);
    earliest = cueOf(present(sentences.at(-1), 'the last sentence of a paragraph')).endMs;
    return start;
  });
  return [...starts, gridAfter((earliest ?? 0) + beforeEndMs)];
}

function firstSceneStart(firstCueMs: number): number {
  if (firstCueMs < minTitleMs) return 0;
  return Math.min(maxTitleMs, Math.max(minTitleMs, gridBefore(firstCueMs - leadInMs)));
}

function sceneStart(earliestMs: number, firstCueMs: number): number {
  const wanted = [gridBefore(firstCueMs - leadInMs), gridBefore(firstCueMs)];
  return wanted.find((start) => start >= earliestMs) ?? firstCueMs;
}

function titleScene({ titleSentence }: Script, endMs: number): Scene {
  const { words, span } = present(titleSentence, 'the title of a subtitle file');
  const timed = appearingWords(words, openingLeadInMs, endMs);
  const heading = { startMs: openingLeadInMs, endMs: timed.at(-1)?.endMs ?? openingLeadInMs, words: timed };
  return { startMs: 0, endMs, content: { type: 'title', level: 'script', heading }, span };
}

function endScene(script: Script, paragraphs: readonly Paragraph[], startMs: number): Scene {
  const { end } = (paragraphs.at(-1) ?? present(script.titleSentence, 'a title')).span;
  const endMs = startMs + endCardMs - (endCardMs % sceneGridMs);
  return { startMs, endMs, content: { type: 'end' }, span: { start: end, end } };
}

function captionsOfCue(
  { span }: Sentence,
  { startMs, endMs, lineStarts }: CueTime,
  words: readonly TimedWord[],
  sceneIndex: number,
  rooms: Rooms,
): Caption[] {
  const whole = { starts: lineStarts, end: words.length };
  const broken = rooms.hold(words, lineStarts) ? [whole] : rooms.breakAgain(words);
  // A cue of a few milliseconds cannot be shown in parts: it stays one line, set as small as it must be.
  const shown = broken.length > endMs - startMs ? [{ starts: [0], end: words.length }] : broken;
  const starts = shown.map(({ starts: [first = 0] }) => words[first]?.startMs ?? startMs);
  let now = startMs;
  return shown.map((breaks, at): Caption => {
    const from = now;
    // Each of the captions to come needs its millisecond.
    const latest = endMs - (shown.length - 1 - at);
    now = at + 1 < shown.length ? Math.min(latest, Math.max(from + 1, starts[at + 1] ?? from + 1)) : endMs;
    const { words: spoken, lines } = captionText(words, breaks);
    return { startMs: from, endMs: now, sceneIndex, lines, words: within(spoken, from, now), span };
  });
}

/** Moves into the caption those few word times that its millisecond has pushed out of it. */
function within(words: readonly TimedWord[], fromMs: number, toMs: number): TimedWord[] {
  const clamp = (ms: number) => Math.max(fromMs, Math.min(toMs, ms));
  return words.map((word) => ({ ...word, startMs: clamp(word.startMs), endMs: clamp(word.endMs) }));
}

/**
 * The room that a line of the file may take, and that of a line of ours. Where widths are measured, the file's lines
 * may have more columns than we allow ourselves: its author decided so.
 */
class Rooms {
  readonly #language: string;
  readonly #ofFile: LineRoom;
  readonly #ofOurs: LineRoom;

  constructor(language: string, { columns, measured }: ScheduleOptions) {
    this.#language = language;
    this.#ofFile = new LineRoom(measured ? Number.POSITIVE_INFINITY : columns, measured);
    this.#ofOurs = new LineRoom(columns, measured);
  }

  /** Whether there are at most two lines, each of which fits the plate or is a single wide word. */
  hold(words: readonly TimedWord[], lineStarts: readonly number[]): boolean {
    if (lineStarts.length > maxLines) return false;
    return lineStarts.every((start, line) => {
      const inLine = words.slice(start, lineStarts[line + 1] ?? words.length);
      return inLine.length === 1 || this.#ofFile.holds(inLine);
    });
  }

  breakAgain(words: readonly TimedWord[]): CaptionBreaks[] {
    return breakIntoCaptions(words, { room: this.#ofOurs, language: this.#language, keepTogether: true });
  }
}
