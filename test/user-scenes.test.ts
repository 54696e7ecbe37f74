/**
 * The project's own scenes, as users have them: the example of docs/user-scenes.md in both renderers, and what can go
 * wrong.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { findFfmpeg } from '../src/render/ffmpeg/tools.ts';
import { present } from '../src/shared/assert.ts';
import { videoPropsSchema } from '../src/storyboard/contract.ts';
import { chosenFrames } from './render/media.ts';
import { lumaOf, ssim } from './render/ssim.ts';
import { cacheDirectory, projectRoot, runCli, startCli } from './support/run-cli.ts';
import { sampleScene, writeSampleScene } from './support/sample-scene.ts';

const size = { width: 640, height: 360 };

const folders: string[] = [];
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'scriptreel-user-scenes-'));
  folders.push(folder);
  await writeSampleScene(folder);
});
afterAll(() => Promise.all(folders.map((each) => rm(each, { recursive: true, force: true }))));

const place = (...names: string[]) => path.join(folder, ...names);

function run(command: string, ...flags: string[]) {
  return runCli([command, 'text.md', '--voice', 'none', '--cache-dir', cacheDirectory, ...flags], {
    cwd: folder,
  });
}

async function change(file: string, from: string, to: string): Promise<void> {
  const text = await readFile(place(file), 'utf8');
  expect(text).toContain(from);
  await writeFile(place(file), text.replace(from, to));
}

/** The pixels of a moment at which the scene is at rest. */
async function restingStill(renderer: 'canvas' | 'remotion'): Promise<Uint8Array> {
  const flags = ['--at', '6s', '--height', String(size.height), '--renderer', renderer, '-o', 'still.png'];
  const { code, stderr } = await run('still', ...flags);
  expect(code, stderr).toBe(0);
  expect(stderr).toContain('(user)');
  const [pixels] = await chosenFrames(
    present(await findFfmpeg(), 'ffmpeg'),
    place('still.png'),
    size.width * size.height * 3,
    [0],
  );
  return present(pixels, 'its pixels');
}

const likeness = (one: Uint8Array, other: Uint8Array) => ssim(lumaOf(one), lumaOf(other), size.width);

describe('the documented scene', () => {
  it('has at most twenty lines, and types that an editor understands', async () => {
    const { component } = await sampleScene();
    expect(component.trimEnd().split('\n').length).toBeLessThanOrEqual(20);
    // A package can import itself by its name only from inside.
    const inside = await mkdtemp(path.join(projectRoot, 'out', 'sample-scene-'));
    folders.push(inside);
    await writeFile(path.join(inside, 'Counter.tsx'), component);
    const config = { extends: path.join(projectRoot, 'tsconfig.compositions.json'), include: ['*.tsx'] };
    await writeFile(path.join(inside, 'tsconfig.json'), JSON.stringify(config));
    const compiler = path.join(projectRoot, 'node_modules', 'typescript', 'bin', 'tsc');
    const compiled = await promisify(execFile)(process.execPath, [compiler, '-p', inside]).catch(
      (error: unknown) => error,
    );
    expect(compiled).toMatchObject({ stdout: '' });
  });

  it('gets its attributes as props, and its text as captions', async () => {
    const { code, stdout, stderr } = await run('props');
    expect(code, stderr).toBe(0);
    const scene = videoPropsSchema.parse(JSON.parse(stdout)).scenes[1];
    expect(scene).toMatchObject({
      type: 'user',
      name: 'counter',
      props: { to: 42, label: 'lamps on the quay' },
    });
    expect(scene?.captions.length).toBeGreaterThan(0);
  });

  it('looks the same in both renderers, and shows its number', async () => {
    const canvas = await restingStill('canvas');
    const stock = await restingStill('remotion');
    expect(likeness(canvas, stock)).toBeGreaterThan(0.99);
    await change('text.md', 'to=42', 'to=88');
    expect(likeness(canvas, await restingStill('canvas'))).toBeLessThan(0.995);
  }, 120_000);
});

it('may cover several paragraphs, or stand alone', async () => {
  const text = [
    '# A',
    ':::counter{to=1 label=one}\nFirst here.\n\nThen there.\n:::',
    '::counter{to=2 label=two seconds=3}',
  ];
  await writeFile(place('text.md'), `${text.join('\n\n')}\n`);
  const { code, stdout, stderr } = await run('props');
  expect(code, stderr).toBe(0);
  const [, first, second] = videoPropsSchema.parse(JSON.parse(stdout)).scenes;
  expect(JSON.stringify(first?.captions)).toMatch(/First.*there/);
  expect(second).toMatchObject({ type: 'user', captions: [], durationInFrames: 90 });
});

const reportSchema = z.object({
  scripts: z.tuple([
    z.object({
      videos: z.tuple([z.object({ unchanged: z.boolean(), frames: z.number(), cachedFrames: z.number() })]),
    }),
  ]),
});

async function renderedVideo() {
  const { code, stdout, stderr } = await run('render', '--height', '90', '--json');
  expect(code, stderr).toBe(0);
  return reportSchema.parse(JSON.parse(stdout)).scripts[0].videos[0];
}

it('is drawn again after an edit, and no other scene is', async () => {
  const { frames } = await renderedVideo();
  expect(await renderedVideo()).toMatchObject({ unchanged: true });
  await writeFile(place('scenes', 'size.ts'), `export const size = ${30 + Math.random()};\n`);
  await change('scenes/Counter.tsx', 'fontSize="34"', 'fontSize={size}');
  await change('scenes/Counter.tsx', 'import', "import { size } from './size.ts';\nimport");
  const props = videoPropsSchema.parse(JSON.parse((await run('props', '--height', '90')).stdout));
  const own = props.scenes.filter(({ type }) => type === 'user');
  const ownFrames = own.reduce((sum, { durationInFrames }) => sum + durationInFrames, 0);
  expect(await renderedVideo()).toMatchObject({ unchanged: false, cachedFrames: frames - ownFrames });
  // A file that it imports is part of the scene.
  await writeFile(place('scenes', 'size.ts'), `export const size = ${30 + Math.random()};\n`);
  expect(await renderedVideo()).toMatchObject({ unchanged: false, cachedFrames: frames - ownFrames });
}, 120_000);

it('ends the render with its file and the line of the script when it throws', async () => {
  await change(
    'scenes/Counter.tsx',
    'return (',
    "if (frame === 12) throw new Error('no oil');\n    return (",
  );
  const { code, stderr } = await run(
    'render',
    '--height',
    '90',
    '--renderer',
    'canvas',
    '-o',
    'made/text.mp4',
  );
  expect(code).toBe(1);
  expect(stderr).toContain(
    'text.md:3:1: the scene ::counter, scenes/Counter.tsx, cannot be drawn: frame 12: no oil',
  );
  expect(await readdir(place('made'))).toEqual([]);
}, 60_000);

describe('what is wrong is reported before anything is drawn:', () => {
  it.each([
    ['a missing file', null, 'there is no file scenes/Counter.tsx'],
    [
      'a file that does not compile',
      'export default <p>;',
      /cannot be compiled: scenes\/Counter\.tsx:1:\d+: /,
    ],
    [
      'an import that does not exist',
      "import './nowhere.ts';",
      /scenes\/Counter\.tsx:1:8: Could not resolve/,
    ],
    ['a file without a scene', 'export const a = 1;', 'has no scene as its default export'],
    ['a file that exports nothing', 'const a = 1;', 'has no scene as its default export'],
    ['a file that needs a browser', 'export default document.title;', 'document is not defined'],
    [
      'props that are not JSON',
      `import { defineScene } from 'scriptreel/scene'; import { z } from 'zod';
       const when = z.coerce.number().transform((n) => new Date(n));
       export default defineScene({ props: z.object({ to: when, label: z.string() }), component: () => null });`,
      /turns "to" into something that is not plain JSON/,
    ],
  ])('%s', async (_what, component, message) => {
    if (component === null) await rm(place('scenes', 'Counter.tsx'));
    else await writeFile(place('scenes', 'Counter.tsx'), component);
    const { code, stderr } = await run('render', '--height', '90');
    expect(stderr).toMatch(message);
    expect(code).toBe(2);
    expect(await readdir(folder)).not.toContain('out');
  });

  it('a file that never finishes loading, which can be interrupted', async () => {
    await writeFile(place('scenes', 'Counter.tsx'), "console.error('It begins.'); while (true) {}");
    const { child, ended, stderrSoFar } = startCli(['check', 'text.md', '--cache-dir', cacheDirectory], {
      cwd: folder,
    });
    await expect.poll(stderrSoFar, { timeout: 20_000 }).toContain('It begins.');
    child.kill('SIGINT');
    const { code, stderr } = await ended;
    expect(stderr).toContain('Interrupted while loading the scene "counter"');
    expect(code).toBe(130);
  }, 30_000);

  it('attributes that the schema does not accept, each at its place', async () => {
    await change('text.md', 'to=42 label="lamps on the quay"', 'to=many lable=lamps');
    const { code, stdout } = await run('check');
    expect(code).toBe(3);
    expect(stdout).toContain('text.md:3:11 error The attribute "to" of ::counter is not valid');
    expect(stdout).toContain('text.md:3:19 error ::counter has no attribute "lable"');
    expect(stdout).toContain('text.md:3:1 error ::counter needs the attribute "label"');
  });

  it.each([
    ['{ "pause": "a.tsx" }', `"pause" is one of scriptreel's own directives`],
    ['{ "My Scene": "a.tsx" }', '"My Scene" is not a name for a scene'],
    ['["a.tsx"]', 'give an object with a file for each scene'],
    ['{ "one": 1 }', '"scenes" in the configuration file'],
  ])('the configuration %s', async (scenes, message) => {
    await writeFile(place('scriptreel.config.json'), `{ "scenes": ${scenes} }`);
    const { code, stderr } = await run('check');
    expect(stderr).toContain(message);
    expect(code).toBe(2);
  });

  it('a scene that only the script names: code comes only from the configuration file', async () => {
    await rm(place('scriptreel.config.json'));
    const text = await readFile(place('text.md'), 'utf8');
    await writeFile(place('text.md'), `---\nscenes: { counter: ./scenes/Counter.tsx }\n---\n${text}`);
    const { code, stdout } = await run('check');
    expect(stdout).toContain('There is no directive "::counter"');
    expect(code).toBe(3);
  });
});
