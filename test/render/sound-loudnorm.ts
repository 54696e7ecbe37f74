/** Loudness measured by ffmpeg's `loudnorm` filter, which is independent of the project's own meter. */
import { z } from 'zod';
import type { Loudness } from '../../src/audio/loudness/meter.ts';
import { runFfmpeg } from '../../src/render/ffmpeg/run.ts';
import type { FfmpegTools } from '../../src/render/ffmpeg/tools.ts';

const measured = z.coerce.number();
const reportSchema = z.object({ input_i: measured, input_tp: measured });

/** The loudness of a file that is played on two loudspeakers, to hundredths. */
export async function loudnormOf(tools: FfmpegTools, file: string, channels: 1 | 2): Promise<Loudness> {
  // At the end of a short file, the filter reads up to 0.6 LU lower than ffmpeg's `ebur128` does. With silence after it
  // that is as long as the filter's window, the two agree.
  const padded = ['apad=pad_dur=3', ...(channels === 1 ? ['pan=stereo|c0=c0|c1=c0'] : [])];
  const printed = await runFfmpeg(tools, {
    inputs: [{ source: file, options: [] }],
    videoFilters: [],
    audioFilters: [...padded, 'loudnorm=print_format=json'],
    outputOptions: ['-map', '0:a', '-f', 'null'],
    output: '-',
  });
  const start = printed.lastIndexOf('{');
  const report = reportSchema.parse(JSON.parse(printed.slice(start, printed.indexOf('}', start) + 1)));
  return { integratedLufs: report.input_i, truePeakDbtp: report.input_tp };
}
