/** What ffprobe finds in a media file. */
import { execFile } from 'node:child_process';
import { z } from 'zod';
import { aborted, RenderError } from '../errors.ts';
import type { FfmpegTools } from './tools.ts';

const count = z.coerce.number().int().nonnegative();
const seconds = z.coerce.number();

const streamSchema = z.object({
  codec_type: z.string(),
  codec_name: z.string().optional(),
  profile: z.string().optional(),
  pix_fmt: z.string().optional(),
  width: count.optional(),
  height: count.optional(),
  color_range: z.string().optional(),
  color_space: z.string().optional(),
  color_transfer: z.string().optional(),
  color_primaries: z.string().optional(),
  r_frame_rate: z.string().optional(),
  avg_frame_rate: z.string().optional(),
  sample_rate: count.optional(),
  channels: count.optional(),
  start_time: seconds.optional(),
  duration: seconds.optional(),
  nb_read_packets: count.optional(),
  tags: z.record(z.string(), z.string()).optional(),
});

const probeSchema = z.object({
  streams: z.array(streamSchema),
  chapters: z.array(
    z.object({
      start_time: seconds,
      end_time: seconds,
      tags: z.record(z.string(), z.string()).optional(),
    }),
  ),
  format: z.object({
    duration: seconds.optional(),
    tags: z.record(z.string(), z.string()).optional(),
  }),
});

export type Probe = z.infer<typeof probeSchema>;
export type ProbedStream = z.infer<typeof streamSchema>;

/**
 * The streams, chapters and tags of a media file, with the packets of each stream counted. Times are in seconds.
 *
 * @throws RenderError `ffmpeg-failed` when the file cannot be read, or `aborted`
 */
export function probe(tools: FfmpegTools, file: string, signal?: AbortSignal): Promise<Probe> {
  const args = ['-v', 'error', '-of', 'json', '-count_packets'];
  args.push('-show_streams', '-show_format', '-show_chapters', file);
  return new Promise((resolve, reject) => {
    const options = { maxBuffer: 64 * 1024 * 1024, ...(signal && { signal }) };
    execFile(tools.ffprobePath, args, options, (error, stdout, stderr) => {
      if (error === null) {
        resolve(probeSchema.parse(JSON.parse(stdout)));
      } else if (signal?.aborted) {
        reject(aborted());
      } else {
        const message = `ffprobe cannot read ${file}: ${stderr.trim() || error.message}`;
        reject(new RenderError(message, { code: 'ffmpeg-failed', cause: error }));
      }
    });
  });
}
