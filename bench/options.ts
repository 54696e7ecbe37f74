/** Reads from the command line what the bench is to measure. */
import { parseArgs } from 'node:util';

/**
 * `quality` is the narrated minute at each quality, `warm` what a second render of the same text takes, `batch` many
 * scripts in one command, `sound` an hour of speech with music, `first` the first video of an empty folder, with the
 * installation.
 */
const partNames = ['moving', 'narrated', 'verse', 'quality', 'warm', 'batch', 'sound', 'first'] as const;
export type PartName = (typeof partNames)[number];

const formatNames = ['16:9', '9:16'] as const;
export type BenchFormat = (typeof formatNames)[number];

export interface BenchOptions {
  readonly parts: readonly PartName[];
  /** How often everything is rendered, except what takes long and is documented as rendered once. */
  readonly runs: number;
  /** Pixels of the shorter side. */
  readonly height: number;
  readonly formats: readonly BenchFormat[];
}

export const usage = `npm run bench -- [${partNames.join('] [')}] [--runs 3] [--height 1080] [--formats 16:9,9:16]`;

/** @throws Error for an unknown part or flag */
export function parseOptions(args: readonly string[]): BenchOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      runs: { type: 'string', default: '3' },
      height: { type: 'string', default: '1080' },
      formats: { type: 'string', default: formatNames.join(',') },
    },
  });
  return {
    parts: positionals.length === 0 ? partNames : positionals.map((name) => oneOf(partNames, name)),
    runs: wholeNumber(values.runs),
    height: wholeNumber(values.height),
    formats: values.formats.split(',').map((name) => oneOf(formatNames, name)),
  };
}

function oneOf<T extends string>(names: readonly T[], wanted: string): T {
  const found = names.find((name) => name === wanted);
  if (found === undefined) throw new Error(`${wanted} is not one of ${names.join(', ')}.\n${usage}`);
  return found;
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1)
    throw new Error(`${text} is not a whole number above 0.\n${usage}`);
  return number;
}
