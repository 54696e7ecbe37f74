/** `scriptreel init`: the files of a new project, and what to do next. */
import type { Command } from 'commander';
import pc from 'picocolors';
import type { InitResult } from '../../pipeline/commands/init/init.ts';
import type { CommandContext } from '../context.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';

/** @param version of this program, which the new project depends on */
export function addInitCommand(program: Command, context: CommandContext, version: string): void {
  program
    .command('init')
    .description(
      'Start a project: a first script, the configuration, package.json, .gitignore and a workflow for GitHub ' +
        'Actions. Nothing that exists is changed.',
    )
    .argument('[folder]', 'where to put it; made if it does not exist', '.')
    .action((folder: string) => context.run(() => init(folder, version, context)));
}

async function init(folder: string, version: string, { console }: CommandContext): Promise<ExitCode> {
  const { initProject } = await import('../../pipeline/commands/init/init.ts');
  const result = await initProject(folder, version);
  for (const { name, state } of result.files) {
    console.data(
      state === 'written' ? `${pc.green('✓')} ${name}` : `  ${name} ${pc.dim('was there and is kept')}`,
    );
  }
  const { missingScripts } = result;
  if (Object.keys(missingScripts).length > 0) {
    console.data(`\nAdd these to "scripts" in package.json:\n${linesOf(missingScripts)}`);
  }
  console.data(`\nNext:\n${nextCommands(folder, version, result).join('\n')}`);
  return exitCodes.ok;
}

/** As they stand in a JSON file. */
function linesOf(scripts: Readonly<Record<string, string>>): string {
  const [, ...lines] = JSON.stringify(scripts, null, 2).split('\n');
  return lines.slice(0, -1).join('\n');
}

function nextCommands(
  folder: string,
  version: string,
  { scriptPath, lacksDependency }: InitResult,
): string[] {
  const commands: readonly (readonly [command: string, what: string])[] = [
    [lacksDependency ? `npm install scriptreel@${version}` : 'npm install', ''],
    ['npm run preview', `shows ${scriptPath} in the browser, and follows it as you edit it`],
    ['npm run render', 'writes the video to out/'],
  ];
  const width = Math.max(...commands.map(([command]) => command.length));
  const lines = commands.map(([command, what]) =>
    `  ${command.padEnd(width)}${what && `   # ${what}`}`.trimEnd(),
  );
  return folder === '.' ? lines : [`  cd ${shellWord(folder)}`, ...lines];
}

function shellWord(text: string): string {
  return /^[\p{L}\p{N}_./-]+$/u.test(text) ? text : `"${text.replaceAll(/["$`\\]/g, '\\$&')}"`;
}
