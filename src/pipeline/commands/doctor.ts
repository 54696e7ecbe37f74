/** What scriptreel finds on this machine, and how to fix what is missing. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { assetsFolder } from '../../package/parts.ts';
import { parseScript } from '../../script/parse.ts';
import { present } from '../../shared/assert.ts';
import { messageOf } from '../../shared/error-text.ts';
import { autoByLanguage } from '../../voice/auto.ts';
import { narrate, soloCast } from '../../voice/narrate.ts';
import { openVoiceOf } from '../check/cast.ts';
import { asFailure, Failure } from '../failure.ts';
import { openRenderer } from '../make/renderer.ts';
import { findTools, requireBrowser, requireFfmpeg } from '../run/tools.ts';
import { openWorkspace, type Workspace } from '../run/workspace.ts';
import type { Settings } from '../settings/settings.ts';

export interface Finding {
  readonly what: 'node' | 'ffmpeg' | 'browser' | 'renderer' | 'fonts' | 'voice' | 'cache';
  readonly ok: boolean;
  readonly detail: string;
  readonly hint: string | null;
}

const oldestNode = [20, 19] as const;

/** Never throws for what is missing: that is a finding. */
export async function diagnoseMachine(settings: Settings): Promise<Finding[]> {
  const findings = [checkNode(), await checkFonts(), await checkFfmpeg()];
  let workspace: Workspace;
  try {
    workspace = await openWorkspace(settings);
  } catch (error) {
    return [...findings, missing('cache', error)];
  }
  try {
    const cache: Finding = { what: 'cache', ok: true, detail: workspace.cacheDirectory, hint: null };
    const browser = await checkBrowser(settings, workspace);
    const renderer = browser.ok ? [await checkRenderer(settings, workspace)] : [];
    return [...findings, cache, browser, ...renderer, await checkVoice(settings, workspace)];
  } finally {
    await workspace.close();
  }
}

/** What keeps a part from working. */
function missing(what: Finding['what'], error: unknown): Finding {
  const failure = asFailure(error);
  const hint = failure instanceof Failure ? failure.hint : 'Run npm ci again.';
  return { what, ok: false, detail: messageOf(error), hint };
}

function checkNode(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const ok = major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1]);
  return {
    what: 'node',
    ok,
    detail: process.versions.node,
    hint: ok ? null : `Install Node ${oldestNode.join('.')} or newer.`,
  };
}

async function checkFfmpeg(): Promise<Finding> {
  try {
    const ffmpeg = await requireFfmpeg();
    return { what: 'ffmpeg', ok: true, detail: `${ffmpeg.ffmpegPath} (${ffmpeg.origin})`, hint: null };
  } catch (error) {
    return missing('ffmpeg', error);
  }
}

/** The browser is not only looked for, but started. */
async function checkBrowser(settings: Settings, workspace: Workspace): Promise<Finding> {
  try {
    const browser = await requireBrowser(settings, workspace.cacheDirectory);
    const detail = `${browser.executable} (${browser.origin}, ${browser.version})`;
    return { what: 'browser', ok: true, detail, hint: null };
  } catch (error) {
    return missing('browser', error);
  }
}

/** Where the fast renderer is in use, it draws a frame. */
async function checkRenderer(settings: Settings, workspace: Workspace): Promise<Finding> {
  try {
    const tools = await findTools(settings, workspace);
    const { renderer, fallback } = await openRenderer(settings, workspace, tools, () => undefined);
    await renderer.close();
    if (fallback === null) return { what: 'renderer', ok: true, detail: renderer.name, hint: null };
    const detail = `${renderer.name}, because canvas fails: ${fallback}`;
    const hint = 'Videos can be rendered, but slowly. Name another browser with --browser.';
    return { what: 'renderer', ok: false, detail, hint };
  } catch (error) {
    return missing('renderer', error);
  }
}

async function checkFonts(): Promise<Finding> {
  const folder = path.join(assetsFolder, 'fonts');
  try {
    const files = await readdir(folder, { recursive: true });
    const fonts = files.filter((file) => file.endsWith('.woff2'));
    if (fonts.length === 0) throw new Error(`no font in ${folder}`);
    return { what: 'fonts', ok: true, detail: `${fonts.length} font files in ${folder}`, hint: null };
  } catch (error) {
    return { what: 'fonts', ok: false, detail: messageOf(error), hint: 'Get a complete copy of scriptreel.' };
  }
}

/** The voice speaks a sentence. */
async function checkVoice(settings: Settings, { workDirectory }: Workspace): Promise<Finding> {
  try {
    const engine = await openVoiceOf('en', settings.voice, settings);
    try {
      const { script } = parseScript('Hello there.');
      await narrate(present(script, 'a script'), { cast: soloCast(engine), store: null, workDirectory });
      return { what: 'voice', ok: true, detail: await voiceDetail(engine.name, settings), hint: null };
    } finally {
      await engine.close();
    }
  } catch (error) {
    return missing('voice', error);
  }
}

const maxLanguagesShown = 8;

/** Which voice speaks; with `auto`, in which languages. */
async function voiceDetail(name: string, { voice }: Settings): Promise<string> {
  if (voice !== 'auto') return name;
  const parts = [...(await autoByLanguage(process.env))].map(([chosen, languages]) => {
    const shown = languages.slice(0, maxLanguagesShown).join(', ');
    const more = languages.length - maxLanguagesShown;
    return `${chosen} for ${shown}${more > 0 ? ` and ${more} more` : ''}`;
  });
  return `auto: ${parts.join('; ')}; silence for other languages`;
}
