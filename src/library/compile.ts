/** Script -> what stands between it and its video, for programs that draw or show it themselves. */
import path from 'node:path';
import type { Script } from '../script/script.ts';
import type { Diagnostic } from '../shared/diagnostic.ts';
import type { VideoProps } from '../storyboard/contract.ts';
import type { Timeline } from '../timeline/timeline.ts';
import { type CommonOptions, settingsOf } from './options.ts';
import { ownSignal, requireRunning } from './signal.ts';
import { type ScriptText, sourceOf } from './source.ts';

export interface CompileOptions extends CommonOptions {
  /**
   * Remotion's public folder of your project. The sound, pictures, fonts and scenes that the props name are put there,
   * in `media`, under names made of their content. Without it the props name media that are nowhere, and have no sound.
   */
  readonly publicDir?: string | undefined;
  /** Ends the call, which then rejects with a Failure `interrupted`. What is spoken already stays in the cache. */
  readonly signal?: AbortSignal | undefined;
}

export type Compilation = Compiled | NotCompiled;

export interface Compiled {
  readonly ok: true;
  readonly script: Script;
  /** Everything that happens, in milliseconds. */
  readonly timeline: Timeline;
  /** Everything that is drawn, in frames: plain JSON. */
  readonly props: VideoProps;
  readonly diagnostics: readonly Diagnostic[];
}

/** The script has errors, which are among the diagnostics. */
export interface NotCompiled {
  readonly ok: false;
  readonly script: null;
  readonly timeline: null;
  readonly props: null;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Speaks a script and plans its video in the first of its formats.
 *
 * @param script the path of a file, or a text
 * @throws Failure for what the script is not to blame for
 */
export async function compile(
  script: string | ScriptText,
  options: CompileOptions = {},
): Promise<Compilation> {
  const signal = ownSignal(options.signal);
  const settings = await settingsOf(options, ['publicDir', 'signal']);
  const source = await sourceOf(script);
  requireRunning(signal);
  const { compileScript } = await import('../pipeline/commands/compile-script.ts');
  const { publicDir } = options;
  const compiled = await compileScript({
    ...{ source, settings, signal },
    publicFolder: publicDir === undefined ? null : path.resolve(publicDir),
  });
  if (compiled.script !== null) return { ok: true, ...compiled };
  return { ok: false, ...compiled, timeline: null, props: null };
}
