/** Chooses the renderer that draws a run's videos. */
import path from 'node:path';
import { paper } from '../../../compositions/theme/paper.ts';
import { CanvasDrawer } from '../../render/canvas/canvas-renderer.ts';
import { ensurePageFiles } from '../../render/canvas/page-files.ts';
import { ensureBundle } from '../../render/remotion/bundle.ts';
import type { Drawer } from '../../render/renderer.ts';
import type { VideoProps } from '../../storyboard/contract.ts';
import type { Tools } from '../run/tools.ts';
import { projectRoot, type Workshop } from '../run/workspace.ts';
import type { Settings } from '../settings/settings.ts';

export interface OpenedDrawer {
  readonly drawer: Drawer;
  /** Whether the page or the bundle was there already. */
  readonly bundleHit: boolean;
  /** Why it is not the fast renderer although the user left the choice; null otherwise. */
  readonly fallback: string | null;
}

/** @throws Error when the page or the bundle does not compile */
export async function openDrawer(
  settings: Settings,
  workshop: Workshop,
  tools: Tools,
  onProgress: (percent: number) => void,
): Promise<OpenedDrawer> {
  if (settings.renderer === 'remotion') return openStock(settings, workshop, tools, onProgress);
  const opened = await openCanvas(settings, workshop, tools);
  if (settings.renderer === 'canvas') return opened;
  let problem: string | null;
  try {
    const directory = workshop.workDirectory;
    problem = await opened.drawer.problem({ directory, ...selfTestSample });
  } catch (error) {
    await opened.drawer.close();
    throw error;
  }
  if (problem === null) return opened;
  await opened.drawer.close();
  const stock = await openStock(settings, workshop, tools, onProgress);
  return { ...stock, fallback: problem };
}

async function openCanvas({ jobs, quality }: Settings, { store }: Workshop, tools: Tools) {
  const { directory, key, hit } = await ensurePageFiles(store);
  const drawer = new CanvasDrawer({
    ...tools,
    store,
    jobs,
    quality,
    pageDirectory: directory,
    pageKey: key,
    assetsDirectory: path.join(projectRoot, 'assets'),
  });
  return { drawer, bundleHit: hit, fallback: null };
}

async function openStock(
  { jobs, quality }: Settings,
  { store }: Workshop,
  tools: Tools,
  onProgress: (percent: number) => void,
): Promise<OpenedDrawer> {
  const { StockDrawer } = await import('../../render/remotion/remotion-renderer.ts');
  const { directory, key, hit } = await ensureBundle({ projectRoot, store, onProgress });
  const drawer = new StockDrawer({
    ...tools,
    store,
    jobs,
    quality,
    bundleDirectory: directory,
    bundleKey: key,
  });
  return { drawer, bundleHit: hit, fallback: null };
}

/**
 * A landscape in flat colours with a caption on its plate, and a frame at which it has come to rest. The word is not
 * lit there: chroma at half the resolution darkens small coloured letters in every encoder.
 */
const selfTestSample: { props: VideoProps; frame: number } = {
  props: {
    fps: 30,
    width: 640,
    height: 360,
    durationInFrames: 60,
    language: 'en',
    direction: 'ltr',
    title: 'scriptreel',
    theme: paper,
    sound: null,
    fonts: [],
    scenes: [
      {
        type: 'narration',
        durationInFrames: 60,
        picture: null,
        beats: [],
        seed: 0,
        captions: [
          {
            startFrame: 0,
            endFrame: 60,
            lines: [
              {
                startFrame: 0,
                endFrame: 60,
                words: [
                  {
                    spaceBefore: false,
                    startFrame: 0,
                    endFrame: 20,
                    runs: [{ text: 'Hamburgefonstiv', bold: false, italic: false, code: false, color: null }],
                  },
                ],
              },
            ],
          },
        ],
      },
    ],
  },
  frame: 30,
};
