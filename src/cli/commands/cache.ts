/** `scriptreel cache`: what is kept from run to run, and removing some of it. */
import type { Command } from 'commander';
import type { CachePruned, CacheReport } from '../../pipeline/commands/cache.ts';
import type { CommandContext } from '../context.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { addCachePlaceOptions, refuseOtherSubcommands, settingsFrom } from './options.ts';

interface CacheFlags extends Readonly<Record<string, unknown>> {
  readonly all?: boolean;
  readonly json?: boolean;
}

export function addCacheCommand(program: Command, context: CommandContext): void {
  const command = program
    .command('cache')
    .description('Show what the cache holds: speech, bundles, drawn scenes and the unpacked browser.')
    .enablePositionalOptions();
  addCachePlaceOptions(command)
    .option('--json', 'print the report as JSON')
    .action((flags: CacheFlags) => context.run(() => show(flags, context)));
  const pruning = command
    .command('prune')
    .description('Remove what was used longest ago, until the cache is no larger than --cache-size.');
  addCachePlaceOptions(pruning)
    .option('--all', 'remove everything, and the unpacked browser too')
    .option('--json', 'print the result as JSON')
    // The flags may also come before the word `prune`.
    .action((_flags: CacheFlags, self: Command) =>
      context.run(() => remove(self.optsWithGlobals<CacheFlags>(), context)),
    );
  refuseOtherSubcommands(command);
}

async function show(flags: CacheFlags, { console }: CommandContext): Promise<ExitCode> {
  const { inspectCache } = await import('../../pipeline/commands/cache.ts');
  const report = await inspectCache((await settingsFrom(flags)).values);
  if (flags.json) console.json(report);
  else for (const line of reportLines(report)) console.data(line);
  return exitCodes.ok;
}

function reportLines(report: CacheReport): string[] {
  const { entries, bytes, limitBytes, oldestUse, browserBytes } = report;
  const oldest = oldestUse === null ? '' : `, the oldest last used ${timeText(oldestUse)}`;
  const rows: [what: string, bytes: number, detail: string][] = [
    ['kept', bytes, `of ${formatBytes(limitBytes)}: ${entriesText(entries)}${oldest}`],
    ...report.kinds.map((kind): [string, number, string] => [
      `  ${kind.kind}`,
      kind.bytes,
      entriesText(kind.entries),
    ]),
    [
      'browser',
      browserBytes,
      browserBytes === 0 ? 'not unpacked' : 'unpacked, not counted against the limit',
    ],
  ];
  const width = Math.max(...rows.map(([what]) => what.length));
  return [
    report.folder,
    ...rows.map(
      ([what, size, detail]) => `${what.padEnd(width)} ${formatBytes(size).padStart(8)}  ${detail}`,
    ),
  ];
}

async function remove(flags: CacheFlags, { console }: CommandContext): Promise<ExitCode> {
  const { pruneCache } = await import('../../pipeline/commands/cache.ts');
  const { values } = await settingsFrom(flags);
  const pruned = await pruneCache(values, { all: flags.all ?? false });
  if (flags.json) console.json(pruned);
  else console.data(prunedText(pruned));
  if (pruned.runsUnderWay > 0) {
    console.note('Another run is using this cache: what was used in the last 15 minutes stays.');
  }
  if (pruned.browser === 'in-use') console.note('The unpacked browser stays: it is in use.');
  return exitCodes.ok;
}

function prunedText({
  removedEntries,
  freedBytes,
  keptEntries,
  keptBytes,
  browser,
  browserBytes,
}: CachePruned) {
  const removed = [
    ...(removedEntries > 0 ? [`${entriesText(removedEntries)} (${formatBytes(freedBytes)})`] : []),
    ...(browser === 'removed' ? [`the browser (${formatBytes(browserBytes)})`] : []),
  ];
  const kept = `${entriesText(keptEntries)} (${formatBytes(keptBytes)})`;
  return `Removed ${removed.join(' and ') || 'nothing'}; ${kept} ${keptEntries === 1 ? 'stays' : 'stay'}.`;
}

function entriesText(count: number): string {
  return count === 1 ? '1 entry' : `${count} entries`;
}

/** In decimal units, as for `--cache-size`. */
function formatBytes(bytes: number): string {
  if (bytes >= 1e9) return `${(bytes / 1e9).toFixed(1)} GB`;
  if (bytes >= 1e6) return `${(bytes / 1e6).toFixed(1)} MB`;
  return `${(bytes / 1e3).toFixed(1)} kB`;
}

/** The same in every time zone and language. */
function timeText(time: Date): string {
  return `${time.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
