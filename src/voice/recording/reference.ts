/**
 * The embedded voice's reading of a script as one sound, and the same with its words in a false order.
 *
 * Guarantees: linear time and memory; a sentence that has no sound takes no time.
 */
import { readFile } from 'node:fs/promises';
import { resample } from '../../audio/resampler.ts';
import { readWav } from '../../audio/wav.ts';
import { present } from '../../shared/assert.ts';
import { FeatureStream, type Features, featureCount, hopMs } from '../align/features.ts';
import { featureSampleRate } from '../align/mfcc.ts';
import type { Narration } from '../narration.ts';

export interface Reference {
  readonly features: Features;
  /** Where each sentence begins, in frames, and where the last one ends. */
  readonly starts: readonly number[];
}

/** @throws the signal's reason when it is aborted; errors of the disk. */
export async function readReference({ clips }: Narration, signal: AbortSignal | null): Promise<Reference> {
  const stream = new FeatureStream();
  const starts: number[] = [];
  let sampleCount = 0;
  const hopSamples = (featureSampleRate * hopMs) / 1000;
  for (const { audio } of clips) {
    starts.push(sampleCount / hopSamples);
    if (audio === null) continue;
    signal?.throwIfAborted();
    const wav = present(readWav(await readFile(audio.path)), 'the sound of a clip');
    const samples = resample(wav.samples, wav.sampleRate, featureSampleRate);
    // In whole frames, so that each sentence begins with one.
    const whole = new Int16Array(Math.ceil(samples.length / hopSamples) * hopSamples);
    whole.set(samples);
    stream.process(whole);
    sampleCount += whole.length;
  }
  const features = stream.finish();
  return {
    features,
    starts: [...starts, sampleCount / hopSamples].map((at) => Math.min(at, features.frameCount)),
  };
}

export function isSilent({ starts }: Reference, sentence: number): boolean {
  return starts[sentence + 1] === starts[sentence];
}

/** Some frames of the reading: `from` to before `to`. */
type Stretch = readonly [from: number, to: number];

/** What a sentence is made of: the silence before it, its words, the silence after it. */
interface Pieces {
  readonly before: Stretch;
  readonly words: readonly Stretch[];
  readonly after: Stretch;
}

function piecesOf({ clips }: Narration, { starts }: Reference): Pieces[] {
  return clips.map(({ words }, index) => {
    const from = starts[index] as number;
    const to = starts[index + 1] as number;
    const at = (ms: number) => Math.min(to, from + Math.round(ms / hopMs));
    const said = words.filter(({ startMs, endMs }) => endMs > startMs);
    const bounds = said.map(({ startMs }) => at(startMs));
    const end = at(said.at(-1)?.endMs ?? 0);
    return {
      before: [from, bounds[0] ?? to],
      words: bounds.map((start, word) => [start, bounds[word + 1] ?? end] as const),
      after: [bounds.length === 0 ? to : end, to],
    };
  });
}

/** A word alone is the same in any order: of so few, each is cut in two. */
const fewWords = 4;

function halvesOf([from, to]: Stretch): Stretch[] {
  const middle = Math.round((from + to) / 2);
  return [
    [from, middle],
    [middle, to],
  ];
}

/**
 * The reading with its words in a false order, and as many in each sentence as before: the same voice, sounds and words,
 * so that it fits a recording of something else as well as the text does, and one of the text not at all.
 *
 * @param stride every so many-th word follows the one before, from the last to the first: each gives another order.
 */
export function inFalseOrder(reading: Narration, reference: Reference, stride: number): Reference {
  const whole = piecesOf(reading, reference);
  const isShort = whole.reduce((sum, piece) => sum + piece.words.length, 0) < fewWords;
  const pieces = isShort ? whole.map((piece) => ({ ...piece, words: piece.words.flatMap(halvesOf) })) : whole;
  const inOrder = pieces.flatMap((piece) => piece.words);
  const words = Array.from({ length: stride }, (_, first) => inOrder.filter((_, at) => at % stride === first))
    .flat()
    .reverse();
  const { features } = reference;
  const values = new Float32Array(features.values.length);
  const silent = new Uint8Array(features.silent.length);
  const starts: number[] = [];
  let frame = 0;
  const add = ([from, to]: Stretch) => {
    values.set(features.values.subarray(from * featureCount, to * featureCount), frame * featureCount);
    silent.set(features.silent.subarray(from, to), frame);
    frame += to - from;
  };
  let next = 0;
  for (const piece of pieces) {
    starts.push(frame);
    add(piece.before);
    for (const word of words.slice(next, next + piece.words.length)) add(word);
    next += piece.words.length;
    add(piece.after);
  }
  return { features: { frameCount: frame, values, silent }, starts: [...starts, frame] };
}
