/** `scriptreel parse | timeline | props`: the values between the stages, as JSON. */
import type { Command } from 'commander';
import type { InspectedStage } from '../../pipeline/commands/inspect.ts';
import { costText } from '../../pipeline/make/speech-cost.ts';
import type { CommandContext } from '../context.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { addCacheOptions, addVideoOptions, settingsFrom } from './options.ts';

const descriptions: Readonly<Record<InspectedStage, string>> = {
  parse: 'Print the Script: what was read, without times.',
  timeline: 'Print the Timeline: scenes, captions, words and chapters in milliseconds.',
  props: 'Print the VideoProps, which "npx remotion render compositions/index.ts Video --props=FILE" takes.',
};

export function addInspectCommands(program: Command, context: CommandContext): void {
  for (const stage of ['parse', 'timeline', 'props'] as const) {
    const command = program
      .command(stage)
      .description(descriptions[stage])
      .argument('<script>', 'a text file, or - for standard input');
    addCacheOptions(addVideoOptions(command)).action((script: string, flags: Record<string, unknown>) =>
      context.run(() => print(stage, script, flags, context)),
    );
  }
}

async function print(
  stage: InspectedStage,
  script: string,
  flags: Readonly<Record<string, unknown>>,
  context: CommandContext,
): Promise<ExitCode> {
  const { inspect } = await import('../../pipeline/commands/inspect.ts');
  const value = await inspect({
    stage,
    script,
    settings: await settingsFrom(flags),
    stdin: process.stdin,
    signal: context.signal,
    onProgress: context.console.speaking(script),
    onCost: (cost) => context.console.note(costText(cost)),
    onClips: context.console.readingClips(script),
    onDiagnostics: (source, diagnostics) => context.console.diagnostics(source, diagnostics),
  });
  context.console.progress.clear();
  if (value === null) return exitCodes.scriptHasErrors;
  context.console.json(value);
  return exitCodes.ok;
}
