/**
 * Loads the compiled modules of a project's own scenes from the public folder, as fonts and pictures are loaded.
 *
 * Guarantees: `useUserScenes` is true only once every module is loaded, and a render waits for that; a module that
 * cannot be loaded ends the render with the scene's name.
 */
import { useLayoutEffect, useState } from 'react';
import { staticFile, useDelayRender } from 'remotion';
import { present } from '../../src/shared/assert.ts';
import type { SceneProps, UserSceneProps } from '../../src/storyboard/contract.ts';
import type { SceneDefinition } from './scene.ts';
import { shareModules } from './shared-modules.ts';

/** Each page loads a module once. */
const loading = new Map<string, Promise<void>>();
const definitions = new Map<string, SceneDefinition>();

/** The definition of a scene whose module is loaded. */
export function definitionOf({ module, name }: UserSceneProps): SceneDefinition {
  return present(definitions.get(module), `the loaded scene ${name}`);
}

export function loadUserScenes(scenes: readonly SceneProps[]): Promise<void> {
  const pending = scenes.flatMap((scene) => {
    if (scene.type !== 'user') return [];
    const promise = loading.get(scene.module) ?? loadModule(scene);
    loading.set(scene.module, promise);
    return [promise];
  });
  return Promise.all(pending).then(() => undefined);
}

/** Whether the modules of all scenes are loaded. */
export function useUserScenes(scenes: readonly SceneProps[]): boolean {
  const { delayRender, continueRender, cancelRender } = useDelayRender();
  const missing = scenes
    .filter((scene) => scene.type === 'user')
    .filter(({ module }) => !definitions.has(module));
  const [, setLoaded] = useState('');
  const key = missing.map(({ module }) => module).join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all about the missing modules
  useLayoutEffect(() => {
    if (key === '') return;
    const handle = delayRender("Loading the project's own scenes");
    loadUserScenes(missing).then(() => setLoaded(key), cancelRender);
    return () => continueRender(handle);
  }, [key, delayRender, continueRender, cancelRender]);
  return key === '';
}

async function loadModule({ module, name }: UserSceneProps): Promise<void> {
  shareModules();
  const address = new URL(staticFile(module), document.baseURI).href;
  try {
    const { default: definition } = (await import(/* webpackIgnore: true */ address)) as {
      default: SceneDefinition;
    };
    definitions.set(module, definition);
  } catch (error) {
    throw new Error(`The scene ${name} could not be loaded: ${String(error)}`, { cause: error });
  }
}
