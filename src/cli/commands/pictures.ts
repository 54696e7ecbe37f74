/** `scriptreel still` and `scriptreel storyboard`: pictures of a video that need not be rendered first. */
import path from 'node:path';
import type { Command } from 'commander';
import pc from 'picocolors';
import type { PictureRun } from '../../pipeline/commands/pictures/draw.ts';
import { defaultFolder } from '../../pipeline/run/outputs.ts';
import { durationTextInTenths } from '../../shared/duration-text.ts';
import type { CommandContext } from '../context.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { addCacheOptions, addRenderOptions, addVideoOptions, settingsFrom } from './options.ts';
import { scriptRunOf } from './script-run.ts';

interface PictureFlags extends Readonly<Record<string, unknown>> {
  readonly output?: string;
}

interface StillFlags extends PictureFlags {
  readonly at?: string;
}

interface StoryboardFlags extends PictureFlags {
  readonly html?: boolean;
}

export function addPictureCommands(program: Command, context: CommandContext): void {
  const still = program
    .command('still')
    .description('Write one frame of the video as a picture.')
    .argument('<script>', 'a text file, or - for standard input')
    .option(
      '--at <time>',
      'the moment to show, such as 12.5s, 1:05, 00:01:05.5 or 40% (default: the poster frame)',
    )
    .option('-o, --output <path>', `a .png or .jpg file, or a folder (default: ${defaultFolder})`);
  addCacheOptions(addRenderOptions(addVideoOptions(still))).action((script: string, flags: StillFlags) =>
    context.run(() => writeStill(script, flags, context)),
  );
  const storyboard = program
    .command('storyboard')
    .description(
      'Write a contact sheet: one picture with a thumbnail, the time and the words of every scene.',
    )
    .argument('<script>', 'a text file, or - for standard input')
    .option('--html', 'write a web page instead, with what was chosen for each moment and why')
    .option('-o, --output <path>', `a .png or .html file, or a folder (default: ${defaultFolder})`);
  addCacheOptions(addRenderOptions(addVideoOptions(storyboard))).action(
    (script: string, flags: StoryboardFlags) => context.run(() => writeContactSheet(script, flags, context)),
  );
}

async function writeStill(script: string, flags: StillFlags, context: CommandContext): Promise<ExitCode> {
  const { writeStills } = await import('../../pipeline/commands/pictures/stills.ts');
  const written = await writeStills(await runOf(script, flags, context), flags.at ?? null);
  context.console.progress.clear();
  if (written === null) return exitCodes.scriptHasErrors;
  for (const { file, width, height, atMs, totalMs, scene, sceneType } of written) {
    const time = `${durationTextInTenths(atMs)} of ${durationTextInTenths(totalMs)}`;
    noteFile(file, `${width}×${height}, ${time}, scene ${scene} (${sceneType})`, context);
  }
  return exitCodes.ok;
}

async function writeContactSheet(
  script: string,
  flags: StoryboardFlags,
  context: CommandContext,
): Promise<ExitCode> {
  const { writeContactSheets } = await import('../../pipeline/commands/pictures/contact-sheets.ts');
  const written = await writeContactSheets({
    ...(await runOf(script, flags, context)),
    html: flags.html ?? false,
  });
  context.console.progress.clear();
  if (written === null) return exitCodes.scriptHasErrors;
  for (const { files, format, scenes } of written) {
    for (const [index, file] of files.entries()) {
      const page = files.length > 1 ? `, page ${index + 1} of ${files.length}` : '';
      noteFile(file, `${format}, ${scenes} scenes${page}`, context);
    }
  }
  return exitCodes.ok;
}

function noteFile(file: string, about: string, { console }: CommandContext): void {
  console.note(`${pc.green('✓')} ${path.relative(process.cwd(), file) || file}  ${about}`);
}

async function runOf(script: string, flags: PictureFlags, context: CommandContext): Promise<PictureRun> {
  return {
    ...scriptRunOf(script, await settingsFrom(flags), context),
    output: flags.output ?? null,
    onFallback: (reason) => context.console.fallback(reason),
  };
}
