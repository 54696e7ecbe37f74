/**
 * `scriptreel/remotion`: the composition for a Remotion project of one's own.
 *
 * Takes VideoProps, which `compile` of `scriptreel` makes from a script. docs/api.md shows a whole project.
 */

export { type VideoProps, videoPropsSchema as scriptVideoSchema } from '../src/storyboard/contract.ts';
export { Video as ScriptVideo } from './Video.tsx';
export { calculateScriptVideoMetadata } from './video-metadata.ts';
