/** `scriptreel preview`: the Remotion Studio, following the script file. */
import type { Command } from 'commander';
import pc from 'picocolors';
import { Failure } from '../../pipeline/failure.ts';
import type { CommandContext } from '../context.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { addCacheOptions, addVideoOptions, settingsFrom } from './options.ts';
import { scriptRunOf } from './script-run.ts';

interface PreviewFlags extends Readonly<Record<string, unknown>> {
  readonly port?: string;
  readonly open: boolean;
}

export function addPreviewCommand(program: Command, context: CommandContext): void {
  const command = program
    .command('preview')
    .description('Show a script in Remotion Studio, and update it whenever the script is edited.')
    .argument('<script>', 'a text file')
    .option('--port <number>', 'the port of the Studio (default: the first free one from 3000)')
    .option('--no-open', 'do not open a browser');
  addCacheOptions(addVideoOptions(command)).action((script: string, flags: PreviewFlags) =>
    context.run(() => run(script, flags, context)),
  );
}

async function run(script: string, flags: PreviewFlags, context: CommandContext): Promise<ExitCode> {
  const { preview } = await import('../../pipeline/commands/preview.ts');
  const { console, signal } = context;
  await preview({
    ...scriptRunOf(script, await settingsFrom(flags), context),
    port: portFrom(flags.port),
    open: flags.open,
    // A change of the script is told once it has reached the Studio, and no step before.
    onSpeech: () => undefined,
    onReady: (url) =>
      console.note(`${pc.green('✓')} The Studio shows ${script} at ${url}. Press Ctrl-C to end it.`),
    onUpdated: () => console.note(`${pc.green('✓')} ${script} has changed, and the Studio shows it.`),
    onLine: (line) => console.note(pc.dim(line)),
  });
  return signal.aborted ? exitCodes.interrupted : exitCodes.ok;
}

function portFrom(value: string | undefined): number | null {
  if (value === undefined) return null;
  const port = Number(value);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Failure(`--port ${value} is not valid.`, {
      kind: 'usage',
      hint: 'Give a number from 1 to 65535.',
    });
  return port;
}
