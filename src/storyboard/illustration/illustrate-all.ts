/**
 * Timeline -> the beats of all its scenes, so that no drawing is repeated in the next illustrated scene.
 *
 * Guarantees: a scene's beats depend on its own words and on what the illustrated scene before it shows. A change
 * reaches later scenes only as far as their drawings would be the same. A refrain shows the same drawing each time, and
 * its neighbours give way to it. The end card repeats the title's drawing, and the scene before it gives way to that;
 * if the title has no drawing, the end card takes the one that was shown most. What the author asks for is drawn.
 */
import type { Scene, Timeline } from '../../timeline/timeline.ts';
import { toneOf } from '../tone/tone-of.ts';
import type { Beat, ChosenDrawing } from './beat.ts';
import { type IllustrateOptions, illustrate } from './illustrate.ts';

/** @returns one list for each scene; empty for scenes that show no illustrations. */
export function illustrateAll(timeline: Timeline, wanted: IllustrateOptions): Beat[][] {
  const { scenes, name } = timeline;
  const options = { ...wanted, tone: toneOf(timeline) };
  const all: Beat[][] = [];
  let shownBefore: readonly string[] = [];
  let ofTitle: ChosenDrawing | null = null;
  for (const [index, scene] of scenes.entries()) {
    if (scene.content.type === 'end') {
      all.push(endBeats(scene, name, ofTitle ?? maxShown(all)));
      continue;
    }
    const next = scenes[index + 1];
    const shownAfter = next === undefined ? [] : certainDrawings(next, ofTitle, options);
    const avoided = isRefrain(scene) ? [] : [...shownBefore, ...shownAfter];
    const beats = illustrate(scene, options, new Set(avoided));
    all.push(beats);
    if (scene.content.type === 'title') ofTitle ??= beats[0]?.main ?? null;
    const shown = namesIn(beats);
    if (shown.length > 0) shownBefore = shown;
  }
  return all;
}

/** What a scene shows whatever is shown before it. */
function certainDrawings(scene: Scene, ofTitle: ChosenDrawing | null, options: IllustrateOptions): string[] {
  if (isRefrain(scene)) return namesIn(illustrate(scene, options));
  return scene.content.type === 'end' && ofTitle !== null ? [ofTitle.name] : [];
}

function isRefrain({ content }: Scene): boolean {
  return content.type === 'verse' && content.refrain;
}

function namesIn(beats: readonly Beat[]): string[] {
  return beats.flatMap(({ main, small }) => (main === null ? [] : [main, ...small].map(({ name }) => name)));
}

/** The main drawing that was shown most, leaving out those that are still in sight when the end card enters. */
function maxShown(all: readonly Beat[][]): ChosenDrawing | null {
  const inSight = namesIn(all.at(-1) ?? []);
  const shown = namesIn(all.flat());
  const timesOf = ({ name }: ChosenDrawing) => shown.filter((other) => other === name).length;
  const mains = all.flat().flatMap(({ main }) => main ?? []);
  const ranked = mains
    .filter(({ name }) => !inSight.includes(name))
    .toSorted((a, b) => timesOf(b) - timesOf(a));
  return ranked[0] ?? null;
}

function endBeats({ startMs, endMs }: Scene, title: string, drawing: ChosenDrawing | null): Beat[] {
  return drawing === null ? [] : [{ startMs, endMs, text: title, main: { ...drawing, startMs }, small: [] }];
}
