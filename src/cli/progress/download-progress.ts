/**
 * How far a download is: one line that changes on a terminal, or a line every few seconds elsewhere.
 *
 * Guarantees: speed and time left come from the last seconds; bytes of an earlier download do not count as speed.
 */
import type { AddPhase } from '../../pipeline/commands/voice-models.ts';
import { RecentRate } from './recent-rate.ts';
import { roundedDurationText } from './text.ts';

const speedSpanMs = 10_000;
const terminalIntervalMs = 200;
const logIntervalMs = 5_000;

const phaseTexts: Readonly<Record<AddPhase, string>> = {
  download: 'downloading',
  check: 'checking',
  unpack: 'unpacking',
};

export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(bytes < 99.95e6 ? 1 : 0)} MB`;
}

export class DownloadProgress {
  readonly #stream: NodeJS.WriteStream;
  readonly #name: string;
  #phase: AddPhase | null = null;
  #rate = new RecentRate(speedSpanMs);
  #shownAtMs = Number.NEGATIVE_INFINITY;
  #isLineOpen = false;

  constructor(stream: NodeJS.WriteStream, name: string) {
    this.#stream = stream;
    this.#name = name;
  }

  update(phase: AddPhase, done: number, total: number): void {
    const now = performance.now();
    if (phase !== this.#phase) {
      this.#phase = phase;
      this.#rate = new RecentRate(speedSpanMs);
      this.#shownAtMs = Number.NEGATIVE_INFINITY;
    }
    this.#rate.add(done, now);
    const interval = this.#stream.isTTY ? terminalIntervalMs : logIntervalMs;
    if (now - this.#shownAtMs < interval && done < total) return;
    this.#shownAtMs = now;
    this.#show(this.#text(phase, done, total));
  }

  clear(): void {
    if (this.#isLineOpen) this.#stream.write('\r\u001b[K');
    this.#isLineOpen = false;
  }

  #text(phase: AddPhase, done: number, total: number): string {
    const perSecond = this.#rate.perSecond();
    const percent = total > 0 ? ` (${Math.floor((done / total) * 100)} %)` : '';
    const speed = perSecond === null ? '' : `, ${megabytes(perSecond)}/s`;
    const left =
      perSecond === null || done >= total
        ? ''
        : `, ${roundedDurationText(((total - done) / perSecond) * 1000)} left`;
    const amount = `${megabytes(done)} of ${megabytes(total)}`;
    return `${this.#name}: ${phaseTexts[phase]} ${amount}${percent}${speed}${left}`;
  }

  #show(text: string): void {
    this.#isLineOpen = this.#stream.isTTY;
    // A text that is longer than a line of the terminal would leave lines behind.
    const line = this.#stream.isTTY ? text.slice(0, (this.#stream.columns || 80) - 1) : text;
    this.#stream.write(this.#stream.isTTY ? `\r\u001b[K${line}` : `${line}\n`);
  }
}
