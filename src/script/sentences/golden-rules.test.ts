/** Counts how many of the public Golden Rules are kept: test/fixtures/golden-rules/README.md has their source. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { splitSentences } from './split.ts';

const folder = join(import.meta.dirname, '../../../test/fixtures/golden-rules');
const Rule = z.array(z.string());
const Rules = z.object({ joinedBy: z.string(), golden: z.array(Rule), more: z.array(Rule) });

interface Score {
  readonly kept: number;
  readonly of: number;
  readonly broken: readonly string[];
}

function score(language: string, set: 'golden' | 'more'): Score {
  const rules = Rules.parse(JSON.parse(readFileSync(join(folder, `${language}.json`), 'utf8')));
  const broken = rules[set].flatMap((sentences) => {
    const text = sentences.join(rules.joinedBy);
    const found = splitSentences(text, language).map(({ start, end }) => text.slice(start, end));
    return JSON.stringify(found) === JSON.stringify(sentences) ? [] : [found.join(' | ')];
  });
  return { kept: rules[set].length - broken.length, of: rules[set].length, broken };
}

describe('the Golden Rules', () => {
  it.each([
    ['en', 48, 0],
    ['de', 3, 26],
    ['fr', 5, 0],
    ['es', 5, 26],
    ['it', 3, 31],
    ['pl', 1, 0],
    ['ru', 3, 32],
    ['el', 1, 0],
    ['zh', 2, 0],
    ['ja', 4, 0],
    ['ar', 2, 0],
    ['hi', 1, 0],
  ])('%s: at least %i golden ones and %i more', (language, golden, more) => {
    const scores = [score(language, 'golden'), score(language, 'more')];
    const shown = scores.map(({ kept, of }) => `${kept} of ${of}`).join(', more: ');
    console.log(`${language}: ${shown}`);
    for (const { broken } of scores) for (const text of broken) console.log(`  not as the rule: ${text}`);
    expect(scores[0]?.kept).toBeGreaterThanOrEqual(golden);
    expect(scores[1]?.kept).toBeGreaterThanOrEqual(more);
  });
});
