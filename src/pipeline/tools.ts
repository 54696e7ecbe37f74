/** The programs that a render needs, found or explained. Nothing is ever downloaded. */
import { type BrowserChoice, findBrowser } from '../render/browser.ts';
import { type FfmpegTools, findFfmpeg } from '../render/ffmpeg.ts';
import { Failure } from './failure.ts';
import type { Settings } from './settings.ts';

export interface Tools {
  readonly browser: BrowserChoice;
  readonly ffmpeg: FfmpegTools;
}

/** @throws Failure `tool-missing` */
export async function findTools(settings: Settings, cacheDirectory: string): Promise<Tools> {
  const ffmpeg = await findFfmpeg();
  if (ffmpeg === null) {
    throw new Failure(
      'tool-missing',
      'No ffmpeg was found for this platform.',
      'Run npm ci again so that the package with ffmpeg for this platform is installed.',
    );
  }
  const browser = await findBrowser({
    ...(settings.browser === null ? {} : { explicit: settings.browser }),
    cacheDirectory,
  });
  if (browser === null) {
    throw new Failure(
      'tool-missing',
      'No browser was found that can draw the frames.',
      'Install Chromium or Chrome, or name one with --browser or SCRIPTREEL_BROWSER.',
    );
  }
  return { browser, ffmpeg };
}
