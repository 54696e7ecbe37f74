/** A "recording": sentences read by one voice, with its own pauses, in a noisy room, and the time of every word. */
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { writeWav } from '../../src/audio/wav.ts';
import { findFfmpeg } from '../../src/render/ffmpeg/tools.ts';
import { present } from '../../src/shared/assert.ts';
import { type FliteVoice, openFlite } from '../../src/voice/engines/flite/flite.ts';
import type { SpokenSentence, Utterance } from '../../src/voice/engines/voice-engine.ts';
import { spokenWords } from '../../src/voice/spoken/english.ts';

const sampleRate = 16_000;
const perMs = sampleRate / 1000;

export interface MadeRecording {
  /** At 16 kHz. */
  readonly samples: Int16Array;
  /** For each sentence, when each of its words begins, in milliseconds. */
  readonly wordStarts: readonly (readonly number[])[];
}

/** Numbers from 0 to 1 that are the same each time (Lehmer's generator). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

export function sentenceOf(text: string): SpokenSentence {
  const point = { line: 1, column: 1, offset: 0 };
  const shown = text.split(' ').map((word) => ({ text: word, spaceBefore: true, stressed: false }));
  const words = shown.map((word) => ({ ...word, runs: [], span: { start: point, end: point } }));
  return { shown, spoken: spokenWords({ words }), language: 'en', pace: 1 };
}

/** @param texts the sentences; a number among them is an additional pause, in milliseconds. */
export async function makeRecording(
  voice: FliteVoice,
  texts: readonly (string | number)[],
): Promise<MadeRecording> {
  const random = randomNumbers(11);
  const engine = openFlite(voice);
  const spoken = new Map<string, Promise<Utterance>>();
  const pieces: Int16Array[] = [];
  const wordStarts: number[][] = [];
  let at = 0;
  const add = (samples: Int16Array) => {
    pieces.push(samples);
    at += samples.length;
  };
  const pause = (ms: number) => add(new Int16Array(Math.round(ms) * perMs));
  pause(1300);
  for (const text of texts) {
    if (typeof text === 'number') pause(text);
    else {
      const speech = spoken.get(text) ?? engine.speak(sentenceOf(text), null);
      spoken.set(text, speech);
      const { audio, words } = await speech;
      wordStarts.push(present(words, 'word times').map(({ startMs }) => startMs + at / perMs));
      add(audio.samples);
      pause(250 + 900 * random());
    }
  }
  pause(1500);
  await engine.close();
  const samples = new Int16Array(at);
  let start = 0;
  for (const piece of pieces) {
    samples.set(piece, start);
    start += piece.length;
  }
  // Quieter than the voice itself, with room noise at about -60 dB.
  return { samples: samples.map((sample) => 0.4 * sample + 100 * (random() - 0.5)), wordStarts };
}

const encoders: Readonly<Record<string, readonly string[]>> = {
  '.wav': ['-ar', '44100', '-ac', '2', '-c:a', 'pcm_s24le'],
  '.mp3': ['-ar', '44100', '-c:a', 'libmp3lame', '-b:a', '64k'],
  '.m4a': ['-ar', '48000', '-ac', '2', '-c:a', 'libfdk_aac', '-b:a', '96k', '-f', 'mp4'],
  '.ogg': ['-c:a', 'libopus', '-b:a', '32k', '-f', 'ogg'],
};

/** Writes it with the project's ffmpeg, in the format that the file's name asks for. */
export async function writeRecording(samples: Int16Array, file: string): Promise<void> {
  const wav = `${file}.source.wav`;
  await writeFile(wav, writeWav({ sampleRate, samples }));
  const options = present(encoders[path.extname(file)], 'an encoder');
  const { ffmpegPath } = present(await findFfmpeg(), 'ffmpeg');
  await promisify(execFile)(ffmpegPath, ['-v', 'error', '-y', '-i', wav, ...options, file]);
}

/** The first channel of a file's sound at 16 kHz, decoded by the project's ffmpeg. */
export async function soundOfFile(file: string): Promise<Int16Array> {
  const { ffmpegPath } = present(await findFfmpeg(), 'ffmpeg');
  const { stdout } = await promisify(execFile)(
    ffmpegPath,
    [
      ...['-v', 'error', '-i', file, '-ar', String(sampleRate)],
      ...['-af', 'pan=mono|c0=c0', '-c:a', 'pcm_s16le', '-f', 'wav', '-'],
    ],
    { encoding: 'buffer', maxBuffer: 1 << 28 },
  );
  const data = stdout.indexOf('data', 12, 'latin1') + 8;
  return new Int16Array(
    stdout.buffer.slice(stdout.byteOffset + data, stdout.byteOffset + data + ((stdout.length - data) & ~1)),
  );
}
