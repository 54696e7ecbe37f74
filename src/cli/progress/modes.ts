/** The ways of showing progress: bars on a terminal, plain lines elsewhere, JSON lines for programs, or nothing. */
import { barView } from './bars.ts';
import { jsonView } from './json.ts';
import { lineView } from './lines.ts';
import type { ProgressView } from './view.ts';

/** `auto`: bars on a terminal, plain lines elsewhere. */
export const progressModes = ['auto', 'json', 'none'] as const;
export type ProgressMode = (typeof progressModes)[number];

export function createProgressView(mode: ProgressMode, stream: NodeJS.WriteStream): ProgressView {
  if (mode === 'none') return { update() {}, clear() {} };
  if (mode === 'json') return jsonView(stream);
  return stream.isTTY ? barView(stream) : lineView(stream);
}
