/** What is drawn at each moment of a script -> lines for people, one for each moment. */
import pc from 'picocolors';
import type { IllustrationReport } from '../../pipeline/lint/illustrations.ts';
import { durationText } from '../../shared/duration-text.ts';

/** Characters of a moment's text that are shown: enough to find it. */
const longestText = 44;

/** @param name of the script */
export function formatIllustrations(name: string, reports: readonly IllustrationReport[]): string {
  const drawn = reports.filter(({ main }) => main !== null).length;
  const head = `${pc.bold(name)} ${drawn} of ${reports.length} moments are illustrated`;
  return [head, ...reports.map(lineOf)].join('\n');
}

function lineOf({ startMs, text, main, small }: IllustrationReport): string {
  const time = durationText(startMs).padStart(6);
  const words = text.length > longestText ? `${text.slice(0, longestText - 1).trimEnd()}…` : text;
  if (main === null) return `${time}  ${pc.dim('none')}  ${pc.dim(words)}`;
  const others = small.length === 0 ? '' : `, with ${small.map((drawing) => drawing.name).join(', ')}`;
  return `${time}  ${pc.cyan(main.name)}: ${main.reason}${others}  ${pc.dim(words)}`;
}
