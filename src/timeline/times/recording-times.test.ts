import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { silentNarration } from '../../../test/support/silent-narration.ts';
import { parseScript } from '../../script/parse.ts';
import type { Script } from '../../script/script.ts';
import { sentencesOf } from '../../script/walk.ts';
import { present } from '../../shared/assert.ts';
import type { Clip, Narration } from '../../voice/narration.ts';
import { checkTimeline } from '../invariants.ts';
import { planScenes } from '../scenes/plan-scenes.ts';
import { schedule } from '../schedule.ts';
import { shortestSceneMs } from './pauses.ts';
import { isHeard } from './recording-times.ts';

const text = `---
title: A keeper of the light
---

The lighthouse stands alone on a rock. The sea goes round it.

## The second night

Nobody came.

\`\`\`js
const lamp = 1;
\`\`\`

- Bring a lamp.
- Bring a coat.

> Only the oven hums.
> — The baker

Then it was day.
`;
const script = present(parseScript(text).script, 'a script');

/** A recording at 48 kHz. `read` says of each sentence whether it is read, how fast, and after which pause. */
function recordingOf(
  of: Script,
  read: readonly { readonly isRead: boolean; readonly pauseMs: number; readonly pace: number }[],
): Narration {
  let now = 700;
  const clips = silentNarration(of).clips.map((clip, index): Clip => {
    const { isRead, pauseMs, pace } = present(read[index % read.length], 'how it is read');
    const nothing = clip.words.map(() => ({ startMs: 0, endMs: 0 }));
    if (!isRead) return { ...clip, durationMs: 0, words: nothing };
    now += pauseMs;
    const scaled = (ms: number) => Math.round(ms * pace);
    const words = clip.words.map(({ startMs, endMs }) => ({
      startMs: scaled(startMs),
      endMs: scaled(endMs),
    }));
    const durationMs = scaled(clip.durationMs);
    const audio = {
      path: '/voice.wav',
      firstSample: now * 48,
      sampleRate: 48_000,
      sampleCount: 0,
      voice: null,
    };
    now += durationMs;
    return { ...clip, durationMs, words, audio };
  });
  // The sound of each clip reaches to the next.
  let next = now + 400;
  const ranges = clips.toReversed().map((clip) => {
    if (clip.audio === null) return clip;
    const startMs = clip.audio.firstSample / 48;
    const sampleCount = (next - startMs) * 48;
    next = startMs;
    return { ...clip, audio: { ...clip.audio, sampleCount } };
  });
  return { voice: 'voice.wav', clips: ranges.reverse() };
}

const room = { columns: 42 };

describe('a recording on the timeline', () => {
  const heardEnds = (narration: Narration) => {
    const { clips, totalMs, scenes, captions } = schedule(script, narration, room);
    const heard = clips.flatMap(({ startMs, audio }) => (audio === null ? [] : [{ startMs, ...audio }]));
    return { heard, clips, totalMs, scenes, captions };
  };

  it('keeps every guarantee of a timeline, whatever is read and however', () => {
    const reading = fc.record({
      isRead: fc.boolean(),
      pauseMs: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 6000 })),
      pace: fc.double({ min: 0.3, max: 3, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(reading, { minLength: 1, maxLength: 12 }), (read) => {
        const narration = recordingOf(script, read);
        fc.pre(narration.clips.some(({ audio }) => audio !== null));
        const timeline = schedule(script, narration, room);
        const captioned = sentencesOf(script).filter((sentence) => isHeard(sentence, narration));
        expect(checkTimeline(timeline, script, captioned)).toEqual([]);
        // The sound is laid out in order. It may wait, but is never repeated.
        let soundToMs = 0;
        for (const { startMs, audio } of timeline.clips) {
          if (audio === null) continue;
          expect(startMs).toBeGreaterThanOrEqual(soundToMs);
          soundToMs = startMs + audio.sampleCount / 48;
        }
        expect(soundToMs).toBeLessThanOrEqual(timeline.totalMs);
        for (const [at, { content, spoken }] of planScenes(script, narration).entries()) {
          if (spoken.some(({ sentence }) => isHeard(sentence, narration))) continue;
          const { startMs, endMs } = present(timeline.scenes[at], 'a scene');
          expect(endMs - startMs).toBeGreaterThanOrEqual(shortestSceneMs(content));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('keeps its flow if everything is read', () => {
    const all = recordingOf(script, [{ isRead: true, pauseMs: 900, pace: 1 }]);
    const { heard } = heardEnds({ ...all });
    const shifts = heard.map(({ startMs, firstSample }) => startMs - firstSample / 48);
    // It waits only once, for the code, which is shown for longer than the pause.
    expect(new Set(shifts).size).toBe(2);
    expect(Math.max(...shifts) - Math.min(...shifts)).toBeGreaterThan(1500);
  });

  it('changes scenes on the grid, in its pauses', () => {
    const { scenes, captions } = heardEnds(recordingOf(script, [{ isRead: true, pauseMs: 900, pace: 1 }]));
    for (const { startMs } of scenes) {
      expect(startMs % 200).toBe(0);
      const cut = captions
        .flatMap(({ words }) => words)
        .filter((word) => word.startMs < startMs && word.endMs > startMs);
      expect(cut).toEqual([]);
    }
  });
});
