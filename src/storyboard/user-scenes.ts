/** What the user's own scenes are drawn from, which is found outside of the pure stages. */
import type { SceneDirective } from '../timeline/timeline.ts';
import type { UserSceneProps } from './contract.ts';

/** By `userSceneKey`. */
export type UserScenes = ReadonlyMap<string, Pick<UserSceneProps, 'module' | 'props'>>;

/** The same name with the same attributes shows the same. */
export function userSceneKey({ name, attributes }: SceneDirective): string {
  return JSON.stringify([name, attributes.map((attribute) => [attribute.name, attribute.value])]);
}
