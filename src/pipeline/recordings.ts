/**
 * The author's own recording of a script: decoded, and followed word by word.
 *
 * Guarantees: it is decoded and followed once, and kept by content; what is not quite of the text is a warning with its
 * line and its time, what is of another text a Failure.
 */
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { recordingJob } from '../render/audio/decode.ts';
import { runFfmpeg } from '../render/ffmpeg.ts';
import { readMonoWav } from '../render/wav.ts';
import type { Script } from '../script/types.ts';
import { sentencesOf } from '../script/walk.ts';
import type { Diagnostic } from '../shared/diagnostic.ts';
import { contentKey } from '../store/store.ts';
import { FeatureStream, type Features, hopMs } from '../voice/align/features.ts';
import { featureSampleRate } from '../voice/align/mfcc.ts';
import { medianPitch } from '../voice/align/pitch.ts';
import { type FliteVoice, openFlite } from '../voice/flite/flite.ts';
import { narrate, soloCast } from '../voice/narrate.ts';
import { recordedNarration } from '../voice/recording/clips.ts';
import { timesFromCues } from '../voice/recording/cues.ts';
import { type Followed, type FollowOptions, followRecording } from '../voice/recording/follow.ts';
import { judgeRecording } from '../voice/recording/judge.ts';
import type { Narration } from '../voice/types.ts';
import { Failure } from './failure.ts';
import type { Recording } from './recording-file.ts';
import { requireFfmpeg } from './tools.ts';
import type { Workshop } from './workshop.ts';

/** Raise it when the same recording and text give other times than before. */
const timesVersion = '1';
const decodedRate = 48_000;
/** What is listened to for how high the voice is. */
const pitchSeconds = 60;
/** Between the pitches of men and of women: a voice is followed by one of its own kind, or not at all. */
const highVoiceHz = 155;
/** Silence that is left before the first sound and after the last. */
const breathMs = 300;

/** Titles, headings and the names of those who are quoted are often not read. */
function oftenUnread({ titleSentence, sections }: Script): ReadonlySet<number> {
  const headings = sections.flatMap(({ heading }) => [heading?.sentence, heading?.clock?.sentence]);
  const quotes = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'quote' ? [block.attribution] : [])),
  );
  return new Set([titleSentence, ...headings, ...quotes].flatMap((sentence) => sentence?.index ?? []));
}

const wordTimes = z.array(z.object({ startMs: z.int(), endMs: z.int() }));
const point = z.object({ line: z.number(), column: z.number(), offset: z.number() });
const followedSchema = z.object({
  isOfText: z.boolean(),
  heard: z.array(wordTimes.nullable()),
  startMs: z.int(),
  endMs: z.int(),
  diagnostics: z.array(
    z.object({
      code: z.string(),
      severity: z.enum(['error', 'warning', 'info']),
      message: z.string(),
      span: z.object({ start: point, end: point }).nullable(),
      hint: z.string().nullable(),
    }),
  ),
});
type FollowedRecording = z.infer<typeof followedSchema>;

export interface NarrateRecordingOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

export interface RecordedNarration {
  readonly narration: Narration;
  readonly diagnostics: readonly Diagnostic[];
  readonly isFromCache: boolean;
}

/** @throws Failure when the recording is of another text, or cannot be followed; what `narrate` throws. */
export async function narrateRecording(
  script: Script,
  recording: Recording,
  workshop: Workshop,
  { signal, onProgress }: NarrateRecordingOptions = {},
): Promise<RecordedNarration> {
  const sentences = sentencesOf(script);
  const tell = (part: number) => onProgress?.(Math.floor(part * sentences.length), sentences.length);
  tell(0);
  const { store } = workshop;
  const ffmpeg = await requireFfmpeg();
  const soundKey = contentKey(
    ['recording', recording.file.contentHash, String(decodedRate)],
    '.recording.wav',
  );
  const sound = await store.obtain(
    soundKey,
    async (temporary) => {
      await runFfmpeg(ffmpeg, recordingJob(recording.file.path, decodedRate, temporary), { signal });
    },
    { verify: true },
  );
  tell(0.1);
  const parts = [
    timesVersion,
    recording.file.contentHash,
    JSON.stringify(script),
    JSON.stringify(recording.cues),
  ];
  const timesKey = contentKey(['recording-times', ...parts], '.recording.json');
  const known = await store.findVerified(timesKey);
  const followed =
    known === null
      ? await follow(script, recording, sound.path, workshop, {
          signal,
          onPart: (part) => tell(0.1 + 0.9 * part),
        })
      : followedSchema.parse(JSON.parse(await readFile(known, 'utf8')));
  if (known === null)
    await store.obtain(timesKey, (temporary) => writeFile(temporary, JSON.stringify(followed)), {
      verify: true,
    });
  if (!followed.isOfText) throw notOfText(recording.name);
  tell(1);
  const { heard, startMs, endMs } = followed;
  const narration = recordedNarration(
    recording.name,
    sentences.map(({ words }) => words.length),
    heard,
    { path: sound.path, sampleRate: decodedRate, startMs, endMs },
  );
  return { narration, diagnostics: followed.diagnostics, isFromCache: known !== null };
}

function notOfText(name: string): Failure {
  return new Failure(
    'script',
    `The recording ${name} is not of this text: hardly anything of the text is heard in it.`,
    'Check that it belongs to this script. In other languages than English, put its times beside it, under the same name as .srt, .vtt or .lrc.',
  );
}

async function follow(
  script: Script,
  recording: Recording,
  sound: string,
  workshop: Workshop,
  { signal, onPart }: { signal: AbortSignal | undefined; onPart: (part: number) => void },
): Promise<FollowedRecording> {
  const sentences = sentencesOf(script);
  const { features, pitch } = await listen(sound, workshop, signal);
  onPart(0.1);
  const unread = oftenUnread(script);
  const isOftenUnread = (index: number) => unread.has(index);
  const words = sentences.map((sentence) => sentence.words.map(({ text }) => text));
  const fromCues = recording.cues && timesFromCues(words, recording.cues);
  const isHigh = pitch !== null && pitch > highVoiceHz;
  const voices = fromCues ? [] : isHigh ? (['slt', 'rms'] as const) : (['rms', 'slt'] as const);
  let followed: Followed = { heard: fromCues ?? [], isOfText: fromCues !== null };
  for (const [at, voice] of voices.entries()) {
    const from = 0.1 + (0.9 * at) / voices.length;
    followed = await followBy(voice, script, features, workshop, {
      ...{ isOftenUnread, signal: signal ?? null },
      onProgress: (part) => onPart(from + (0.9 * part) / voices.length),
    });
    // A pitch may mislead: before a recording is refused, it is compared with the other voice, too.
    if (followed.isOfText && judgeRecording(sentences, followed.heard, features, isOftenUnread).isOfText)
      break;
  }
  const { heard, isOfText } = followed;
  const verdict = judgeRecording(sentences, heard, features, isOftenUnread);
  const firstMs = Math.max(0, features.silent.indexOf(0) * hopMs - breathMs);
  const lastMs = (features.silent.lastIndexOf(0) + 2) * hopMs + breathMs;
  return {
    isOfText: isOfText && verdict.isOfText,
    heard: heard.map((words) => words && [...words]),
    startMs: firstMs,
    endMs: Math.min(lastMs, features.frameCount * hopMs),
    diagnostics: [...verdict.diagnostics],
  };
}

async function followBy(
  name: FliteVoice,
  script: Script,
  features: Features,
  workshop: Workshop,
  options: FollowOptions,
): Promise<Followed> {
  const { signal, onProgress } = options;
  const reading = await readBy(name, script, workshop, signal, (part) => onProgress(0.4 * part));
  return followRecording(reading, features, {
    ...options,
    onProgress: (part) => onProgress(0.4 + 0.6 * part),
  });
}

/** What the recording is compared with. */
async function readBy(
  name: FliteVoice,
  script: Script,
  { store, workDirectory }: Workshop,
  signal: AbortSignal | null,
  onPart: (part: number) => void,
): Promise<Narration> {
  const voice = openFlite(name);
  try {
    const { narration } = await narrate(script, {
      ...{ cast: soloCast(voice), store, workDirectory, ...(signal && { signal }) },
      onProgress: (done, total) => onPart(done / total),
    });
    return narration;
  } finally {
    await voice.close();
  }
}

/** The features of a recording, and how high its voice is. */
async function listen(
  sound: string,
  { workDirectory }: Workshop,
  signal: AbortSignal | undefined,
): Promise<{ features: Features; pitch: number | null }> {
  const samples = path.join(workDirectory, `recording-${path.basename(sound)}`);
  try {
    await runFfmpeg(await requireFfmpeg(), recordingJob(sound, featureSampleRate, samples), { signal });
    const stream = new FeatureStream();
    const beginning = new Int16Array(pitchSeconds * featureSampleRate);
    let count = 0;
    for await (const block of readMonoWav(samples)) {
      signal?.throwIfAborted();
      const whole = Int16Array.from(block, (sample) => Math.round(sample * 32_768));
      stream.process(whole);
      const kept = whole.subarray(0, beginning.length - count);
      beginning.set(kept, count);
      count += kept.length;
    }
    return { features: stream.finish(), pitch: medianPitch(beginning.subarray(0, count), featureSampleRate) };
  } finally {
    await rm(samples, { force: true });
  }
}
