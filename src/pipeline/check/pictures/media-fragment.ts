/**
 * What comes after the `#` of an address -> the region and the span of time that it means, after W3C Media Fragments
 * URI 1.0.
 *
 * Guarantees: never throws. As the standard asks, dimensions that it does not name are ignored, and of several values
 * for one dimension the last counts.
 */

export interface FragmentRegion {
  readonly unit: 'pixel' | 'percent';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface FragmentSpan {
  readonly startMs: number;
  /** Null for the end of the video clip. */
  readonly endMs: number | null;
}

export interface MediaFragment {
  readonly region: FragmentRegion | null;
  readonly span: FragmentSpan | null;
  /** What was written and cannot be read, such as "xywh=10,20". */
  readonly unreadable: readonly { readonly written: string; readonly dimension: 'xywh' | 't' }[];
}

/** @param fragment without the `#` */
export function parseMediaFragment(fragment: string): MediaFragment {
  let region: FragmentRegion | null = null;
  let span: FragmentSpan | null = null;
  const unreadable: MediaFragment['unreadable'][number][] = [];
  for (const written of fragment.split('&')) {
    const at = written.indexOf('=');
    const dimension = decoded(at === -1 ? written : written.slice(0, at));
    const value = at === -1 ? '' : decoded(written.slice(at + 1));
    if (dimension === 'xywh') {
      region = regionOf(value);
      if (region === null) unreadable.push({ written, dimension });
    } else if (dimension === 't') {
      span = spanOf(value);
      if (span === null) unreadable.push({ written, dimension });
    }
  }
  return { region, span, unreadable };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Section 4.2.2. The standard has whole numbers only; fractions do no harm. */
function regionOf(value: string): FragmentRegion | null {
  const number = String.raw`(\d+(?:\.\d+)?)`;
  const form = new RegExp(`^(?:(pixel|percent):)?${number},${number},${number},${number}$`);
  const [, unit = 'pixel', ...numbers] = form.exec(value) ?? [];
  const [x = 0, y = 0, width = 0, height = 0] = numbers.map(Number);
  if (width <= 0 || height <= 0) return null;
  return { unit: unit === 'percent' ? 'percent' : 'pixel', x, y, width, height };
}

/** Section 4.2.1, in normal play time: the one format of time that needs nothing but the video clip. */
function spanOf(value: string): FragmentSpan | null {
  const form = /^(?:npt:)?(?<start>[\d:.]*)(?:,(?<end>[\d:.]+))?$/.exec(value);
  const { start = '', end } = form?.groups ?? {};
  if (form === null || (start === '' && end === undefined)) return null;
  const startMs = start === '' ? 0 : milliseconds(start);
  const endMs = end === undefined ? null : milliseconds(end);
  if (startMs === null || (end !== undefined && endMs === null)) return null;
  return endMs !== null && endMs <= startMs ? null : { startMs, endMs };
}

/** "12", "12.5", "1:05" or "0:01:05.5". */
function milliseconds(time: string): number | null {
  const form =
    /^(?:(?:(?<hours>\d+):)?(?<minutes>[0-5]?\d):(?<short>[0-5]\d(?:\.\d*)?)|(?<long>\d+(?:\.\d*)?))$/;
  const groups = form.exec(time)?.groups;
  if (groups === undefined) return null;
  const { hours = '0', minutes = '0', short, long } = groups;
  return Math.round((Number(hours) * 3600 + Number(minutes) * 60 + Number(short ?? long)) * 1000);
}
