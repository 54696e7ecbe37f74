/**
 * CheckedScript -> Narration -> Timeline -> VideoProps: the pure stages in their order.
 *
 * Guarantees: the invariants of the timeline hold, or it throws (that is a bug, not the user's fault).
 */
import { captionColumns, captionLineEms } from '../../compositions/layout/layout.ts';
import { measureWith } from '../fonts/measure.ts';
import { sentencesOf } from '../script/walk.ts';
import { assert } from '../shared/assert.ts';
import type { Diagnostic } from '../shared/diagnostic.ts';
import type { VideoProps } from '../storyboard/contract.ts';
import { stage } from '../storyboard/stage.ts';
import { scheduleGiven } from '../timeline/given.ts';
import { checkTimeline } from '../timeline/invariants.ts';
import { type ScheduleOptions, schedule } from '../timeline/schedule.ts';
import type { Timeline } from '../timeline/types.ts';
import { createEngine } from '../voice/engine.ts';
import { narrate } from '../voice/narrate.ts';
import type { Narration } from '../voice/types.ts';
import { type CheckedScript, themeOf } from './check.ts';
import { Failure } from './failure.ts';
import { type FormatName, frameSize } from './formats.ts';
import { brokenAnewDiagnostics } from './given.ts';
import type { Workshop } from './workshop.ts';

export interface Spoken {
  readonly narration: Narration;
  /** Sentences taken from the cache, and sentences spoken anew. */
  readonly cacheHits: number;
  readonly spoken: number;
  readonly diagnostics: readonly Diagnostic[];
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
  const { script, given } = checked;
  const { format: formats } = checked.settings.values;
  // What has its own times is not spoken.
  const voice = given === null ? checked.settings.values.voice : 'none';
  const engine = createEngine(voice);
  if (engine === null) throw new Failure('usage', `There is no voice "${voice}".`);
  try {
    const { store, workDirectory } = workshop;
    const spoken = await narrate(script, { engine, store, workDirectory, ...options });
    if (given === null) return spoken;
    const rooms = formats.map((format) => ({ format, room: captionRoomOf(checked, format) }));
    return { ...spoken, diagnostics: brokenAnewDiagnostics(script, given, rooms) };
  } finally {
    await engine.close();
  }
}

/** The room that captions have at a format. */
export function captionRoomOf(checked: CheckedScript, format: FormatName): ScheduleOptions {
  const { width, height } = frameSize(format, checked.settings.values.height);
  return {
    columns: captionColumns(width, height),
    measured: {
      lineEms: captionLineEms(width, height),
      widthOf: measureWith(checked.fonts.advances),
    },
  };
}

export function timelineOf(checked: CheckedScript, narration: Narration, format: FormatName): Timeline {
  const { script, given } = checked;
  const room = captionRoomOf(checked, format);
  const timeline = given === null ? schedule(script, narration, room) : scheduleGiven(script, given, room);
  const sentences = sentencesOf(script);
  const broken = checkTimeline(timeline, script, given === null ? sentences : sentences.slice(1));
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
    fonts: checked.fonts.props,
    details: [checked.script.author, checked.script.date].filter((detail) => detail !== null),
  });
}
