/** What each script would be rendered with: its settings, the source of each, and the voice that `auto` stands for. */
import type { Readable } from 'node:stream';
import type { Diagnostic } from '../../shared/diagnostic.ts';
import { openVoiceOf } from '../check/cast.ts';
import { type CheckedScript, checkFile } from '../check/check.ts';
import { withFailures } from '../failure.ts';
import type { SourceText } from '../input/read-script.ts';
import { settingNames } from '../settings/setting-shapes.ts';
import type { ResolvedSettings } from '../settings/settings.ts';

export interface ConfigurationRun {
  /** File names, or `-` for standard input. */
  readonly scripts: readonly string[];
  readonly settings: ResolvedSettings;
  readonly stdin: Readable;
  /** Called with what is wrong with a script that has errors. */
  readonly onDiagnostics: (source: SourceText, diagnostics: readonly Diagnostic[]) => void;
}

export interface Configuration {
  readonly script: string;
  /** Such as `flite:rms`; `none` for a silent video. */
  readonly voice: string;
  readonly settings: Readonly<Record<string, { readonly value: unknown; readonly source: string }>>;
}

/** Null when a script has errors. @throws Failure */
export function configurationOf(run: ConfigurationRun): Promise<Configuration[] | null> {
  return withFailures({}, async () => {
    const checkedScripts: CheckedScript[] = [];
    for (const script of run.scripts) {
      const { source, checked, diagnostics } = await checkFile(script, run.settings, run.stdin);
      if (checked === null) run.onDiagnostics(source, diagnostics);
      else checkedScripts.push(checked);
    }
    if (checkedScripts.length < run.scripts.length) return null;
    return Promise.all(checkedScripts.map(configurationOfScript));
  });
}

async function configurationOfScript(checked: CheckedScript): Promise<Configuration> {
  const { values, sources } = checked.settings;
  const entries = settingNames.map((name) => [name, { value: values[name], source: sources[name] }] as const);
  return {
    script: checked.source.name,
    voice: checked.cueTimes === null ? await voiceOf(checked) : 'none',
    settings: Object.fromEntries(entries),
  };
}

/** The name of the narrator's engine: `auto` is another one on another machine. */
async function voiceOf({ script, settings: { values } }: CheckedScript): Promise<string> {
  const engine = await openVoiceOf(script.language, values.voice, values);
  await engine.close();
  return engine.name;
}
