/**
 * Contact sheets as pictures, drawn by the browser that draws the video.
 *
 * Guarantees: any browser that shows pages will do; it has ended when the promise settles.
 */
import { messageOf } from '../../shared/error-text.ts';
import type { BrowserChoice } from '../browser/find-browser.ts';
import { RenderError } from '../errors.ts';
import type { MediaFile } from '../media-files.ts';
import type { ContactSheetGlobal, ContactSheetRequest } from '../page/contact-sheet-request.ts';
import { launchCanvasBrowser } from './browser.ts';
import { contactSheetPageName } from './page-names.ts';
import { PageServer } from './page-server.ts';

export type { ContactSheetCard, ContactSheetRequest } from '../page/contact-sheet-request.ts';

export interface ContactSheetOptions {
  readonly browser: BrowserChoice;
  /** From `ensurePageFiles`. */
  readonly pageDirectory: string;
  /** Remotion's public folder. */
  readonly assetsDirectory: string;
  /** Thumbnails and fonts that the sheets name. */
  readonly files: readonly MediaFile[];
}

/** @returns a PNG for each sheet. @throws RenderError `browser-failed` */
export async function drawContactSheets(
  sheets: readonly ContactSheetRequest[],
  { browser: choice, pageDirectory, assetsDirectory, files }: ContactSheetOptions,
): Promise<Uint8Array[]> {
  const server = await PageServer.open({ page: pageDirectory, assets: assetsDirectory });
  server.publish(files);
  try {
    const browser = await launchCanvasBrowser(choice);
    try {
      const page = await browser.newPage();
      await page.goto(`${server.address}${contactSheetPageName}`);
      await page.waitForFunction('window.contactSheetPage !== undefined');
      const pictures: Uint8Array[] = [];
      for (const sheet of sheets) {
        const size = await page.evaluate(
          (request) => (globalThis as unknown as ContactSheetGlobal).contactSheetPage.show(request),
          sheet,
        );
        await page.setViewport(size);
        pictures.push(await page.screenshot({ type: 'png' }));
      }
      return pictures;
    } finally {
      await browser.close();
    }
  } catch (error) {
    if (error instanceof RenderError) throw error;
    throw new RenderError(`The contact sheet cannot be drawn: ${messageOf(error)}`, {
      code: 'browser-failed',
      cause: error,
    });
  } finally {
    await server.close();
  }
}
