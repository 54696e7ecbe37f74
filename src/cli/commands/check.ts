/**
 * `scriptreel check`: what is wrong with scripts and their captions, how the captions read, and what is seen with which
 * words.
 *
 * Guarantees: the report on the captions goes where the diagnostics go, except with annotations, among which it would
 * be in the way: then it goes to stderr.
 */
import type { Command } from 'commander';
import type { ScriptCheck } from '../../pipeline/commands/check-script.ts';
import { expandScripts } from '../../pipeline/input/batch.ts';
import { costText } from '../../pipeline/make/speech-cost.ts';
import type { ResolvedSettings } from '../../pipeline/settings/settings.ts';
import type { CommandContext } from '../context.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { formatBeats } from '../print/beats.ts';
import type { Console } from '../print/console.ts';
import { countLine, type DiagnosedText, formatGithub, formatPretty } from '../print/diagnostics.ts';
import { formatReport } from '../print/reading-report.ts';
import { addCacheOptions, addVideoOptions, settingsFrom } from './options.ts';

interface CheckFlags extends Readonly<Record<string, unknown>> {
  readonly json?: boolean;
  readonly github?: boolean;
  readonly strict?: boolean;
}

export function addCheckCommand(program: Command, context: CommandContext): void {
  const command = program
    .command('check')
    .description('Report what is wrong with scripts and their captions, without rendering them.')
    .argument('<script...>', 'text files, patterns such as "scripts/*.md", or - for standard input')
    .option('--json', 'print the report as JSON')
    .option('--github', 'print the report as annotations for GitHub Actions')
    .option('--strict', 'treat warnings as errors');
  addCacheOptions(addVideoOptions(command)).action((scripts: string[], flags: CheckFlags) =>
    context.run(() => check(scripts, flags, context)),
  );
}

async function check(
  names: readonly string[],
  flags: CheckFlags,
  context: CommandContext,
): Promise<ExitCode> {
  const { console } = context;
  const settings = await settingsFrom(flags);
  const checks = await checkAll(await expandScripts(names), settings, context);
  console.progress.clear();
  if (flags.json) printJson(checks, console);
  else if (flags.github) printAnnotations(checks, console);
  else printPretty(checks, console);
  for (const { source, cost } of checks) {
    if (cost === null) continue;
    console.note(
      `${source.name}: ${costText(cost)} Nothing was sent to it: captions are timed by reading speed.`,
    );
  }
  const count = countLine(checks.map(diagnosedOf));
  const scripts = `${checks.length} script${checks.length === 1 ? '' : 's'} checked`;
  console.note(`${scripts}: ${count === '' ? 'no problems' : count}.`);
  const severities = checks.flatMap(({ diagnostics }) => diagnostics.map(({ severity }) => severity));
  const fails = severities.includes('error') || (flags.strict && severities.includes('warning'));
  return fails ? exitCodes.scriptHasErrors : exitCodes.ok;
}

async function checkAll(
  scripts: readonly string[],
  settings: ResolvedSettings,
  { console, signal }: CommandContext,
): Promise<ScriptCheck[]> {
  const { checkScript } = await import('../../pipeline/commands/check-script.ts');
  const checks: ScriptCheck[] = [];
  for (const [at, script] of scripts.entries()) {
    const onSpeech = console.speaking(script, at, scripts.length);
    checks.push(await checkScript({ script, settings, stdin: process.stdin, signal, onSpeech }));
  }
  return checks;
}

function diagnosedOf({ source, diagnostics }: ScriptCheck): DiagnosedText {
  return { name: source.name, text: source.text, diagnostics };
}

function printJson(checks: readonly ScriptCheck[], console: Console): void {
  console.json(
    checks.map(({ source, diagnostics, captions, beats, cost }) => ({
      script: source.name,
      ...{ diagnostics, captions, beats, cost },
    })),
  );
}

function printAnnotations(checks: readonly ScriptCheck[], console: Console): void {
  for (const one of checks) if (one.diagnostics.length > 0) console.data(formatGithub(diagnosedOf(one)));
  for (const { source, captions } of checks)
    for (const report of captions) console.note(formatReport(source.name, report));
}

function printPretty(checks: readonly ScriptCheck[], console: Console): void {
  for (const one of checks) {
    const { source, captions, beats } = one;
    if (one.diagnostics.length > 0) console.data(formatPretty(diagnosedOf(one)));
    for (const report of captions) console.data(formatReport(source.name, report));
    if (beats.length > 0) console.data(formatBeats(source.name, beats));
  }
}
