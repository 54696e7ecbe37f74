/**
 * Script -> its contact sheets: a thumbnail, the time and the words of every scene on one picture, for each format.
 *
 * Guarantees: a thumbnail for every scene, in order, and one for each illustration of a narration, at a telling frame.
 * A long sheet takes several pages of at most `rowsOnPage` rows. Files appear whole or not at all.
 */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { assetsFolder } from '../../../package/parts.ts';
import {
  type ContactSheetCard,
  type ContactSheetRequest,
  drawContactSheets,
} from '../../../render/canvas/contact-sheets.ts';
import { ensurePageFiles } from '../../../render/canvas/page-files.ts';
import type { MediaFile } from '../../../render/media-files.ts';
import { present } from '../../../shared/assert.ts';
import { durationTextInTenths } from '../../../shared/duration-text.ts';
import type { PreparedVideo } from '../../make/prepare-video.ts';
import { type FormatName, formats } from '../../settings/formats.ts';
import { type DrawableScript, type PictureRun, withDrawableScript, writePicture } from './draw.ts';
import { pictureFile, placeOfPages, placeOfPictures, requirePictureType } from './outputs.ts';
import { type StoryboardMoment, storyboardMoments } from './storyboard-moments.ts';
import { storyboardPage } from './storyboard-page.ts';

/** Thumbnails in a row, and their width in pixels: words must fit below each. */
const grids: Readonly<Record<FormatName, { readonly columns: number; readonly width: number }>> = {
  '16:9': { columns: 4, width: 480 },
  '9:16': { columns: 7, width: 270 },
  '1:1': { columns: 5, width: 384 },
  '4:5': { columns: 6, width: 320 },
};
/** So that a page can be looked at without much scrolling. */
const rowsOnPage: Readonly<Record<FormatName, number>> = { '16:9': 5, '9:16': 3, '1:1': 4, '4:5': 4 };

export interface WrittenContactSheet {
  /** One for each page. */
  readonly files: readonly string[];
  readonly format: FormatName;
  readonly scenes: number;
}

export interface StoryboardRun extends PictureRun {
  /** Whether a web page is written, with what was chosen for each moment and why, in place of pictures. */
  readonly html: boolean;
}

/** @returns null when the script has errors. @throws Failure */
export async function writeContactSheets(run: StoryboardRun): Promise<WrittenContactSheet[] | null> {
  if (!run.html) requirePictureType(run.output, ['png']);
  return withDrawableScript(run, async (script) => {
    const { source, settings } = script.checked;
    const placeOf = run.html ? placeOfPages : placeOfPictures;
    const place = await placeOf(run.output, `${source.stem}.storyboard`);
    const written: WrittenContactSheet[] = [];
    for (const video of script.videos) {
      const { format, props } = video;
      const pages = run.html
        ? [Buffer.from(await drawWebPage(script, video, run.signal))]
        : await drawPages(script, video, run.signal);
      const files: string[] = [];
      for (const [index, page] of pages.entries()) {
        const suffix = pages.length > 1 ? String(index + 1) : '';
        const file = pictureFile(place, format, settings.values.format, suffix);
        await writePicture(file, page);
        files.push(file);
      }
      written.push({ files, format, scenes: props.scenes.length });
    }
    return written;
  });
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function thumbnailSize(format: FormatName): Size {
  const { width } = grids[format];
  return { width, height: Math.round(width / formats[format].ratio) };
}

/** The whole storyboard as one web page. */
async function drawWebPage(
  script: DrawableScript,
  video: PreparedVideo,
  signal: AbortSignal,
): Promise<string> {
  const { format, props, files } = video;
  const size = thumbnailSize(format);
  const moments = storyboardMoments(video, script.checked.illustrations);
  const frames = moments.map(({ frame }) => frame);
  const pictures = await script.renderer.stills({ ...props, ...size }, frames, {
    type: 'png',
    files,
    signal,
  });
  const cards = moments.map(({ report }, index) => ({
    report,
    png: present(pictures[index], 'a thumbnail'),
  }));
  return storyboardPage(cards, {
    ...size,
    title: video.timeline.name,
    language: props.language,
    direction: props.direction,
    details: detailsOf(video),
  });
}

/** The format, the length and the number of scenes. */
function detailsOf({ format, props }: PreparedVideo): string {
  const length = durationTextInTenths((props.durationInFrames * 1000) / props.fps);
  return [format, length, `${props.scenes.length} scenes`].join(' · ');
}

async function drawPages(
  script: DrawableScript,
  video: PreparedVideo,
  signal: AbortSignal,
): Promise<Uint8Array[]> {
  const { tools, workspace } = script;
  const size = thumbnailSize(video.format);
  const moments = storyboardMoments(video, script.checked.illustrations);
  const thumbnails = await drawThumbnails(script, video, { size, moments, signal });
  const cards = moments.map(
    ({ scene, frame, report }, index): ContactSheetCard => ({
      src: present(thumbnails[index], 'a thumbnail').publicPath,
      time: durationTextInTenths((frame * 1000) / video.props.fps),
      label: `${scene} ${report.composition}`,
      text: report.text,
    }),
  );
  const { directory: pageDirectory } = await ensurePageFiles(workspace.store);
  return drawContactSheets(requestsOf(video, cards, size), {
    browser: tools.browser,
    pageDirectory,
    assetsDirectory: assetsFolder,
    files: [...video.files, ...thumbnails],
  });
}

interface ThumbnailOptions {
  readonly size: Size;
  readonly moments: readonly StoryboardMoment[];
  readonly signal: AbortSignal;
}

/** Draws the moments in a small size and writes them to the run's temporary folder. */
async function drawThumbnails(
  { renderer, workspace }: DrawableScript,
  { format, props, files }: PreparedVideo,
  { size, moments, signal }: ThumbnailOptions,
): Promise<MediaFile[]> {
  const frames = moments.map(({ frame }) => frame);
  // Everything in a frame grows with its size: a small one is the same picture.
  const pictures = await renderer.stills({ ...props, ...size }, frames, { type: 'png', files, signal });
  const thumbnails: MediaFile[] = [];
  for (const [index, picture] of pictures.entries()) {
    const name = `${formats[format].suffix}-${index + 1}.png`;
    const absolutePath = path.join(workspace.workDirectory, name);
    await writeFile(absolutePath, picture);
    thumbnails.push({ absolutePath, publicPath: `storyboard/${name}` });
  }
  return thumbnails;
}

/** One request for each page. */
function requestsOf(
  video: PreparedVideo,
  cards: readonly ContactSheetCard[],
  thumbnail: Size,
): ContactSheetRequest[] {
  const { format, timeline, props } = video;
  const { columns } = grids[format];
  const perPage = columns * rowsOnPage[format];
  const pages = Array.from({ length: Math.ceil(cards.length / perPage) }, (_, index) =>
    cards.slice(index * perPage, (index + 1) * perPage),
  );
  return pages.map((onPage, index) => {
    const page = pages.length > 1 ? [`page ${index + 1} of ${pages.length}`] : [];
    return {
      title: timeline.name,
      details: [detailsOf(video), ...page].join(' · '),
      language: props.language,
      direction: props.direction,
      fonts: props.fonts,
      type: props.theme.type,
      columns,
      thumbnail,
      cards: onPage,
    };
  });
}
