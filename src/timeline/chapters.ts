/**
 * Scenes -> chapters: one a section.
 *
 * Guarantees: chapters follow one another without gap from 0 to the video's end. Text before the first heading
 * is a chapter with the video's title; an opening title that no such text follows belongs to the first
 * section's chapter, since nobody jumps to a title.
 */
import type { Script, Section } from '../script/script.ts';
import type { PlannedScene } from './scenes/plan.ts';
import type { Chapter, Scene } from './timeline.ts';

/** @param planned the plan of `scenes`, one for one. */
export function chaptersOf(
  script: Script,
  planned: readonly PlannedScene[],
  scenes: readonly Scene[],
): Chapter[] {
  const starts: { startMs: number; title: string }[] = [];
  let previous: number | null = null;
  planned.forEach(({ sectionIndex }, at) => {
    if (sectionIndex === null || sectionIndex === previous) return;
    previous = sectionIndex;
    const title = titleOf(script.sections[sectionIndex]) ?? (starts.length === 0 ? script.title : null);
    if (title === null) return;
    const startMs = starts.length === 0 ? 0 : (scenes[at]?.startMs ?? 0);
    starts.push({ startMs, title });
  });
  if (starts.length === 0) starts.push({ startMs: 0, title: script.title });
  const totalMs = scenes.at(-1)?.endMs ?? 0;
  return starts.map(({ startMs, title }, at) => {
    return { startMs, endMs: starts[at + 1]?.startMs ?? totalMs, title };
  });
}

function titleOf(section: Section | undefined): string | null {
  const parts = [section?.heading?.clock?.sentence.text, section?.heading?.sentence?.text];
  return parts.filter((part) => part !== undefined).join(' – ') || null;
}
