/** `scriptreel preview`: the Remotion Studio, following the script file. */
import type { Command } from 'commander';
import pc from 'picocolors';
import { Failure } from '../../pipeline/failure.ts';
import { costText } from '../../pipeline/make/speech-cost.ts';
import type { CommandContext } from '../context.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { addCacheOptions, addVideoOptions, settingsFrom } from './options.ts';

interface PreviewFlags extends Readonly<Record<string, unknown>> {
  readonly port?: string;
  readonly open: boolean;
}

export function addPreviewCommand(program: Command, context: CommandContext): void {
  const command = program
    .command('preview')
    .description('Show a script in the Remotion Studio and follow it as it is edited.')
    .argument('<script>', 'a text file')
    .option('--port <number>', 'port of the Studio (default: the first free one from 3000)')
    .option('--no-open', 'do not open a browser');
  addCacheOptions(addVideoOptions(command)).action((script: string, flags: PreviewFlags) =>
    context.run(() => run(script, flags, context)),
  );
}

async function run(
  script: string,
  flags: PreviewFlags,
  { console, signal }: CommandContext,
): Promise<ExitCode> {
  const { preview } = await import('../../pipeline/commands/preview.ts');
  await preview({
    script,
    settings: await settingsFrom(flags),
    port: portFrom(flags.port),
    open: flags.open,
    stdin: process.stdin,
    signal,
    onDiagnostics: (source, diagnostics) => console.diagnostics(source, diagnostics),
    onReady: (url) => console.note(`${pc.green('✓')} The Studio shows ${script} at ${url}. Ctrl-C ends it.`),
    onUpdated: () => console.note(`${pc.green('✓')} ${script} has changed; the Studio shows it.`),
    onCost: (cost) => console.note(costText(cost)),
    onClips: console.readingClips(script),
    onLine: (line) => console.note(pc.dim(line)),
  });
  return signal.aborted ? exitCodes.interrupted : exitCodes.ok;
}

function portFrom(value: string | undefined): number | null {
  if (value === undefined) return null;
  const port = Number(value);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Failure('usage', `--port ${value} will not do.`, 'Give a number from 1 to 65535.');
  }
  return port;
}
