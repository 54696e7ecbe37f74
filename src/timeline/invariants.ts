/**
 * What must hold for every timeline, checked in every render and in the tests.
 *
 * Guarantees: one sentence for each thing that does not hold, none if all is well; only reads.
 */
import type { Script, Sentence } from '../script/script.ts';
import { sentencesOf } from '../script/walk.ts';
import { lineText } from './captions/columns.ts';
import type { Caption, Scene, Timeline } from './timeline.ts';

/** How far a word may be spoken before or after its caption is on screen. */
const toleranceMs = 100;

/**
 * @param script the script that the timeline was made from.
 * @param captioned the sentences that are in captions: all of them, unless the script came with cue times or a
 *   recording.
 */
export function checkTimeline(
  timeline: Timeline,
  script: Script,
  captioned: readonly Sentence[] = sentencesOf(script),
): string[] {
  return [
    ...checkRow('scene', timeline.scenes, timeline.totalMs),
    ...checkRow('chapter', timeline.chapters, timeline.totalMs),
    ...checkClips(timeline),
    ...checkCaptionTimes(timeline),
    ...timeline.captions.flatMap(checkLines),
    ...timeline.captions.flatMap(checkWordsAreShown),
    ...checkText(timeline, captioned),
  ];
}

interface Stretch {
  readonly startMs: number;
  readonly endMs: number;
}

/** Things that must follow one another from 0 to the end. */
function checkRow(name: string, row: readonly Stretch[], totalMs: number): string[] {
  const broken = row.length === 0 ? [`there is no ${name}`] : [];
  let now = 0;
  row.forEach((item, at) => {
    if (!Number.isInteger(item.startMs) || !Number.isInteger(item.endMs))
      broken.push(`${name} ${at} is not in whole milliseconds`);
    if (item.startMs !== now) broken.push(`${name} ${at} starts at ${item.startMs} ms, not at ${now} ms`);
    if (item.endMs <= item.startMs) broken.push(`${name} ${at} has no length`);
    now = item.endMs;
  });
  if (now !== totalMs) broken.push(`the last ${name} ends at ${now} ms, the video at ${totalMs} ms`);
  return broken;
}

function checkClips({ clips, scenes }: Timeline): string[] {
  const broken: string[] = [];
  let now = 0;
  let scene = 0;
  clips.forEach((clip, at) => {
    if (!Number.isInteger(clip.startMs) || !Number.isInteger(clip.endMs))
      broken.push(`clip ${at} is not in whole milliseconds`);
    if (clip.startMs < now) broken.push(`clip ${at} starts before the previous clip ends`);
    if (clip.endMs < clip.startMs) broken.push(`clip ${at} ends before it starts`);
    if (clip.sentenceIndex !== at) broken.push(`clip ${at} belongs to sentence ${clip.sentenceIndex}`);
    while ((scenes[scene]?.endMs ?? Number.POSITIVE_INFINITY) <= clip.startMs) scene += 1;
    if (!isInside(clip, scenes[scene])) broken.push(`clip ${at} is not inside a scene`);
    now = clip.endMs;
  });
  return broken;
}

function checkCaptionTimes({ captions, scenes, totalMs }: Timeline): string[] {
  const broken: string[] = [];
  let now = 0;
  captions.forEach((caption, at) => {
    if (!Number.isInteger(caption.startMs) || !Number.isInteger(caption.endMs))
      broken.push(`caption ${at} is not in whole milliseconds`);
    if (caption.endMs <= caption.startMs) broken.push(`caption ${at} has no length`);
    if (caption.startMs < now) broken.push(`caption ${at} starts before the previous caption ends`);
    if (!isInside(caption, scenes[caption.sceneIndex])) broken.push(`caption ${at} is not inside its scene`);
    if (caption.endMs > totalMs) broken.push(`caption ${at} ends after the video`);
    now = caption.endMs;
  });
  return broken;
}

function isInside(item: Stretch, scene: Scene | undefined): boolean {
  return scene !== undefined && item.startMs >= scene.startMs && item.endMs <= scene.endMs;
}

function checkLines(caption: Caption, at: number): string[] {
  const broken: string[] = [];
  if (caption.lines.length < 1 || caption.lines.length > 2)
    broken.push(`caption ${at} has ${caption.lines.length} lines`);
  let nextWord = 0;
  for (const line of caption.lines) {
    if (line.firstWord !== nextWord || line.wordCount < 1)
      broken.push(`caption ${at} has a line that does not continue where the previous one ends`);
    nextWord = line.firstWord + line.wordCount;
    const text = lineText(caption.words.slice(line.firstWord, nextWord));
    if (line.text !== text) broken.push(`caption ${at} has the line "${line.text}" for the words "${text}"`);
  }
  if (nextWord !== caption.words.length) broken.push(`caption ${at} has words that are in no line`);
  return broken;
}

function checkWordsAreShown(caption: Caption, at: number): string[] {
  const broken: string[] = [];
  let now = 0;
  for (const word of caption.words) {
    if (!Number.isInteger(word.startMs) || !Number.isInteger(word.endMs) || word.endMs < word.startMs)
      broken.push(`the word "${word.text}" in caption ${at} has no proper time`);
    if (word.startMs < now) broken.push(`the word "${word.text}" in caption ${at} is out of order`);
    now = word.endMs;
    const isSpoken = word.endMs > word.startMs;
    const early = caption.startMs - word.startMs > toleranceMs;
    const late = word.endMs - caption.endMs > toleranceMs;
    if (isSpoken && (early || late))
      broken.push(`the word "${word.text}" is spoken while caption ${at} is not shown`);
  }
  return broken;
}

function checkText({ captions }: Timeline, captioned: readonly Sentence[]): string[] {
  const shown = captions.flatMap((caption) => caption.words.map((word) => word.text));
  const written = captioned.flatMap((sentence) => sentence.words.map((word) => word.text));
  const at = written.findIndex((text, index) => shown[index] !== text);
  if (at !== -1)
    return [`word ${at} is "${written[at]}" in the script, but "${shown[at] ?? ''}" in the captions`];
  return shown.length > written.length ? ['the captions have more words than the script'] : [];
}
