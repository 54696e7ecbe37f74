/**
 * Progress as bars, for a terminal: one for each video that is being made and, where a run makes several, one above
 * them for all videos together.
 */
import cliProgress from 'cli-progress';
import type { ProgressEvent } from '../../pipeline/report/progress.ts';
import { ProgressMeter } from './meter.ts';
import { cachedText, runText, speedText, stageLabel } from './text.ts';
import type { ProgressView } from './view.ts';

type Bar = ReturnType<InstanceType<typeof cliProgress.MultiBar>['create']>;

export function barView(stream: NodeJS.WriteStream): ProgressView {
  const meter = new ProgressMeter();
  const bars = new BarGroup(stream);
  return {
    update(event: ProgressEvent) {
      meter.take(event, performance.now());
      if (event.type === 'run-start') return;
      // The bars of other videos come back with their next event, which is soon.
      if (event.type === 'video-done') return bars.clear();
      const { videoIndex, videoCount } = event;
      if (videoCount > 1 && meter.planned(videoIndex)) {
        const run = meter.run();
        const text = `${runText(run, videoCount)}${speedText(run)}`;
        bars.show('all', run.framesExpected === null ? 0 : run.framesDone, run.framesExpected ?? 1, text);
      }
      const { stage, done, total, cached } = event;
      // Sound is mixed while frames are drawn: the bar stays with the frames, which take longer.
      if (stage === 'sound') return;
      const speed = speedText(meter.speedOf(event));
      bars.show(
        videoIndex,
        done,
        total,
        `${stageLabel(event)} ${done}/${total}${cachedText(cached)}${speed}`,
      );
    },
    clear: () => bars.clear(),
  };
}

/** Bars below one another, in the order in which they are first shown. */
class BarGroup {
  readonly #stream: NodeJS.WriteStream;
  readonly #bars = new Map<number | 'all', Bar>();
  #multi: InstanceType<typeof cliProgress.MultiBar> | null = null;

  constructor(stream: NodeJS.WriteStream) {
    this.#stream = stream;
  }

  show(key: number | 'all', value: number, total: number, text: string): void {
    this.#multi ??= new cliProgress.MultiBar({
      stream: this.#stream,
      format: '{bar} {text}',
      barCompleteChar: '━',
      barIncompleteChar: '─',
      barsize: 20,
      clearOnComplete: true,
      hideCursor: true,
      linewrap: false,
    });
    const bar = this.#bars.get(key) ?? this.#multi.create(total, value, { text });
    this.#bars.set(key, bar);
    bar.setTotal(total);
    bar.update(value, { text });
  }

  /** Also ends the timer that draws the bars: it would keep the process alive. */
  clear(): void {
    this.#multi?.stop();
    this.#multi = null;
    this.#bars.clear();
  }
}
