/**
 * Leaf directives: `::pause`, `::sound`, `::illustration`, `::scenery`, `::scene` and `::chart`.
 *
 * Takes a directive of any name; gives what it asks for, or null for another directive and for a bad one, which is
 * reported.
 */
import type { IllustrationDraft, PauseDraft, SoundDraft, StagingDraft, TableDraft } from '../drafts/draft.ts';
import type { Range } from '../flow.ts';
import type { Report } from '../report.ts';
import type { Directive } from './known.ts';

const longestPauseS = 30;
const minGainDb = -40;
const maxGainDb = 12;

/** The block that a directive asks for. */
export function blockOfDirective(
  node: Directive,
  range: Range,
  report: Report,
): PauseDraft | SoundDraft | IllustrationDraft | StagingDraft | null {
  if (node.type !== 'leafDirective') return null;
  switch (node.name) {
    case 'pause':
      return pauseOf(node, range, report);
    case 'sound':
      return soundOf(node, range, report);
    case 'illustration':
      return illustrationOf(node, range, report);
    case 'scenery':
      return sceneryOf(node, range, report);
    case 'scene':
      return shapeOf(node, range, report);
    default:
      return null;
  }
}

/** `{s=1.5}`: seconds. */
function pauseOf(node: Directive, range: Range, report: Report): PauseDraft | null {
  const { s: written = '', ...others } = node.attributes ?? {};
  const seconds = /^\d{1,3}(?:\.\d{1,6})?$/.test(written ?? '') ? Number(written) : Number.NaN;
  const [other] = Object.keys(others);
  if (seconds > 0 && seconds <= longestPauseS && isAlone(node, others))
    return { type: 'pause', durationMs: Math.max(1, Math.round(seconds * 1000)), ...range };
  report.add(
    'error',
    'bad-directive',
    range,
    other === undefined
      ? `::pause needs a length in seconds, more than 0 and at most ${longestPauseS}.`
      : `::pause has no setting "${other}".`,
    'Write, for example, ::pause{s=1.5} on a line of its own.',
  );
  return null;
}

/** `{file="bell.wav" gain=-6}`: a path and decibels. */
function soundOf(node: Directive, range: Range, report: Report): SoundDraft | null {
  const { file, gain, ...others } = node.attributes ?? {};
  const path = file?.trim() ?? '';
  const gainDb = /^[+-]?\d{1,2}(?:\.\d{1,2})?$/.test(gain ?? '0') ? Number(gain ?? 0) : Number.NaN;
  const hasFile = isAlone(node, others) && path !== '';
  if (hasFile && gainDb >= minGainDb && gainDb <= maxGainDb) return { type: 'sound', path, gainDb, ...range };
  report.add(
    'error',
    'bad-directive',
    range,
    hasFile
      ? `The gain of ::sound must be in decibels, from ${minGainDb} to ${maxGainDb}.`
      : '::sound needs the file to play, and takes nothing else except its gain.',
    'Write ::sound{file="bell.wav"} or ::sound{file="bell.wav" gain=-6} on a line of its own.',
  );
  return null;
}

/** `{name="…"}`; `{none}` and `{name="none"}` give a null name. */
function illustrationOf(node: Directive, range: Range, report: Report): IllustrationDraft | null {
  const { name, none, ...others } = node.attributes ?? {};
  const wanted = name?.trim() ?? '';
  const isNone = wanted.toLowerCase() === 'none' || (name == null && none != null);
  if (isAlone(node, others) && (isNone || (wanted !== '' && none == null)))
    return { type: 'illustration', name: isNone ? null : wanted, ...range };
  report.add(
    'error',
    'bad-directive',
    range,
    '::illustration needs the name of a drawing, or none.',
    'Write ::illustration{name="teapot"} or ::illustration{none} on a line of its own.',
  );
  return null;
}

/** `{place=… time=… season=… weather=…}`, at least one of them; `{none}` for no scenery. */
function sceneryOf(node: Directive, range: Range, report: Report): StagingDraft | null {
  const { place, time, season, weather, none, ...others } = node.attributes ?? {};
  const isNone = none != null || place === 'none';
  const written = [place, time, season, weather].filter((value) => value != null && value.trim() !== '');
  if (isAlone(node, others) && (isNone ? written.length <= 1 : written.length > 0)) {
    const chosen = { time: time ?? null, season: season ?? null, weather: weather ?? null };
    return { type: 'staging', place: isNone ? 'none' : (place ?? null), ...chosen, shape: null, ...range };
  }
  report.add(
    'error',
    'bad-directive',
    range,
    '::scenery needs a place, a time, a season or a weather, or none.',
    'Write ::scenery{place=harbour time=night} or ::scenery{none} on a line of its own.',
  );
  return null;
}

/** `{shape=…}`: the composition of the text that follows. */
function shapeOf(node: Directive, range: Range, report: Report): StagingDraft | null {
  const { shape, ...others } = node.attributes ?? {};
  const wanted = shape?.trim() ?? '';
  const nowhere = { place: null, time: null, season: null, weather: null } as const;
  if (isAlone(node, others) && wanted !== '') return { type: 'staging', ...nowhere, shape: wanted, ...range };
  report.add(
    'error',
    'bad-directive',
    range,
    '::scene needs a shape, and takes nothing else.',
    'Write ::scene{shape=number} on a line of its own.',
  );
  return null;
}

/**
 * The chart that a `::chart` asks for.
 *
 * @param isAboveTable whether a table that can be drawn follows right below it.
 */
export function chartOfDirective(
  node: Directive,
  range: Range,
  isAboveTable: boolean,
  report: Report,
): TableDraft['chart'] {
  if (node.type !== 'leafDirective' || node.name !== 'chart') return null;
  const { type, ...others } = node.attributes ?? {};
  const isKnown = isAlone(node, others) && (type === 'bar' || type === 'line');
  if (isKnown && isAboveTable) return { type };
  report.add(
    'error',
    'bad-directive',
    range,
    isKnown
      ? '::chart must be right above a table that is not in a list, quote or verse.'
      : '::chart needs its type, bar or line, and takes nothing else.',
    'Write ::chart{type=bar} or ::chart{type=line} on a line of its own above a table of numbers.',
  );
  return null;
}

/** True for a directive with no label and no attributes but those it takes. */
function isAlone(node: Directive, others: Readonly<Record<string, unknown>>): boolean {
  return Object.keys(others).length === 0 && node.children.length === 0;
}
