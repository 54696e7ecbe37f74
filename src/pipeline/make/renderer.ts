/** Chooses the renderer that draws the videos of a run. */
import { paper } from '../../../compositions/theme/shipped/paper.ts';
import { assetsFolder, compositions } from '../../package/parts.ts';
import { CanvasRenderer } from '../../render/canvas/canvas-renderer.ts';
import { ensurePageFiles } from '../../render/canvas/page-files.ts';
import { ensureBundle } from '../../render/remotion/bundle.ts';
import type { Renderer } from '../../render/renderer.ts';
import { noMarks, usualCaptions, type VideoProps } from '../../storyboard/contract.ts';
import type { Tools } from '../run/tools.ts';
import type { Workspace } from '../run/workspace.ts';
import type { Settings } from '../settings/settings.ts';

export interface OpenedRenderer {
  readonly renderer: Renderer;
  /** Whether the page or the bundle was in the store. */
  readonly bundleHit: boolean;
  /** Why the fast renderer is not used although the user left the choice open; null otherwise. */
  readonly fallback: string | null;
}

/**
 * @param onProgress gets the percentage of the bundle, where one is made
 * @throws Error when the page or the bundle does not compile
 */
export async function openRenderer(
  settings: Settings,
  workspace: Workspace,
  tools: Tools,
  onProgress: (percent: number) => void,
): Promise<OpenedRenderer> {
  if (settings.renderer === 'remotion') return openRemotion(settings, workspace, tools, onProgress);
  const opened = await openCanvas(settings, workspace, tools);
  if (settings.renderer === 'canvas') return opened;
  let problem: string | null;
  try {
    const directory = workspace.workDirectory;
    problem = await opened.renderer.problem({ directory, ...selfTestSample });
  } catch (error) {
    await opened.renderer.close();
    throw error;
  }
  if (problem === null) return opened;
  await opened.renderer.close();
  const remotion = await openRemotion(settings, workspace, tools, onProgress);
  return { ...remotion, fallback: problem };
}

async function openCanvas({ jobs, quality }: Settings, { store }: Workspace, tools: Tools) {
  const { directory, key, hit } = await ensurePageFiles(store);
  const renderer = new CanvasRenderer({
    ...tools,
    store,
    jobs,
    quality,
    pageDirectory: directory,
    pageKey: key,
    assetsDirectory: assetsFolder,
  });
  return { renderer, bundleHit: hit, fallback: null };
}

async function openRemotion(
  { jobs, quality }: Settings,
  { store }: Workspace,
  tools: Tools,
  onProgress: (percent: number) => void,
): Promise<OpenedRenderer> {
  const { RemotionRenderer } = await import('../../render/remotion/remotion-renderer.ts');
  const { directory, key, hit } = await ensureBundle({ project: compositions, store, onProgress });
  const renderer = new RemotionRenderer({
    ...tools,
    store,
    jobs,
    quality,
    bundleDirectory: directory,
    bundleKey: key,
  });
  return { renderer, bundleHit: hit, fallback: null };
}

/**
 * What the fast renderer's self-test draws: a caption on its plate, and a frame at
 * which everything is at rest. No word is highlighted there, because every encoder stores colour at half the resolution
 * and darkens small coloured letters.
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
    captions: usualCaptions,
    brand: noMarks,
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
