/**
 * Planned scenes + a recording -> times: the recording keeps its own flow, and scenes change in its pauses.
 *
 * Guarantees: those of `placeScenes`, but that scenes are on the grid only where a pause has room for it. All of the
 * recording is laid out once, in its order. Only where nothing of a scene is read (a heading that the reader left out, a
 * picture, code) and the pause there is too short for it to be seen, the recording waits. What is not read takes no time.
 */
import type { Sentence } from '../../script/script.ts';
import { assert, present } from '../../shared/assert.ts';
import type { Clip, Narration } from '../../voice/narration.ts';
import type { PlannedScene } from '../scenes/plan.ts';
import type { PlacedClip, Scene, TimedSentence, TimedWord } from '../timeline.ts';
import { leadInOf, minimumOf, readingSpeed, sceneGridMs } from './pauses.ts';
import { type Placed, placeSound, timeContent } from './place.ts';

/** The last word may sound out before the picture changes; at most half of a short pause. */
const tailMs = 400;
/** Before the end card: the last words may sound out. */
const beforeEndMs = 1000;

export function isRecorded({ clips }: Narration): boolean {
  return clips.some(({ audio }) => audio !== null && audio.voice === null);
}

/** Whether a sentence is in the recording. */
export function isHeard(sentence: Sentence, { clips }: Narration): boolean {
  return clips[sentence.index]?.audio != null;
}

/** Milliseconds of the recording. */
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

const onGrid = (ms: number, round: (value: number) => number) => round(ms / sceneGridMs) * sceneGridMs;

/** What is seen between two times of speech: the scene that speaks next, and those before it in which nothing is said. */
interface Run {
  readonly unspoken: readonly PlannedScene[];
  /** Null at the end. */
  readonly spoken: PlannedScene | null;
}

function runsOf(planned: readonly PlannedScene[], narration: Narration): Run[] {
  const runs: Run[] = [];
  let unspoken: PlannedScene[] = [];
  for (const scene of planned) {
    if (scene.spoken.some(({ sentence }) => isHeard(sentence, narration))) {
      runs.push({ unspoken, spoken: scene });
      unspoken = [];
    } else unspoken.push(scene);
  }
  return [...runs, { unspoken, spoken: null }];
}

/** How long a scene must be seen in which nothing is said. */
function timeToSee({ content, spoken }: PlannedScene): number {
  const characters = spoken.reduce((sum, { sentence }) => sum + sentence.text.length, 0);
  return onGrid(Math.max(minimumOf(content), (characters / readingSpeed) * 1000), Math.ceil);
}

/** @param narration is recorded. */
export function placeRecorded(planned: readonly PlannedScene[], narration: Narration): Placed {
  const placed = new Placement(narration).place(runsOf(planned, narration));
  const sounds = planned.flatMap((scene, at) => {
    const { startMs, endMs } = present(placed.scenes[at], 'the scene of a sound');
    const times = { startMs, seenMs: endMs, sentences: placed.sentences };
    return scene.sounds.map((sound) => placeSound(sound, scene, times));
  });
  return { ...placed, sounds: sounds.sort((a, b) => a.startMs - b.startMs) };
}

class Placement {
  readonly #narration: Narration;
  readonly #scenes: Scene[] = [];
  readonly #clips: PlacedClip[] = [];
  readonly #sentences: TimedSentence[] = [];
  /** What a time of the recording is later in the video. */
  #shiftMs = 0;
  /** The end of the speech so far, in the video; null before any. */
  #spokenToMs: number | null = null;
  /** The end of the sound so far, in the video. */
  #soundToMs = 0;
  #sceneStartMs = 0;

  constructor(narration: Narration) {
    this.#narration = narration;
  }

  place(runs: readonly Run[]): Omit<Placed, 'sounds'> {
    for (const { unspoken, spoken } of runs) {
      if (spoken === null) this.#finish(unspoken);
      else this.#placeRun(unspoken, spoken);
    }
    return { scenes: this.#scenes, clips: this.#clips, sentences: this.#sentences };
  }

  #placeRun(unspoken: readonly PlannedScene[], spoken: PlannedScene): void {
    const first = present(
      spoken.spoken.find(({ sentence }) => isHeard(sentence, this.#narration)),
      'a sentence that is heard',
    );
    const { startMs } = this.#stretch(first.sentence);
    const needed = unspoken.reduce((sum, scene) => sum + timeToSee(scene), 0);
    const lead = leadInOf(spoken.content);
    if (this.#spokenToMs === null) {
      // The first scene is seen before it is heard.
      this.#shiftMs = onGrid(needed, Math.ceil) + lead - startMs;
      this.#showUnspoken(unspoken, startMs + this.#shiftMs - lead);
    } else if (unspoken.length > 0) {
      const pauseMs = startMs + this.#shiftMs - this.#spokenToMs;
      const from = this.#endOfScene(this.#spokenToMs + Math.min(tailMs, Math.floor(pauseMs / 2)));
      const wait = Math.max(0, from + needed + lead - (startMs + this.#shiftMs));
      this.#shiftMs += wait;
      this.#closeScene(from);
      const latest = startMs + this.#shiftMs;
      this.#showUnspoken(unspoken, Math.max(from + needed, onGrid(latest - lead, Math.floor)));
    } else this.#closeScene(this.#changeWithin(this.#spokenToMs, startMs + this.#shiftMs, lead));
    this.#say(spoken);
    this.#scenes.push({
      startMs: this.#sceneStartMs,
      endMs: this.#sceneStartMs,
      content: timeContent(spoken.content, this.#sentences),
      span: spoken.span,
    });
  }

  /** The moment in a pause at which the picture changes: shortly before what comes is heard. */
  #changeWithin(fromMs: number, toMs: number, leadMs: number): number {
    const wanted = [onGrid(toMs - leadMs, Math.floor), onGrid(toMs, Math.floor), onGrid(fromMs, Math.ceil)];
    return wanted.find((ms) => ms >= fromMs && ms <= toMs && ms > this.#sceneStartMs) ?? toMs;
  }

  /** Where the scene that is open may end, not before `ms`. */
  #endOfScene(ms: number): number {
    return onGrid(Math.max(ms, this.#sceneStartMs + 1), Math.ceil);
  }

  /** Ends the scene that is open. */
  #closeScene(endMs: number): void {
    const scene = present(this.#scenes.pop(), 'an open scene');
    this.#scenes.push({ ...scene, endMs });
    this.#sceneStartMs = endMs;
  }

  /** Scenes one after the other up to a time; what is left over is the last one's. */
  #showUnspoken(scenes: readonly PlannedScene[], untilMs: number): void {
    scenes.forEach((scene, at) => {
      const startMs = this.#sceneStartMs;
      const endMs = at + 1 < scenes.length ? startMs + timeToSee(scene) : untilMs;
      assert(endMs > startMs, 'a scene is seen');
      for (const { sentence } of scene.spoken) this.#showSentence(sentence, startMs, endMs);
      const content = timeContent(scene.content, this.#sentences);
      this.#scenes.push({ startMs, endMs, content, span: scene.span });
      this.#sceneStartMs = endMs;
    });
  }

  #say({ spoken }: PlannedScene): void {
    for (const { sentence } of spoken) {
      const clip = present(this.#narration.clips[sentence.index], `the clip of sentence ${sentence.index}`);
      if (clip.audio === null) {
        const now = Math.max(this.#sceneStartMs, this.#spokenToMs ?? 0);
        this.#showSentence(sentence, now, now);
        continue;
      }
      const stretch = this.#stretch(sentence);
      const startMs = stretch.startMs + this.#shiftMs;
      const endMs = stretch.endMs + this.#shiftMs;
      const words = sentence.words.map(({ text, spaceBefore, runs }, at): TimedWord => {
        const time = present(clip.words[at], 'a word time');
        return { text, spaceBefore, runs, startMs: startMs + time.startMs, endMs: startMs + time.endMs };
      });
      this.#sentences[sentence.index] = { startMs, endMs, words };
      this.#clips.push({ startMs, endMs, sentenceIndex: sentence.index, audio: clip.audio });
      this.#spokenToMs = endMs;
      this.#soundToMs = stretch.lastMs + this.#shiftMs;
    }
  }

  /** A sentence that nobody reads: its words appear one after the other, or all at once. */
  #showSentence({ index, words }: Sentence, startMs: number, endMs: number): void {
    const step = Math.floor((endMs - startMs) / 2 / words.length);
    const timed = words.map(({ text, spaceBefore, runs }, at): TimedWord => {
      const from = startMs + at * step;
      return { text, spaceBefore, runs, startMs: from, endMs: from + step };
    });
    this.#sentences[index] = { startMs, endMs: timed.at(-1)?.endMs ?? startMs, words: timed };
    this.#clips.push({ startMs, endMs: startMs, sentenceIndex: index, audio: null });
  }

  /** After the last word: the end card, and what was not read before it. The sound ends inside of it. */
  #finish(unspoken: readonly PlannedScene[]): void {
    const needed = unspoken.reduce((sum, scene) => sum + timeToSee(scene), 0);
    const from = this.#endOfScene(present(this.#spokenToMs, 'something that is heard') + beforeEndMs);
    this.#closeScene(from);
    this.#showUnspoken(unspoken, onGrid(Math.max(from + needed, this.#soundToMs), Math.ceil));
  }

  #stretch({ index }: Sentence): Stretch {
    const clip = present(this.#narration.clips[index], `the clip of sentence ${index}`);
    return present(stretchOf(clip), `the sound of sentence ${index}`);
  }
}
