/** The command line: arguments in, exit code out. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Command, CommanderError } from 'commander';
import { z } from 'zod';
import { packageRoot } from '../package/root.ts';
import { addCacheCommand } from './commands/cache.ts';
import { addCheckCommand } from './commands/check.ts';
import { addDoctorCommand } from './commands/doctor.ts';
import { addInspectCommands } from './commands/inspect.ts';
import { addPictureCommands } from './commands/pictures.ts';
import { addPreviewCommand } from './commands/preview.ts';
import { addRenderCommand } from './commands/render.ts';
import { addVoicesCommand } from './commands/voices.ts';
import { CommandContext } from './context.ts';
import { exitCodes } from './exit-codes.ts';

const manifest = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(path.join(packageRoot, 'package.json'), 'utf8')));

const exitCodeHelp = `
Exit codes: 0 ok, 1 a render failed, 2 usage, 3 the script has errors, 4 a tool is missing, 130 interrupted.
Data goes to stdout, everything else to stderr.`;

/**
 * @param argv the arguments after the program's name
 * @param programState stands for all that the program is made of; null when that is not known
 */
export async function main(argv: readonly string[], programState: string | null): Promise<number> {
  const context = new CommandContext(programState);
  const program = new Command('scriptreel')
    .description('Turns a text you already have into a designed, narrated, captioned MP4.')
    .version(manifest.version)
    .addHelpText('after', exitCodeHelp)
    .showHelpAfterError('(scriptreel --help says more)')
    .exitOverride();
  addRenderCommand(program, context);
  addPreviewCommand(program, context);
  addPictureCommands(program, context);
  addCheckCommand(program, context);
  addInspectCommands(program, context);
  addVoicesCommand(program, context);
  addCacheCommand(program, context);
  addDoctorCommand(program, context);
  for (const command of program.commands) command.exitOverride();
  try {
    await program.parseAsync(argv, { from: 'user' });
    return context.exitCode;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // Help and version that were asked for end with 0; everything else is a wrong call.
    return error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
  }
}
