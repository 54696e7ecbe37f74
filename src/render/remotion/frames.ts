/**
 * VideoProps -> frames, drawn by Remotion in a headless browser.
 *
 * Guarantees: every frame asked for reaches `onFrame` once, in order; memory is flat in the length of the video; the
 * browser is closed when the promise settles; nothing is downloaded.
 */
import {
  type HeadlessBrowser,
  makeCancelSignal,
  openBrowser,
  RenderInternals,
  renderFrames,
  selectComposition,
} from '@remotion/renderer';
import { present } from '../../shared/assert.ts';
import { messageOf } from '../../shared/message-of.ts';
import type { VideoProps } from '../../storyboard/contract.ts';
import type { BrowserChoice } from '../browser/browser.ts';
import { aborted, RenderError, SceneError } from '../errors.ts';
import { sceneAt } from '../segments.ts';
import { FrameOrder } from './frame-order.ts';

export const compositionId = 'Video';

/** At this quality the picture's own loss is far below the video encoder's. */
const jpegQuality = 95;
/** How long a page may take for its fonts and pictures, or for one frame: a busy machine is slow, not broken. */
export const patienceMs = 120_000;
/** Frames a page may be ahead of the encoder. */
const framesAheadPerPage = 3;

export interface DrawOptions {
  /** The bundle's folder. */
  readonly bundleDirectory: string;
  readonly browser: BrowserChoice;
  /** Pages that draw at the same time; more than there are processors are not used. */
  readonly jobs: number;
  /** The frames that are wanted, in rising order. */
  readonly frames: readonly number[];
  readonly signal?: AbortSignal | undefined;
  /** Takes a JPEG; the next frame comes when its promise has settled. */
  readonly onFrame: (picture: Buffer, frame: number) => Promise<void>;
}

/** @throws RenderError `browser-failed` or `aborted`, and whatever `onFrame` throws. */
export async function drawFrames(props: VideoProps, options: DrawOptions): Promise<void> {
  const { bundleDirectory, browser, frames, signal } = options;
  const pages = Math.max(1, Math.min(options.jobs, RenderInternals.getMaxConcurrency()));
  const placeOf = new Map(frames.map((frame, place) => [frame, place]));
  const order = new FrameOrder(pages * framesAheadPerPage, (picture, place) =>
    options.onFrame(picture, present(frames[place], `frame at ${place}`)),
  );
  const { cancelSignal, cancel } = makeCancelSignal();
  const onAbort = () => {
    order.fail(aborted());
    cancel();
  };
  if (signal?.aborted) throw aborted();
  signal?.addEventListener('abort', onAbort, { once: true });

  const start = {
    browserExecutable: browser.executable,
    chromeMode: browser.chromeMode,
    logLevel: 'error',
    onBrowserDownload: refuseDownload,
  } as const;
  let instance: HeadlessBrowser | null = null;
  try {
    instance = await openStockBrowser(browser);
    const shared = {
      ...start,
      serveUrl: bundleDirectory,
      puppeteerInstance: instance,
      timeoutInMilliseconds: patienceMs,
    };
    const composition = await selectComposition({ ...shared, id: compositionId, inputProps: props });
    checkComposition(composition, props);
    if (signal?.aborted) throw aborted();
    await renderFrames({
      ...shared,
      composition,
      inputProps: props,
      imageFormat: 'jpeg',
      jpegQuality,
      outputDir: null,
      concurrency: pages,
      muted: true,
      cancelSignal,
      onStart: () => undefined,
      onFrameUpdate: () => undefined,
      frames: [...frames],
      onFrameBuffer: (picture, frame) => order.push(picture, present(placeOf.get(frame), `frame ${frame}`)),
    });
    await order.drained(frames.length);
  } catch (error) {
    // Otherwise Remotion takes the pages that close now for crashed ones, and starts another browser.
    cancel();
    throw signal?.aborted ? aborted() : explainDrawError(error, props);
  } finally {
    signal?.removeEventListener('abort', onAbort);
    await instance?.close({ silent: true }).catch(() => undefined);
  }
}

export function refuseDownload(): never {
  throw new RenderError('no-browser', 'The browser is gone, and none is downloaded.');
}

/** Starts Remotion's browser. @throws RenderError `browser-failed` */
export async function openStockBrowser(browser: BrowserChoice): Promise<HeadlessBrowser> {
  const listening = process.listeners('SIGINT');
  try {
    return await openBrowser('chrome', {
      browserExecutable: browser.executable,
      chromeMode: browser.chromeMode,
      logLevel: 'error',
    });
  } catch (error) {
    throw new RenderError(
      'browser-failed',
      `The browser ${browser.executable} cannot be started: ${messageOf(error)}`,
      'Name another with --browser or SCRIPTREEL_BROWSER.',
      { cause: error },
    );
  } finally {
    if (listening.length > 0) stopListeningBut(listening);
  }
}

/**
 * On an interrupt Remotion ends the process at once, and nothing could be tidied up. Where somebody else listens
 * for interrupts, and so stops the render by its signal, Remotion's own listener goes.
 */
function stopListeningBut(kept: readonly NodeJS.SignalsListener[]): void {
  for (const listener of process.listeners('SIGINT')) {
    if (!kept.includes(listener)) process.removeListener('SIGINT', listener);
  }
}

function checkComposition(
  composition: { width: number; height: number; fps: number; durationInFrames: number },
  props: VideoProps,
): void {
  for (const key of ['width', 'height', 'fps', 'durationInFrames'] as const) {
    if (composition[key] !== props[key]) {
      throw new Error(`Internal error: the composition's ${key} is ${composition[key]}, not ${props[key]}`);
    }
  }
}

/** Remotion gives errors of the page the frame at which they came up. */
export function explainDrawError(error: unknown, props: VideoProps): unknown {
  if (error instanceof RenderError || !(error instanceof Error)) return error;
  if (error.message.startsWith('Internal error')) return error;
  const frame = 'frame' in error && typeof error.frame === 'number' ? error.frame : null;
  if (frame === null)
    return new RenderError('browser-failed', `The page failed: ${error.message}`, null, { cause: error });
  const { sceneIndex, frame: at } = sceneAt(props, frame);
  const reason = `frame ${at}: ${error.message}`;
  return new SceneError(
    `Frame ${frame} cannot be drawn: ${error.message}`,
    null,
    { sceneIndex, reason },
    {
      cause: error,
    },
  );
}
