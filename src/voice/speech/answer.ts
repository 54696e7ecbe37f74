/**
 * The answer of a service or a program -> speech, or what is wrong with it.
 *
 * Guarantees: what is returned is sound: it has samples, it is not silent, and it is long enough to be the sentence.
 */
import { parseWav } from '../../audio/wav.ts';
import type { SpeechAudio, SpokenSentence } from '../engines/voice-engine.ts';

/** An answer that is not speech. Its message is the end of a sentence that begins with "the answer". */
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
 * Nobody speaks so many letters per second: 15 is brisk, and a fast voice at twice its pace says twice as many. Shorter
 * sound has lost its end on the way, or has another sample rate than it says.
 */
const impossibleLettersPerSecond = 60;
/** Speech reaches at least this somewhere: about −56 dBFS. */
const minPeak = 50;

type Kind = readonly [beginning: RegExp, what: string];

const textKinds: readonly Kind[] = [
  [/^\s*(?:<!doctype html|<html)/i, 'is a web page'],
  [/^\s*[{[]/, 'is JSON'],
  [/^/, 'is text'],
];
const fileKinds: readonly Kind[] = [
  [/^ID3/, 'is an MP3 file'],
  [/^OggS/, 'is an Ogg file'],
  [/^fLaC/, 'is a FLAC file'],
];
/** The sync word of an MP3 frame. Raw samples may begin like this too. */
const mp3Frame = /^\xff[\xe2\xe3\xf2\xf3\xfa\xfb]/;
/** Bytes that no text has, and that raw samples soon have. */
const notInText = /[^\t\n\r -\x7e\x80-\xff]/;

/** What the bytes are, as the end of a sentence, where they are known not to be sound; else null. */
export function kindOf(bytes: Uint8Array): string | null {
  const start = latin1(bytes, 400);
  const kinds = notInText.test(start) ? fileKinds : [...fileKinds, ...textKinds];
  return kinds.find(([beginning]) => beginning.test(start))?.[1] ?? null;
}

/** The first bytes, one character each. */
function latin1(bytes: Uint8Array, count: number): string {
  return Buffer.from(bytes.subarray(0, count)).toString('latin1');
}

function isWav(bytes: Uint8Array): boolean {
  return latin1(bytes, 4) === 'RIFF';
}

/** @throws UnsoundAnswer. */
function checked(audio: SpeechAudio, { spoken }: Pick<SpokenSentence, 'spoken'>): SpeechAudio {
  const { samples, sampleRate } = audio;
  if (samples.length === 0) throw new UnsoundAnswer('has no sound', { isCutOff: true });
  if (samples.every((sample) => Math.abs(sample) < minPeak)) throw new UnsoundAnswer('is silent');
  const letters = spoken.reduce((sum, { text }) => sum + text.length, 0);
  const seconds = samples.length / sampleRate;
  if (seconds * impossibleLettersPerSecond < letters) {
    throw new UnsoundAnswer(`is ${seconds.toFixed(2)} s of sound, too short for ${letters} letters`, {
      isCutOff: true,
    });
  }
  return audio;
}

/** @throws UnsoundAnswer. */
export function speechOfWav(bytes: Uint8Array, sentence: Pick<SpokenSentence, 'spoken'>): SpeechAudio {
  if (bytes.length === 0) throw new UnsoundAnswer('is empty', { isCutOff: true });
  const parsed = parseWav(bytes);
  if (!('problem' in parsed)) return checked(parsed, sentence);
  const { problem, isCutOff } = parsed;
  const kind = mp3Frame.test(latin1(bytes, 2)) ? 'is an MP3 file' : kindOf(bytes);
  throw new UnsoundAnswer(isWav(bytes) || kind === null ? problem : `${kind}, not WAV`, { isCutOff });
}

/**
 * Mono 16-bit little-endian samples without a header; also a WAV file, in case the answer is one all the same.
 *
 * @throws UnsoundAnswer.
 */
export function speechOfPcm(
  bytes: Uint8Array,
  sampleRate: number,
  sentence: Pick<SpokenSentence, 'spoken'>,
): SpeechAudio {
  if (isWav(bytes)) return speechOfWav(bytes, sentence);
  if (bytes.length === 0) throw new UnsoundAnswer('is empty', { isCutOff: true });
  const kind = kindOf(bytes);
  if (kind !== null) throw new UnsoundAnswer(kind);
  if (bytes.length % 2 !== 0) throw new UnsoundAnswer('ends in the middle of a sample', { isCutOff: true });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const samples = Int16Array.from({ length: bytes.length / 2 }, (_, index) => view.getInt16(index * 2, true));
  return checked({ sampleRate, samples }, sentence);
}
