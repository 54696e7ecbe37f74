/**
 * Script -> Narration: every sentence spoken, with the time of each of its words.
 *
 * Takes the script and its cast. Guarantees (with `Narration`): every sentence of the script has a clip; equal
 * sentences are spoken once; a sentence that its voice cannot say has a silent clip (see `checkSpeakable`).
 */
import path from 'node:path';
import pLimit from 'p-limit';
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
  /** How many words at the start are shown but not said: the name of the speaker. */
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
  /** Where speech is kept from run to run; null keeps it only in `workDirectory`. */
  readonly store: Store | null;
  /** For the sound files when there is no store. The clips point into it, so it must outlive them. */
  readonly workDirectory: string;
  /** Called with the number of sentences that have their clip, and the number of all. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface NarrateResult {
  readonly narration: Narration;
  /** How many different sentences came from the store. */
  readonly cacheHits: number;
  /** How many different sentences were spoken now. */
  readonly spoken: number;
}

/** A sentence to speak, and everywhere it occurs. */
interface Task {
  readonly engine: VoiceEngine;
  readonly sentence: SpokenSentence;
  readonly indexes: number[];
}

/** What has to be spoken for a script. */
export interface SpeechPlan {
  readonly engines: ReadonlySet<VoiceEngine>;
  /** The different sentences, by their keys in the store. */
  readonly tasks: ReadonlyMap<string, Task>;
  /** By the index of the sentence. Sentences that are spoken are missing. */
  readonly silentClips: readonly Clip[];
}

const isStyled = (word: Word): boolean => word.runs.some((run) => run.bold || run.italic);

/**
 * Bold or italic type stresses a word among others. Where a whole sentence is set so, not counting the speaker's name,
 * it stresses nothing.
 */
function shownWords({ words }: Sentence, { nameWords }: Part): ShownWord[] {
  const stresses = words.slice(nameWords).some((word) => !isStyled(word));
  return words.map((word, index) => ({
    text: word.text,
    spaceBefore: word.spaceBefore,
    stressed: stresses && index >= nameWords && isStyled(word),
  }));
}

/** The words of a sentence that are said, without the name before them. */
function saidOf(
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

/** Plans the speech of a script without asking any voice. */
export function planSpeech(script: Script, cast: Cast): SpeechPlan {
  const silentClips: Clip[] = [];
  const engines = new Set<VoiceEngine>();
  const tasks = new Map<string, Task>();
  for (const [index, sentence] of sentencesOf(script).entries()) {
    const part = cast(sentence);
    const { engine, pace } = part;
    engines.add(engine);
    const shown = shownWords(sentence, part);
    const spoken = saidOf(sentence, part, script.language);
    if (spoken.length === 0) {
      silentClips[index] = silentClip(index, shown, pace);
      continue;
    }
    const task = { engine, sentence: { shown, spoken, language: script.language, pace }, indexes: [index] };
    const key = speechKey(engine, task.sentence);
    const same = tasks.get(key);
    if (same === undefined) tasks.set(key, task);
    else same.indexes.push(index);
  }
  return { engines, tasks, silentClips };
}

function silentClip(sentenceIndex: number, shown: readonly ShownWord[], pace: number): Clip {
  const { durationMs, words } = silentSpeech(
    shown.map(({ text }) => text),
    pace,
  );
  return { sentenceIndex, durationMs, words, audio: null };
}

/** What stands before the first word that is said appears together with it: a dash, a name. */
function withFirstWord(words: readonly WordTime[]): readonly WordTime[] {
  const first = words.findIndex(({ startMs, endMs }) => endMs > startMs);
  const startMs = words[first]?.startMs ?? 0;
  return words.map((word, at) => (at < first ? { startMs, endMs: startMs } : word));
}

/**
 * Carries out the tasks, as many at once as each engine allows. After a failure nothing more is started, and everything
 * under way is awaited.
 *
 * @throws the first failure.
 */
async function carryOut({ engines, tasks }: SpeechPlan, speak: (task: Task) => Promise<void>): Promise<void> {
  const limits = new Map([...engines].map((engine) => [engine, pLimit(engine.concurrency)]));
  const failures: unknown[] = [];
  const attempt = async (task: Task) => {
    if (failures.length > 0) return;
    await speak(task).catch((failure: unknown) => failures.push(failure));
  };
  await Promise.all([...tasks.values()].map((task) => limits.get(task.engine)?.(attempt, task)));
  if (failures.length > 0) throw failures[0];
}

/**
 * Speaks the script.
 *
 * @throws the signal's reason when it is aborted; errors of the disk; VoiceError; the error of a voice that crashes.
 */
export async function narrate(script: Script, options: NarrateOptions): Promise<NarrateResult> {
  const { cast, workDirectory, onProgress } = options;
  const signal = options.signal ?? null;
  const store = options.store ?? openStore(path.join(workDirectory, 'speech'));
  const plan = planSpeech(script, cast);
  const { engines, tasks, silentClips } = plan;
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
  try {
    await carryOut(plan, speak);
  } finally {
    await aligner.close();
  }
  signal?.throwIfAborted();
  const voices = [...new Set([...engines].map(({ name }) => name))];
  return {
    narration: { voice: voices.join(', '), clips },
    cacheHits,
    spoken: tasks.size - cacheHits,
  };
}
