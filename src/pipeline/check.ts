/**
 * SourceText -> CheckedScript: all that can be known to be wrong before anything is spoken or drawn.
 *
 * Guarantees: a CheckedScript has no errors: its text is read, its settings are checked and its pictures are
 * there. Diagnostics are sorted by place.
 */
import type { Readable } from 'node:stream';
import { parseScript } from '../script/parse.ts';
import type { Script } from '../script/types.ts';
import { type Diagnostic, hasErrors } from '../shared/diagnostic.ts';
import type { ThemeName } from '../storyboard/contract.ts';
import { createEngine } from '../voice/engine.ts';
import { checkSpeakable } from '../voice/speakable.ts';
import { type Pictures, resolvePictures } from './pictures.ts';
import { readScript, type SourceText } from './read-script.ts';
import { type ResolvedSettings, settingsOfScript } from './settings.ts';

export interface CheckedScript {
  readonly source: SourceText;
  readonly script: Script;
  readonly settings: ResolvedSettings;
  readonly pictures: Pictures;
}

export interface CheckResult {
  readonly source: SourceText;
  /** Null exactly when one of the diagnostics is an error. */
  readonly checked: CheckedScript | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** @throws Failure `usage` when the file is not there. */
export async function checkFile(name: string, run: ResolvedSettings, stdin: Readable): Promise<CheckResult> {
  return checkSource(await readScript(name, stdin), run);
}

export async function checkSource(source: SourceText, run: ResolvedSettings): Promise<CheckResult> {
  if (hasErrors(source.diagnostics)) return { source, checked: null, diagnostics: source.diagnostics };
  const { script, diagnostics: parsed } = parseScript(source.text);
  if (script === null) return { source, checked: null, diagnostics: sorted(parsed) };
  const { settings, diagnostics: fromSettings } = settingsOfScript(run, script);
  const pictures = await resolvePictures(script, source.folder);
  const silent = await speakable(script, settings.values.voice);
  const diagnostics = sorted([...parsed, ...fromSettings, ...pictures.diagnostics, ...silent]);
  return {
    source,
    checked: hasErrors(diagnostics) ? null : { source, script, settings, pictures },
    diagnostics,
  };
}

async function speakable(script: Script, voice: string): Promise<Diagnostic[]> {
  const engine = createEngine(voice);
  if (engine === null) return [];
  const diagnostics = checkSpeakable(script, engine);
  await engine.close();
  return diagnostics;
}

function sorted(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const offset = (diagnostic: Diagnostic) => diagnostic.span?.start.offset ?? -1;
  return [...diagnostics].sort((a, b) => offset(a) - offset(b));
}

/** The theme that goes with the kind of text, where none is asked for. */
export function themeOf(checked: CheckedScript): ThemeName {
  const { theme } = checked.settings.values;
  if (theme !== 'auto') return theme;
  return ({ narration: 'paper', timetable: 'day', verse: 'night' } as const)[checked.script.kind];
}
