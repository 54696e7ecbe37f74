/**
 * Progress events -> a bar on a terminal, plain lines elsewhere; always on stderr.
 *
 * Guarantees: nothing is silent for long: elsewhere than on a terminal a line comes at each stage's start and
 * end, and every ten seconds between.
 */
import cliProgress from 'cli-progress';
import type { ProgressEvent, StageName } from '../pipeline/progress.ts';

export interface ProgressView {
  update(event: ProgressEvent): void;
  /** Takes the bar off the screen so that other text can be printed. */
  clear(): void;
}

const stageTexts: Readonly<Record<StageName, string>> = {
  speech: 'speaking',
  bundle: 'bundling',
  frames: 'drawing',
  sound: 'mixing sound',
  assemble: 'assembling',
};

/** Milliseconds between two lines of one stage where there is no terminal. */
const lineInterval = 10_000;

export function createProgressView(stream: NodeJS.WriteStream): ProgressView {
  return stream.isTTY ? terminalView(stream) : lineView(stream);
}

/** Time left of a stage, from its speed so far; null while there is too little to tell. */
export function timeLeftMs(elapsedMs: number, done: number, total: number): number | null {
  if (done <= 0 || elapsedMs < 1000) return null;
  return Math.round((elapsedMs / done) * (total - done));
}

/** "1:05" or "1:02:03". */
export function formatDuration(ms: number): string {
  const seconds = Math.round(ms / 1000);
  const two = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

/** When each stage of each video began, to tell the time left. */
class StageClock {
  readonly #starts = new Map<string, number>();

  key(event: ProgressEvent): string {
    return `${event.videoIndex}:${event.stage}`;
  }

  elapsedMs(event: ProgressEvent): number {
    const key = this.key(event);
    const now = performance.now();
    const start = this.#starts.get(key) ?? now;
    this.#starts.set(key, start);
    return now - start;
  }
}

function describe(event: ProgressEvent, elapsedMs: number): { label: string; left: string } {
  const which = event.videoCount > 1 ? ` (${event.videoIndex + 1} of ${event.videoCount})` : '';
  const left = timeLeftMs(elapsedMs, event.done, event.total);
  return {
    label: `${event.script}${which}: ${stageTexts[event.stage]}`,
    left: left === null || event.done >= event.total ? '' : `${formatDuration(left)} left`,
  };
}

function terminalView(stream: NodeJS.WriteStream): ProgressView {
  const clock = new StageClock();
  const bar = new cliProgress.SingleBar({
    stream,
    format: '{label} {bar} {value}/{total} {left}',
    barCompleteChar: '━',
    barIncompleteChar: '─',
    barsize: 28,
    clearOnComplete: true,
    hideCursor: true,
    linewrap: false,
  });
  let running = false;
  return {
    update(event) {
      // Sound is mixed while frames are drawn; the bar stays with the frames, which take longer.
      if (event.stage === 'sound') return;
      const payload = describe(event, clock.elapsedMs(event));
      if (!running) bar.start(event.total, event.done, payload);
      running = true;
      bar.setTotal(event.total);
      bar.update(event.done, payload);
    },
    clear() {
      if (running) bar.stop();
      running = false;
    },
  };
}

function lineView(stream: NodeJS.WriteStream): ProgressView {
  const clock = new StageClock();
  const lastLine = new Map<string, number>();
  return {
    update(event) {
      const elapsedMs = clock.elapsedMs(event);
      const key = clock.key(event);
      const last = lastLine.get(key);
      const isEnd = event.done >= event.total;
      if (last === Number.POSITIVE_INFINITY) return;
      if (last !== undefined && !isEnd && performance.now() - last < lineInterval) return;
      lastLine.set(key, isEnd ? Number.POSITIVE_INFINITY : performance.now());
      const { label, left } = describe(event, elapsedMs);
      stream.write(`${label} ${event.done}/${event.total}${left ? `, ${left}` : ''}\n`);
    },
    clear() {},
  };
}
