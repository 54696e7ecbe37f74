/**
 * Progress as plain lines, for logs.
 *
 * Guarantees: no long silence and no flood. There is a line at the start and the end of each stage, and every ten
 * seconds in between; where there are several videos, a line for all of them after each video and every ten seconds.
 */
import type { ProgressEvent } from '../../pipeline/report/progress.ts';
import { ProgressMeter } from './meter.ts';
import { StagePace } from './stage-pace.ts';
import { cachedText, runText, speedText, stageLabel } from './text.ts';
import type { ProgressView } from './view.ts';

const intervalMs = 10_000;

export function lineView(stream: NodeJS.WritableStream): ProgressView {
  const meter = new ProgressMeter();
  const pace = new StagePace(intervalMs);
  let lastRunLineMs = performance.now();
  return {
    update(event: ProgressEvent) {
      const now = performance.now();
      meter.take(event, now);
      if (event.type === 'run-start') return;
      if (event.type === 'progress' && pace.isDue(event, now)) {
        const { done, total, cached } = event;
        const speed = speedText(meter.speedOf(event));
        stream.write(`${stageLabel(event)} ${done}/${total}${cachedText(cached)}${speed}\n`);
      }
      if (event.videoCount === 1 || !meter.planned(event.videoIndex)) return;
      if (event.type === 'progress' && now - lastRunLineMs < intervalMs) return;
      lastRunLineMs = now;
      const run = meter.run();
      stream.write(`${runText(run, event.videoCount)}${speedText(run)}\n`);
    },
    clear() {},
  };
}
