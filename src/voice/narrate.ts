/**
 * Script -> Narration: every sentence spoken, with the time of each of its words.
 *
 * Takes the script and a voice. Guarantees (with `Narration`): a clip for each sentence of the script; equal
 * sentences are spoken once; a sentence that the voice cannot say has a silent clip (see `checkSpeakable`).
 */
import path from 'node:path';
import type { Script } from '../script/types.ts';
import { sentencesOf } from '../script/walk.ts';
import { openStore, type Store } from '../store/store.ts';
import { obtainSpeech, speechKey } from './clip-store.ts';
import { silentSpeech } from './silent.ts';
import { spokenFormOf } from './speakable.ts';
import type { SpokenSentence, VoiceEngine } from './speech.ts';
import type { Clip, Narration } from './types.ts';

/** A store is read and written while the voice speaks; more than this only fills memory. */
const sentencesAtOnce = 6;

export interface NarrateOptions {
  readonly engine: VoiceEngine;
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

/** Runs `work` for each item, a few at a time. After the first failure nothing is begun, and nothing is left running. */
async function forEachOf<T>(items: Iterable<T>, work: (item: T) => Promise<void>): Promise<void> {
  const iterator = items[Symbol.iterator]();
  const failures: unknown[] = [];
  const run = async () => {
    for (let next = iterator.next(); !next.done && failures.length === 0; next = iterator.next())
      await work(next.value).catch((failure: unknown) => failures.push(failure));
  };
  await Promise.all(Array.from({ length: sentencesAtOnce }, run));
  if (failures.length > 0) throw failures[0];
}

/**
 * Speaks the script.
 *
 * @throws the signal's reason when it is aborted; errors of the disk; a voice that crashes.
 */
export async function narrate(script: Script, options: NarrateOptions): Promise<NarrateResult> {
  const { engine, workDirectory, onProgress } = options;
  const signal = options.signal ?? null;
  const store = options.store ?? openStore(path.join(workDirectory, 'speech'));
  const sentences = sentencesOf(script);

  const clips: Clip[] = [];
  const waiting = new Map<string, { sentence: SpokenSentence; indexes: number[] }>();
  for (const [index, sentence] of sentences.entries()) {
    const shown = sentence.words.map((word) => word.text);
    const spoken = spokenFormOf(sentence, engine);
    if (spoken.length > 0) {
      const key = speechKey(engine, { shown, spoken });
      const same = waiting.get(key);
      if (same === undefined) waiting.set(key, { sentence: { shown, spoken }, indexes: [index] });
      else same.indexes.push(index);
    } else {
      clips[index] = { sentenceIndex: index, ...silentSpeech(shown), audio: null };
    }
  }

  let done = sentences.length - [...waiting.values()].reduce((sum, { indexes }) => sum + indexes.length, 0);
  let cacheHits = 0;
  onProgress?.(done, sentences.length);
  await forEachOf(waiting.values(), async ({ sentence, indexes }) => {
    signal?.throwIfAborted();
    const { speech, hit } = await obtainSpeech(store, engine, sentence, signal);
    if (hit) cacheHits++;
    for (const index of indexes) clips[index] = { sentenceIndex: index, ...speech };
    done += indexes.length;
    onProgress?.(done, sentences.length);
  });
  signal?.throwIfAborted();
  return {
    narration: { voice: engine.name, clips },
    cacheHits,
    spoken: waiting.size - cacheHits,
  };
}
