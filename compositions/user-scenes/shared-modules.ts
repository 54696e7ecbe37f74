/**
 * The modules that a project's own scenes share with scriptreel, because they must have the same React and the same
 * contexts. A compiled scene finds them in a global variable, both in the browser and where its attributes are checked.
 */
import * as react from 'react';
import * as jsxRuntime from 'react/jsx-runtime';
import * as remotion from 'remotion';
import { type SharedModuleName, sharedModulesVariable } from './module-names.ts';
import * as scene from './scene.ts';

const modules: Readonly<Record<SharedModuleName, unknown>> = {
  react,
  'react/jsx-runtime': jsxRuntime,
  remotion,
  'scriptreel/scene': scene,
};

/** Must be called before a compiled scene is loaded. */
export function shareModules(): void {
  Object.assign(globalThis, { [sharedModulesVariable]: modules });
}
