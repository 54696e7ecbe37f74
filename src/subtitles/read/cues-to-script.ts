/**
 * Cues -> Script + cue times.
 *
 * Takes cues in order. Guarantees: one sentence per cue; one paragraph for each group of cues that is a scene: up to
 * about 8 cues or 30 seconds, or until a silence of more than 3 seconds. Words without a time of their own share the
 * time between those that have one, in proportion to their length.
 */
import { Flow, isSpacedBetween, joinLines, plainStyle } from '../../script/flow.ts';
import { partsOfTitle } from '../../script/recognize/parts-of-title.ts';
import type { Report } from '../../script/report.ts';
import type { Paragraph, Script, Sentence, Word } from '../../script/script.ts';
import { joinWords, wordsOf } from '../../script/sentences/words.ts';
import { present } from '../../shared/assert.ts';
import { joinSpans } from '../../shared/span.ts';
import { columnsOf } from '../../timeline/captions/columns.ts';
import { cutIntoPages } from '../../timeline/scenes/pages.ts';
import type { CueTime, CueTimes } from '../../timeline/times/cue-times.ts';
import type { ReadCue, ReadSubtitles, TimeMark } from './cue.ts';

export interface ScriptOptions {
  readonly language: string;
  /** For files without a title. If it is null too, the text of the first cue is the title. */
  readonly fallbackTitle: string | null;
}

const sceneCues = 8;
const sceneMs = 30_000;
const sceneGapMs = 3000;
/** A shorter scene could not be seen at every frame rate. */
const minSceneMs = 2000;

/** @param read it has at least one cue; they are in order and do not overlap. */
export function toScript(
  { title, author, cues }: ReadSubtitles,
  { language, fallbackTitle }: ScriptOptions,
  report: Report,
): { script: Script; cueTimes: CueTimes } {
  const firstLines = present(cues[0], 'a first cue').lines;
  const named = fallbackTitle === null || fallbackTitle === '' ? null : textAtStart(fallbackTitle);
  const titleSentence =
    [title, named, joinLines(firstLines)]
      .map((flow) => flow && sentenceOf(0, [flow], language, report).sentence)
      .find((sentence) => sentence !== null) ?? null;
  const made = cues.map((cue, at) => sentenceOf(at + 1, cue.lines, language, report));
  const sentences = made.map(({ sentence }) => present(sentence, 'the words of a cue'));
  const times = cues.map((cue, at): CueTime => {
    const { sentence, lineStarts } = present(made[at], 'the sentence of a cue');
    const { startMs, endMs } = cue;
    return { startMs, endMs, lineStarts, words: wordTimes(present(sentence, 'its words').words, cue) };
  });
  const blocks = scenesOf(cues).map((scene): Paragraph => {
    const inScene = scene.map((at) => present(sentences[at], 'the sentence of a cue'));
    return { type: 'paragraph', sentences: inScene, turn: null, span: spanOf(inScene) };
  });
  const shown = partsOfTitle(titleSentence, language);
  const script: Script = {
    kind: 'narration',
    language,
    title: shown.title,
    subtitle: shown.subtitle,
    name: present(titleSentence, 'a title').text,
    titleSentence: present(titleSentence, 'a title'),
    author: author ?? shown.author,
    date: null,
    tags: [],
    settings: {},
    sections: [{ heading: null, blocks, span: spanOf(sentences) }],
  };
  return { script, cueTimes: { cues: times } };
}

function textAtStart(text: string): Flow {
  return new Flow([{ text, start: 0, end: 0, exact: false, style: plainStyle }]);
}

/** The sentence is null if the lines show nothing. */
function sentenceOf(
  index: number,
  lines: readonly Flow[],
  language: string,
  report: Report,
): { sentence: Sentence | null; lineStarts: number[] } {
  const words: Word[] = [];
  const lineStarts: number[] = [];
  let previous: Flow | null = null;
  for (const line of lines) {
    const [first, ...rest] = wordsOf(line, language, (range) => report.span(range));
    if (first === undefined) continue;
    lineStarts.push(words.length);
    words.push({ ...first, spaceBefore: previous !== null && isSpacedBetween(previous.text, line.text) });
    for (const word of rest) words.push(word);
    previous = line;
  }
  const first = words[0];
  const last = words.at(-1);
  if (first === undefined || last === undefined) return { sentence: null, lineStarts };
  const span = joinSpans(first.span, last.span);
  return { sentence: { index, text: joinWords(words), words, pauseAfterMs: 0, span }, lineStarts };
}

/** The positions of the cues of each scene. */
function scenesOf(cues: readonly ReadCue[]): number[][] {
  const runs: number[][] = [];
  for (const [at, cue] of cues.entries()) {
    const gapMs = cue.startMs - (cues[at - 1]?.endMs ?? Number.NEGATIVE_INFINITY);
    if (gapMs > sceneGapMs) runs.push([]);
    runs.at(-1)?.push(at);
  }
  const startOf = (at: number | undefined) => cues[at ?? cues.length]?.startMs ?? Number.POSITIVE_INFINITY;
  const lengthOf = (at: number) => (cues[at]?.endMs ?? 0) - (cues[at]?.startMs ?? 0);
  const scenes: number[][] = [];
  for (const run of runs) {
    for (const page of cutIntoPages(run, lengthOf, sceneCues, sceneMs)) {
      const last = scenes.at(-1);
      if (last !== undefined && startOf(page[0]) - startOf(last[0]) < minSceneMs) last.push(...page);
      else scenes.push(page);
    }
  }
  return scenes;
}

function spanOf(sentences: readonly Sentence[]) {
  const first = present(sentences[0], 'a first sentence');
  return joinSpans(first.span, present(sentences.at(-1), 'a last sentence').span);
}

/** The times of a cue's words on the video's clock, in order and inside the cue. */
function wordTimes(words: readonly Word[], { startMs, endMs, marks }: ReadCue): CueTime['words'] {
  const anchors = [{ at: 0, timeMs: startMs }, ...anchorsOf(words, startMs, endMs, marks)];
  return anchors.flatMap(({ at, timeMs }, position) => {
    const next = anchors[position + 1] ?? { at: words.length, timeMs: endMs };
    const stretch = words.slice(at, next.at);
    const total = stretch.reduce((sum, word) => sum + weightOf(word), 0);
    const lengthMs = next.timeMs - timeMs;
    let before = 0;
    return stretch.map((word) => {
      const wordStart = timeMs + Math.floor((before / total) * lengthMs);
      before += weightOf(word);
      return { startMs: wordStart, endMs: timeMs + Math.floor((before / total) * lengthMs) };
    });
  });
}

function weightOf({ text }: Word): number {
  return columnsOf(text) + 1;
}

/** The words for which the file gives a time. Times out of order are ignored. */
function anchorsOf(
  words: readonly Word[],
  startMs: number,
  endMs: number,
  marks: readonly TimeMark[],
): { at: number; timeMs: number }[] {
  const anchors: { at: number; timeMs: number }[] = [];
  let at = 0;
  let last = startMs;
  for (const { offset, timeMs } of marks) {
    while ((words[at]?.span.start.offset ?? Number.POSITIVE_INFINITY) < offset) at += 1;
    if (at === 0 || at >= words.length || timeMs <= last || timeMs >= endMs) continue;
    if (anchors.at(-1)?.at === at) continue;
    anchors.push({ at, timeMs });
    last = timeMs;
  }
  return anchors;
}
