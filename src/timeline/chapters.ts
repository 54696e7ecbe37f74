/**
 * Scenes -> chapters: one per section.
 *
 * Guarantees: chapters follow one another without a gap from 0 to the video's end. Text before the first heading is a
 * chapter with the video's title. An opening title without such text after it belongs to the chapter of the first
 * section, because nobody jumps to a title.
 */
import type { Script, Section } from '../script/script.ts';
import { present } from '../shared/assert.ts';
import type { PlannedScene } from './scenes/planned-scene.ts';
import type { Chapter, Scene } from './timeline.ts';

/** @param planned the plan of `scenes`, scene by scene. */
export function chaptersOf(
  script: Script,
  planned: readonly PlannedScene[],
  scenes: readonly Scene[],
): Chapter[] {
  const starts: { startMs: number; title: string }[] = [];
  let previous: number | null = null;
  for (const [at, { sectionIndex }] of planned.entries()) {
    if (sectionIndex === null || sectionIndex === previous) continue;
    previous = sectionIndex;
    const isFirst = starts.length === 0;
    const title = titleOf(script.sections[sectionIndex]) ?? (isFirst ? script.name : null);
    if (title === null) continue;
    starts.push({ startMs: isFirst ? 0 : present(scenes[at], 'the scene of a chapter').startMs, title });
  }
  if (starts.length === 0) starts.push({ startMs: 0, title: script.name });
  const totalMs = scenes.at(-1)?.endMs ?? 0;
  return starts.map(({ startMs, title }, at) => {
    return { startMs, endMs: starts[at + 1]?.startMs ?? totalMs, title };
  });
}

function titleOf(section: Section | undefined): string | null {
  const parts = [section?.heading?.clock?.sentence.text, section?.heading?.sentence?.text];
  return parts.filter((part) => part !== undefined).join(' – ') || null;
}
