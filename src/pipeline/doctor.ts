/** What is found on this machine, and how to fix what is missing. */
import { access, readdir } from 'node:fs/promises';
import path from 'node:path';
import { createEngine } from '../voice/engine.ts';
import { asFailure, Failure } from './failure.ts';
import { messageOf, type Settings } from './settings.ts';
import { findTools } from './tools.ts';
import { openWorkshop, projectRoot } from './workshop.ts';

export interface Finding {
  readonly what: 'node' | 'ffmpeg' | 'browser' | 'fonts' | 'voice' | 'cache';
  readonly ok: boolean;
  readonly detail: string;
  readonly hint: string | null;
}

const oldestNode = [20, 19] as const;

export async function diagnoseMachine(settings: Settings): Promise<Finding[]> {
  return [checkNode(), ...(await checkTools(settings)), await checkFonts(), await checkVoice(settings)];
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

/** The browser is not only looked for, it is started. */
async function checkTools(settings: Settings): Promise<Finding[]> {
  try {
    const workshop = await openWorkshop(settings);
    try {
      const { browser, ffmpeg } = await findTools(settings, workshop.cacheDirectory);
      return [
        { what: 'cache', ok: true, detail: workshop.cacheDirectory, hint: null },
        { what: 'ffmpeg', ok: true, detail: `${ffmpeg.ffmpegPath} (${ffmpeg.origin})`, hint: null },
        { what: 'browser', ok: true, detail: `${browser.executable} (${browser.origin})`, hint: null },
      ];
    } finally {
      await workshop.close();
    }
  } catch (error) {
    const failure = asFailure(error);
    if (!(failure instanceof Failure)) throw error;
    const what =
      failure.kind === 'usage' ? 'cache' : failure.message.includes('ffmpeg') ? 'ffmpeg' : 'browser';
    return [{ what, ok: false, detail: failure.message, hint: failure.hint }];
  }
}

async function checkFonts(): Promise<Finding> {
  const folder = path.join(projectRoot, 'assets', 'fonts');
  try {
    const files = await readdir(folder, { recursive: true });
    const fonts = files.filter((file) => file.endsWith('.woff2'));
    if (fonts.length === 0) throw new Error(`no font in ${folder}`);
    return { what: 'fonts', ok: true, detail: `${fonts.length} font files in ${folder}`, hint: null };
  } catch (error) {
    return { what: 'fonts', ok: false, detail: messageOf(error), hint: 'Get a whole copy of scriptreel.' };
  }
}

async function checkVoice(settings: Settings): Promise<Finding> {
  const engine = createEngine(settings.voice);
  try {
    if (engine === null) throw new Error(`there is no voice ${settings.voice}`);
    await access(projectRoot);
    return { what: 'voice', ok: true, detail: engine.name, hint: null };
  } catch (error) {
    return { what: 'voice', ok: false, detail: messageOf(error), hint: 'Run npm ci again.' };
  } finally {
    await engine?.close();
  }
}
