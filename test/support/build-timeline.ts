/**
 * Timelines of hand-made scripts, for tests.
 *
 * Guarantees: a timeline given here holds what every timeline must hold, or the test fails.
 */
import { expect } from 'vitest';
import { checkTimeline } from '../../src/timeline/invariants.ts';
import { schedule } from '../../src/timeline/schedule.ts';
import type { Caption, Timeline } from '../../src/timeline/timeline.ts';
import { buildScript, narrate, type ScriptText } from './build-script.ts';

/** @param columns characters a caption line holds */
export function timelineOf(text: ScriptText, columns = 42): Timeline {
  const script = buildScript(text);
  const timeline = schedule(script, narrate(script), { columns });
  expect(checkTimeline(timeline, script)).toEqual([]);
  return timeline;
}

/** A script of one section without a heading. */
export function section(...blocks: ScriptText['sections'][number]['blocks']): ScriptText {
  return { title: 'A Day', sections: [{ blocks }] };
}

/** Each caption as one string, with ` / ` where its line breaks. */
export function linesOf(captions: readonly Caption[]): string[] {
  return captions.map((caption) => caption.lines.map((line) => line.text).join(' / '));
}
