/** The programs that a render needs. Nothing is ever downloaded. */
import { type BrowserChoice, findBrowser } from '../../render/browser/find-browser.ts';
import { type FfmpegTools, findFfmpeg } from '../../render/ffmpeg/tools.ts';
import { Failure } from '../failure.ts';
import type { Settings } from '../settings/settings.ts';

export interface Tools {
  readonly browser: BrowserChoice;
  readonly ffmpeg: FfmpegTools;
}

/** @throws Failure `tool-missing`; RenderError `no-browser` when the browser that was named does not start */
export async function findTools(settings: Settings, cacheDirectory: string): Promise<Tools> {
  const ffmpeg = await requireFfmpeg();
  return { ffmpeg, browser: await requireBrowser(settings, cacheDirectory) };
}

/** @throws Failure `tool-missing` */
export async function requireFfmpeg(): Promise<FfmpegTools> {
  const ffmpeg = await findFfmpeg();
  if (ffmpeg !== null) return ffmpeg;
  throw new Failure('No ffmpeg was found for this platform.', {
    kind: 'tool-missing',
    hint: 'Run npm ci again, so that the package with ffmpeg for this platform is installed.',
  });
}

/** @throws as `findTools` */
export async function requireBrowser(settings: Settings, cacheDirectory: string): Promise<BrowserChoice> {
  const named = settings.browser === null ? {} : { explicit: settings.browser };
  const browser = await findBrowser({ ...named, cacheDirectory });
  if (browser !== null) return browser;
  throw new Failure('No browser was found to draw the frames.', {
    kind: 'tool-missing',
    hint: 'Install Chromium or Chrome, or name one with --browser or SCRIPTREEL_BROWSER.',
  });
}
