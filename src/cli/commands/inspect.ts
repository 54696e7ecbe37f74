/** `scriptreel parse | timeline | props`: the values between the stages, as JSON. */
import type { Command } from 'commander';
import type { InspectedValue } from '../../pipeline/commands/inspect.ts';
import type { CommandContext } from '../context.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { addCacheOptions, addVideoOptions, settingsFrom } from './options.ts';
import { scriptRunOf } from './script-run.ts';

const descriptions: Readonly<Record<InspectedValue, string>> = {
  parse: 'Print the Script as JSON: what was read from the text, without times.',
  timeline: 'Print the Timeline as JSON: scenes, captions, words and chapters, in milliseconds.',
  props: 'Print the VideoProps as JSON, for "npx remotion render compositions/index.ts Video --props=FILE".',
};

export function addInspectCommands(program: Command, context: CommandContext): void {
  for (const value of ['parse', 'timeline', 'props'] as const) {
    const command = program
      .command(value)
      .description(descriptions[value])
      .argument('<script>', 'a text file, or - for standard input');
    addCacheOptions(addVideoOptions(command)).action((script: string, flags: Record<string, unknown>) =>
      context.run(() => print(value, script, flags, context)),
    );
  }
}

async function print(
  value: InspectedValue,
  script: string,
  flags: Readonly<Record<string, unknown>>,
  context: CommandContext,
): Promise<ExitCode> {
  const { inspect } = await import('../../pipeline/commands/inspect.ts');
  const inspected = await inspect(scriptRunOf(script, await settingsFrom(flags), context), value);
  context.console.progress.clear();
  if (inspected === null) return exitCodes.scriptHasErrors;
  context.console.json(inspected);
  return exitCodes.ok;
}
