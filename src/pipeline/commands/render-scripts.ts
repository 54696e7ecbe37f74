/**
 * Scripts -> videos: the whole way, for one script or a thousand.
 *
 * Takes names of scripts and settings. Guarantees: everything that can be checked is checked before the first frame is
 * drawn, and with an error anywhere nothing is drawn. A video that fails does not stop the others. Files appear whole
 * or not at all. Scripts whose videos are up to date take no longer than looking at them.
 */
import path from 'node:path';
import { type Diagnostic, hasErrors } from '../../shared/diagnostic.ts';
import type { CheckResult } from '../check/check.ts';
import { Failure, withFailures } from '../failure.ts';
import { readScript, type SourceText } from '../input/read-script.ts';
import { type RunReport, reportOf, type ScriptReport } from '../report/report.ts';
import type { RenderRun } from '../run/render-run.ts';
import {
  announceRun,
  isUpToDate,
  openRenderRecords,
  type RenderRecords,
  type RunScript,
} from '../run/up-to-date.ts';
import type { ResolvedSettings } from '../settings/settings.ts';

/** @throws Failure for whatever stops the run as a whole */
export function renderScripts(run: RenderRun): Promise<RunReport> {
  const { signal, settings } = run;
  return withFailures({ signal, writesTo: path.resolve(settings.values.cacheDir) }, async () => {
    requireOneScript(run);
    const records = await openRenderRecords(run);
    try {
      const scripts = await examineAll(run, records);
      if (scripts.some(({ diagnostics }) => isRefused(diagnostics, run.strict))) {
        return { ok: false, bundle: null, cost: null, scripts: scripts.map(refusalOf) };
      }
      if (scripts.every(isUpToDate)) {
        announceRun(scripts, [], run.onProgress);
        return { ok: true, bundle: null, cost: null, scripts: scripts.map(({ report }) => report) };
      }
      const { produce } = await import('../make/produce.ts');
      return await produce(run, scripts, records);
    } finally {
      records?.release();
    }
  });
}

/** A recording is of one text only. @throws Failure `usage` */
function requireOneScript({ scripts, settings }: RenderRun): void {
  if (settings.values.audio === null || scripts.length < 2) return;
  throw new Failure(`There is one recording for ${scripts.length} scripts.`, {
    kind: 'usage',
    hint: 'Name it in the frontmatter of its script: audio: my-voice.m4a',
  });
}

/**
 * The code that checks, speaks and draws takes most of a second to load, and a script that is up to date needs none.
 */
async function examineAll(run: RenderRun, records: RenderRecords | null): Promise<RunScript[]> {
  const scripts: RunScript[] = [];
  for (const name of run.scripts) {
    const source = await readScript(name, run.stdin);
    const script = (await records?.find(source)) ?? (await check(source, run.settings));
    run.onDiagnostics(source, script.diagnostics);
    scripts.push(script);
  }
  return scripts;
}

async function check(source: SourceText, settings: ResolvedSettings): Promise<CheckResult> {
  const { checkSource } = await import('../check/check.ts');
  return checkSource(source, settings);
}

function isRefused(diagnostics: readonly Diagnostic[], strict: boolean): boolean {
  return hasErrors(diagnostics) || (strict && diagnostics.some(({ severity }) => severity === 'warning'));
}

function refusalOf(script: RunScript): ScriptReport {
  return isUpToDate(script) ? { ...script.report, ok: false, videos: [] } : reportOf(script, []);
}
