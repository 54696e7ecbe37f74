/**
 * Timeline -> SoundPlan: what is heard of it, and beside it.
 *
 * Guarantees: the speech that music gives way to is that of words that a clip says, not of those that are only shown.
 */

import type { TimeRange } from '../../audio/ducking.ts';
import type { SoundFile, SoundPlan } from '../../render/sound/plan.ts';
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
    file: fileOf(sounds.effects, path),
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

function fileOf(files: ReadonlyMap<string, SoundFile>, path: string): SoundFile {
  const file = files.get(path);
  if (file === undefined) throw new Error(`Internal error: the sound ${path} was not checked`);
  return file;
}

/** When words are said, without the silence around them. */
function spokenTimes({ captions, clips }: Timeline): TimeRange[] {
  const audible = clips.filter(({ audio }) => audio !== null);
  const spoken: TimeRange[] = [];
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
