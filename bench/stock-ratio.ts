/**
 * scriptreel against stock Remotion: the same 20 s sample, the same props, the same browser, the same bundle,
 * interleaved in one run. Prints frames a second, peak memory and the ratio.
 *
 *     npm run bench -- [runs] [height]
 *
 * Both are whole processes with a bundle that is already there, so that drawing and encoding are compared.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from '../src/render/browser.ts';
import { ensureBundle } from '../src/render/bundle.ts';
import { openStore } from '../src/store/store.ts';
import { videoPropsSchema } from '../src/storyboard/contract.ts';
import { type Measured, measure, median } from './processes.ts';

const projectRoot = fileURLToPath(new URL('..', import.meta.url));
const bin = path.join(projectRoot, 'src', 'cli', 'bin.mjs');
const sample = path.join(projectRoot, 'bench', 'sample.md');
const runs = Number(process.argv[2] ?? 3);
const height = process.argv[3] ?? '1080';

const folder = await mkdtemp(path.join(tmpdir(), 'scriptreel-bench-'));
try {
  const cacheDirectory = path.join(folder, 'cache');
  const browser = await findBrowser({ cacheDirectory });
  if (browser === null) throw new Error('No browser was found.');
  const bundle = await ensureBundle({ projectRoot, store: openStore(path.join(cacheDirectory, 'store')) });
  const common = ['--voice', 'none', '--height', height, '--cache-dir', cacheDirectory];
  const { stdout } = await measure(process.execPath, [bin, 'props', sample, ...common], folder);
  const props = videoPropsSchema.parse(JSON.parse(stdout));
  const propsFile = path.join(folder, 'props.json');
  await writeFile(propsFile, stdout);

  const ours = () =>
    measure(
      process.execPath,
      [
        bin,
        'render',
        sample,
        ...common,
        '--browser',
        browser.executable,
        '--json',
        '-o',
        path.join(folder, 'ours'),
      ],
      folder,
    );
  const stock = () =>
    measure(
      process.execPath,
      [
        path.join(projectRoot, 'node_modules', '@remotion', 'cli', 'remotion-cli.js'),
        'render',
        bundle.directory,
        'Video',
        path.join(folder, 'stock.mp4'),
        `--props=${propsFile}`,
        `--browser-executable=${browser.executable}`,
        `--chrome-mode=${browser.chromeMode}`,
        `--concurrency=${availableParallelism()}`,
      ],
      projectRoot,
    );

  const results: Record<'ours' | 'stock', Measured[]> = { ours: [], stock: [] };
  for (let run = 0; run < runs; run += 1) {
    results.ours.push(await ours());
    results.stock.push(await stock());
    process.stderr.write(`run ${run + 1} of ${runs} is done\n`);
  }
  print(props.durationInFrames, props.width, props.height, results);
} finally {
  await rm(folder, { recursive: true, force: true });
}

function print(
  frames: number,
  width: number,
  tall: number,
  results: Record<'ours' | 'stock', Measured[]>,
): void {
  const row = (name: 'ours' | 'stock') => {
    const seconds = median(results[name].map((one) => one.seconds));
    const megabytes = median(results[name].map((one) => one.peakMegabytes));
    return { name, seconds, framesPerSecond: frames / seconds, megabytes };
  };
  const [ours, stock] = [row('ours'), row('stock')];
  console.log(`${frames} frames at ${width}x${tall}, medians of ${runs} interleaved runs`);
  for (const { name, seconds, framesPerSecond, megabytes } of [ours, stock]) {
    console.log(
      `${name.padEnd(6)} ${seconds.toFixed(1).padStart(6)} s ${framesPerSecond.toFixed(1).padStart(6)} frames/s ${megabytes.toFixed(0).padStart(6)} MB at the peak`,
    );
  }
  console.log(`ratio  ${(stock.seconds / ours.seconds).toFixed(2)} times the speed of stock Remotion`);
}
