/**
 * Reads every text in test/fixtures/script and compares a view of the script with the script.json beside it.
 * `UPDATE_FIXTURES=1 npx vitest run src/script/fixtures.test.ts` rewrites them; check what changed.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { unreachable } from '../shared/assert.ts';
import { parseScript } from './parse.ts';
import type { Block, Script, Section, Sentence } from './script.ts';

const folder = join(import.meta.dirname, '../../test/fixtures/script');
const mayUpdate = process.env.UPDATE_FIXTURES === '1' && process.env.CI === undefined;

/** The sentence's words, with `|` between those without a space; styled runs as `{text:b,i,c,#rrggbb}`. */
function shown(sentence: Sentence): string {
  return sentence.words
    .map((word, index) => {
      const runs = word.runs.map(({ text, bold, italic, code, color }) => {
        const style = [bold && 'b', italic && 'i', code && 'c', color].filter(Boolean);
        return style.length === 0 ? text : `{${text}:${style.join(',')}}`;
      });
      const separator = word.spaceBefore ? ' ' : '|';
      return (index === 0 ? '' : separator) + runs.join('');
    })
    .join('');
}

function blockView(block: Block): unknown {
  switch (block.type) {
    case 'paragraph':
      return { paragraph: block.sentences.map(shown) };
    case 'stanza':
      return { [block.refrain ? 'refrain' : 'stanza']: block.sentences.map(shown) };
    case 'quote':
      return {
        quote: block.sentences.map(shown),
        attribution: block.attribution === null ? null : shown(block.attribution),
      };
    case 'list':
      return {
        list: block.items.map(({ depth, number, sentences }) => {
          const mark = number === null ? '' : `${number}. `;
          return '  '.repeat(depth) + mark + sentences.map(shown).join(' / ');
        }),
      };
    case 'code':
      return { code: block.text, language: block.language };
    case 'picture':
      return { picture: block.path, alt: block.alt };
    case 'sound':
      return { sound: block.path, gainDb: block.gainDb };
    case 'pause':
      return { pauseMs: block.durationMs };
    case 'table':
      return {
        table: [...(block.head === null ? [] : [block.head]), ...block.rows].map(
          ({ sentence }) => sentence.text,
        ),
        alignment: block.alignment.join(' '),
        ...(block.chart === null ? {} : { chart: block.chart }),
      };
    case 'illustration':
      return { illustration: block.name };
    case 'staging': {
      const { place, time, season, weather, shape } = block;
      return { staging: { place, time, season, weather, shape } };
    }
    case 'scene':
      return { scene: block.directive.name, paragraphs: block.paragraphs.map((one) => one.map(shown)) };
    default:
      return unreachable(block);
  }
}

function sectionView({ heading, blocks }: Section): unknown {
  if (heading === null) return { heading, blocks: blocks.map(blockView) };
  const { sentence, depth, clock } = heading;
  return {
    heading: sentence === null ? '' : shown(sentence),
    depth,
    ...(clock === null ? {} : { clock: `${shown(clock.sentence)} = ${clock.minuteOfDay} min` }),
    blocks: blocks.map(blockView),
  };
}

function scriptView(script: Script): unknown {
  const { kind, language, title, subtitle, name, titleSentence, author, date, tags } = script;
  const settings = Object.fromEntries(
    Object.entries(script.settings).map(([key, { value, span }]) => [
      `${key} @ ${span.start.line}:${span.start.column}`,
      value,
    ]),
  );
  const start = titleSentence?.span.start;
  const titleShown =
    titleSentence === null ? null : `${shown(titleSentence)} @ ${start?.line}:${start?.column}`;
  const sections = script.sections.map(sectionView);
  return {
    kind,
    language,
    title,
    subtitle,
    name,
    titleSentence: titleShown,
    author,
    date,
    tags,
    settings,
    sections,
  };
}

function view(text: string): unknown {
  const { script, diagnostics } = parseScript(text);
  return {
    diagnostics: diagnostics.map(({ severity, code, span, message }) => {
      const place = span === null ? '' : ` ${span.start.line}:${span.start.column}`;
      return `${severity} ${code}${place}: ${message}`;
    }),
    script: script === null ? null : scriptView(script),
  };
}

describe('parseScript on the fixtures', () => {
  it.each(readdirSync(folder).sort())('%s', (name) => {
    const expected = join(folder, name, 'script.json');
    const actual = view(readFileSync(join(folder, name, 'text.md'), 'utf8'));
    if (mayUpdate) writeFileSync(expected, `${JSON.stringify(actual, null, 2)}\n`);
    expect(existsSync(expected), `${expected} is missing`).toBe(true);
    expect(actual).toEqual(JSON.parse(readFileSync(expected, 'utf8')));
  });
});
