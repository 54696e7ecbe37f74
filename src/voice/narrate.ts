/**
 * Script -> Narration: every sentence spoken, with the time of each of its words.
 *
 * Takes the script and a voice. Guarantees (with `Narration`): a clip for each sentence of the script; equal
 * sentences are spoken once; a sentence that the voice cannot say has a silent clip, and a diagnostic says so.
 */
import path from 'node:path';
import type { Script, Sentence } from '../script/types.ts';
import { sentencesOf } from '../script/walk.ts';
import type { Diagnostic } from '../shared/diagnostic.ts';
import { openStore, type Store } from '../store/store.ts';
import { obtainSpeech, speechKey } from './clip-store.ts';
import { silentSpeech } from './silent.ts';
import type { SpokenSentence, VoiceEngine } from './speech.ts';
import { spokenWords } from './spoken/spoken.ts';
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
  readonly diagnostics: readonly Diagnostic[];
}

/** Whether more than half of the letters are of another script than Latin, which no English voice can say. */
function isForeign(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return latin * 2 < letters;
}

function languageDiagnostic(engine: VoiceEngine, language: string): Diagnostic | null {
  const primary = language.split('-')[0]?.toLowerCase() ?? '';
  if (engine.languages === null || engine.languages.includes(primary)) return null;
  return {
    code: 'voice-language',
    severity: 'warning',
    message: `The voice ${engine.name} speaks English only, and this script is in "${language}".`,
    span: null,
    hint: 'Sentences in other letters than Latin are silent and timed by reading speed; the rest is read as if it were English. For a silent video use --voice none.',
  };
}

function notSpeakable(sentence: Sentence): Diagnostic {
  return {
    code: 'not-speakable',
    severity: 'warning',
    message: 'The voice cannot say this sentence, so it is shown in silence.',
    span: sentence.span,
    hint: 'Write it with English words or digits, or leave it out.',
  };
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
  const diagnostics: Diagnostic[] = [];
  const wrongLanguage = languageDiagnostic(engine, script.language);
  if (wrongLanguage !== null) diagnostics.push(wrongLanguage);

  const clips: Clip[] = [];
  const waiting = new Map<string, { sentence: SpokenSentence; indexes: number[] }>();
  for (const [index, sentence] of sentences.entries()) {
    const shown = sentence.words.map((word) => word.text);
    const spoken = engine.languages === null || isForeign(sentence.text) ? [] : spokenWords(sentence);
    if (spoken.length > 0) {
      const key = speechKey(engine, { shown, spoken });
      const same = waiting.get(key);
      if (same === undefined) waiting.set(key, { sentence: { shown, spoken }, indexes: [index] });
      else same.indexes.push(index);
    } else {
      clips[index] = { sentenceIndex: index, ...silentSpeech(shown), audio: null };
      // One warning about the language says it for all of its sentences.
      if (engine.languages !== null && wrongLanguage === null) diagnostics.push(notSpeakable(sentence));
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
    diagnostics,
  };
}
