/**
 * The answer of a service or a program -> speech, or what is wrong with it.
 *
 * Guarantees: what is given back is sound: it has samples, is not silent, and is not too short to be the sentence.
 */

import { parseWav } from '../../audio/wav.ts';
import type { SpeechAudio, SpokenSentence } from '../engines/voice-engine.ts';

/** An answer that is no speech. Its message is the end of a sentence that begins with "the answer". */
export class UnsoundAnswer extends Error {
  /** Whether it was cut off on its way, so that asking again may help. */
  readonly isCutOff: boolean;

  constructor(problem: string, { isCutOff = false }: { readonly isCutOff?: boolean } = {}) {
    super(problem);
    this.name = 'UnsoundAnswer';
    this.isCutOff = isCutOff;
  }
}

/**
 * Letters a second that nobody speaks: 15 is brisk, twice that is a fast voice at twice its pace. What is shorter has
 * lost its end on the way, or has another sample rate than it says.
 */
const impossibleLettersPerSecond = 60;
/** The least that speech reaches somewhere, about −56 dBFS. */
const leastPeak = 50;

const textKinds: readonly (readonly [beginning: RegExp, what: string])[] = [
  [/^\s*(?:<!doctype html|<html)/i, 'is a web page'],
  [/^\s*[{[]/, 'is JSON'],
  [/^/, 'is text'],
];
const fileKinds: readonly (readonly [beginning: RegExp, what: string])[] = [
  [/^ID3/, 'is an MP3 file'],
  [/^OggS/, 'is an Ogg file'],
  [/^fLaC/, 'is a FLAC file'],
];
/** The sync word of an MP3 frame; raw samples may begin so, too. */
const mp3Frame = /^\xff[\xe2\xe3\xf2\xf3\xfa\xfb]/;
/** Bytes that are in no text; raw samples have them soon. */
const notInText = /[^\t\n\r -\x7e\x80-\xff]/;

/** What bytes are that are no sound, as the end of a sentence; null for raw samples and everything else. */
export function kindOf(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, 400)).toString('latin1');
  const kinds = notInText.test(start) ? fileKinds : [...fileKinds, ...textKinds];
  return kinds.find(([beginning]) => beginning.test(start))?.[1] ?? null;
}

function isWav(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 4)).toString('latin1') === 'RIFF';
}

function checked(audio: SpeechAudio, { spoken }: Pick<SpokenSentence, 'spoken'>): SpeechAudio {
  const { samples, sampleRate } = audio;
  if (samples.length === 0) throw new UnsoundAnswer('has no sound', { isCutOff: true });
  if (samples.every((sample) => Math.abs(sample) < leastPeak)) throw new UnsoundAnswer('is silent');
  const letters = spoken.reduce((sum, { text }) => sum + text.length, 0);
  const seconds = samples.length / sampleRate;
  if (seconds * impossibleLettersPerSecond < letters) {
    throw new UnsoundAnswer(`is ${seconds.toFixed(2)} s of sound, too short for ${letters} letters`, {
      isCutOff: true,
    });
  }
  return audio;
}

/** @throws UnsoundAnswer */
export function speechOfWav(bytes: Uint8Array, sentence: Pick<SpokenSentence, 'spoken'>): SpeechAudio {
  if (bytes.length === 0) throw new UnsoundAnswer('is empty', { isCutOff: true });
  const parsed = parseWav(bytes);
  if (!('problem' in parsed)) return checked(parsed, sentence);
  const { problem, isCutOff } = parsed;
  const isMp3 = mp3Frame.test(Buffer.from(bytes.subarray(0, 2)).toString('latin1'));
  const kind = isMp3 ? 'is an MP3 file' : kindOf(bytes);
  throw new UnsoundAnswer(isWav(bytes) || kind === null ? problem : `${kind}, not WAV`, { isCutOff });
}

/**
 * Mono 16-bit little-endian samples without a header; a WAV file where the answer is one all the same.
 *
 * @throws UnsoundAnswer
 */
export function speechOfPcm(
  bytes: Uint8Array,
  sampleRate: number,
  sentence: Pick<SpokenSentence, 'spoken'>,
): SpeechAudio {
  if (isWav(bytes)) return speechOfWav(bytes, sentence);
  if (bytes.length === 0) throw new UnsoundAnswer('is empty', { isCutOff: true });
  const seen = kindOf(bytes);
  if (seen !== null) throw new UnsoundAnswer(seen);
  if (bytes.length % 2 !== 0) throw new UnsoundAnswer('ends in the middle of a sample', { isCutOff: true });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const samples = Int16Array.from({ length: bytes.length / 2 }, (_, index) => view.getInt16(index * 2, true));
  return checked({ sampleRate, samples }, sentence);
}
