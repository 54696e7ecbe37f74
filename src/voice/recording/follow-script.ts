/**
 * Script + recording -> when each word of the script is said in the recording, and what to report about it.
 *
 * Takes the recording's sound in blocks, and the cue times of a subtitle file beside it where there is one. Without cue
 * times it is compared with the embedded voice's reading of the script. Guarantees: times are whole milliseconds of the
 * recording, ordered, without overlap; the recording is never in memory as a whole, only its features are.
 */
import { medianPitch } from '../../audio/pitch.ts';
import type { Script } from '../../script/script.ts';
import { sentencesOf } from '../../script/walk.ts';
import type { Diagnostic } from '../../shared/diagnostic.ts';
import type { Store } from '../../store/store.ts';
import { FeatureStream, type Features, hopMs } from '../align/features.ts';
import { featureSampleRate } from '../align/mfcc.ts';
import { referenceVoices } from '../align/reference-voices.ts';
import { type FliteVoice, openFlite } from '../engines/flite/flite.ts';
import { narrate, soloCast } from '../narrate.ts';
import type { Narration } from '../narration.ts';
import { type CueWord, timesFromCues } from './cues.ts';
import { type Followed, followRecording } from './follow.ts';
import { judgeRecording } from './judge.ts';
import { oftenUnread } from './reading-habits.ts';
import type { HeardSentence } from './word-timing.ts';

/** Raise this when the same recording and script give other times than before. */
export const followVersion = '2';

/** How much of the recording is examined for the pitch of its voice. */
const pitchSeconds = 60;
/** The silence that is left before the first sound and after the last. */
const breathMs = 300;

/**
 * The sound of a recording, in blocks of samples from −1 to 1, mono, at `featureSampleRate`. Can be read several times.
 */
export type SoundBlocks = () => AsyncIterable<Float32Array>;

export interface FollowScriptOptions {
  /** The words of a subtitle file beside the recording, whose times are used; null where there is none. */
  readonly cues: readonly CueWord[] | null;
  /** Where the embedded voice's reading is kept. */
  readonly store: Store;
  readonly workDirectory: string;
  readonly signal: AbortSignal | null;
  /** Called with the share that is done, from 0 to 1. */
  readonly onProgress: (part: number) => void;
}

export interface FollowedScript {
  /** False where the recording is of another text. */
  readonly isOfText: boolean;
  /** One entry per sentence of the script. */
  readonly heard: readonly HeardSentence[];
  /** Where the sound begins and ends in the recording, with some silence around it. */
  readonly startMs: number;
  readonly endMs: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** @throws the signal's reason when it is aborted; errors of the disk; what reading the blocks throws. */
export async function followScript(
  script: Script,
  blocks: SoundBlocks,
  options: FollowScriptOptions,
): Promise<FollowedScript> {
  const sentences = sentencesOf(script);
  const unread = oftenUnread(script);
  const isOftenUnread = (index: number) => unread.has(index);
  const words = sentences.map((sentence) => sentence.words.map(({ text }) => text));
  const fromCues = options.cues && timesFromCues(words, options.cues);
  const { heard, isOfText, features } =
    fromCues === null
      ? await compareWithReadings(script, blocks, isOftenUnread, options)
      : { heard: fromCues, isOfText: true, features: await featuresOfBlocks(blocks, options.signal) };
  const verdict = judgeRecording(sentences, heard, features, isOftenUnread);
  const { silent, frameCount } = features;
  return {
    isOfText: isOfText && verdict.isOfText,
    heard,
    startMs: Math.max(0, silent.indexOf(0) * hopMs - breathMs),
    endMs: Math.min((silent.lastIndexOf(0) + 2) * hopMs + breathMs, frameCount * hopMs),
    diagnostics: verdict.diagnostics,
  };
}

/**
 * Compares the recording with the reading by the likelier voice. A pitch may mislead, so before a recording is refused
 * it is compared with the other voice too.
 */
async function compareWithReadings(
  script: Script,
  blocks: SoundBlocks,
  isOftenUnread: (sentence: number) => boolean,
  options: FollowScriptOptions,
): Promise<Followed & { readonly features: Features }> {
  const { signal } = options;
  const progressFrom = (from: number) => (part: number) => options.onProgress(from + part / 4);
  const readBy = (voice: FliteVoice, from: number) =>
    readAloud(script, voice, { ...options, onProgress: progressFrom(from) });
  const follow = (reading: Narration, from: number) =>
    followRecording(reading, features, { isOftenUnread, signal, onProgress: progressFrom(from) });
  const isOfText = ({ heard, isOfText: isFollowed }: Followed) =>
    isFollowed && judgeRecording(sentencesOf(script), heard, features, isOftenUnread).isOfText;

  const [likelier, other] = referenceVoices(await pitchOfBlocks(blocks));
  const reading = await readBy(likelier, 0);
  // Only now, when the voice's threads have ended, is memory needed for the recording.
  const features = await featuresOfBlocks(blocks, signal);
  const followed = await follow(reading, 0.25);
  if (isOfText(followed)) return { ...followed, features };
  return { ...(await follow(await readBy(other, 0.5), 0.75)), features };
}

/** What the recording is compared with: the embedded voice's reading of the script. */
async function readAloud(
  script: Script,
  name: FliteVoice,
  { store, workDirectory, signal, onProgress }: FollowScriptOptions,
): Promise<Narration> {
  const voice = openFlite(name);
  try {
    const { narration } = await narrate(script, {
      ...{ cast: soloCast(voice), store, workDirectory, signal: signal ?? undefined },
      onProgress: (done, total) => onProgress(done / total),
    });
    return narration;
  } finally {
    await voice.close();
  }
}

/** The median pitch of the first minute, in hertz; null where there is none. */
async function pitchOfBlocks(blocks: SoundBlocks): Promise<number | null> {
  const beginning = new Int16Array(pitchSeconds * featureSampleRate);
  let count = 0;
  for await (const block of blocks()) {
    const kept = inSixteenBits(block).subarray(0, beginning.length - count);
    beginning.set(kept, count);
    count += kept.length;
    if (count === beginning.length) break;
  }
  return medianPitch(beginning.subarray(0, count), featureSampleRate);
}

async function featuresOfBlocks(blocks: SoundBlocks, signal: AbortSignal | null): Promise<Features> {
  const stream = new FeatureStream();
  for await (const block of blocks()) {
    signal?.throwIfAborted();
    stream.process(inSixteenBits(block));
  }
  return stream.finish();
}

function inSixteenBits(samples: Float32Array): Int16Array {
  return Int16Array.from(samples, (sample) => Math.round(sample * 32_768));
}
