/** Measures the same silent video at each quality: its time, its size, and how true its frames are. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { qualityNames } from '../src/render/quality.ts';
import { type ProcessMedians, processMedians, type RepeatOptions } from './medians.ts';
import type { Measured } from './processes.ts';
import { losslessFrames, type Similarity, similarity } from './quality.ts';
import { renderOurs, stockInput } from './renderers.ts';
import { writeCase } from './texts.ts';
import type { Workbench } from './workbench.ts';

export interface QualityResult extends ProcessMedians {
  readonly name: string;
  readonly bytes: number;
  /** A draft is scaled up to the full size first. */
  readonly similarity: Similarity;
}

export async function measureQualities(
  workbench: Workbench,
  { size, runs, note }: RepeatOptions,
): Promise<readonly QualityResult[]> {
  const text = await writeCase('narrated', path.join(workbench.folder, 'texts'));
  const lossless = await losslessFrames(workbench, await stockInput(workbench, text, size));
  const results: QualityResult[] = [];
  for (const name of qualityNames) {
    const output = path.join(workbench.folder, `${name}.mp4`);
    const measured: Measured[] = [];
    for (let run = 0; run < runs; run += 1) {
      const cache = await workbench.freshCache();
      const flags = ['--quality', name];
      measured.push(
        await renderOurs(workbench, [text.script], { size, cache, output, voice: 'none', flags }),
      );
      note(`quality ${name}: run ${run + 1} of ${runs} is done`);
    }
    results.push({
      name,
      ...processMedians(measured),
      bytes: (await stat(output)).size,
      similarity: await similarity(workbench, output, lossless),
    });
  }
  return results;
}
