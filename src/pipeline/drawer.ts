/** Chooses the renderer that draws a run's videos. */
import path from 'node:path';
import { ensureBundle } from '../render/bundle.ts';
import { CanvasDrawer } from '../render/canvas/canvas-drawer.ts';
import { ensurePageFiles } from '../render/canvas/page-files.ts';
import type { Drawer } from '../render/drawer.ts';
import { StockDrawer } from '../render/stock/stock-drawer.ts';
import type { Settings } from './settings.ts';
import type { Tools } from './tools.ts';
import { projectRoot, type Workshop } from './workshop.ts';

/** @throws Error when the page or the bundle does not compile */
export async function openDrawer(
  { renderer, jobs }: Settings,
  { store }: Workshop,
  tools: Tools,
  onProgress: (percent: number) => void,
): Promise<{ drawer: Drawer; bundleHit: boolean }> {
  if (renderer === 'remotion') {
    const { directory, key, hit } = await ensureBundle({ projectRoot, store, onProgress });
    const drawer = new StockDrawer({ ...tools, store, jobs, bundleDirectory: directory, bundleKey: key });
    return { drawer, bundleHit: hit };
  }
  const { directory, key, hit } = await ensurePageFiles(store);
  const assetsDirectory = path.join(projectRoot, 'assets');
  const drawer = new CanvasDrawer({
    ...tools,
    store,
    jobs,
    pageDirectory: directory,
    pageKey: key,
    assetsDirectory,
  });
  return { drawer, bundleHit: hit };
}
