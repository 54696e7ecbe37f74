/** The modules and props of the user's own scenes, which are found outside the pure stages. */
import type { SceneDirective } from '../timeline/timeline.ts';
import type { UserSceneProps } from './contract.ts';

/** By `userSceneKey`. */
export type UserScenes = ReadonlyMap<string, Pick<UserSceneProps, 'module' | 'props'>>;

/** Scenes with the same name and the same attributes share a key: they show the same. */
export function userSceneKey({ name, attributes }: SceneDirective): string {
  return JSON.stringify([name, attributes.map((attribute) => [attribute.name, attribute.value])]);
}
