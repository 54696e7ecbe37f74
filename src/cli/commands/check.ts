/**
 * `scriptreel check`: what is wrong with scripts and their captions, how the captions read, and what is
 * drawn with each beat and why.
 *
 * Guarantees: the report of the captions goes where the diagnostics go, but for annotations, which it would
 * spoil: there it goes to stderr.
 */
import type { Command } from 'commander';
import type { CaptionReport, LintResult } from '../../pipeline/commands/check-script.ts';
import { expandScripts } from '../../pipeline/input/batch.ts';
import { costText } from '../../pipeline/make/speech-cost.ts';
import type { IllustrationReport } from '../../pipeline/report/illustration-report.ts';
import type { ResolvedSettings } from '../../pipeline/settings/settings.ts';
import { sortedByPlace } from '../../shared/diagnostic.ts';
import type { CommandContext } from '../context.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { countLine, type DiagnosedText, formatGithub, formatPretty } from '../print/diagnostics.ts';
import { formatIllustrations } from '../print/illustrations.ts';
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
    .description('Say what is wrong with scripts and their captions, without rendering them.')
    .argument('<script...>', 'text files, patterns, or - for standard input')
    .option('--json', 'print as JSON')
    .option('--github', "print as annotations for GitHub's checks")
    .option('--strict', 'fail on warnings as well');
  addCacheOptions(addVideoOptions(command)).action((scripts: string[], flags: CheckFlags) =>
    context.run(() => check(scripts, flags, context)),
  );
}

interface CheckedText extends DiagnosedText {
  /** One a format; none when the script has errors. */
  readonly captions: readonly CaptionReport[];
  /** One a beat; none when the script has errors or nothing is illustrated. */
  readonly illustrations: readonly IllustrationReport[];
  /** Of the speech that is not there yet; null where nobody is paid. */
  readonly cost: LintResult['cost'];
}

async function check(
  names: readonly string[],
  flags: CheckFlags,
  context: CommandContext,
): Promise<ExitCode> {
  const { console } = context;
  const settings = await settingsFrom(flags);
  const scripts = await expandScripts(names);
  const texts: CheckedText[] = [];
  for (const [at, name] of scripts.entries()) {
    texts.push(await checkText(name, settings, { at, count: scripts.length }, context));
  }
  console.progress.clear();
  if (flags.json) {
    console.json(
      texts.map(({ name, diagnostics, captions, illustrations, cost }) => ({
        script: name,
        diagnostics,
        captions,
        illustrations,
        cost,
      })),
    );
  } else if (flags.github) {
    for (const text of texts.filter(isBlamed)) console.data(formatGithub(text));
    for (const { name, captions } of texts)
      for (const report of captions) console.note(formatReport(name, report));
  } else {
    for (const text of texts) {
      if (isBlamed(text)) console.data(formatPretty(text));
      for (const report of text.captions) console.data(formatReport(text.name, report));
      const illustrations = formatIllustrations(text.name, text.illustrations);
      if (illustrations !== '') console.data(illustrations);
    }
  }
  for (const { name, cost } of texts) {
    if (cost === null) continue;
    console.note(`${name}: ${costText(cost)} It was not asked: captions are timed by reading speed.`);
  }
  const count = countLine(texts);
  console.note(
    `${texts.length} script${texts.length === 1 ? '' : 's'} checked${count ? `: ${count}` : ', nothing wrong'}.`,
  );
  const severities = texts.flatMap(({ diagnostics }) => diagnostics.map(({ severity }) => severity));
  const fails = severities.includes('error') || (flags.strict && severities.includes('warning'));
  return fails ? exitCodes.scriptHasErrors : exitCodes.ok;
}

async function checkText(
  script: string,
  settings: ResolvedSettings,
  { at, count }: { readonly at: number; readonly count: number },
  { console, signal }: CommandContext,
): Promise<CheckedText> {
  const { checkFile } = await import('../../pipeline/check/check.ts');
  const { lintScript } = await import('../../pipeline/commands/check-script.ts');
  const { source, checked, diagnostics } = await checkFile(script, settings, process.stdin);
  const linted: LintResult =
    checked === null
      ? { diagnostics: [], captions: [], illustrations: [], cost: null }
      : await lintScript(checked, {
          signal,
          onProgress: console.speaking(script, at, count),
        });
  return {
    name: source.name,
    text: source.text,
    diagnostics: sortedByPlace([...diagnostics, ...linted.diagnostics]),
    captions: linted.captions,
    illustrations: linted.illustrations,
    cost: linted.cost,
  };
}

function isBlamed({ diagnostics }: DiagnosedText): boolean {
  return diagnostics.length > 0;
}
