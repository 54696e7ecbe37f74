/** What is seen at each moment of a script -> lines for people, one for each moment. */
import pc from 'picocolors';
import type { BeatReport } from '../../pipeline/lint/beats.ts';
import { durationText } from '../../shared/duration-text.ts';

/** Characters of a moment's text that are shown: enough to find it. */
const longestText = 44;

/** @param name of the script */
export function formatBeats(name: string, reports: readonly BeatReport[]): string {
  const kinds = new Set(reports.map(({ composition }) => composition));
  const head = `${pc.bold(name)} ${reports.length} pictures of ${kinds.size} kinds`;
  return [head, ...reports.map(lineOf)].join('\n');
}

function lineOf({ startMs, text, composition, scenery, drawings, why }: BeatReport): string {
  const time = durationText(startMs).padStart(6);
  const words = text.length > longestText ? `${text.slice(0, longestText - 1).trimEnd()}…` : text;
  const place =
    scenery === null ? '' : `, ${scenery.place} (${scenery.time}, ${scenery.season}, ${scenery.weather})`;
  const shown = drawings.length === 0 ? '' : `, ${drawings.join(', ')}`;
  return `${time}  ${pc.cyan(composition)}${place}${shown}: ${why}  ${pc.dim(words)}`;
}
