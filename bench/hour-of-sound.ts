/**
 * The process that `sound.ts` measures: speaks and mixes a script with music, and draws nothing.
 *
 *     node --import tsx bench/hour-of-sound.ts SCRIPT CACHE
 *
 * Prints one line of JSON: see `SoundReport`.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { checkFile } from '../src/pipeline/check/check.ts';
import { soundPlanOf } from '../src/pipeline/make/sound-plan.ts';
import { speak } from '../src/pipeline/make/speak.ts';
import { timelineOf } from '../src/pipeline/make/timeline.ts';
import { requireFfmpeg } from '../src/pipeline/run/tools.ts';
import { openWorkspace } from '../src/pipeline/run/workspace.ts';
import { settingsOfRun } from '../src/pipeline/settings/settings.ts';
import { mixSound } from '../src/render/sound/mix-sound.ts';
import { present } from '../src/shared/assert.ts';

export interface SoundReport {
  readonly minutes: number;
  readonly sentences: number;
  readonly speechSeconds: number;
  readonly mixSeconds: number;
  readonly integratedLufs: number;
  readonly truePeakDbtp: number;
}

const [script = '', cacheDir = ''] = process.argv.slice(2);
const settings = settingsOfRun({}, { voice: 'flite', music: 'calm', cacheDir });
const { checked } = await checkFile(script, settings, process.stdin);
const workspace = await openWorkspace(settings.values);
try {
  const started = performance.now();
  const { narration } = await speak(present(checked, 'a script without errors'), workspace);
  const spoken = performance.now();
  const timeline = timelineOf(present(checked, 'a script'), narration, '16:9');
  const plan = soundPlanOf(timeline, present(checked, 'a script'));
  const directory = await mkdtemp(path.join(workspace.workDirectory, 'sound-'));
  const sampleCount = Math.round(timeline.totalMs * 48);
  const ffmpeg = await requireFfmpeg();
  const mixed = await mixSound(plan, sampleCount, { ffmpeg, directory, store: workspace.store });
  const report: SoundReport = {
    minutes: timeline.totalMs / 60_000,
    sentences: timeline.clips.length,
    speechSeconds: (spoken - started) / 1000,
    mixSeconds: (performance.now() - spoken) / 1000,
    ...present(mixed.loudness, 'loudness'),
  };
  process.stdout.write(`${JSON.stringify(report)}\n`);
  await rm(directory, { recursive: true });
} finally {
  await workspace.close();
}
