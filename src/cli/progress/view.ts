/** What shows progress events, always on stderr. */
import type { ProgressEvent } from '../../pipeline/report/progress.ts';

export interface ProgressView {
  update(event: ProgressEvent): void;
  /** Takes the bars off the screen so that other text can be printed. */
  clear(): void;
}
