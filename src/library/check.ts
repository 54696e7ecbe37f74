/** Script -> what is wrong with it, as far as it can be known before anything is spoken or drawn. */
import { withFailures } from '../pipeline/failure.ts';
import type { Script } from '../script/script.ts';
import type { Diagnostic } from '../shared/diagnostic.ts';
import { type CommonOptions, settingsOf } from './options.ts';
import { type ScriptText, sourceOf } from './source.ts';

export interface CheckOptions extends CommonOptions {
  /** Whether warnings count as errors. Default: false. */
  readonly strict?: boolean | undefined;
}

export interface Check {
  readonly ok: boolean;
  /** Null when the script has errors. */
  readonly script: Script | null;
  /** In the order of the text. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Checks a script, its settings and the files that it names. Nothing is spoken, so nothing is said about captions.
 *
 * @param script the path of a file, or a text
 * @throws Failure for what the script is not to blame for: a wrong option, a file or a voice that is missing
 */
export function check(script: string | ScriptText, options: CheckOptions = {}): Promise<Check> {
  return withFailures({}, async () => {
    const settings = await settingsOf(options, ['strict']);
    const { checkSource } = await import('../pipeline/check/check.ts');
    const { checked, diagnostics } = await checkSource(await sourceOf(script), settings);
    const isRefused =
      checked === null || (options.strict && diagnostics.some(({ severity }) => severity === 'warning'));
    return { ok: !isRefused, script: checked?.script ?? null, diagnostics };
  });
}
