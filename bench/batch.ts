/**
 * Measures many short scripts in one command, with the voice: what each costs when they share the browser, the page and
 * the cores.
 */
import path from 'node:path';
import { mediansOf, type RenderMedians, type RepeatOptions } from './medians.ts';
import { type OwnRender, renderOurs } from './renderers.ts';
import { writeShortScripts } from './texts.ts';
import type { Workbench } from './workbench.ts';

const counts = [1, 4, 16] as const;

export interface BatchResult extends RenderMedians {
  readonly scripts: number;
}

export async function measureBatch(
  workbench: Workbench,
  { size, runs, note }: RepeatOptions,
): Promise<readonly BatchResult[]> {
  const folder = path.join(workbench.folder, 'batch');
  const measured = new Map<number, OwnRender[]>();
  for (let run = 0; run < runs; run += 1) {
    for (const count of counts) {
      const scripts = await writeShortScripts(count, path.join(folder, 'texts'));
      const cache = await workbench.freshCache();
      const output = path.join(folder, `out-${count}${path.sep}`);
      const one = await renderOurs(workbench, scripts, { size, cache, output, voice: 'flite' });
      measured.set(count, [...(measured.get(count) ?? []), one]);
      note(`${count} scripts: ${one.seconds.toFixed(1)} s`);
    }
  }
  return [...measured].map(([scripts, all]) => ({ scripts, ...mediansOf(all) }));
}
