/**
 * Planned scenes + the narration of a voice -> times: where each scene, clip, sentence and word is on the video's
 * clock.
 *
 * Guarantees: integer milliseconds; scenes follow one another from 0 without a gap, on the scene grid; clips are in
 * order, do not overlap, and lie inside their scene after its lead-in; a sentence and its words have the times of the
 * clip, moved to their place. (A sentence that the voice cannot say is given its reading time.)
 */

import type { Sentence } from '../../script/script.ts';
import { assert, present } from '../../shared/assert.ts';
import type { Clip, Narration } from '../../voice/narration.ts';
import { timeContent } from '../content-sentences.ts';
import { readingSpeed } from '../reading-speed.ts';
import type { PlannedScene } from '../scenes/planned-scene.ts';
import type { PlacedClip, PlacedSound, Scene, TimedSentence, TimedWord } from '../timeline.ts';
import { leadInOf, shortestSceneMs, silenceAtPace, silenceBetween, unspokenMinimumMs } from './pauses.ts';
import { type Placed, placeSounds, sortedByStart } from './placed.ts';
import { gridAfter } from './scene-grid.ts';
import { timedWord, timedWords } from './timed-words.ts';

/** @param pace of the speech, as a multiple of the voice's own: silences follow it. */
export function placeVoice(planned: readonly PlannedScene[], narration: Narration, pace: number): Placed {
  const scenes: Scene[] = [];
  const clips: PlacedClip[] = [];
  const sounds: PlacedSound[] = [];
  const sentences: TimedSentence[] = [];
  let startMs = 0;
  for (const [at, scene] of planned.entries()) {
    const said = placeSentences(scene, narration, pace, startMs);
    for (const { sentence, clip, timed } of said.placed) {
      sentences[sentence.index] = timed;
      clips.push(clip);
    }
    const silenceMs = silenceToNext(scene, planned[at + 1], pace);
    // The pauses that the author asked for are added to the shortest time of the scene, not covered by it.
    const askedMs = scene.spoken.at(-1)?.extraMs ?? 0;
    const spokenMs = said.endMs - askedMs + (scene.spoken.length > 0 ? silenceMs : 0);
    const seenMs = Math.max(spokenMs, startMs + scene.leadMs + shortestSceneMs(scene.content));
    const endMs = gridAfter(seenMs + askedMs + scene.extraMs);
    scenes.push({ startMs, endMs, content: timeContent(scene.content, sentences), span: scene.span });
    sounds.push(...placeSounds(scene, { startMs, seenMs, sentences }));
    startMs = endMs;
  }
  return { scenes, clips, sounds: sortedByStart(sounds), sentences };
}

interface SpokenScene {
  readonly placed: readonly {
    readonly sentence: Sentence;
    readonly clip: PlacedClip;
    readonly timed: TimedSentence;
  }[];
  /** After the last sentence and the silence that the author asked for after it. */
  readonly endMs: number;
}

function placeSentences(
  scene: PlannedScene,
  narration: Narration,
  pace: number,
  startMs: number,
): SpokenScene {
  let now = startMs + leadInOf(scene.content) + scene.leadMs;
  const placed = scene.spoken.map(({ sentence, pauseAfterMs, extraMs }) => {
    const { index } = sentence;
    const clip = present(narration.clips[index], `the clip of sentence ${index}`);
    assert(clip.words.length === sentence.words.length, `sentence ${index} has a time for each word`);
    const timed = placeSentence(sentence, clip, now);
    const placedClip = {
      startMs: now,
      endMs: now + clip.durationMs,
      sentenceIndex: index,
      audio: clip.audio,
    };
    now = timed.endMs + silenceAtPace(pauseAfterMs, pace) + extraMs;
    return { sentence, clip: placedClip, timed };
  });
  return { placed, endMs: now };
}

/** The part of the silence between two scenes that belongs to the first: the lead-in of the second is the rest. */
function silenceToNext(scene: PlannedScene, next: PlannedScene | undefined, pace: number): number {
  if (next === undefined) return 0;
  return Math.max(0, silenceAtPace(silenceBetween(scene, next), pace) - leadInOf(next.content));
}

function placeSentence(sentence: Sentence, clip: Clip, startMs: number): TimedSentence {
  if (clip.words.every((word) => word.endMs === word.startMs))
    return placeUnspokenSentence(sentence, clip, startMs);
  const words = timedWords(sentence.words, clip.words, startMs);
  return { startMs, endMs: startMs + clip.durationMs, words };
}

/**
 * What the voice cannot say ("* * *", a row of emoji) is shown for as long as it takes to read, its words one after the
 * other: without times of their own they could not be captioned.
 */
function placeUnspokenSentence({ words }: Sentence, clip: Clip, startMs: number): TimedSentence {
  const characters = words.reduce((sum, word) => sum + word.text.length, 0);
  const readingMs = Math.ceil((characters / readingSpeed) * 1000);
  const durationMs = Math.max(clip.durationMs, readingMs, unspokenMinimumMs);
  let charactersBefore = 0;
  const timed = words.map((word): TimedWord => {
    const wordStart = startMs + Math.floor((charactersBefore / characters) * durationMs);
    charactersBefore += word.text.length;
    return timedWord(word, wordStart, startMs + Math.floor((charactersBefore / characters) * durationMs));
  });
  return { startMs, endMs: startMs + durationMs, words: timed };
}
