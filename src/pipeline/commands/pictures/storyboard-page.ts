/**
 * The moments of a video -> a web page with a thumbnail of each, its time, its words, what was chosen for it and why.
 *
 * Guarantees: one file that needs no other; everything from the script is escaped.
 */
import { durationTextInTenths } from '../../../shared/duration-text.ts';
import type { BeatReport } from '../../lint/beats.ts';

export interface StoryboardPageCard {
  readonly png: Uint8Array;
  readonly report: BeatReport;
}

export interface StoryboardPageOptions {
  readonly title: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly details: string;
  /** Of a thumbnail, in pixels. */
  readonly width: number;
  readonly height: number;
}

const style = `
body { margin: 2rem; font: 16px/1.5 system-ui, sans-serif; color: #1b1b1a; background: #ecebe8 }
ol { display: grid; grid-template-columns: repeat(auto-fill, minmax(20rem, 1fr)); gap: 2rem }
ol { padding: 0; list-style: none }
img { width: 100%; height: auto; display: block }
h2 { font-size: 1rem; margin: .5rem 0 0 }
p { margin: .25rem 0 }
.why { color: #4a4946 }
`;

export function storyboardPage(
  cards: readonly StoryboardPageCard[],
  { title, language, direction, details, width, height }: StoryboardPageOptions,
): string {
  const items = cards.map(({ png, report }) => {
    const { startMs, endMs, composition, scenery, drawings, text, why, line } = report;
    const place = scenery && [scenery.place, scenery.time, scenery.season, scenery.weather].join(', ');
    const chosen = [place, ...drawings].filter((part) => part !== null && part !== '').join(' · ');
    const source = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
    return [
      `<li><img src="${source}" width="${width}" height="${height}" alt="">`,
      `<h2>${durationTextInTenths(startMs)}–${durationTextInTenths(endMs)} · ${escapeHtml(composition)}</h2>`,
      `<p dir="auto">${escapeHtml(text)}</p>`,
      chosen === '' ? '' : `<p lang="en">${escapeHtml(chosen)}</p>`,
      `<p class="why" lang="en">Line ${line}: ${escapeHtml(why)}</p></li>`,
    ].join('\n');
  });
  return [
    `<!doctype html>\n<html lang="${escapeHtml(language)}" dir="${direction}">`,
    `<meta charset="utf-8"><meta name="viewport" content="width=device-width">`,
    `<title>${escapeHtml(title)}</title>\n<style>${style}</style>`,
    `<h1>${escapeHtml(title)}</h1>\n<p>${escapeHtml(details)}</p>\n<ol>`,
    ...items,
    '</ol>\n</html>\n',
  ].join('\n');
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
