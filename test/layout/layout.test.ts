/**
 * Every scene type in every format and theme, with long and short texts: nothing is cut off, nothing overlaps, nothing
 * is too small, and all text stays inside the safe area. Measured in the browser that draws the videos.
 */
import path from 'node:path';
import { build } from 'esbuild';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { captionColumns } from '../../compositions/layout/layout.ts';
import { sampleProps } from '../../compositions/samples/sample-props.ts';
import { themes } from '../../compositions/theme/themes.ts';
import { formatNames, frameSize } from '../../src/pipeline/settings/formats.ts';
import { launchCanvasBrowser, openDrawingPage } from '../../src/render/canvas/browser.ts';
import { PageServer } from '../../src/render/canvas/page-server.ts';
import type { DrawingGlobal } from '../../src/render/page/protocol.ts';
import { present } from '../../src/shared/assert.ts';
import { type SceneProps, sceneSchema } from '../../src/storyboard/contract.ts';
import { tellingFrame } from '../../src/storyboard/telling-frame.ts';
import { type CanvasSetup, openCanvasSetup } from '../render/canvas-setup.ts';
import { projectRoot } from '../support/run-cli.ts';
import { sampleSceneProps } from '../support/sample-scene.ts';
import { lengths, scenesToMeasure, videoOfLength } from './texts.ts';

/** Layouts grow with the frame, so a small frame shows what a large one does. */
const frameHeight = 720;

let setup: CanvasSetup;
let server: PageServer;
let browser: Browser;
let page: Page;
let scenes: readonly (readonly [name: string, scene: SceneProps])[];

beforeAll(async () => {
  setup = await openCanvasSetup();
  server = await PageServer.open({
    page: setup.page.pageDirectory,
    assets: path.join(projectRoot, 'assets'),
  });
  browser = await launchCanvasBrowser(setup.browser);
  page = await openDrawingPage(browser, server.address);
  const { outputFiles } = await build({
    entryPoints: [path.join(projectRoot, 'test', 'layout', 'text-probe.ts')],
    bundle: true,
    format: 'iife',
    write: false,
  });
  await page.evaluate(present(outputFiles[0], 'the probe').text);
  const narration = present(
    sampleProps.scenes.find(({ type }) => type === 'narration'),
    'a narration',
  );
  const own = await sampleSceneProps(setup.folder, narration.captions);
  server.publish(own.files);
  scenes = [...scenesToMeasure(), ...own.scenes.map((scene) => ['user', scene] as const)];
}, 60_000);
afterAll(async () => {
  await browser.close();
  await server.close();
  await setup.close();
});

/** The globals of the page. `textProbe` comes from text-probe.ts, which is compiled for the browser. */
interface ProbeGlobal extends DrawingGlobal {
  readonly textProbe: {
    problemsOf(width: number, height: number): string[];
    count(): number;
  };
}

async function probe(video: typeof sampleProps, frame: number) {
  return page.evaluate(
    async (props, at) => {
      const { drawingPage, textProbe } = globalThis as unknown as ProbeGlobal;
      await drawingPage.showFrame(props, at);
      return { problems: textProbe.problemsOf(props.width, props.height), count: textProbe.count() };
    },
    video,
    frame,
  );
}

test('every scene type is measured', () => {
  const types = sceneSchema.options.map(({ shape }) => shape.type.value);
  expect([...new Set(scenes.map(([, { type }]) => type))].sort()).toEqual([...types].sort());
});

test('the probe notices what is wrong', async () => {
  const size = frameSize('16:9', frameHeight);
  const [scene] = sampleProps.scenes.filter(({ type }) => type === 'narration');
  const video = videoOfLength({ ...sampleProps, ...size }, present(scene, 'a narration'), 'long', 42);
  const shown = present(video.scenes[0], 'the scene');
  await page.setViewport(size);
  await probe(video, tellingFrame(shown, video.fps));
  const problems = await page.evaluate(
    `(() => {
      const plate = document.querySelector('.caption-plate');
      plate.style.fontSize = '30px';
      plate.parentElement.style.bottom = '-10px';
      const text = document.createElement('div');
      text.textContent = 'planted';
      text.style.cssText =
        'position: absolute; left: 600px; bottom: 40px; width: 10px; height: 20px; font-size: 12px; overflow: hidden';
      document.querySelector('.video').append(text);
      return textProbe.problemsOf(1280, 720).join('\\n');
    })()`,
  );
  for (const problem of [
    'the caption is set at 4.17 %',
    'leaves the safe area: bottom',
    '"planted" leaves its box: right',
    '"planted" is cut off: right',
    '"planted" is set at 1.67 %',
    '"planted" meets the caption',
  ]) {
    expect(problems).toContain(problem);
  }
});

test.each(
  formatNames.flatMap((format) =>
    Object.keys(themes).map((theme) => [format, theme as keyof typeof themes] as const),
  ),
)(
  '%s, %s: no text is cut off, too small, on top of another, or outside the safe area',
  async (format, theme) => {
    const size = frameSize(format, frameHeight);
    const problems: string[] = [];
    await page.setViewport(size);
    for (const [name, scene] of scenes) {
      for (const length of lengths) {
        const video = videoOfLength(
          { ...sampleProps, ...size, theme: themes[theme] },
          scene,
          length,
          captionColumns(size.width, size.height),
        );
        const shown = present(video.scenes[0], 'the scene');
        const found = await probe(video, tellingFrame(shown, video.fps));
        expect(found.count, `texts of ${name}`).toBeGreaterThan(0);
        problems.push(...found.problems.map((problem) => `${name}, ${length}: ${problem}`));
      }
    }
    // As text, so that a failure shows all problems.
    expect(problems.join('\n')).toBe('');
  },
  60_000,
);
