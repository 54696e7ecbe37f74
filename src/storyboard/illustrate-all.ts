/**
 * Timeline -> the beats of all its scenes, so that no drawing comes again in the next illustrated scene.
 *
 * Guarantees: a scene's beats depend on its own words and on what the illustrated scene before it shows, so that a
 * change is felt by the scenes behind it only as far as their drawings meet. A refrain shows the same each time, and its
 * neighbours give way to it. The end card shows what the title does, and the scene before it gives way to that; without
 * a drawing of the title's it has the one that was shown most. What the author asks for is drawn.
 */
import type { Scene, Timeline } from '../timeline/timeline.ts';
import { type IllustrateOptions, illustrate } from './illustrate.ts';
import type { Beat, ChosenDrawing } from './illustration/types.ts';

/** @returns one list a scene, empty for scenes that show no illustrations */
export function illustrateAll({ scenes, title }: Timeline, options: IllustrateOptions): Beat[][] {
  const all: Beat[][] = [];
  let before: readonly string[] = [];
  let ofTitle: ChosenDrawing | null = null;
  scenes.forEach((scene, index) => {
    if (scene.content.type === 'end') {
      all.push(endOf(scene, title, ofTitle ?? mostShown(all)));
      return;
    }
    const next = scenes[index + 1];
    const behind = next === undefined ? [] : shownIn(next, ofTitle, options);
    const beats = illustrate(scene, options, new Set(isRefrain(scene) ? [] : [...before, ...behind]));
    all.push(beats);
    if (scene.content.type === 'title') ofTitle ??= beats[0]?.main ?? null;
    const shown = namesIn(beats);
    if (shown.length > 0) before = shown;
  });
  return all;
}

/** What the next scene shows whatever is shown before it. */
function shownIn(next: Scene, ofTitle: ChosenDrawing | null, options: IllustrateOptions): string[] {
  if (isRefrain(next)) return namesIn(illustrate(next, options));
  return next.content.type === 'end' && ofTitle !== null ? [ofTitle.name] : [];
}

function isRefrain({ content }: Scene): boolean {
  return content.type === 'verse' && content.refrain;
}

function namesIn(beats: readonly Beat[]): string[] {
  return beats.flatMap(({ main, small }) => (main === null ? [] : [main, ...small].map(({ name }) => name)));
}

/** Of the main drawings that are not still in sight as the end card comes, the one that was shown most. */
function mostShown(all: readonly Beat[][]): ChosenDrawing | null {
  const inSight = namesIn(all.at(-1) ?? []);
  const shown = namesIn(all.flat());
  const timesOf = ({ name }: ChosenDrawing) => shown.filter((other) => other === name).length;
  const mains = all.flat().flatMap(({ main }) => main ?? []);
  const ranked = mains
    .filter(({ name }) => !inSight.includes(name))
    .toSorted((a, b) => timesOf(b) - timesOf(a));
  return ranked[0] ?? null;
}

function endOf({ startMs, endMs }: Scene, title: string, drawing: ChosenDrawing | null): Beat[] {
  return drawing === null ? [] : [{ startMs, endMs, text: title, main: { ...drawing, startMs }, small: [] }];
}
