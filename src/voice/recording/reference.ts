/**
 * The embedded voice's reading of a script as one sound, and the same sound with its words in a false order.
 *
 * Guarantees: linear time and memory; a sentence without sound takes no frames.
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
  /** Where each sentence begins, in whole frames, and where the last one ends. */
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

/** Frames of the reading: `from` to before `to`. */
type Stretch = readonly [from: number, to: number];

/** What a sentence consists of: the silence before it, its words, the silence after it. */
interface Pieces {
  readonly before: Stretch;
  readonly words: readonly Stretch[];
  readonly after: Stretch;
}

function piecesOf({ clips }: Narration, { starts }: Reference): Pieces[] {
  return clips.map(({ words }, index) => {
    const from = starts[index] ?? 0;
    const to = starts[index + 1] ?? 0;
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

/** A single word is the same in any order: where there are fewer words than this, each is cut in half. */
const fewWords = 4;

function halvesOf([from, to]: Stretch): Stretch[] {
  const middle = Math.round((from + to) / 2);
  return [
    [from, middle],
    [middle, to],
  ];
}

/**
 * The reading with its words in a false order, with as many words in each sentence as before. It has the same voice,
 * sounds and words, so it fits a recording of another text as well as the text itself does, and a recording of the text
 * not at all.
 *
 * @param stride takes every so-many-th word, from the last to the first; each stride gives another order.
 */
export function inFalseOrder(reading: Narration, reference: Reference, stride: number): Reference {
  const whole = piecesOf(reading, reference);
  const isShort = whole.reduce((sum, piece) => sum + piece.words.length, 0) < fewWords;
  const pieces = isShort ? whole.map((piece) => ({ ...piece, words: piece.words.flatMap(halvesOf) })) : whole;
  const words = reordered(
    pieces.flatMap((piece) => piece.words),
    stride,
  );
  const copy = new FrameCopy(reference.features);
  const starts: number[] = [];
  let next = 0;
  for (const { before, words: own, after } of pieces) {
    starts.push(copy.frameCount);
    copy.add(before);
    for (const word of words.slice(next, next + own.length)) copy.add(word);
    next += own.length;
    copy.add(after);
  }
  return { features: copy.features(), starts: [...starts, copy.frameCount] };
}

/** Every `stride`-th word, beginning with the last of each series. */
function reordered(words: readonly Stretch[], stride: number): Stretch[] {
  return Array.from({ length: stride }, (_, first) => words.filter((_, at) => at % stride === first))
    .flat()
    .reverse();
}

/** Frames of a sound, put together in another order. */
class FrameCopy {
  readonly #source: Features;
  readonly #values: Float32Array;
  readonly #silent: Uint8Array;
  frameCount = 0;

  constructor(source: Features) {
    this.#source = source;
    this.#values = new Float32Array(source.values.length);
    this.#silent = new Uint8Array(source.silent.length);
  }

  add([from, to]: Stretch): void {
    const { values, silent } = this.#source;
    const own = values.subarray(from * featureCount, to * featureCount);
    this.#values.set(own, this.frameCount * featureCount);
    this.#silent.set(silent.subarray(from, to), this.frameCount);
    this.frameCount += to - from;
  }

  features(): Features {
    return { frameCount: this.frameCount, values: this.#values, silent: this.#silent };
  }
}
