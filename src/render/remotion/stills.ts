/**
 * VideoProps -> single frames, drawn by Remotion.
 *
 * Guarantees: the pictures come in the order in which they are asked for; the browser has ended when the promise
 * settles.
 */
import { makeCancelSignal, renderStill, selectComposition } from '@remotion/renderer';
import type { VideoProps } from '../../storyboard/contract.ts';
import type { BrowserChoice } from '../browser/find-browser.ts';
import { aborted } from '../errors.ts';
import { type StillType, stillQuality } from '../renderer.ts';
import { browserOptions, openRemotionBrowser } from './browser.ts';
import { compositionId, explainDrawError } from './frames.ts';

export interface DrawStillsOptions {
  /** The folder of the bundle. */
  readonly bundleDirectory: string;
  readonly browser: BrowserChoice;
  /** Counted from the start of the video. */
  readonly frames: readonly number[];
  readonly type: StillType;
  readonly signal?: AbortSignal | undefined;
}

/** @throws RenderError `browser-failed` or `aborted` */
export async function drawStills(props: VideoProps, options: DrawStillsOptions): Promise<Uint8Array[]> {
  const { bundleDirectory, browser, frames, type, signal } = options;
  if (signal?.aborted) throw aborted();
  const { cancelSignal, cancel } = makeCancelSignal();
  signal?.addEventListener('abort', cancel, { once: true });
  const puppeteerInstance = await openRemotionBrowser(browser);
  try {
    const shared = {
      ...browserOptions(browser),
      serveUrl: bundleDirectory,
      puppeteerInstance,
      inputProps: props,
    };
    const composition = await selectComposition({ ...shared, id: compositionId });
    const pictures: Uint8Array[] = [];
    for (const frame of frames) {
      const { buffer } = await renderStill({
        ...shared,
        composition,
        frame,
        imageFormat: type,
        ...(type === 'jpeg' ? { jpegQuality: stillQuality } : {}),
        output: null,
        cancelSignal,
      });
      if (buffer === null) throw new Error(`Internal error: there is no picture of frame ${frame}`);
      pictures.push(buffer);
    }
    return pictures;
  } catch (error) {
    throw signal?.aborted ? aborted() : explainDrawError(error, props);
  } finally {
    signal?.removeEventListener('abort', cancel);
    await puppeteerInstance.close({ silent: true }).catch(() => undefined);
  }
}
