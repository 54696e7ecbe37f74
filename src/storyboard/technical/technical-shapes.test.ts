/**
 * Tuned on the READMEs of execa, sade, dotenv, prompts, terser, yauzl, commander, cosmiconfig and picomatch; read
 * through on those of tinybench, fflate, json5, smart-buffer, node-emoji, es-module-lexer, ajv-keywords and
 * ansi-escapes. The sentences here are ours.
 */
import { describe, expect, it } from 'vitest';
import { silentNarration } from '../../../test/support/silent-narration.ts';
import { parseScript } from '../../script/parse.ts';
import { present } from '../../shared/assert.ts';
import { schedule } from '../../timeline/schedule.ts';
import type { NarrationContent } from '../../timeline/timeline.ts';
import { compositionSchema } from '../contract.ts';
import { SceneFrames } from '../scene-frames.ts';
import { technicalComposition } from './technical-composition.ts';
import type { TechnicalShape } from './technical-shape.ts';
import { technicalShapesOf } from './technical-shapes.ts';

function narrationsOf(markdown: string): NarrationContent[] {
  const script = present(parseScript(markdown, {}).script, 'a script');
  const { scenes } = schedule(script, silentNarration(script), { columns: 42 });
  return scenes.flatMap(({ content }) => (content.type === 'narration' ? [content] : []));
}

/** The surest shape of the first narration. */
function shapeOf(markdown: string): TechnicalShape | undefined {
  return technicalShapesOf(present(narrationsOf(markdown)[0], 'a narration'))[0];
}

describe('entries', () => {
  it('take the heading, its type and its default, and the first sentence about it', () => {
    const shape = shapeOf(
      '# Reader\n\n## API\n\n### attempts\n\nType: `number`\n\nDefault: `8`\n\nHow often a page is asked for.\n\nThen it is given up.',
    );
    expect(shape).toMatchObject({
      type: 'property',
      name: 'attempts',
      valueType: 'number',
      defaultValue: '8',
      firstSentence: 0,
      sentenceCount: 4,
      line: { sentence: 3, firstWord: 0, wordCount: 7 },
      said: { defaultValue: { sentence: 2, word: 0 } },
    });
  });

  it('read both from one line', () => {
    expect(
      shapeOf("# Reader\n\n### encoding\n\nType: `string` Default: `'utf8'`\n\nHow bytes become text."),
    ).toMatchObject({ valueType: 'string', defaultValue: "'utf8'" });
  });

  it('list the values of a union of literals', () => {
    expect(shapeOf("# Reader\n\n### mode\n\nType: `'fast' | 'slow'`\n\nHow it reads.")).toMatchObject({
      choices: ["'fast'", "'slow'"],
    });
  });

  it('are signatures where the heading is one, with the result that the text names', () => {
    const shape = shapeOf(
      '# Reader\n\n### readPages(address, options?)\n\nReturns a `Promise` of all pages below it.',
    );
    expect(shape).toMatchObject({
      type: 'signature',
      name: 'readPages',
      parameters: [
        { name: 'address', optional: false },
        { name: 'options', optional: true },
      ],
      returns: 'Promise',
      said: { returns: { sentence: 1, word: 2 } },
    });
    expect(shapeOf('# Reader\n\n### close()\n\nCloses all connections.')).toMatchObject({ returns: null });
  });

  it('have the name of what they belong to only once', () => {
    const markdown =
      '# Reader\n\n### options\n\nType: `object`\n\n#### options.delay\n\nType: `number`\n\nThe pause.';
    const second = present(narrationsOf(markdown)[1], 'the second entry');
    expect(technicalShapesOf(second)[0]).toMatchObject({ path: 'options', name: 'delay' });
  });

  it('read options of a list', () => {
    const shape = shapeOf(
      '# Reader\n\nOptions:\n\n- `delay` (number, default: `500`): the pause between two pages\n- `force` (boolean): reads them all',
    );
    expect(shape?.type).not.toBe('property');
    const items = narrationsOf(
      '# Reader\n\n- `delay` (number, default: `500`): the pause between two pages\n- `force` (boolean): reads them all',
    );
    expect(items.map((item) => technicalShapesOf(item)[0])).toMatchObject([
      { type: 'property', name: 'delay', valueType: 'number', defaultValue: '500' },
      { type: 'property', name: 'force', valueType: 'boolean', defaultValue: null },
    ]);
  });
});

describe('sentences', () => {
  it.each([
    ['Run `npm test` before you commit.', 'command'],
    ['Press Ctrl+C to stop the reader.', 'keys'],
    ['The `address` is never read twice.', 'chips'],
    ['Its settings are in reader.config.json in your folder.', 'chips'],
    ['It needs Node 20 and nothing else.', 'chips'],
    ['Pages that fail are retried with a pause.', 'diagram'],
  ])('%s -> %s', (text, type) => expect(shapeOf(`# Reader\n\n${text}`)?.type).toBe(type));

  it.each([
    'It works like any other reader.',
    'Both keys and values support escape sequences.',
    'Some sort of order is kept among pages.',
    'The average developer never sees this.',
    'A page that fails is not retried here.',
    'If it throws, all retries will be aborted.',
    'See section 4.4.5 of the document.',
    'It was written in Node.js by hand.',
  ])('leaves plain text alone: %s', (text) => expect(shapeOf(`# Reader\n\n${text}`)).toBeUndefined());

  it('keep words of code together, and leave out names of libraries', () => {
    const shape = shapeOf('# Reader\n\nSet `keep alive` or use Vue.js with v2.1.0 of it.');
    expect(shape).toMatchObject({
      chips: [
        { firstWord: 1, wordCount: 2, kind: 'code' },
        { firstWord: 7, wordCount: 1, kind: 'version' },
      ],
    });
  });
});

describe('technicalComposition', () => {
  it('satisfies the contract for every shape, with the words of the scene in order', () => {
    const markdown =
      '# Reader\n\n### `delay`\n\nType: `number`\n\nDefault: `500`\n\nThe pause. Run `npm test` first. Press Ctrl+C to stop. ' +
      'The `address` is read once. Pages are retried often.\n\n### read(path)\n\nReturns a `Promise` of it.';
    const types = new Set<string>();
    for (const content of narrationsOf(markdown)) {
      const start = content.sentences[0]?.startMs ?? 0;
      const scene = { ...content, frames: new SceneFrames(start, 30) };
      for (const shape of technicalShapesOf(content)) {
        const composition = technicalComposition(shape, scene, 3);
        expect(compositionSchema.parse(composition)).toEqual(composition);
        types.add(composition.type);
      }
    }
    expect([...types].sort()).toEqual(['chips', 'command', 'diagram', 'keys', 'property', 'signature']);
  });

  it('takes another layout of chips than the beat before, if one suits', () => {
    const [content] = narrationsOf('# Reader\n\nThe `address` of a page is never read twice in a row.');
    const scene = { ...present(content, 'a narration'), frames: new SceneFrames(0, 30) };
    const shape = present(
      technicalShapesOf(scene).find(({ type }) => type === 'chips'),
      'chips',
    );
    const first = technicalComposition(shape, scene, 0);
    expect(first).toMatchObject({ variant: 'subject' });
    expect(technicalComposition(shape, scene, 0, 'subject')).toMatchObject({ variant: 'statement' });
  });
});
