/**
 * The author's own recording of a script: decoded, and followed word by word.
 *
 * Guarantees: it is decoded and followed once, and kept by content; what is not quite of the text is a warning with its
 * line and its time, what is of another text a Failure.
 */
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { medianPitch } from '../../audio/pitch.ts';
import { runFfmpeg } from '../../render/ffmpeg/run.ts';
import { recordingJob } from '../../render/sound/ffmpeg-jobs.ts';
import { readMonoWav } from '../../render/sound/wav-file.ts';
import type { Script } from '../../script/script.ts';
import { sentencesOf } from '../../script/walk.ts';
import type { Diagnostic } from '../../shared/diagnostic.ts';
import { contentKey } from '../../store/store.ts';
import { FeatureStream, type Features, hopMs } from '../../voice/align/features.ts';
import { featureSampleRate } from '../../voice/align/mfcc.ts';
import { type FliteVoice, openFlite } from '../../voice/engines/flite/flite.ts';
import { narrate, soloCast } from '../../voice/narrate.ts';
import type { Narration } from '../../voice/narration.ts';
import { recordedNarration } from '../../voice/recording/clips.ts';
import { timesFromCues } from '../../voice/recording/cues.ts';
import { type Followed, followRecording } from '../../voice/recording/follow.ts';
import { judgeRecording } from '../../voice/recording/judge.ts';
import type { Recording } from '../check/recording-file.ts';
import { Failure } from '../failure.ts';
import { requireFfmpeg } from '../run/tools.ts';
import type { Workspace } from '../run/workspace.ts';

/** Raise it when the same recording and text give other times than before. */
const timesVersion = '2';
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
  workspace: Workspace,
  { signal, onProgress }: NarrateRecordingOptions = {},
): Promise<RecordedNarration> {
  const sentences = sentencesOf(script);
  const tell = (part: number) => onProgress?.(Math.floor(part * sentences.length), sentences.length);
  tell(0);
  const { store } = workspace;
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
      ? await follow(script, recording, sound.path, workspace, {
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
  workspace: Workspace,
  options: FollowSoundOptions,
): Promise<FollowedRecording> {
  const samples = path.join(workspace.workDirectory, `recording-${path.basename(sound)}`);
  try {
    const { signal } = options;
    await runFfmpeg(await requireFfmpeg(), recordingJob(sound, featureSampleRate, samples), { signal });
    options.onPart(0.1);
    return await followSamples(script, recording, samples, workspace, options);
  } finally {
    await rm(samples, { force: true });
  }
}

interface FollowSoundOptions {
  readonly signal: AbortSignal | undefined;
  readonly onPart: (part: number) => void;
}

/** @param samples a WAV file at 16 kHz. */
async function followSamples(
  script: Script,
  recording: Recording,
  samples: string,
  workspace: Workspace,
  { signal, onPart }: FollowSoundOptions,
): Promise<FollowedRecording> {
  const sentences = sentencesOf(script);
  const unread = oftenUnread(script);
  const isOftenUnread = (index: number) => unread.has(index);
  const words = sentences.map((sentence) => sentence.words.map(({ text }) => text));
  const fromCues = recording.cues && timesFromCues(words, recording.cues);
  const voices = fromCues ? [] : await likelyVoices(samples);
  // The voice's threads have ended before the recording is in memory, and not both take their room.
  const readWith = (voice: FliteVoice, from: number) =>
    readBy(voice, script, workspace, signal, (part) => onPart(from + 0.2 * part));
  let reading = voices[0] === undefined ? null : await readWith(voices[0], 0.1);
  const features = await featuresIn(samples, signal);
  let followed: Followed = { heard: fromCues ?? [], isOfText: fromCues !== null };
  for (const [at, voice] of voices.entries()) {
    const from = 0.3 + 0.4 * at;
    reading ??= await readWith(voice, from);
    followed = await followRecording(reading, features, {
      ...{ isOftenUnread, signal: signal ?? null },
      onProgress: (part) => onPart(from + 0.2 + 0.2 * part),
    });
    reading = null;
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

/** What the recording is compared with. */
async function readBy(
  name: FliteVoice,
  script: Script,
  { store, workDirectory }: Workspace,
  signal: AbortSignal | undefined,
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

/** The voices to compare a recording with, the likelier first. */
async function likelyVoices(samples: string): Promise<readonly FliteVoice[]> {
  const beginning = new Int16Array(pitchSeconds * featureSampleRate);
  let count = 0;
  for await (const block of samplesIn(samples)) {
    const kept = block.subarray(0, beginning.length - count);
    beginning.set(kept, count);
    count += kept.length;
    if (count === beginning.length) break;
  }
  const pitch = medianPitch(beginning.subarray(0, count), featureSampleRate);
  return pitch !== null && pitch > highVoiceHz ? ['slt', 'rms'] : ['rms', 'slt'];
}

async function featuresIn(samples: string, signal: AbortSignal | undefined): Promise<Features> {
  const stream = new FeatureStream();
  for await (const block of samplesIn(samples)) {
    signal?.throwIfAborted();
    stream.process(block);
  }
  return stream.finish();
}

async function* samplesIn(file: string): AsyncGenerator<Int16Array> {
  for await (const block of readMonoWav(file))
    yield Int16Array.from(block, (sample) => Math.round(sample * 32_768));
}
