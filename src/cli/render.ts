/** `scriptreel render`: scripts in, videos out. */
import path from 'node:path';
import type { Command } from 'commander';
import pc from 'picocolors';
import { expandScripts, shardOf } from '../pipeline/batch.ts';
import { type CheckResult, checkFile } from '../pipeline/check.ts';
import type { RunReport, VideoReport } from '../pipeline/report.ts';
import { type ResolvedSettings, settingNames } from '../pipeline/settings.ts';
import { type Diagnostic, hasErrors } from '../shared/diagnostic.ts';
import type { CommandContext } from './context.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { addCacheOptions, addRenderOptions, addVideoOptions, settingsFrom } from './options.ts';
import { formatDuration } from './progress-view.ts';

interface RenderFlags extends Readonly<Record<string, unknown>> {
  readonly output?: string;
  readonly shard?: string;
  readonly strict?: boolean;
  readonly json?: boolean;
  readonly printConfig?: boolean;
}

export function addRenderCommand(program: Command, context: CommandContext): void {
  const command = program
    .command('render')
    .description('Turn scripts into videos with subtitles, chapters and a poster.')
    .argument('<script...>', 'text files, patterns such as "scripts/*.md", or - for standard input')
    .option('-o, --output <path>', 'an .mp4 file, or a folder (default out)');
  addCacheOptions(addRenderOptions(addVideoOptions(command)))
    .option(
      '--shard <i/n>',
      'render only part i of n of the scripts, balanced by their length, for several machines',
    )
    .option('--strict', 'let warnings stop the run as errors do')
    .option('--json', 'print a report of the run as JSON')
    .option('--print-config', 'print every setting and where it comes from, and render nothing')
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
  if (scripts.length === 0) context.console.note('This part of the batch holds no script.');
  // The bundler and the renderer take most of a second to load: a wrong call need not wait for them.
  const { renderScripts } = await import('../pipeline/render.ts');
  const report = await renderScripts({
    scripts,
    output: flags.output ?? null,
    settings,
    strict: flags.strict ?? false,
    stdin: process.stdin,
    signal: context.signal,
    onProgress: (event) => context.console.progress.update(event),
    onFallback: (reason) =>
      context.console.note(
        `The fast renderer does not work in this browser (${reason}): Remotion's own renderer draws instead, more slowly.`,
      ),
    onDiagnostics: (source, diagnostics) => context.console.diagnostics(source, diagnostics),
  });
  context.console.progress.clear();
  if (flags.json) context.console.json(report);
  for (const { script, videos } of report.scripts) {
    for (const video of videos) printVideo(script, video, context);
  }
  return exitCodeOfReport(report, context);
}

function printVideo(script: string, video: VideoReport, { console }: CommandContext): void {
  if (!video.ok) {
    console.failure(`${script} (${video.format}): ${video.error}`, video.hint);
    return;
  }
  const seconds = Object.values(video.stageMs).reduce((sum, ms) => sum + ms, 0) / 1000;
  const file = path.relative(process.cwd(), video.files.video) || video.files.video;
  console.note(
    `${pc.green('✓')} ${file}  ${video.width}×${video.height}, ${formatDuration(video.durationMs)}, ` +
      `${video.frames} frames in ${seconds.toFixed(1)} s of work`,
  );
}

function hasWarnings(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'warning');
}

function exitCodeOfReport(report: RunReport, { console }: CommandContext): ExitCode {
  if (report.ok) return exitCodes.ok;
  // With an error anywhere no video was begun; otherwise one of them failed, and has been told of.
  if (report.scripts.some(({ videos }) => videos.length > 0)) return exitCodes.renderFailed;
  const withErrors = report.scripts.filter(({ diagnostics }) => hasErrors(diagnostics));
  const refused =
    withErrors.length > 0 ? withErrors : report.scripts.filter(({ diagnostics }) => hasWarnings(diagnostics));
  const names = refused.map(({ script }) => script).join(', ');
  console.failure(
    withErrors.length > 0
      ? `Nothing was rendered: there are errors in ${names}.`
      : `Nothing was rendered: with --strict, warnings count as errors, and there are some in ${names}.`,
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
  const results: CheckResult[] = [];
  for (const script of scripts) results.push(await checkFile(script, settings, process.stdin));
  for (const { source, checked, diagnostics } of results) {
    if (checked === null) console.diagnostics(source, diagnostics);
  }
  if (results.some(({ checked }) => checked === null)) return exitCodes.scriptHasErrors;
  console.json(
    results.map(({ source, checked }) => ({
      script: source.name,
      settings: Object.fromEntries(
        settingNames.map((name) => {
          const { values, sources } = checked?.settings ?? settings;
          return [name, { value: values[name], source: sources[name] }];
        }),
      ),
    })),
  );
  return exitCodes.ok;
}
