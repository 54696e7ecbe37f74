/**
 * Speech in the content-addressed store: a folder per entry, with `speech.wav` and `times.json`.
 *
 * Guarantees: what is returned is complete (the sound by its checksum, the times by their schema); a damaged entry is
 * made again, and never fails a render.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { writeWav } from '../../audio/wav.ts';
import { contentKey, type Store } from '../../store/store.ts';
import type { Aligner } from '../align/aligner.ts';
import { emphasisVersion, withEmphasis } from '../effects/emphasis.ts';
import type { SpeechAudio, SpokenSentence, VoiceEngine } from '../engines/voice-engine.ts';
import type { Clip, WordTime } from '../narration.ts';
import { readingOf } from './reading.ts';

/** Raise this when the files of an entry change their form, or words are timed differently. */
const entryVersion = '3';
const soundFile = 'speech.wav';
const timesFile = 'times.json';

const milliseconds = z.int().nonnegative();
const entrySchema = z
  .object({
    sampleRate: z.int().positive(),
    sampleCount: z.int().nonnegative(),
    /** The checksum of the sound file. */
    sha256: z.string(),
    durationMs: milliseconds,
    words: z.array(z.object({ startMs: milliseconds, endMs: milliseconds })),
  })
  .strict();
type Entry = z.infer<typeof entrySchema>;

export type StoredSpeech = Omit<Clip, 'sentenceIndex'>;

function checksum(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A key for everything that a sentence's speech depends on. */
export function speechKey(engine: VoiceEngine, sentence: SpokenSentence): string {
  const stressed = sentence.shown.flatMap((word, index) => (word.stressed ? [index] : []));
  const parts = [
    'speech',
    entryVersion,
    engine.name,
    engine.version,
    sentence.language,
    String(sentence.pace),
    String(sentence.shown.length),
    engine.reads === 'text' ? readingOf(sentence).text : '',
    stressed.length === 0 ? '' : `${emphasisVersion} ${stressed.join(' ')}`,
    JSON.stringify(sentence.spoken.map((word) => [word.text, word.shownIndex, word.mark])),
  ];
  return contentKey(parts, '.speech');
}

async function writeEntry(
  folder: string,
  { sampleRate, samples }: SpeechAudio,
  words: readonly WordTime[],
): Promise<void> {
  const wav = writeWav({ sampleRate, samples });
  const entry: Entry = {
    sampleRate,
    sampleCount: samples.length,
    sha256: checksum(wav),
    durationMs: Math.floor((samples.length / sampleRate) * 1000),
    words: [...words],
  };
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, soundFile), wav);
  await writeFile(path.join(folder, timesFile), JSON.stringify(entry));
}

function parseEntry(text: string): Entry | null {
  try {
    return entrySchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** @returns null when the entry is incomplete or damaged. */
async function readEntry(folder: string, wordCount: number, voice: string): Promise<StoredSpeech | null> {
  const soundPath = path.resolve(folder, soundFile);
  try {
    const entry = parseEntry(await readFile(path.join(folder, timesFile), 'utf8'));
    if (entry === null || entry.words.length !== wordCount) return null;
    if (checksum(await readFile(soundPath)) !== entry.sha256) return null;
    const { sampleRate, sampleCount, durationMs, words } = entry;
    return { durationMs, words, audio: { path: soundPath, firstSample: 0, sampleRate, sampleCount, voice } };
  } catch (error) {
    // A file of the entry is missing, or a folder is in its place.
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}

export interface ObtainOptions {
  readonly store: Store;
  /** Finds the word times for engines that do not give them. */
  readonly aligner: Aligner;
  readonly signal: AbortSignal | null;
}

/**
 * The speech from the store, or spoken now and stored.
 *
 * @throws what `speak` of the engine throws; the signal's reason; errors of the disk.
 */
export async function obtainSpeech(
  engine: VoiceEngine,
  sentence: SpokenSentence,
  { store, aligner, signal }: ObtainOptions,
): Promise<{ speech: StoredSpeech; hit: boolean }> {
  const key = speechKey(engine, sentence);
  const speakInto = async (folder: string) => {
    const { audio, words } = await engine.speak(sentence, signal);
    const times = words ?? (await aligner.align(audio, sentence, signal));
    const stressed = withEmphasis({ audio, words: times }, sentence.shown);
    await writeEntry(folder, stressed.audio, stressed.words);
  };
  const first = await store.obtain(key, speakInto);
  const stored = await readEntry(first.path, sentence.shown.length, engine.name);
  if (stored !== null) return { speech: stored, hit: first.hit };
  await rm(first.path, { recursive: true, force: true });
  const second = await store.obtain(key, speakInto);
  const repaired = await readEntry(second.path, sentence.shown.length, engine.name);
  if (repaired === null) throw new Error(`Speech could not be stored: ${second.path} is damaged again`);
  return { speech: repaired, hit: false };
}
