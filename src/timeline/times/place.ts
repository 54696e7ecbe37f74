/**
 * Planned scenes + narration -> times: where each scene, clip, sentence and word stands on the video's clock.
 *
 * Guarantees: integer milliseconds; scenes follow one another from 0 without gap, on the scene grid; clips are in order, do not
 * overlap and lie inside their scene, after its lead-in; a sentence's time is its clip's and its word times are
 * the clip's, moved (a sentence that the voice cannot say is given its reading time).
 */
import type { Sentence, TableRow } from '../../script/script.ts';
import { assert, present } from '../../shared/assert.ts';
import type { Clip, Narration } from '../../voice/narration.ts';
import type { PlannedContent, PlannedScene, PlannedSound } from '../scenes/plan.ts';
import type { PlacedClip, PlacedSound, Scene, SceneContent, TimedSentence, TimedWord } from '../timeline.ts';
import {
  leadInOf,
  minimumOf,
  readingSpeed,
  sceneGridMs,
  silenceAtPace,
  silenceBetween,
  unspokenMinimumMs,
} from './pauses.ts';

export interface Placed {
  readonly scenes: readonly Scene[];
  readonly clips: readonly PlacedClip[];
  readonly sounds: readonly PlacedSound[];
  /** The sentence of the script with index i, at i. */
  readonly sentences: readonly TimedSentence[];
}

/** @param pace of the speech, as a multiple of the voice's own: silences follow it. */
export function placeScenes(planned: readonly PlannedScene[], narration: Narration, pace: number): Placed {
  const scenes: Scene[] = [];
  const clips: PlacedClip[] = [];
  const sounds: PlacedSound[] = [];
  const sentences: TimedSentence[] = [];
  let sceneStart = 0;
  planned.forEach((scene, at) => {
    const next = planned[at + 1];
    let now = sceneStart + leadInOf(scene.content) + scene.leadMs;
    for (const { sentence, pauseAfterMs, extraMs } of scene.spoken) {
      const clip = present(narration.clips[sentence.index], `the clip of sentence ${sentence.index}`);
      assert(
        clip.words.length === sentence.words.length,
        `sentence ${sentence.index} has a time for each word`,
      );
      const timed = placeSentence(sentence, clip, now);
      sentences[sentence.index] = timed;
      clips.push({
        startMs: now,
        endMs: now + clip.durationMs,
        sentenceIndex: sentence.index,
        audio: clip.audio,
      });
      now = timed.endMs + silenceAtPace(pauseAfterMs, pace) + extraMs;
    }
    const wantedSilence = next ? silenceAtPace(silenceBetween(scene, next), pace) : 0;
    const silence = next ? Math.max(0, wantedSilence - leadInOf(next.content)) : 0;
    // What is asked for comes on top of the shortest time that the scene stands.
    const atEndMs = scene.spoken.at(-1)?.extraMs ?? 0;
    const end = now - atEndMs + (scene.spoken.length > 0 ? silence : 0);
    const seenMs = Math.max(end, sceneStart + scene.leadMs + minimumOf(scene.content));
    const wanted = seenMs + atEndMs + scene.extraMs;
    const endMs = Math.ceil(wanted / sceneGridMs) * sceneGridMs;
    const content = timeContent(scene.content, sentences);
    scenes.push({ startMs: sceneStart, endMs, content, span: scene.span });
    const times = { startMs: sceneStart, seenMs, sentences };
    for (const planned of scene.sounds) sounds.push(placeSound(planned, scene, times));
    sceneStart = endMs;
  });
  return { scenes, clips, sounds: sounds.sort((a, b) => a.startMs - b.startMs), sentences };
}

/** @param times of the scene: its start, what it lasts to without the pauses after it, its sentences */
export function placeSound(
  { sound, afterSentences, delayMs }: PlannedSound,
  scene: PlannedScene,
  times: {
    readonly startMs: number;
    readonly seenMs: number;
    readonly sentences: readonly TimedSentence[];
  },
): PlacedSound {
  const { path, gainDb, span } = sound;
  if (afterSentences === null) return { startMs: times.startMs + delayMs, path, gainDb, span };
  const last = scene.spoken[afterSentences - 1];
  const saidMs = last === undefined ? times.seenMs : times.sentences[last.sentence.index]?.endMs;
  return { startMs: present(saidMs, 'the time of a sentence') + delayMs, path, gainDb, span };
}

function placeSentence(sentence: Sentence, clip: Clip, startMs: number): TimedSentence {
  if (clip.words.every((word) => word.endMs === word.startMs))
    return placeUnspokenSentence(sentence, clip, startMs);
  const words = sentence.words.map((word, at): TimedWord => {
    const time = present(clip.words[at], 'a word time');
    return {
      text: word.text,
      spaceBefore: word.spaceBefore,
      runs: word.runs,
      startMs: startMs + time.startMs,
      endMs: startMs + time.endMs,
    };
  });
  return { startMs, endMs: startMs + clip.durationMs, words };
}

/**
 * What the voice cannot say ("* * *", a row of emoji) is shown for as long as it takes to read, its words one
 * after the other: without times of their own they could not be captioned.
 */
function placeUnspokenSentence(sentence: Sentence, clip: Clip, startMs: number): TimedSentence {
  const characters = sentence.words.reduce((sum, word) => sum + word.text.length, 0);
  const reading = Math.ceil((characters / readingSpeed) * 1000);
  const durationMs = Math.max(clip.durationMs, reading, unspokenMinimumMs);
  let before = 0;
  const words = sentence.words.map((word): TimedWord => {
    const wordStart = startMs + Math.floor((before / characters) * durationMs);
    before += word.text.length;
    const wordEnd = startMs + Math.floor((before / characters) * durationMs);
    return {
      text: word.text,
      spaceBefore: word.spaceBefore,
      runs: word.runs,
      startMs: wordStart,
      endMs: wordEnd,
    };
  });
  return { startMs, endMs: startMs + durationMs, words };
}

export function timeContent(content: PlannedContent, timed: readonly TimedSentence[]): SceneContent {
  const one = (sentence: Sentence) =>
    present(timed[sentence.index], `the time of sentence ${sentence.index}`);
  switch (content.type) {
    case 'title':
      return { ...content, heading: one(content.heading) };
    case 'narration':
    case 'user':
      return { ...content, sentences: content.sentences.map(one) };
    case 'timetable':
      return {
        ...content,
        clockSentence: one(content.clockSentence),
        activity: content.activity && one(content.activity),
        sentences: content.sentences.map(one),
      };
    case 'verse':
      return { ...content, lines: content.lines.map(one) };
    case 'list':
      return {
        ...content,
        items: content.items.map((item) => ({ ...item, sentences: item.sentences.map(one) })),
      };
    case 'quote':
      return {
        ...content,
        sentences: content.sentences.map(one),
        attribution: content.attribution && one(content.attribution),
      };
    case 'table':
    case 'chart': {
      const row = ({ sentence, cells }: TableRow) => ({ sentence: one(sentence), cells });
      return { ...content, head: content.head && row(content.head), rows: content.rows.map(row) };
    }
    case 'code':
    case 'end':
      return content;
  }
}
