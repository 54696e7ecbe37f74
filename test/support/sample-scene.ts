/** The scene that docs/user-scenes.md shows in full, as the files that the page names. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { sceneModuleOf } from '../../src/pipeline/check/scenes/scene-module.ts';
import { writeSceneModules } from '../../src/pipeline/make/user-scenes.ts';
import type { MediaFile } from '../../src/render/media-files.ts';
import { present } from '../../src/shared/assert.ts';
import type { CaptionProps, UserSceneProps } from '../../src/storyboard/contract.ts';
import { projectRoot } from './run-cli.ts';

export interface SampleScene {
  /** `scenes/Counter.tsx`. */
  readonly component: string;
  /** `scriptreel.config.json`. */
  readonly config: string;
  /** A directive, and the paragraph below it. */
  readonly script: string;
}

export async function sampleScene(): Promise<SampleScene> {
  const page = await readFile(path.join(projectRoot, 'docs', 'user-scenes.md'), 'utf8');
  const section = present(
    /\n## A complete example\n([\s\S]*?)\n## /.exec(page)?.[1],
    'the section with the example',
  );
  const code = (language: string) =>
    present(
      new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(section)?.[1],
      `the example's ${language}`,
    );
  return { component: code('tsx'), config: code('json'), script: code('markdown') };
}

/** Writes the example into a folder, with its script as `text.md`, between two paragraphs. */
export async function writeSampleScene(folder: string): Promise<void> {
  const { component, config, script } = await sampleScene();
  await mkdir(path.join(folder, 'scenes'));
  await writeFile(path.join(folder, 'scenes', 'Counter.tsx'), component);
  await writeFile(path.join(folder, 'scriptreel.config.json'), config);
  await writeFile(path.join(folder, 'text.md'), `# The Lamps\n\n${script}\nThen the autumn came.\n`);
}

/** The example as scenes with their texts as long as its schema lets them be, and what a page loads for them. */
export async function sampleSceneProps(
  folder: string,
  captions: CaptionProps[],
): Promise<{ readonly scenes: UserSceneProps[]; readonly files: MediaFile[] }> {
  await writeSampleScene(folder);
  const module = await sceneModuleOf('counter', path.join(folder, 'scenes', 'Counter.tsx'));
  const sceneOf = (own: CaptionProps[]): UserSceneProps => ({
    type: 'user',
    name: 'counter',
    module: module.publicPath,
    props: module.schema.parse({ to: '9999', label: 'lanterns, all told' }) as UserSceneProps['props'],
    captions: own,
    durationInFrames: 120,
  });
  return {
    scenes: [sceneOf(captions), sceneOf([])],
    files: await writeSceneModules([module], folder),
  };
}
