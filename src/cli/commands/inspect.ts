/** `scriptreel parse | timeline | props`: the values between the stages, as JSON. */
import path from 'node:path';
import type { Command } from 'commander';
import { defaultPublicFolder } from '../../package/parts.ts';
import type { InspectedValue } from '../../pipeline/commands/inspect.ts';
import type { CommandContext } from '../context.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { addCacheOptions, addVideoOptions, settingsFrom } from './options.ts';
import { scriptRunOf } from './script-run.ts';

interface InspectFlags extends Readonly<Record<string, unknown>> {
  readonly publicDir?: string;
}

const descriptions: Readonly<Record<InspectedValue, string>> = {
  parse: 'Print the Script as JSON: what was read from the text, without times.',
  timeline: 'Print the Timeline as JSON: scenes, captions, words and chapters, in milliseconds.',
  props:
    'Print the VideoProps as JSON, for a Remotion project, and put the files that they name in its public folder.',
};

export function addInspectCommands(program: Command, context: CommandContext): void {
  for (const value of ['parse', 'timeline', 'props'] as const) {
    const command = program
      .command(value)
      .description(descriptions[value])
      .argument('<script>', 'a text file, or - for standard input');
    addCacheOptions(addVideoOptions(command));
    if (value === 'props') {
      const folder =
        'public folder of the Remotion project (default: public; in a clone of scriptreel: assets)';
      command.option('--public-dir <folder>', folder);
    }
    command.action((script: string, flags: InspectFlags) =>
      context.run(() => print(value, script, flags, context)),
    );
  }
}

async function print(
  value: InspectedValue,
  script: string,
  { publicDir, ...flags }: InspectFlags,
  context: CommandContext,
): Promise<ExitCode> {
  const { inspect } = await import('../../pipeline/commands/inspect.ts');
  const run = scriptRunOf(script, await settingsFrom(flags), context);
  const inspected = await inspect(run, value, path.resolve(publicDir ?? defaultPublicFolder()));
  context.console.progress.clear();
  if (inspected === null) return exitCodes.scriptHasErrors;
  context.console.json(inspected);
  return exitCodes.ok;
}
