/** The programs that a render needs. Nothing is ever downloaded. */
import { type BrowserChoice, findBrowser } from '../../render/browser/find-browser.ts';
import { type FfmpegTools, findFfmpeg } from '../../render/ffmpeg/tools.ts';
import { Failure } from '../failure.ts';
import type { Settings } from '../settings/settings.ts';
import type { Workspace } from './workspace.ts';

export interface Tools {
  readonly browser: BrowserChoice;
  readonly ffmpeg: FfmpegTools;
}

/**
 * Guarantees: what the browser writes is in the workspace, even if the run is killed.
 *
 * @throws Failure `tool-missing`; RenderError `no-browser` when the browser that was named does not start
 */
export async function findTools(
  settings: Settings,
  { cacheDirectory, workDirectory }: Workspace,
): Promise<Tools> {
  const ffmpeg = await requireFfmpeg();
  const browser = await requireBrowser(settings, cacheDirectory);
  return { ffmpeg, browser: { ...browser, temporaryFolder: workDirectory } };
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
