/**
 * Which frame of a scene says most: for posters and storyboards.
 *
 * Guarantees: by then all has entered that the scene's props give a time to, nothing has begun to leave, and a caption
 * is due where the scene has any. In a scene too short for that, the caption comes first.
 */
import type { CaptionProps, SceneProps, VideoProps } from './contract.ts';

/** Seconds: longer than any entrance (14 frames at 30 a second). */
const entranceSeconds = 0.5;
/** Seconds: longer than any exit (10 frames at 30 a second). */
const exitSeconds = 0.4;

/** The frame that stands for the scene, counted from its start: where illustrations follow one another, the first one's. */
export function tellingFrame(scene: SceneProps, fps: number): number {
  return tellingFrames(scene, fps)[0];
}

/** One for each illustration of a narration, in their order; of any other scene its one telling frame. */
export function tellingFrames(scene: SceneProps, fps: number): [number, ...number[]] {
  const { captions, durationInFrames } = scene;
  const last = Math.max(0, durationInFrames - 1 - Math.round(exitSeconds * fps));
  // What enters without a time in the props, such as code line by line, is there at the end.
  if (captions.length === 0) return [last];
  if (scene.type === 'user') return [frameWithCaption(captions, last, last)];
  const after = (things: unknown, end: number) => {
    const entered = latest(things, 'startFrame') + Math.round(entranceSeconds * fps);
    return frameWithCaption(captionsBelow(scene), Math.min(entered, end), end);
  };
  const beats = scene.type === 'narration' ? scene.beats : [];
  const [first, ...others] = beats.map((beat) => after(beat, Math.min(last, beat.endFrame - 1)));
  // Captions come and go: what is waited for is everything else.
  return first === undefined ? [after({ ...scene, captions: [] }, last)] : [first, ...others];
}

/** The captions that stand below the scene; all of them where it is made of the words that they repeat. */
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
 * The title card of a poem, whose pages are all text; elsewhere the first scene with a clock, a picture or an
 * illustration, or else the first that is told.
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
  if (scene.type === 'narration') return scene.picture !== null || scene.beats.length > 0;
  return scene.type === 'timetable' || scene.type === 'chart' || scene.type === 'user';
}

/** The largest such number anywhere in the props; 0 where there is none. */
function latest(value: unknown, name: 'startFrame' | 'endFrame'): number {
  if (typeof value !== 'object' || value === null) return 0;
  return Math.max(
    0,
    ...Object.entries(value).map(([key, part]) => (key === name ? Number(part) : latest(part, name))),
  );
}

/** The wanted frame when a caption is due there, else the next one's first frame, else the last frame of one before. */
function frameWithCaption(captions: readonly CaptionProps[], wanted: number, end: number): number {
  const next = captions.find(({ endFrame }) => endFrame > wanted);
  if (next !== undefined && next.startFrame <= end) return Math.max(wanted, next.startFrame);
  const before = captions.findLast(({ endFrame }) => endFrame <= wanted) ?? captions[0];
  return before === undefined ? wanted : Math.max(before.startFrame, Math.min(wanted, before.endFrame - 1));
}
