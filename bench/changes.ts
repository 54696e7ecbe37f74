/**
 * Measures a second render of a text: unchanged, with one word changed, with a scene moved. It includes the voice, as
 * it does for a user who waits. Each run begins with a cold render in a cache of its own; one more begins with an
 * empty folder.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { mediansOf, type RenderMedians, type RepeatOptions } from './medians.ts';
import { type OwnRender, renderOurs } from './renderers.ts';
import { editsOfNarrated } from './texts.ts';
import type { Workbench } from './workbench.ts';

export interface ChangeResult extends RenderMedians {
  readonly name: string;
}

/** @returns the cold render first */
export async function measureChanges(
  workbench: Workbench,
  { size, runs, note }: RepeatOptions,
): Promise<readonly ChangeResult[]> {
  const folder = path.join(workbench.folder, 'changes');
  await mkdir(folder, { recursive: true });
  const script = path.join(folder, 'harbour.md');
  const edits = await editsOfNarrated();
  const [{ text: original } = { text: '' }] = edits;
  const measured = new Map<string, OwnRender[]>();
  const render = async (name: string, text: string, cache: string) => {
    await writeFile(script, text);
    const output = path.join(folder, 'harbour.mp4');
    const one = await renderOurs(workbench, [script], { size, cache, output, voice: 'flite' });
    measured.set(name, [...(measured.get(name) ?? []), one]);
    note(`${name}: ${one.seconds.toFixed(1)} s`);
  };
  for (let run = 0; run < runs; run += 1) {
    const cache = await workbench.freshCache();
    await render('cold', original, cache);
    for (const { name, text } of edits) await render(name, text, cache);
  }
  await render('the first of all, with an empty cache folder', original, path.join(folder, 'empty-cache'));
  return [...measured].map(([name, all]) => ({ name, ...mediansOf(all) }));
}
