/**
 * ffmpeg's sound as samples: decoded while it is read.
 *
 * Guarantees: memory does not grow with the length; samples above full scale are not cut off; ffmpeg has ended when the
 * stream has, even if the reader leaves early.
 */
import { PassThrough } from 'node:stream';
import { lengthOf, type Planes } from '../../audio/planes.ts';
import { frameBytesOf, locateSound } from '../../audio/wav-header.ts';
import { toPlanes } from '../../audio/wav-samples.ts';
import { type FfmpegJob, runFfmpeg } from '../ffmpeg/run.ts';
import type { FfmpegTools } from '../ffmpeg/tools.ts';
import { headroomGain } from './headroom-wav.ts';

/**
 * The samples that a job writes to stdout.
 *
 * @param job `decodeStreamJob` or `decodeTrackJob`
 * @throws RenderError `ffmpeg-failed` or `aborted`
 */
export async function* decoded(
  ffmpeg: FfmpegTools,
  job: FfmpegJob,
  signal?: AbortSignal,
): AsyncGenerator<Planes> {
  const stop = new AbortController();
  // When a stream closes before the process has ended, fluent-ffmpeg takes that for a reader that hung up.
  const stdout = new PassThrough({ highWaterMark: 1 << 18, autoDestroy: false });
  const running = runFfmpeg(ffmpeg, job, {
    signal: signal === undefined ? stop.signal : AbortSignal.any([signal, stop.signal]),
    stdout,
  });
  running.catch(() => undefined);
  try {
    yield* samplesOf(stdout);
    await running;
  } finally {
    stop.abort();
    await running.catch(() => undefined);
  }
}

/** The samples in a stream that is a WAV file with headroom. Its header does not know how long it is. */
async function* samplesOf(stream: AsyncIterable<Buffer>): AsyncGenerator<Planes> {
  const search = locateSound(Number.POSITIVE_INFINITY);
  let step = search.next();
  let bytes: Buffer = Buffer.alloc(0);
  let isInData = false;
  for await (const chunk of stream) {
    bytes = bytes.length === 0 ? chunk : Buffer.concat([bytes, chunk]);
    while (!step.done && step.value.at + step.value.length <= bytes.length) {
      step = search.next(bytes.subarray(step.value.at, step.value.at + step.value.length));
    }
    if (!step.done) continue;
    if ('problem' in step.value) throw new Error(`Internal error: what ffmpeg decoded ${step.value.problem}`);
    if (!isInData) bytes = bytes.subarray(step.value.dataOffset);
    isInData = true;
    const planes = toPlanes(bytes, step.value, 1 / headroomGain);
    const taken = lengthOf(planes) * frameBytesOf(step.value);
    if (taken === 0) continue;
    bytes = bytes.subarray(taken);
    yield planes;
  }
}
