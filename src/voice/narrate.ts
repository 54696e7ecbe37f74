/**
 * Script -> Narration: every sentence spoken, with the time of each of its words.
 *
 * Takes the script and its cast. Guarantees (with `Narration`): a clip for each sentence of the script; equal
 * sentences are spoken once; a sentence that the voice cannot say has a silent clip (see `checkSpeakable`).
 */
import path from 'node:path';
import type { Script, Sentence, Word } from '../script/script.ts';
import { sentencesOf } from '../script/walk.ts';
import { openStore, type Store } from '../store/store.ts';
import { openAligner } from './align/aligner.ts';
import { silentSpeech } from './engines/silent.ts';
import type { ShownWord, SpokenSentence, SpokenWord, VoiceEngine } from './engines/voice-engine.ts';
import type { Clip, Narration, WordTime } from './narration.ts';
import { obtainSpeech, speechKey } from './speech/clip-store.ts';
import { spokenFormOf } from './speech/speakable.ts';
import { noPronunciations, type Pronunciations } from './spoken/pronunciations.ts';

/** Who says a sentence, and how. */
export interface Part {
  readonly engine: VoiceEngine;
  /** A multiple of the engine's own speed. */
  readonly pace: number;
  /** Words at its start that are shown and not said: the name of the one who speaks. */
  readonly nameWords: number;
  /** The user's dictionary. */
  readonly pronunciations: Pronunciations;
}

/** Gives each sentence of a script its part. */
export type Cast = (sentence: Sentence) => Part;

/** One voice for everything, at its own speed. */
export const soloCast =
  (engine: VoiceEngine): Cast =>
  () => ({ engine, pace: 1, nameWords: 0, pronunciations: noPronunciations });

export interface NarrateOptions {
  readonly cast: Cast;
  /** Where speech is kept from run to run; null keeps it in `workDirectory` alone. */
  readonly store: Store | null;
  /** For the sound files when there is no store. The clips' paths lie in it, so it must outlive them. */
  readonly workDirectory: string;
  /** Called with the number of sentences that have their clip, and of all. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface NarrateResult {
  readonly narration: Narration;
  /** Different sentences that came from the store. */
  readonly cacheHits: number;
  /** Different sentences that were spoken now. */
  readonly spoken: number;
}

/** A sentence that is to be spoken, for each place where it stands. */
interface Task {
  readonly engine: VoiceEngine;
  readonly sentence: SpokenSentence;
  readonly indexes: number[];
}

/** What there is to speak of a script. */
export interface SpeechPlan {
  readonly engines: ReadonlySet<VoiceEngine>;
  /** The different sentences, by their keys in the store. */
  readonly tasks: ReadonlyMap<string, Task>;
  /** By sentence; those of sentences that are spoken are missing. */
  readonly silentClips: readonly Clip[];
}

/** Runs `work` for each item, a few at a time, and leaves nothing running. Nothing is begun once there is a failure. */
async function forEachOf<T>(
  items: Iterable<T>,
  atOnce: number,
  failures: unknown[],
  work: (item: T) => Promise<void>,
): Promise<void> {
  const iterator = items[Symbol.iterator]();
  const run = async () => {
    for (let next = iterator.next(); !next.done && failures.length === 0; next = iterator.next())
      await work(next.value).catch((failure: unknown) => failures.push(failure));
  };
  await Promise.all(Array.from({ length: atOnce }, run));
}

const isStyled = (word: Word): boolean => word.runs.some((run) => run.bold || run.italic);

/** Bold or italic type stresses a word among others; a sentence that is all so is only set so, whatever its speaker's name. */
function shownWords({ words }: Sentence, { nameWords }: Part): ShownWord[] {
  const stresses = words.slice(nameWords).some((word) => !isStyled(word));
  return words.map((word, index) => ({
    text: word.text,
    spaceBefore: word.spaceBefore,
    stressed: stresses && index >= nameWords && isStyled(word),
  }));
}

/** The words that are said of a sentence, without the name before them. */
export function saidOf(
  sentence: Sentence,
  { engine, nameWords, pronunciations }: Part,
  language: string,
): readonly SpokenWord[] {
  if (nameWords === 0) return spokenFormOf(sentence, engine, language, pronunciations);
  const words = sentence.words.slice(nameWords);
  const text = words
    .map((word) => (word.spaceBefore ? ' ' : '') + word.text)
    .join('')
    .trim();
  return spokenFormOf({ ...sentence, text, words }, engine, language, pronunciations).map((word) => ({
    ...word,
    shownIndex: word.shownIndex + nameWords,
  }));
}

/** What stands before the first word that is said comes with it: a dash, a name. */
function withFirstWord(words: readonly WordTime[]): readonly WordTime[] {
  const first = words.findIndex(({ startMs, endMs }) => endMs > startMs);
  const startMs = words[first]?.startMs ?? 0;
  return words.map((word, at) => (at < first ? { startMs, endMs: startMs } : word));
}

/** Asks no voice. */
export function planSpeech(script: Script, cast: Cast): SpeechPlan {
  const silentClips: Clip[] = [];
  const engines = new Set<VoiceEngine>();
  const tasks = new Map<string, Task>();
  for (const [index, sentence] of sentencesOf(script).entries()) {
    const part = cast(sentence);
    const shown = shownWords(sentence, part);
    const { engine, pace } = part;
    const spoken = saidOf(sentence, part, script.language);
    engines.add(engine);
    if (spoken.length > 0) {
      const task = { engine, sentence: { shown, spoken, language: script.language, pace }, indexes: [index] };
      const key = speechKey(engine, task.sentence);
      const same = tasks.get(key);
      if (same === undefined) tasks.set(key, task);
      else same.indexes.push(index);
    } else {
      silentClips[index] = {
        sentenceIndex: index,
        ...silentSpeech(
          shown.map(({ text }) => text),
          pace,
        ),
        audio: null,
      };
    }
  }
  return { engines, tasks, silentClips };
}

/**
 * Speaks the script.
 *
 * @throws the signal's reason when it is aborted; errors of the disk; VoiceError; a voice that crashes.
 */
export async function narrate(script: Script, options: NarrateOptions): Promise<NarrateResult> {
  const { cast, workDirectory, onProgress } = options;
  const signal = options.signal ?? null;
  const store = options.store ?? openStore(path.join(workDirectory, 'speech'));
  const { engines, tasks, silentClips } = planSpeech(script, cast);
  const aligner = openAligner();
  const clips = [...silentClips];
  const total = sentencesOf(script).length;

  let done = total - [...tasks.values()].reduce((sum, { indexes }) => sum + indexes.length, 0);
  let cacheHits = 0;
  onProgress?.(done, total);
  const speak = async ({ engine, sentence, indexes }: Task) => {
    signal?.throwIfAborted();
    const { speech, hit } = await obtainSpeech(engine, sentence, { store, aligner, signal });
    if (hit) cacheHits += 1;
    const words = withFirstWord(speech.words);
    for (const index of indexes) clips[index] = { sentenceIndex: index, ...speech, words };
    done += indexes.length;
    onProgress?.(done, total);
  };
  // Each voice has its own limit.
  const failures: unknown[] = [];
  await Promise.all(
    [...engines].map((engine) => {
      const own = [...tasks.values()].filter((task) => task.engine === engine);
      return forEachOf(own, engine.concurrency, failures, speak);
    }),
  );
  await aligner.close();
  if (failures.length > 0) throw failures[0];
  signal?.throwIfAborted();
  const voices = [...new Set([...engines].map(({ name }) => name))];
  return {
    narration: { voice: voices.join(', '), clips },
    cacheHits,
    spoken: tasks.size - cacheHits,
  };
}
