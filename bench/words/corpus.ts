/** Collects the sentences to read: those of the seeds beside the project, if they are there, and of scripts/. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseScript } from '../../src/script/parse.ts';
import { sentencesOf } from '../../src/script/walk.ts';
import type { SpokenSentence } from '../../src/voice/engines/voice-engine.ts';
import { spokenWords } from '../../src/voice/spoken/english.ts';

const root = path.join(import.meta.dirname, '../..');
const folders = [path.join(root, '../shared/seeds'), path.join(root, 'scripts')];

/** In shorter sentences nearly every word is at an edge. */
const minWords = 3;
const maxWords = 50;

export function readCorpus(): SpokenSentence[] {
  const files = folders.flatMap((folder) =>
    existsSync(folder)
      ? readdirSync(folder)
          .filter((name) => /\.(?:md|txt)$/.test(name))
          .map((name) => path.join(folder, name))
      : [],
  );
  return files.flatMap((file) => {
    const { script } = parseScript(readFileSync(file, 'utf8'));
    if (script === null) return [];
    return sentencesOf(script).flatMap((sentence): SpokenSentence[] => {
      const spoken = spokenWords(sentence);
      if (spoken.length < minWords || spoken.length > maxWords) return [];
      const shown = sentence.words.map(({ text, spaceBefore }) => ({ text, spaceBefore, stressed: false }));
      return [{ shown, spoken, language: 'en', pace: 1 }];
    });
  });
}

/** Some of them, evenly. */
export function spread<T>(items: readonly T[], count: number): T[] {
  if (count >= items.length) return [...items];
  return Array.from({ length: count }, (_, at) => items[Math.floor((at * items.length) / count)] as T);
}
