/** scriptreel as a library: what docs/api.md promises, used as a program of somebody else's would. */
import { fork } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Caption, createTikTokStyleCaptions } from '@remotion/captions';
import { afterAll, beforeAll, describe, expect, expectTypeOf, it } from 'vitest';
import {
  check,
  compile,
  type Failure,
  render,
  type SettingOptions,
  toAss,
  toCaptions,
} from '../src/index.ts';
import type { SettingName } from '../src/pipeline/settings/setting-shapes.ts';
import { present } from '../src/shared/assert.ts';
import { videoPropsSchema } from '../src/storyboard/contract.ts';
import { cacheDirectory, projectRoot } from './support/run-cli.ts';

const text = '# The Lamps\n\nBy midsummer there were forty-two of them.\n\nThen the autumn came.\n';
const common = { config: false, cacheDir: cacheDirectory, voice: 'none' } as const;
const small = { ...common, height: 90 } as const;

let folder: string;
beforeAll(async () => {
  // Programs in it import the package by its name, which is possible only from inside.
  await mkdir(path.join(projectRoot, 'out'), { recursive: true });
  folder = await mkdtemp(path.join(projectRoot, 'out', 'library-'));
  await writeFile(place('lamps.md'), text);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const place = (...names: string[]) => path.join(folder, ...names);

async function compiled(source: string, options = {}) {
  const result = await compile({ text: source }, { ...common, ...options });
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
  return result;
}

describe('options', () => {
  it('are the settings of the configuration file', () => {
    expectTypeOf<keyof SettingOptions>().toEqualTypeOf<SettingName>();
  });

  it.each<[object, RegExp, RegExp | null]>([
    [{ heigth: 360 }, /no option "heigth"/, /"height"/],
    [{ fps: 1000 }, /^The option fps: "1000" is not valid: give a whole number from 1 to 120\.$/, null],
    [{ theme: 'papper' }, /^The option theme: "papper" is not valid: give one of auto, paper/, null],
    [
      { config: path.join('no', 'such', 'folder'), theme: 'no-such-theme.json' },
      /no file no-such-theme/,
      null,
    ],
    [{ scenes: { pause: 'a.tsx' } }, /"pause" is one of scriptreel's own directives/, null],
  ])('%j is refused', async (options, message, hint) => {
    const failure: Failure = await check({ text }, { ...options }).then(
      () => expect.unreachable(),
      (error) => error,
    );
    expect(failure).toMatchObject({
      name: 'Failure',
      kind: 'usage',
      message: expect.stringMatching(message),
    });
    if (hint !== null) expect(failure.hint).toMatch(hint);
  });

  it('go before the frontmatter, and the configuration file of a folder after it', async () => {
    await writeFile(place('scriptreel.config.json'), '{ "fps": 25, "height": 180 }');
    const source = `---\nfps: 50\n---\n${text}`;
    const options = { cacheDir: cacheDirectory, voice: 'none', config: folder } as const;
    const { props: written } = await compiled(source, options);
    expect(written).toMatchObject({ fps: 50, height: 180 });
    const { props: given } = await compiled(source, { ...options, fps: 12 });
    expect(given).toMatchObject({ fps: 12, height: 180 });
    const { props: without } = await compiled(source);
    expect(without).toMatchObject({ fps: 50, height: 1080 });
  });
});

describe('check', () => {
  it('says what is wrong with a text where it stands, and gives its script when nothing is', async () => {
    const wrong = await check({ text: '# Lamps\n\n::lamp{}\n' }, common);
    expect(wrong).toMatchObject({ ok: false, script: null });
    expect(wrong.diagnostics).toMatchObject([{ code: 'unknown-directive', span: { start: { line: 3 } } }]);
    const right = await check(place('lamps.md'), common);
    expect(right).toMatchObject({ ok: true, script: { title: 'The Lamps' }, diagnostics: [] });
  });

  it('looks for the files that a text names in the folder that it is said to be in', async () => {
    await writeFile(place('lamp.svg'), '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>');
    const source = { text: '# A\n\n![A lamp](lamp.svg)\n\nIt shone.\n' };
    expect(await check({ ...source, folder }, common)).toMatchObject({ ok: true });
    expect(await check(source, common)).toMatchObject({ ok: false });
  });

  it('knows a subtitle file by its name, as the command line does', async () => {
    const lyrics = { text: '[00:01.00]Round goes the light\n[00:03.00]\n', name: 'light.lrc' };
    expect(await check(lyrics, common)).toMatchObject({ ok: true, script: { title: 'light' } });
  });

  it('takes warnings for errors where it is asked to', async () => {
    const source = { text: '# A\n\n![A lamp](https://example.org/lamp.png)\n\nIt shone.\n' };
    const lenient = await check(source, common);
    expect(lenient.diagnostics.map(({ severity }) => severity)).toContain('warning');
    expect(lenient.ok).toBe(true);
    expect(await check(source, { ...common, strict: true })).toMatchObject({ ok: false });
  });

  it('reads no standard input', async () => {
    await expect(check('-', common)).rejects.toMatchObject({ kind: 'usage' });
    await expect(render('-', common)).rejects.toMatchObject({ kind: 'usage' });
  });
});

describe('compile', () => {
  it('gives a Script, its Timeline and its VideoProps', async () => {
    const { script, timeline, props, diagnostics } = await compiled(text, { voice: 'flite' });
    expect(diagnostics).toEqual([]);
    expect(script.title).toBe('The Lamps');
    expect(timeline.chapters.map(({ title }) => title)).toEqual(['The Lamps']);
    expect(props.scenes.map(({ type }) => type)).toEqual(['title', 'narration', 'narration', 'end']);
    expect(props.sound).toBeNull();
    expect(toAss(timeline, props)).toContain(`PlayResY: ${props.height}`);
  });

  it('returns what is wrong with a script, and throws nothing', async () => {
    const result = await compile({ text: '# Lamps\n\n::lamp{}\n' }, common);
    expect(result).toMatchObject({ ok: false, script: null, timeline: null, props: null });
    expect(result.diagnostics).toMatchObject([{ code: 'unknown-directive' }]);
  });

  it('puts all media of the props into a public folder, and removes nothing that was there', async () => {
    const publicDir = place('public');
    await mkdir(path.join(publicDir, 'media'), { recursive: true });
    const own = path.join(publicDir, 'media', 'own.txt');
    await writeFile(own, 'mine');
    await utimes(own, 0, 0);
    await writeFile(place('lamp.svg'), '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>');
    await writeFile(place('picture.md'), '# Лампы 灯\n\n![A lamp](lamp.svg)\n\nIt shone.\n');
    const { ok, props } = await compile(place('picture.md'), { ...common, voice: 'flite', publicDir });
    expect(ok).toBe(true);
    const named = [...JSON.stringify(props).matchAll(/"((?:media|fonts)\/[^"]+)"/g)].map(
      ([, name]) => name ?? '',
    );
    expect(named.map((name) => path.extname(name))).toEqual(
      expect.arrayContaining(['.svg', '.woff2', '.m4a']),
    );
    for (const name of named) expect((await readFile(path.join(publicDir, name))).length).toBeGreaterThan(0);
    expect(await readFile(own, 'utf8')).toBe('mine');
  });
});

describe('render', () => {
  it('reports a script that has errors, and writes nothing', async () => {
    await writeFile(place('wrong.md'), '# Lamps\n\n::lamp{}\n');
    const found: string[] = [];
    const report = await render([place('*.md')], {
      ...small,
      output: place('refused'),
      onDiagnostics: (script, diagnostics) =>
        found.push(...diagnostics.map(({ code }) => `${script} ${code}`)),
    });
    await rm(place('wrong.md'));
    expect(report.ok).toBe(false);
    expect(report.scripts.length).toBeGreaterThan(1);
    expect(report.scripts.flatMap(({ videos }) => videos)).toEqual([]);
    expect(found.join()).toMatch(/wrong\.md unknown-directive/);
    expect(await readdir(folder)).not.toContain('refused');
  });

  it('ends when its signal is aborted, and leaves nothing half written', async () => {
    const controller = new AbortController();
    const work = path.join(folder, 'own-cache', 'work');
    const ended = render(place('lamps.md'), {
      ...{ ...small, cacheDir: place('own-cache'), fps: 60, height: 720, cache: false },
      output: place('aborted'),
      signal: controller.signal,
      onProgress: (event) => {
        if (event.type === 'progress' && event.stage === 'frames') controller.abort();
      },
    });
    await expect(ended).rejects.toMatchObject({ name: 'Failure', kind: 'interrupted' });
    expect(await readdir(place('aborted'))).toEqual([]);
    expect(await readdir(work)).toEqual([]);
    await expect(render(place('lamps.md'), { ...small, signal: controller.signal })).rejects.toMatchObject({
      kind: 'interrupted',
    });
  }, 60_000);

  it.each(['canvas', 'remotion'] as const)(
    'may be called twice at the same time (%s)',
    async (renderer) => {
      const temporary = process.env.TMPDIR;
      const texts = [
        'Round goes the light.',
        'Round goes the light, and round again, until the morning comes.',
      ];
      const reports = await Promise.all(
        texts.map(async (line, at) => {
          const script = place(`twice-${renderer}-${at}.md`);
          await writeFile(script, `# Number ${at}\n\n${line} ${Math.random()}\n`);
          return render(script, { ...small, renderer, output: place('twice') });
        }),
      );
      expect(reports.flatMap(({ scripts }) => scripts).map(({ ok, videos }) => [ok, videos.length])).toEqual([
        [true, 1],
        [true, 1],
      ]);
      expect(process.env.TMPDIR).toBe(temporary);
    },
    120_000,
  );

  it.each(['canvas', 'remotion'] as const)(
    'prints nothing, leaves the process as it was, and lets it end (%s)',
    async (renderer) => {
      await writeFile(
        place('program.mjs'),
        `import { tmpdir } from 'node:os';
       import { render } from ${JSON.stringify(pathToFileURL(path.join(projectRoot, 'src', 'index.ts')).href)};
       const events = ['SIGINT', 'SIGTERM', 'SIGHUP', 'exit', 'uncaughtException', 'unhandledRejection'];
       const state = () => JSON.stringify([events.map((event) => process.listenerCount(event)), tmpdir()]);
       const before = state();
       const during = new Set([tmpdir()]);
       const options = ${JSON.stringify({ ...small, renderer, output: place('alone') })};
       const report = await render('lamps.md', { ...options, cache: false, onProgress: () => during.add(tmpdir()) });
       process.send({ ok: report.ok, left: state() === before, folders: during.size, exitCode: process.exitCode });`,
      );
      const message: { value: unknown } = { value: null };
      const child = fork(place('program.mjs'), [], {
        cwd: folder,
        execArgv: ['--import', 'tsx'],
        silent: true,
      });
      let printed = '';
      for (const stream of [child.stdout, child.stderr])
        stream?.on('data', (data) => (printed += String(data)));
      child.on('message', (value) => {
        message.value = value;
      });
      const code = await new Promise((resolve) => child.once('close', resolve));
      expect(printed).toBe('');
      expect(message.value).toMatchObject({
        ok: true,
        left: true,
        ...(renderer === 'canvas' ? { folders: 1 } : {}),
      });
      expect(code).toBe(0);
    },
    180_000,
  );
});

describe('captions for @remotion/captions', () => {
  it('have its type', () => {
    expectTypeOf<ReturnType<typeof toCaptions>>().toExtend<Caption[]>();
  });

  it('are words with the space before them, in the order of their times', async () => {
    const { timeline } = await compiled('# A Lamp\n\nIt shone (dimly) – at the well-known quay.\n');
    const captions = toCaptions(timeline);
    expect(captions.map((caption) => caption.text).join('')).toBe(
      'A Lamp It shone (dimly) – at the well-known quay.',
    );
    for (const [at, { startMs, endMs, timestampMs }] of captions.entries()) {
      expect(endMs).toBeGreaterThan(startMs);
      expect(timestampMs).toBeGreaterThanOrEqual(startMs);
      expect(timestampMs).toBeLessThanOrEqual(endMs);
      expect(startMs).toBeGreaterThanOrEqual(captions[at - 1]?.endMs ?? 0);
    }
  });

  it('make pages that break between words, also without spaces', async () => {
    const { timeline } = await compiled(text);
    const { pages } = createTikTokStyleCaptions({
      captions: toCaptions(timeline),
      combineTokensWithinMilliseconds: 700,
    });
    expect(pages.length).toBeGreaterThan(4);
    expect(pages.map((page) => page.text).join(' ')).toBe(
      'The Lamps By midsummer there were forty-two of them. Then the autumn came.',
    );
    const { timeline: japanese } = await compiled('灯台の光がまわる。\n\n夜の海はしずかだった。\n');
    const made = createTikTokStyleCaptions({
      captions: toCaptions(japanese),
      combineTokensWithinMilliseconds: 700,
    });
    expect(made.pages.map((page) => page.text)).toEqual(['灯台の光がまわる。', '夜の海はしずかだった。']);
    expect(present(made.pages[0], 'a page').tokens.length).toBeGreaterThan(1);
  });
});

describe('the schema of VideoProps', () => {
  const sceneWith = (props: unknown) => ({
    ...{ type: 'user', name: 'counter', module: 'media/0a.js', durationInFrames: 30, captions: [] },
    props,
  });

  it('can be written down, as Remotion does with the schemas of compositions, after it has read props', async () => {
    const { props } = await compiled(text);
    const own = { ...props, scenes: [sceneWith({ to: 42, list: [1, { deep: null }] })] };
    expect(videoPropsSchema.parse(own)).toEqual(own);
    expect(() => JSON.stringify(videoPropsSchema)).not.toThrow();
  });

  it.each([[new Date(0)], [Number.NaN], [() => 1], [{ deep: new Map() }]])(
    "takes only plain JSON as the props of a project's own scene, not %o",
    async (value) => {
      const { props } = await compiled(text);
      expect(videoPropsSchema.safeParse({ ...props, scenes: [sceneWith({ value })] }).success).toBe(false);
    },
  );
});
