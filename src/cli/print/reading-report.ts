/** The reading report of a script's captions -> a line for people. */
import pc from 'picocolors';
import type { CaptionReport } from '../../pipeline/lint/captions.ts';

/** @param name of the script */
export function formatReport(name: string, report: CaptionReport): string {
  const { format, columns, captions, meanSpeed, highestSpeed, shortestMs, longestMs, twoLineShare } = report;
  const facts = [
    `${captions} caption${captions === 1 ? '' : 's'} of up to ${columns} columns at ${format}`,
    `${meanSpeed.toFixed(1)} characters per second on average, ${highestSpeed.toFixed(1)} at most`,
    `${(shortestMs / 1000).toFixed(2)} to ${(longestMs / 1000).toFixed(2)} s long`,
    `${Math.round(twoLineShare * 100)}% on two lines`,
  ];
  return `${pc.bold(name)} ${facts.join('; ')}`;
}
