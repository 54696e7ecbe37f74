/**
 * Measures how much of a video rests: how many frames of each script equal the one before, counted in the decoded
 * video.
 *
 *     node --import tsx bench/rests.ts [script…]
 *
 * Without arguments it takes everything in scripts/. Scripts are rendered with the voice, at 640×360: what moves is the
 * same at every size. Prints a table as Markdown on stdout and its progress on stderr. Linux only.
 */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { table } from './print.ts';
import { changedFrames } from './quality.ts';
import { renderOurs } from './renderers.ts';
import { openWorkbench, projectRoot } from './workbench.ts';

/** At least this part of a typical narrated minute should rest. */
const goal = 0.5;
const size = { format: '16:9', height: 360 } as const;

async function ownScripts(): Promise<string[]> {
  const folder = path.join(projectRoot, 'scripts');
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => path.join(folder, name));
}

const asked = process.argv.slice(2).map((script) => path.resolve(script));
const scripts = asked.length > 0 ? asked : await ownScripts();
const workbench = await openWorkbench();
process.once('SIGINT', () => void workbench.close().finally(() => process.exit(130)));
try {
  const rows: string[][] = [];
  for (const script of scripts) {
    const output = path.join(workbench.folder, `rests-${rows.length}.mp4`);
    const cache = await workbench.freshCache();
    const { frames, durationMs } = await renderOurs(workbench, [script], {
      size,
      cache,
      output,
      voice: 'flite',
    });
    const changed = await changedFrames(workbench, output);
    const resting = 1 - changed / frames;
    const percent = `${(resting * 100).toFixed(0)} %`;
    const seconds = (durationMs / 1000).toFixed(1);
    rows.push([path.basename(script), seconds, String(frames), String(changed), percent]);
    process.stderr.write(`${path.basename(script)}: ${percent}${resting < goal ? ', too little' : ''}\n`);
  }
  process.stdout.write(`${table(['text', 's', 'frames', 'differ from the one before', 'rest'], rows)}\n`);
} finally {
  await workbench.close();
}
