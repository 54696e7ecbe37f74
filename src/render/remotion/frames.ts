/**
 * VideoProps -> frames, drawn by Remotion in a headless browser.
 *
 * Guarantees: every requested frame reaches `onFrame` once, in order; memory does not grow with the length of the
 * video; the browser has ended when the promise settles.
 */
import {
  type HeadlessBrowser,
  makeCancelSignal,
  RenderInternals,
  renderFrames,
  selectComposition,
} from '@remotion/renderer';
import { present } from '../../shared/assert.ts';
import type { VideoProps } from '../../storyboard/contract.ts';
import type { BrowserChoice } from '../browser/find-browser.ts';
import { aborted, RenderError, SceneError } from '../errors.ts';
import { sceneAt } from '../segments.ts';
import { browserOptions, openRemotionBrowser } from './browser.ts';
import { FrameOrder } from './frame-order.ts';

export const compositionId = 'Video';

/** At this quality the picture loses far less than the video encoder takes away. */
const jpegQuality = 95;
/** How many frames each page may be ahead of the encoder. */
const framesAheadPerPage = 3;

export interface DrawFramesOptions {
  /** The folder of the bundle. */
  readonly bundleDirectory: string;
  readonly browser: BrowserChoice;
  /** How many pages draw at the same time, but no more than there are processors. */
  readonly jobs: number;
  /** The frames that are wanted, in rising order. */
  readonly frames: readonly number[];
  readonly signal?: AbortSignal | undefined;
  /** Receives a JPEG. The next frame comes when its promise has settled. */
  readonly onFrame: (picture: Buffer, frame: number) => Promise<void>;
}

/** @throws RenderError `browser-failed` or `aborted`, and whatever `onFrame` throws */
export async function drawFrames(props: VideoProps, options: DrawFramesOptions): Promise<void> {
  const { browser, frames, signal, onFrame } = options;
  if (signal?.aborted) throw aborted();
  const pages = Math.max(1, Math.min(options.jobs, RenderInternals.getMaxConcurrency()));
  const order = new FrameOrder(pages * framesAheadPerPage, (picture, place) =>
    onFrame(picture, present(frames[place], `frame at ${place}`)),
  );
  const { cancelSignal, cancel } = makeCancelSignal();
  const onAbort = () => {
    order.fail(aborted());
    cancel();
  };
  signal?.addEventListener('abort', onAbort, { once: true });
  let instance: HeadlessBrowser | null = null;
  try {
    instance = await openRemotionBrowser(browser);
    await drawInOrder(props, options, { instance, pages, order, cancelSignal });
  } catch (error) {
    // Otherwise Remotion takes the pages that close now for crashed ones, and starts another browser.
    cancel();
    throw signal?.aborted ? aborted() : explainDrawError(error, props);
  } finally {
    signal?.removeEventListener('abort', onAbort);
    await instance?.close({ silent: true }).catch(() => undefined);
  }
}

interface DrawingTools {
  readonly instance: HeadlessBrowser;
  readonly pages: number;
  readonly order: FrameOrder;
  readonly cancelSignal: ReturnType<typeof makeCancelSignal>['cancelSignal'];
}

/** Draws the frames in any order, and passes them on in their own. */
async function drawInOrder(
  props: VideoProps,
  { bundleDirectory, browser, frames, signal }: DrawFramesOptions,
  { instance, pages, order, cancelSignal }: DrawingTools,
): Promise<void> {
  const shared = {
    ...browserOptions(browser),
    serveUrl: bundleDirectory,
    puppeteerInstance: instance,
    inputProps: props,
  };
  const composition = await selectComposition({ ...shared, id: compositionId });
  checkComposition(composition, props);
  if (signal?.aborted) throw aborted();
  const placeOf = new Map(frames.map((frame, place) => [frame, place]));
  await renderFrames({
    ...shared,
    composition,
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

/** Names the scene and the frame. Remotion tells the frame at which an error of the page came up. */
export function explainDrawError(error: unknown, props: VideoProps): unknown {
  if (error instanceof RenderError || !(error instanceof Error)) return error;
  if (error.message.startsWith('Internal error')) return error;
  const frame = 'frame' in error && typeof error.frame === 'number' ? error.frame : null;
  if (frame === null) {
    return new RenderError(`The page failed: ${error.message}`, { code: 'browser-failed', cause: error });
  }
  const { sceneIndex, frame: at } = sceneAt(props, frame);
  return new SceneError(`Frame ${frame} cannot be drawn: ${error.message}`, {
    sceneIndex,
    reason: `frame ${at}: ${error.message}`,
    cause: error,
  });
}
