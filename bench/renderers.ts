/**
 * Runs the renders that are measured, each in its own process: scriptreel's command, and stock Remotion's on a
 * finished bundle.
 */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { publishMedia } from '../src/render/remotion/bundle.ts';
import { present } from '../src/shared/assert.ts';
import { type VideoProps, videoPropsSchema } from '../src/storyboard/contract.ts';
import type { BenchFormat } from './options.ts';
import { type Measured, measure } from './processes.ts';
import type { CaseText } from './texts.ts';
import { projectRoot, scriptreel, type Workbench } from './workbench.ts';

export interface VideoSize {
  readonly format: BenchFormat;
  /** Pixels of the shorter side. */
  readonly height: number;
}

const reportSchema = z.object({
  scripts: z.array(
    z.object({
      videos: z.array(
        z.object({
          renderer: z.string(),
          frames: z.number(),
          cachedFrames: z.number(),
          durationMs: z.number(),
        }),
      ),
    }),
  ),
});

export interface OwnRender extends Measured {
  /** Of all videos together. */
  readonly frames: number;
  readonly cachedFrames: number;
  readonly durationMs: number;
}

interface OwnOptions {
  readonly size: VideoSize;
  readonly cache: string;
  /** A file for one script, a folder for several. */
  readonly output: string;
  readonly voice: 'none' | 'flite';
  readonly flags?: readonly string[];
}

/** @throws Error if the fast renderer did not draw */
export async function renderOurs(
  { browser, folder }: Workbench,
  scripts: readonly string[],
  { size, cache, output, voice, flags = [] }: OwnOptions,
): Promise<OwnRender> {
  const video = ['--voice', voice, ...sizeFlags(size), '--browser', browser.executable, ...flags];
  const place = ['--cache-dir', cache, '-o', output, '--json'];
  const measured = await measure(
    process.execPath,
    [scriptreel, 'render', ...scripts, ...video, ...place],
    folder,
  );
  const videos = reportSchema.parse(JSON.parse(measured.stdout)).scripts.flatMap((script) => script.videos);
  if (videos.some(({ renderer }) => renderer !== 'canvas')) {
    throw new Error(`The fast renderer does not work in ${browser.version}: there is nothing to compare.`);
  }
  const sum = (of: 'frames' | 'cachedFrames' | 'durationMs') =>
    videos.reduce((total, video) => total + video[of], 0);
  return {
    ...measured,
    frames: sum('frames'),
    cachedFrames: sum('cachedFrames'),
    durationMs: sum('durationMs'),
  };
}

function sizeFlags({ format, height }: VideoSize): string[] {
  const pixels = format === '16:9' ? height : 2 * Math.round((height * 16) / 9 / 2);
  return ['--format', format, '--height', String(pixels)];
}

export interface StockInput {
  readonly props: VideoProps;
  readonly propsFile: string;
}

/** The same silent video as props, with its pictures in the bundle's public folder. */
export async function stockInput(
  workbench: Workbench,
  { script, pictures }: CaseText,
  size: VideoSize,
): Promise<StockInput> {
  const { folder, bundleDirectory } = workbench;
  const { stdout } = await measure(
    process.execPath,
    [
      ...[scriptreel, 'props', script, '--voice', 'none', ...sizeFlags(size)],
      ...['--cache-dir', path.join(folder, 'props')],
    ],
    folder,
  );
  const props = videoPropsSchema.parse(JSON.parse(stdout));
  const sources = props.scenes.flatMap((scene) =>
    'picture' in scene && scene.picture ? [scene.picture.src] : [],
  );
  const files = [...new Set(sources)].map((publicPath, index) => ({
    absolutePath: present(pictures[index], 'picture'),
    publicPath,
  }));
  await publishMedia(bundleDirectory, files);
  const propsFile = path.join(folder, 'props.json');
  await writeFile(propsFile, stdout);
  return { props, propsFile };
}

interface StockOptions {
  readonly concurrency: number;
  readonly output: string;
  readonly flags?: readonly string[];
}

/** Frames taken as JPEG have JPEG's colours, which the file does not declare: these flags make the colours right. */
export const rightColours = ['--image-format=png', '--pixel-format=yuv420p', '--color-space=bt709'] as const;

export function renderStock(
  { folder, browser, bundleDirectory }: Workbench,
  { propsFile }: StockInput,
  { concurrency, output, flags = [] }: StockOptions,
): Promise<Measured> {
  // Not in the project's folder, where remotion.config.ts would replace Remotion's defaults.
  return measure(
    process.execPath,
    [
      path.join(projectRoot, 'node_modules', '@remotion', 'cli', 'remotion-cli.js'),
      ...['render', bundleDirectory, 'Video', output, `--props=${propsFile}`],
      `--browser-executable=${browser.executable}`,
      `--chrome-mode=${browser.chromeMode}`,
      `--concurrency=${concurrency}`,
      ...flags,
    ],
    folder,
  );
}

const trialFrames = 120;

/** Renders the first frames with one page, with two, and so on up to one per core. @returns the fastest */
export async function bestConcurrency(
  workbench: Workbench,
  input: StockInput,
  cores: number,
): Promise<number> {
  const last = Math.min(trialFrames, input.props.durationInFrames) - 1;
  let best = { concurrency: 1, seconds: Number.POSITIVE_INFINITY };
  for (let concurrency = 1; concurrency <= cores; concurrency *= 2) {
    const output = path.join(workbench.folder, 'trial.mp4');
    const { seconds } = await renderStock(workbench, input, {
      concurrency,
      output,
      flags: [`--frames=0-${last}`],
    });
    if (seconds < best.seconds) best = { concurrency, seconds };
  }
  return best.concurrency;
}
