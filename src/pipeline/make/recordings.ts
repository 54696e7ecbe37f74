/**
 * The author's own recording of a script: decoded by ffmpeg, and followed word by word.
 *
 * Guarantees: it is decoded and followed once, and both are kept by content; where it is not quite of the text, there
 * are warnings with the line and the time; a recording of another text is a Failure.
 */
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { runFfmpeg } from '../../render/ffmpeg/run.ts';
import { recordingJob } from '../../render/sound/ffmpeg-jobs.ts';
import { readMonoWav } from '../../render/sound/wav-file.ts';
import type { Script } from '../../script/script.ts';
import { sentencesOf } from '../../script/walk.ts';
import type { Diagnostic } from '../../shared/diagnostic.ts';
import { contentKey } from '../../store/store.ts';
import { featureSampleRate } from '../../voice/align/mfcc.ts';
import type { Narration } from '../../voice/narration.ts';
import { recordedNarration } from '../../voice/recording/clips.ts';
import { type FollowedScript, followScript, followVersion } from '../../voice/recording/follow-script.ts';
import type { CheckedScript } from '../check/check.ts';
import type { Recording } from '../check/recording-file.ts';
import { Failure } from '../failure.ts';
import { requireFfmpeg } from '../run/tools.ts';
import type { Workspace } from '../run/workspace.ts';

const decodedRate = 48_000;

const wordTimes = z.array(z.object({ startMs: z.int(), endMs: z.int() }));
const point = z.object({ line: z.number(), column: z.number(), offset: z.number() });
const followedSchema: z.ZodType<FollowedScript> = z.object({
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
  const reportPart = (part: number) => onProgress?.(Math.floor(part * sentences.length), sentences.length);
  reportPart(0);
  const sound = await decodedSound(recording, workspace, signal);
  reportPart(0.1);
  const { followed, isFromCache } = await followedScript(script, recording, sound, workspace, {
    signal,
    onPart: (part) => reportPart(0.1 + 0.9 * part),
  });
  if (!followed.isOfText) throw notOfText(recording.name);
  reportPart(1);
  const { heard, startMs, endMs, diagnostics } = followed;
  const narration = recordedNarration(
    recording.name,
    sentences.map(({ words }) => words.length),
    heard,
    { path: sound, sampleRate: decodedRate, startMs, endMs },
  );
  return { narration, diagnostics, isFromCache };
}

function notOfText(name: string): Failure {
  return new Failure(
    `The recording ${name} is not of this text: hardly anything of the text is heard in it.`,
    {
      kind: 'script',
      hint:
        'Check that it belongs to this script. For a language other than English, ' +
        'put its times beside it, in a file of the same name that ends in .srt, .vtt or .lrc.',
    },
  );
}

/** The absolute path of the recording as one channel of 16 bits. */
async function decodedSound(
  { file }: Recording,
  { store }: Workspace,
  signal: AbortSignal | undefined,
): Promise<string> {
  const ffmpeg = await requireFfmpeg();
  const { path: sound } = await store.obtain(
    contentKey(['recording', file.contentHash, String(decodedRate)], '.recording.wav'),
    async (temporary) => {
      await runFfmpeg(ffmpeg, recordingJob(file.path, decodedRate, temporary), { signal });
    },
    { verify: true },
  );
  return sound;
}

interface FollowOptions {
  readonly signal: AbortSignal | undefined;
  /** Called with the share that is done, from 0 to 1. */
  readonly onPart: (part: number) => void;
}

/** From the store, or followed now and stored. @param sound the decoded recording. */
async function followedScript(
  script: Script,
  recording: Recording,
  sound: string,
  workspace: Workspace,
  options: FollowOptions,
): Promise<{ followed: FollowedScript; isFromCache: boolean }> {
  const { store } = workspace;
  const parts = [
    followVersion,
    recording.file.contentHash,
    JSON.stringify(script),
    JSON.stringify(recording.cues),
  ];
  const key = contentKey(['recording-times', ...parts], '.recording.json');
  const known = await store.findVerified(key);
  if (known !== null)
    return { followed: followedSchema.parse(JSON.parse(await readFile(known, 'utf8'))), isFromCache: true };
  const followed = await followSound(script, recording, sound, workspace, options);
  await store.obtain(key, (temporary) => writeFile(temporary, JSON.stringify(followed)), { verify: true });
  return { followed, isFromCache: false };
}

/** Follows the recording at the sample rate that its features need. */
async function followSound(
  script: Script,
  { cues }: Recording,
  sound: string,
  { store, workDirectory }: Workspace,
  { signal, onPart }: FollowOptions,
): Promise<FollowedScript> {
  const samples = path.join(workDirectory, `recording-${path.basename(sound)}`);
  try {
    await runFfmpeg(await requireFfmpeg(), recordingJob(sound, featureSampleRate, samples), { signal });
    return await followScript(script, () => readMonoWav(samples), {
      ...{ cues, store, workDirectory },
      signal: signal ?? null,
      onProgress: (part) => onPart(0.1 + 0.9 * part),
    });
  } finally {
    await rm(samples, { force: true });
  }
}

/**
 * A recording of another text is an error of its script: the other scripts are checked all the same.
 *
 * @throws other errors
 */
export function wrongRecording(error: unknown, { script, settings }: CheckedScript): Diagnostic {
  if (!(error instanceof Failure && error.kind === 'script')) throw error;
  const { message, hint } = error;
  const span = settings.sources.audio === 'frontmatter' ? (script.settings.audio?.span ?? null) : null;
  return { code: 'wrong-recording', severity: 'error', message, span, hint };
}
