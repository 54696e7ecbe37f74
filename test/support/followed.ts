/** What `followRecording` needs, made from spoken sentences: a reading on the disk, and the features of a recording. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { writeWav } from '../../src/audio/wav.ts';
import { FeatureStream, type Features } from '../../src/voice/align/features.ts';
import { featureSampleRate } from '../../src/voice/align/mfcc.ts';
import type { Clip, Narration, WordTime } from '../../src/voice/narration.ts';
import { randomNumbers } from './recording.ts';

export interface SpokenSamples {
  /** At 16 kHz. */
  readonly samples: Int16Array;
  readonly words: readonly WordTime[];
}

const perMs = featureSampleRate / 1000;

/** @param spoken null for a sentence that is not spoken. */
export async function writeReading(
  folder: string,
  name: string,
  spoken: readonly (SpokenSamples | null)[],
): Promise<Narration> {
  const clips = spoken.map(async (one, sentenceIndex): Promise<Clip> => {
    if (one === null) return { sentenceIndex, durationMs: 0, words: [], audio: null };
    const { samples, words } = one;
    const file = path.join(folder, `${name}-${sentenceIndex}.wav`);
    await writeFile(file, writeWav({ sampleRate: featureSampleRate, samples }));
    const audio = { path: file, firstSample: 0, sampleRate: featureSampleRate, voice: name };
    const durationMs = Math.floor(samples.length / perMs);
    return { sentenceIndex, durationMs, words, audio: { ...audio, sampleCount: samples.length } };
  });
  return { voice: name, clips: await Promise.all(clips) };
}

export interface HeardSound {
  readonly features: Features;
  /** Where each sentence begins, in milliseconds. */
  readonly startsMs: readonly number[];
}

/** Sentences with pauses between them, quieter than the voice itself, in a noisy room. */
export function heardSound(sentences: readonly Int16Array[]): HeardSound {
  const random = randomNumbers(11);
  const stream = new FeatureStream();
  const startsMs: number[] = [];
  let count = 0;
  const add = (samples: Int16Array) => {
    stream.process(samples.map((sample) => 0.4 * sample + 100 * (random() - 0.5)));
    count += samples.length;
  };
  const pause = (ms: number) => add(new Int16Array(Math.round(ms) * perMs));
  pause(1300);
  for (const samples of sentences) {
    startsMs.push(count / perMs);
    add(samples);
    pause(250 + 900 * random());
  }
  pause(1500);
  return { features: stream.finish(), startsMs };
}
