/** `scriptreel render`: scripts in, videos out. */
import type { Command } from 'commander';
import { programState } from '../../package/program-state.ts';
import { renderScripts } from '../../pipeline/commands/render-scripts.ts';
import { expandScripts, shardOf } from '../../pipeline/input/batch.ts';
import { costText } from '../../pipeline/make/speech-cost.ts';
import type { VideoDone } from '../../pipeline/report/progress.ts';
import type { RunReport } from '../../pipeline/report/report.ts';
import { defaultFolder } from '../../pipeline/run/outputs.ts';
import type { ResolvedSettings } from '../../pipeline/settings/settings.ts';
import { type Diagnostic, hasErrors } from '../../shared/diagnostic.ts';
import type { CommandContext } from '../context.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { type ProgressMode, progressModes } from '../progress/modes.ts';
import { totalText, videoText } from '../progress/text.ts';
import { addCacheOptions, addRenderOptions, addVideoOptions, choiceOption, settingsFrom } from './options.ts';

interface RenderFlags extends Readonly<Record<string, unknown>> {
  readonly output?: string;
  readonly shard?: string;
  readonly strict?: boolean;
  readonly json?: boolean;
  readonly progress: ProgressMode;
  readonly printConfig?: boolean;
}

export function addRenderCommand(program: Command, context: CommandContext): void {
  const command = program
    .command('render')
    .description('Turn scripts into videos, with subtitles, chapters and a poster.')
    .argument('<script...>', 'text files, patterns such as "scripts/*.md", or - for standard input')
    .option('-o, --output <path>', `an .mp4 file, or a folder (default: ${defaultFolder})`);
  addCacheOptions(addRenderOptions(addVideoOptions(command)))
    .option(
      '--shard <i/n>',
      'render only part i of n of the scripts, to share them among n machines; balanced by length',
    )
    .option('--strict', 'treat warnings as errors')
    .option('--json', 'print a report of the run as JSON')
    .addOption(
      choiceOption(
        '--progress <kind>',
        'auto (bars or lines), json (lines for programs, on stderr), or none',
        progressModes,
      ).default('auto'),
    )
    .option('--print-config', 'print every setting with its source, and render nothing')
    .action((scripts: string[], flags: RenderFlags) => context.run(() => render(scripts, flags, context)));
}

async function render(
  names: readonly string[],
  flags: RenderFlags,
  context: CommandContext,
): Promise<ExitCode> {
  const settings = await settingsFrom(flags);
  const scripts = await shardOf(await expandScripts(names), flags.shard ?? null);
  if (flags.printConfig) return printConfig(scripts, settings, context);
  if (scripts.length === 0) context.console.note('There is no script in this part of the batch.');
  // With JSON lines, the end of each video is one of the lines.
  const isForPeople = flags.progress !== 'json';
  context.console.showProgressAs(flags.progress);
  const startedAt = performance.now();
  const report = await renderScripts({
    scripts,
    output: flags.output ?? null,
    settings,
    programState: programState(context.sources),
    strict: flags.strict ?? false,
    stdin: process.stdin,
    signal: context.signal,
    onProgress: (event) => {
      context.console.progress.update(event);
      if (event.type === 'video-done' && isForPeople) printVideo(event, context);
    },
    onCost: (cost) => context.console.note(costText(cost)),
    onFallback: (reason) => context.console.fallback(reason),
    onDiagnostics: (source, diagnostics) => context.console.diagnostics(source, diagnostics),
  });
  context.console.progress.clear();
  if (flags.json) context.console.json(report);
  if (isForPeople) printTotal(report, performance.now() - startedAt, context);
  return exitCodeOfReport(report, context);
}

function printVideo({ script, video }: VideoDone, { console }: CommandContext): void {
  if (video.ok) console.note(videoText(video));
  else console.failure(`${script} (${video.format}): ${video.error}`, video.hint);
}

/** After several videos: what they took together, and which ones failed, perhaps far above. */
function printTotal({ scripts }: RunReport, elapsedMs: number, { console }: CommandContext): void {
  const videos = scripts.flatMap((report) => report.videos);
  if (videos.length < 2) return;
  if (videos.some(({ ok }) => ok)) console.note(totalText(videos, elapsedMs));
  const failed = scripts.flatMap((report) =>
    report.videos.filter(({ ok }) => !ok).map(({ format }) => `${report.script} (${format})`),
  );
  if (failed.length > 0) {
    console.failure(`${failed.length} of ${videos.length} videos failed: ${failed.join(', ')}.`, null);
  }
}

function hasWarnings(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'warning');
}

function exitCodeOfReport(report: RunReport, { console }: CommandContext): ExitCode {
  if (report.ok) return exitCodes.ok;
  // Either no video was begun because of an error, or one of them failed, which has been printed.
  if (report.scripts.some(({ videos }) => videos.length > 0)) return exitCodes.renderFailed;
  const withErrors = report.scripts.filter(({ diagnostics }) => hasErrors(diagnostics));
  const refused =
    withErrors.length > 0 ? withErrors : report.scripts.filter(({ diagnostics }) => hasWarnings(diagnostics));
  const names = refused.map(({ script }) => script).join(', ');
  console.failure(
    withErrors.length > 0
      ? `Nothing was rendered, because there are errors in ${names}.`
      : `Nothing was rendered, because there are warnings in ${names}. With --strict they count as errors.`,
    null,
  );
  return exitCodes.scriptHasErrors;
}

/** What each script would be rendered with, its frontmatter included. */
async function printConfig(
  scripts: readonly string[],
  settings: ResolvedSettings,
  { console }: CommandContext,
): Promise<ExitCode> {
  const { configurationOf } = await import('../../pipeline/commands/configuration.ts');
  const configuration = await configurationOf({
    ...{ scripts, settings, stdin: process.stdin },
    onDiagnostics: (source, diagnostics) => console.diagnostics(source, diagnostics),
  });
  if (configuration === null) return exitCodes.scriptHasErrors;
  console.json(configuration);
  return exitCodes.ok;
}
