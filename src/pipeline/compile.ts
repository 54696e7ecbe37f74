/**
 * CheckedScript -> Narration -> Timeline -> VideoProps: the pure stages in their order.
 *
 * Guarantees: the invariants of the timeline hold, or it throws (that is a bug, not the user's fault).
 */
import { captionColumns } from '../../compositions/layout/layout.ts';
import { assert } from '../shared/assert.ts';
import type { VideoProps } from '../storyboard/contract.ts';
import { stage } from '../storyboard/stage.ts';
import { checkTimeline } from '../timeline/invariants.ts';
import { schedule } from '../timeline/schedule.ts';
import type { Timeline } from '../timeline/types.ts';
import { createEngine } from '../voice/engine.ts';
import { narrate } from '../voice/narrate.ts';
import type { Narration } from '../voice/types.ts';
import { type CheckedScript, themeOf } from './check.ts';
import { Failure } from './failure.ts';
import { type FormatName, frameSize } from './formats.ts';
import type { Workshop } from './workshop.ts';

export interface Spoken {
  readonly narration: Narration;
  /** Sentences taken from the cache, and sentences spoken anew. */
  readonly cacheHits: number;
  readonly spoken: number;
}

export interface SpeakOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

export async function speak(
  checked: CheckedScript,
  workshop: Workshop,
  options: SpeakOptions = {},
): Promise<Spoken> {
  const { voice } = checked.settings.values;
  const engine = createEngine(voice);
  if (engine === null) throw new Failure('usage', `There is no voice "${voice}".`);
  try {
    return await narrate(checked.script, {
      engine,
      store: workshop.store,
      workDirectory: workshop.workDirectory,
      ...options,
    });
  } finally {
    await engine.close();
  }
}

export function timelineOf(checked: CheckedScript, narration: Narration, format: FormatName): Timeline {
  const { width, height } = frameSize(format, checked.settings.values.height);
  const timeline = schedule(checked.script, narration, { columns: captionColumns(width, height) });
  const broken = checkTimeline(timeline, checked.script);
  assert(broken.length === 0, `the timeline of ${checked.source.name} is wrong: ${broken.join('; ')}`);
  return timeline;
}

export function propsOf(checked: CheckedScript, timeline: Timeline, format: FormatName): VideoProps {
  const { height, fps } = checked.settings.values;
  return stage(timeline, {
    ...frameSize(format, height),
    fps,
    theme: themeOf(checked),
    media: checked.pictures.media,
    details: [checked.script.author, checked.script.date].filter((detail) => detail !== null),
  });
}
