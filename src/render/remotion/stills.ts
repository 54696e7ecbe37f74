/**
 * VideoProps -> single frames, drawn by Remotion.
 *
 * Guarantees: pictures come in the order in which they are asked for; the browser is closed when the promise settles;
 * nothing is downloaded.
 */
import { makeCancelSignal, renderStill, selectComposition } from '@remotion/renderer';
import type { VideoProps } from '../../storyboard/contract.ts';
import type { BrowserChoice } from '../browser/browser.ts';
import { aborted } from '../errors.ts';
import { type StillType, stillQuality } from '../renderer.ts';
import { compositionId, explainDrawError, openStockBrowser, patienceMs, refuseDownload } from './frames.ts';

export interface StillsOptions {
  /** The bundle's folder. */
  readonly bundleDirectory: string;
  readonly browser: BrowserChoice;
  /** Counted from the video's start. */
  readonly frames: readonly number[];
  readonly type: StillType;
  readonly signal?: AbortSignal | undefined;
}

/** @throws RenderError `browser-failed` or `aborted` */
export async function drawStills(props: VideoProps, options: StillsOptions): Promise<Uint8Array[]> {
  const { bundleDirectory, browser, frames, type, signal } = options;
  if (signal?.aborted) throw aborted();
  const { cancelSignal, cancel } = makeCancelSignal();
  signal?.addEventListener('abort', cancel, { once: true });
  const puppeteerInstance = await openStockBrowser(browser);
  try {
    const shared = {
      serveUrl: bundleDirectory,
      inputProps: props,
      puppeteerInstance,
      browserExecutable: browser.executable,
      chromeMode: browser.chromeMode,
      logLevel: 'error',
      onBrowserDownload: refuseDownload,
      timeoutInMilliseconds: patienceMs,
    } as const;
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
