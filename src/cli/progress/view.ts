/** Shows progress events, always on stderr. */
import type { ProgressEvent } from '../../pipeline/report/progress.ts';

export interface ProgressView {
  update(event: ProgressEvent): void;
  /** Removes the bars from the screen, so that other text can be printed. */
  clear(): void;
}
