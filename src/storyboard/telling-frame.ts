/**
 * Which frame of a scene tells most about it: for posters, stills and contact sheets.
 *
 * Guarantees: at that frame everything that has a time in the scene's props has entered, nothing has begun to leave,
 * and a caption is shown if the scene has any. If the scene is too short for all of this, the caption matters most.
 */
import { unreachable } from '../shared/assert.ts';
import type { CaptionProps, SceneProps, VideoProps } from './contract.ts';

/** In seconds, longer than any entrance (12 frames at 30 frames per second). */
const entranceSeconds = 0.5;
/** In seconds, longer than any exit (8 frames at 30 frames per second). */
const exitSeconds = 0.4;

/** The frame that stands for the scene, counted from its start. With several illustrations, that of the first. */
export function tellingFrame(scene: SceneProps, fps: number): number {
  return tellingFrames(scene, fps)[0];
}

/** For a narration, one frame for each of its illustrations, in order; for any other scene its one telling frame. */
export function tellingFrames(scene: SceneProps, fps: number): [number, ...number[]] {
  const { captions, durationInFrames } = scene;
  const last = Math.max(0, durationInFrames - 1 - Math.round(exitSeconds * fps));
  // Things that enter without a time in the props, such as the lines of code, are all there at the end.
  if (captions.length === 0) return [last];
  if (scene.type === 'user') return [frameWithCaption(captions, last, last)];
  const after = (things: unknown, end: number) => {
    const entered = latest(things, 'startFrame') + Math.round(entranceSeconds * fps);
    return frameWithCaption(captionsBelow(scene), Math.min(entered, end), end);
  };
  const beats = scene.type === 'narration' ? scene.beats : [];
  const [first, ...others] = beats.map((beat) => after(beat, Math.min(last, beat.endFrame - 1)));
  // Captions come and go; everything else must have entered.
  return first === undefined ? [after({ ...scene, captions: [] }, last)] : [first, ...others];
}

/** The captions that are not also drawn in the scene; all of them if the scene is made of the captions' own words. */
function captionsBelow({ captions, ...own }: SceneProps): readonly CaptionProps[] {
  const read = latest({ ...own, beats: [] }, 'endFrame');
  const below = captions.filter(({ startFrame }) => startFrame >= read);
  return below.length > 0 ? below : captions;
}

/** The frame of the video's poster, counted from the video's start. */
export function posterFrame({ scenes, fps }: VideoProps): number {
  const index = posterScene(scenes);
  const scene = scenes[index];
  const start = scenes.slice(0, index).reduce((sum, { durationInFrames }) => sum + durationInFrames, 0);
  return scene === undefined ? 0 : start + tellingFrame(scene, fps);
}

/**
 * For a poem, whose pages are all text, the title card. Otherwise the first scene with a clock, a picture, a chart or
 * an illustration; if there is none, the first narration.
 */
function posterScene(scenes: readonly SceneProps[]): number {
  const isPoem = scenes.some(({ type }) => type === 'verse');
  const wanted = isPoem
    ? [isTitle]
    : [showsSomething, ({ type }: SceneProps) => type === 'narration', isTitle];
  for (const isWanted of wanted) {
    const index = scenes.findIndex(isWanted);
    if (index !== -1) return index;
  }
  return 0;
}

function isTitle(scene: SceneProps): boolean {
  return scene.type === 'title' && scene.level === 'script';
}

function showsSomething(scene: SceneProps): boolean {
  switch (scene.type) {
    case 'narration':
      return scene.picture !== null || scene.beats.length > 0;
    case 'timetable':
    case 'chart':
    case 'user':
      return true;
    case 'title':
    case 'verse':
    case 'list':
    case 'quote':
    case 'code':
    case 'table':
    case 'end':
      return false;
    default:
      return unreachable(scene);
  }
}

/** The largest value of that name anywhere in the props; 0 if there is none. */
function latest(value: unknown, name: 'startFrame' | 'endFrame'): number {
  if (typeof value !== 'object' || value === null) return 0;
  return Math.max(
    0,
    ...Object.entries(value).map(([key, part]) => (key === name ? Number(part) : latest(part, name))),
  );
}

/**
 * The wanted frame if a caption is shown there, else the first frame of the next caption, else the last frame of an
 * earlier one.
 */
function frameWithCaption(captions: readonly CaptionProps[], wanted: number, end: number): number {
  const next = captions.find(({ endFrame }) => endFrame > wanted);
  if (next !== undefined && next.startFrame <= end) return Math.max(wanted, next.startFrame);
  const before = captions.findLast(({ endFrame }) => endFrame <= wanted) ?? captions[0];
  return before === undefined ? wanted : Math.max(before.startFrame, Math.min(wanted, before.endFrame - 1));
}
