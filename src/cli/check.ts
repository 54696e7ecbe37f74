/** `scriptreel check`: diagnostics only. */
import type { Command } from 'commander';
import { expandScripts } from '../pipeline/batch.ts';
import { type CheckResult, checkFile } from '../pipeline/check.ts';
import type { CommandContext } from './context.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { addVideoOptions, settingsFrom } from './options.ts';
import { countLine, type DiagnosedText, formatGithub, formatPretty } from './print-diagnostics.ts';

interface CheckFlags extends Readonly<Record<string, unknown>> {
  readonly json?: boolean;
  readonly github?: boolean;
  readonly strict?: boolean;
}

export function addCheckCommand(program: Command, context: CommandContext): void {
  const command = program
    .command('check')
    .description('Say what is wrong with scripts, without rendering them.')
    .argument('<script...>', 'text files, patterns, or - for standard input')
    .option('--json', 'print as JSON')
    .option('--github', "print as annotations for GitHub's checks")
    .option('--strict', 'fail on warnings as well');
  addVideoOptions(command).action((scripts: string[], flags: CheckFlags) =>
    context.run(() => check(scripts, flags, context)),
  );
}

async function check(
  names: readonly string[],
  flags: CheckFlags,
  { console }: CommandContext,
): Promise<ExitCode> {
  const settings = await settingsFrom(flags);
  const texts: DiagnosedText[] = [];
  for (const name of await expandScripts(names)) {
    const result = await checkFile(name, settings, process.stdin);
    texts.push(diagnosed(result));
  }
  if (flags.json) {
    console.json(texts.map(({ name, diagnostics }) => ({ script: name, diagnostics })));
  } else {
    const format = flags.github ? formatGithub : formatPretty;
    for (const text of texts.filter(({ diagnostics }) => diagnostics.length > 0)) console.data(format(text));
  }
  const count = countLine(texts);
  console.note(
    `${texts.length} script${texts.length === 1 ? '' : 's'} checked${count ? `: ${count}` : ', nothing wrong'}.`,
  );
  const severities = texts.flatMap(({ diagnostics }) => diagnostics.map(({ severity }) => severity));
  const fails = severities.includes('error') || (flags.strict && severities.includes('warning'));
  return fails ? exitCodes.scriptHasErrors : exitCodes.ok;
}

function diagnosed({ source, diagnostics }: CheckResult): DiagnosedText {
  return { name: source.name, text: source.text, diagnostics };
}
