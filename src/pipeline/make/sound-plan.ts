/**
 * Timeline -> SoundPlan: everything that is heard.
 *
 * Guarantees: music gives way to speech only where a clip says the words, not where they are only shown.
 */
import type { TimeRange } from '../../audio/ducking.ts';
import type { SoundPlan } from '../../render/sound/plan.ts';
import { present } from '../../shared/assert.ts';
import type { Timeline } from '../../timeline/timeline.ts';
import type { CheckedScript } from '../check/check.ts';

export function soundPlanOf(
  timeline: Timeline,
  { settings, sounds }: Pick<CheckedScript, 'settings' | 'sounds'>,
): SoundPlan {
  const clips = timeline.clips.flatMap(({ startMs, audio }) =>
    audio === null ? [] : [{ startMs, ...audio }],
  );
  const effects = timeline.sounds.map(({ startMs, gainDb, path }) => ({
    startMs,
    gainDb,
    file: present(sounds.effects.get(path), `the checked sound ${path}`),
  }));
  return {
    clips,
    speech: spokenTimes(timeline),
    music: sounds.music,
    effects,
    channels: settings.values.channels === 'mono' ? 1 : 2,
    loudnessLufs: settings.values.loudness,
  };
}

/** When words are said, without the silence around them. */
function spokenTimes({ captions, clips }: Timeline): TimeRange[] {
  const audible = clips.filter(({ audio }) => audio !== null);
  const spoken: TimeRange[] = [];
  // Words and clips are both in the order of time.
  let at = 0;
  for (const { words } of captions) {
    for (const { startMs, endMs } of words) {
      while ((audible[at]?.endMs ?? Number.POSITIVE_INFINITY) < startMs) at += 1;
      const clip = audible[at];
      if (endMs > startMs && clip !== undefined && startMs >= clip.startMs && endMs <= clip.endMs)
        spoken.push({ startMs, endMs });
    }
  }
  return spoken;
}
