/**
 * Planned scenes + a recording -> times: the recording keeps its own flow, and scenes change in its pauses.
 *
 * Guarantees: those of `placeVoice`, except that a scene begins on the grid only where a pause has room for it. The
 * whole recording is laid out once, in its order. It waits in one case only: where nothing of a scene is read (a
 * heading that the reader left out, a picture, code) and the pause is too short for that scene to be seen. A sentence
 * that is not read takes no time.
 */

import type { Sentence } from '../../script/script.ts';
import { assert, present } from '../../shared/assert.ts';
import type { Clip, Narration } from '../../voice/narration.ts';
import { timeContent } from '../content-sentences.ts';
import { readingSpeed } from '../reading-speed.ts';
import type { PlannedScene } from '../scenes/planned-scene.ts';
import type { PlacedClip, Scene, TimedSentence } from '../timeline.ts';
import { beforeEndMs, leadInOf, shortestSceneMs } from './pauses.ts';
import { type Placed, placeSounds, sortedByStart } from './placed.ts';
import { gridAfter, gridBefore } from './scene-grid.ts';
import { appearingWords, timedWords } from './timed-words.ts';

/** How long the last word may fade before the picture changes; at most half of a short pause. */
const tailMs = 400;

export function isRecorded({ clips }: Narration): boolean {
  return clips.some(({ audio }) => audio !== null && audio.voice === null);
}

/** Whether a sentence is in the recording. */
export function isHeard(sentence: Sentence, { clips }: Narration): boolean {
  return clips[sentence.index]?.audio != null;
}

/** @param narration is a recording: see `isRecorded`. */
export function placeRecording(planned: readonly PlannedScene[], narration: Narration): Placed {
  const placed = new RecordingPlacer(narration).place(runsOf(planned, narration));
  const sounds = planned.flatMap((scene, at) => {
    const { startMs, endMs } = present(placed.scenes[at], 'the scene of a sound');
    return placeSounds(scene, { startMs, seenMs: endMs, sentences: placed.sentences });
  });
  return { ...placed, sounds: sortedByStart(sounds) };
}

/** A scene that speaks, with the scenes right before it in which nothing is said. */
interface Run {
  readonly unspoken: readonly PlannedScene[];
  readonly spoken: PlannedScene;
}

interface Runs {
  readonly runs: readonly Run[];
  /** The scenes after the last one that speaks; the end card at least. */
  readonly rest: readonly PlannedScene[];
}

function runsOf(planned: readonly PlannedScene[], narration: Narration): Runs {
  const runs: Run[] = [];
  let unspoken: PlannedScene[] = [];
  for (const scene of planned) {
    if (scene.spoken.some(({ sentence }) => isHeard(sentence, narration))) {
      runs.push({ unspoken, spoken: scene });
      unspoken = [];
    } else unspoken.push(scene);
  }
  return { runs, rest: unspoken };
}

/** How long a scene in which nothing is said must be seen. */
function timeToSee({ content, spoken }: PlannedScene): number {
  const characters = spoken.reduce((sum, { sentence }) => sum + sentence.text.length, 0);
  return gridAfter(Math.max(shortestSceneMs(content), (characters / readingSpeed) * 1000));
}

function timeToSeeAll(scenes: readonly PlannedScene[]): number {
  return scenes.reduce((sum, scene) => sum + timeToSee(scene), 0);
}

/** Where a sentence is in the recording, in milliseconds from the recording's start. */
interface Stretch {
  readonly startMs: number;
  /** The end of what is spoken. */
  readonly endMs: number;
  /** The end of all that is heard, up to the next clip. */
  readonly lastMs: number;
}

function stretchOf({ audio, durationMs }: Clip): Stretch | null {
  if (audio === null) return null;
  const startMs = (audio.firstSample * 1000) / audio.sampleRate;
  const lastMs = startMs + (audio.sampleCount * 1000) / audio.sampleRate;
  return { startMs, endMs: startMs + durationMs, lastMs: Math.round(lastMs) };
}

/** Goes through the scenes once, in order. All times are those of the video. */
class RecordingPlacer {
  readonly #narration: Narration;
  readonly #scenes: Scene[] = [];
  readonly #clips: PlacedClip[] = [];
  readonly #sentences: TimedSentence[] = [];
  /** How much later the video is than the recording. */
  #shiftMs = 0;
  /** The end of the speech so far; null before any. */
  #spokenToMs: number | null = null;
  /** The end of the sound so far. */
  #soundToMs = 0;
  /** Where the scenes so far end, and the open scene begins. */
  #sceneStartMs = 0;
  /** A scene that speaks stays open until it is known when the next one begins; null before the first. */
  #open: Pick<Scene, 'content' | 'span'> | null = null;

  constructor(narration: Narration) {
    this.#narration = narration;
  }

  place({ runs, rest }: Runs): Omit<Placed, 'sounds'> {
    for (const run of runs) this.#placeRun(run);
    this.#finish(rest);
    return { scenes: this.#scenes, clips: this.#clips, sentences: this.#sentences };
  }

  #placeRun({ unspoken, spoken }: Run): void {
    const first = present(
      spoken.spoken.find(({ sentence }) => isHeard(sentence, this.#narration)),
      'a sentence that is heard',
    );
    const heardMs = this.#stretch(first.sentence).startMs;
    const leadMs = leadInOf(spoken.content);
    if (this.#spokenToMs === null) this.#begin(unspoken, heardMs, leadMs);
    else if (unspoken.length > 0) this.#changeWithScenes(this.#spokenToMs, unspoken, heardMs, leadMs);
    else this.#close(this.#changeWithin(this.#spokenToMs, heardMs + this.#shiftMs, leadMs));
    this.#say(spoken);
    this.#open = { content: timeContent(spoken.content, this.#sentences), span: spoken.span };
  }

  /** The first scenes of the video are seen before anything is heard. */
  #begin(unspoken: readonly PlannedScene[], heardMs: number, leadMs: number): void {
    this.#shiftMs = gridAfter(timeToSeeAll(unspoken)) + leadMs - heardMs;
    this.#showUnspoken(unspoken, heardMs + this.#shiftMs - leadMs);
  }

  /** A pause with scenes in it in which nothing is said. If they need more time than it has, the recording waits. */
  #changeWithScenes(
    spokenToMs: number,
    unspoken: readonly PlannedScene[],
    heardMs: number,
    leadMs: number,
  ): void {
    const pauseMs = heardMs + this.#shiftMs - spokenToMs;
    const fromMs = this.#endOfScene(spokenToMs + Math.min(tailMs, Math.floor(pauseMs / 2)));
    const seenMs = fromMs + timeToSeeAll(unspoken);
    this.#shiftMs += Math.max(0, seenMs + leadMs - (heardMs + this.#shiftMs));
    this.#close(fromMs);
    this.#showUnspoken(unspoken, Math.max(seenMs, gridBefore(heardMs + this.#shiftMs - leadMs)));
  }

  /** The moment in a pause at which the picture changes: shortly before the next sentence is heard. */
  #changeWithin(fromMs: number, toMs: number, leadMs: number): number {
    const wanted = [gridBefore(toMs - leadMs), gridBefore(toMs), gridAfter(fromMs)];
    return wanted.find((ms) => ms >= fromMs && ms <= toMs && ms > this.#sceneStartMs) ?? toMs;
  }

  /** After the last word: the scenes that follow it, with the end card last. The sound ends before the video does. */
  #finish(rest: readonly PlannedScene[]): void {
    const fromMs = this.#endOfScene(present(this.#spokenToMs, 'something that is heard') + beforeEndMs);
    this.#close(fromMs);
    this.#showUnspoken(rest, gridAfter(Math.max(fromMs + timeToSeeAll(rest), this.#soundToMs)));
  }

  /** Where the open scene may end, at `ms` or later. */
  #endOfScene(ms: number): number {
    return gridAfter(Math.max(ms, this.#sceneStartMs + 1));
  }

  #close(endMs: number): void {
    const { content, span } = present(this.#open, 'an open scene');
    this.#scenes.push({ startMs: this.#sceneStartMs, endMs, content, span });
    this.#sceneStartMs = endMs;
  }

  /** Scenes one after the other until `untilMs`: the last one takes what the others leave. */
  #showUnspoken(scenes: readonly PlannedScene[], untilMs: number): void {
    for (const [at, scene] of scenes.entries()) {
      const startMs = this.#sceneStartMs;
      const endMs = at + 1 < scenes.length ? startMs + timeToSee(scene) : untilMs;
      assert(endMs > startMs, 'a scene is seen');
      for (const { sentence } of scene.spoken) this.#showSentence(sentence, startMs, endMs);
      const content = timeContent(scene.content, this.#sentences);
      this.#scenes.push({ startMs, endMs, content, span: scene.span });
      this.#sceneStartMs = endMs;
    }
  }

  #say({ spoken }: PlannedScene): void {
    for (const { sentence } of spoken) {
      const clip = this.#clip(sentence);
      if (clip.audio === null) {
        const now = Math.max(this.#sceneStartMs, this.#spokenToMs ?? 0);
        this.#showSentence(sentence, now, now);
        continue;
      }
      const stretch = this.#stretch(sentence);
      const startMs = stretch.startMs + this.#shiftMs;
      const endMs = stretch.endMs + this.#shiftMs;
      const words = timedWords(sentence.words, clip.words, startMs);
      this.#sentences[sentence.index] = { startMs, endMs, words };
      this.#clips.push({ startMs, endMs, sentenceIndex: sentence.index, audio: clip.audio });
      this.#spokenToMs = endMs;
      this.#soundToMs = stretch.lastMs + this.#shiftMs;
    }
  }

  /** A sentence that is not in the recording. */
  #showSentence({ index, words }: Sentence, startMs: number, endMs: number): void {
    const timed = appearingWords(words, startMs, endMs);
    this.#sentences[index] = { startMs, endMs: timed.at(-1)?.endMs ?? startMs, words: timed };
    this.#clips.push({ startMs, endMs: startMs, sentenceIndex: index, audio: null });
  }

  #clip({ index }: Sentence): Clip {
    return present(this.#narration.clips[index], `the clip of sentence ${index}`);
  }

  #stretch(sentence: Sentence): Stretch {
    return present(stretchOf(this.#clip(sentence)), `the sound of sentence ${sentence.index}`);
  }
}
