/** Videos for tests of the canvas renderer. */
import { sampleProps } from '../../compositions/samples/sample-props.ts';
import { day } from '../../compositions/theme/shipped/day.ts';
import type { LineProps, MediaProps, SceneProps, VideoProps } from '../../src/storyboard/contract.ts';

/** A video of these scenes, with 320 by 180 pixels unless `changes` says otherwise. */
export function videoOf(scenes: SceneProps[], changes: Partial<VideoProps> = {}): VideoProps {
  const durationInFrames = scenes.reduce((sum, scene) => sum + scene.durationInFrames, 0);
  return { ...sampleProps, width: 320, height: 180, theme: day, ...changes, scenes, durationInFrames };
}

/**
 * Stops of a day. Each has its own sky, clock and place on the rail from its first frame on.
 *
 * @param frames of each scene
 */
export function stops(count: number, frames: number): SceneProps[] {
  const minutes = Array.from({ length: count }, (_, index) =>
    Math.floor(((index * 7) % count) * (1440 / count)),
  );
  const sorted = [...minutes].sort((a, b) => a - b);
  return minutes.map((minuteOfDay, index) => ({
    type: 'timetable',
    durationInFrames: frames,
    captions: [],
    minuteOfDay,
    previousMinuteOfDay: minutes[index - 1] ?? minuteOfDay,
    clockText: spoken(`${Math.floor(minuteOfDay / 60)}:${String(minuteOfDay % 60).padStart(2, '0')}`, frames),
    activity: spoken(`Stop number ${index}`, frames),
    picture: null,
    illustration: null,
    stopIndex: sorted.indexOf(minuteOfDay),
    stops: sorted,
  }));
}

/** A narration scene that throws while it draws this frame. */
export function brokenAt(frame: number, durationInFrames: number): SceneProps {
  const good = { startFrame: 0, endFrame: frame, lines: [spoken('Here it is whole', frame)] };
  const colorless = {
    text: 'Broken',
    bold: false,
    italic: false,
    code: false,
    color: undefined as unknown as null,
  };
  const times = { startFrame: frame, endFrame: durationInFrames };
  const broken = {
    ...times,
    lines: [{ ...times, words: [{ ...times, spaceBefore: false, runs: [colorless] }] }],
  };
  return { type: 'narration', durationInFrames, captions: [good, broken], picture: null, beats: [], seed: 0 };
}

export function pictureScene(picture: MediaProps, durationInFrames: number): SceneProps {
  return { type: 'narration', durationInFrames, captions: [], picture, beats: [], seed: 0 };
}

/** A line whose words take the whole scene to speak. */
function spoken(text: string, frames: number): LineProps {
  const words = text.split(' ');
  const at = (index: number) => Math.round((frames * index) / words.length);
  return {
    startFrame: 0,
    endFrame: frames,
    words: words.map((word, index) => ({
      spaceBefore: index > 0,
      runs: [{ text: word, bold: false, italic: false, code: false, color: null }],
      startFrame: at(index),
      endFrame: at(index + 1),
    })),
  };
}
