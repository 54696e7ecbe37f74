/**
 * CheckedScript and Narration -> the Timeline of a format.
 *
 * Guarantees: the invariants of the timeline hold, or it throws: that is a bug, not the user's fault.
 */
import type { Sentence } from '../../script/script.ts';
import { sentencesOf } from '../../script/walk.ts';
import { assert } from '../../shared/assert.ts';
import { checkTimeline } from '../../timeline/invariants.ts';
import { schedule } from '../../timeline/schedule.ts';
import type { Timeline } from '../../timeline/timeline.ts';
import { scheduleCues } from '../../timeline/times/cue-times.ts';
import { isHeard, isRecorded } from '../../timeline/times/recording-times.ts';
import type { Narration } from '../../voice/narration.ts';
import { captionRoomOf } from '../check/caption-room.ts';
import type { CheckedScript } from '../check/check.ts';
import type { FormatName } from '../settings/formats.ts';

export function timelineOf(checked: CheckedScript, narration: Narration, format: FormatName): Timeline {
  const { script, cueTimes } = checked;
  const room = captionRoomOf(checked, format);
  const timeline =
    cueTimes === null ? schedule(script, narration, room) : scheduleCues(script, cueTimes, room);
  const broken = checkTimeline(timeline, script, captionedSentences(checked, narration));
  assert(broken.length === 0, `the timeline of ${checked.source.name} is wrong: ${broken.join('; ')}`);
  return timeline;
}

/** The sentences that captions show: in a subtitle file all but the title, with a recording those that are heard. */
function captionedSentences({ script, cueTimes }: CheckedScript, narration: Narration): Sentence[] {
  const sentences = sentencesOf(script);
  if (cueTimes !== null) return sentences.slice(1);
  return isRecorded(narration) ? sentences.filter((sentence) => isHeard(sentence, narration)) : sentences;
}
