/** The command line: arguments in, exit code out. */
import { Command, CommanderError } from 'commander';
import { manifest } from '../package/manifest.ts';
import { versionText } from '../package/program-state.ts';
import { addCacheCommand } from './commands/cache.ts';
import { addCheckCommand } from './commands/check.ts';
import { addDoctorCommand } from './commands/doctor.ts';
import { addInitCommand } from './commands/init.ts';
import { addInspectCommands } from './commands/inspect.ts';
import { addPictureCommands } from './commands/pictures.ts';
import { addPreviewCommand } from './commands/preview.ts';
import { addRenderCommand } from './commands/render.ts';
import { addVoicesCommand } from './commands/voices.ts';
import { CommandContext } from './context.ts';
import { exitCodes } from './exit-codes.ts';

const exitCodeHelp = `
Exit codes: 0 success, 1 a render failed, 2 wrong usage, 3 the script has errors, 4 a tool is missing,
130 interrupted. Data goes to stdout, everything else to stderr.`;

/** Every command with its arguments and flags; nothing is read or run before `parseAsync`. */
export function buildProgram(context: CommandContext): Command {
  const program = new Command('scriptreel')
    .description('Turns text you already have into a designed, narrated, captioned MP4.')
    .version(versionText())
    .addHelpText('after', exitCodeHelp)
    .showHelpAfterError('(run scriptreel --help for help)')
    .exitOverride();
  addInitCommand(program, context, manifest.version);
  addRenderCommand(program, context);
  addPreviewCommand(program, context);
  addPictureCommands(program, context);
  addCheckCommand(program, context);
  addInspectCommands(program, context);
  addVoicesCommand(program, context);
  addCacheCommand(program, context);
  addDoctorCommand(program, context);
  for (const command of program.commands) command.exitOverride();
  return program;
}

/**
 * @param argv the arguments after the program's name
 * @param sources stands for the sources of the program in a clone; null when it is not known
 * @returns the exit code
 */
export async function main(argv: readonly string[], sources: string | null): Promise<number> {
  const context = new CommandContext(sources);
  const program = buildProgram(context);
  try {
    await program.parseAsync(argv, { from: 'user' });
    return context.exitCode;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // A request for help or the version ends with 0; everything else is wrong usage.
    return error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
  }
}
