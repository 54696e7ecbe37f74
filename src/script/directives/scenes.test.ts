import { describe, expect, it } from 'vitest';
import { parseScript } from '../parse.ts';
import type { UserScene } from '../script.ts';

const scenes = ['counter', 'star-map'];

function blocksOf(text: string) {
  const { script, diagnostics } = parseScript(`# The Lamps\n\n${text}`, { scenes });
  expect(diagnostics).toEqual([]);
  return script?.sections.flatMap(({ blocks }) => blocks) ?? [];
}

const textsOf = ({ paragraphs }: UserScene) =>
  paragraphs.map((sentences) => sentences.map(({ text }) => text));

function sceneOf(text: string): UserScene {
  const scene = blocksOf(text).find((block) => block.type === 'scene');
  if (scene === undefined) throw new Error('there is no scene');
  return scene;
}

function errorsOf(text: string): string[] {
  const { script, diagnostics } = parseScript(`# The Lamps\n\n${text}`, { scenes });
  expect(script).toBeNull();
  return diagnostics.map(({ code, span }) => `${span?.start.line}:${span?.start.column} ${code}`);
}

describe("a scene of the user's own", () => {
  it('takes the paragraph that follows, and no more', () => {
    const blocks = blocksOf('::counter{to=42}\nOne lamp. Two lamps.\n\nAnd the dark.');
    expect(blocks.map(({ type }) => type)).toEqual(['scene', 'paragraph']);
    expect(textsOf(sceneOf('::counter{to=42}\n\nOne lamp. Two lamps.\n\nAnd the dark.'))).toEqual([
      ['One lamp.', 'Two lamps.'],
    ]);
  });

  it('takes all paragraphs between colons', () => {
    const text = ':::star-map{at="north"}\nOne lamp.\n\n*Two* lamps.\n:::\n\nAnd the dark.';
    expect(textsOf(sceneOf(text))).toEqual([['One lamp.'], ['Two lamps.']]);
    expect(blocksOf(text).map(({ type }) => type)).toEqual(['scene', 'paragraph']);
  });

  it('keeps its attributes as written, each with its place', () => {
    const { attributes, name, durationMs } = sceneOf(
      '::counter{to=42 label="all of them"}\n\nHere.',
    ).directive;
    expect([name, durationMs]).toEqual(['counter', null]);
    expect(
      attributes.map(({ name, value, span }) => [name, value, span.start.line, span.start.column]),
    ).toEqual([
      ['to', '42', 3, 11],
      ['label', 'all of them', 3, 17],
    ]);
  });

  it('without text lasts as many seconds as it says', () => {
    const text = '::counter{to=42 seconds=1.5}\n\nOne lamp.';
    const { directive, paragraphs } = sceneOf(text);
    expect(directive.durationMs).toBe(1500);
    expect(directive.attributes.map(({ name }) => name)).toEqual(['to']);
    expect(paragraphs).toEqual([]);
    expect(blocksOf(text).map(({ type }) => type)).toEqual(['scene', 'paragraph']);
  });

  it('does not give its text to the title', () => {
    const { script } = parseScript('::counter{to=1}\n\nThe Lighthouse\n\nThere it stands, white and tall.', {
      scenes,
    });
    expect(script?.titleSentence).toBeNull();
    expect(script?.sections[0]?.blocks[0]).toMatchObject({
      type: 'scene',
      paragraphs: [[{ text: 'The Lighthouse' }]],
    });
  });

  it.each([
    ['without text and length', '::counter{to=1}', ['3:1 empty-scene']],
    ['before a list', '::counter{to=1}\n\n- One lamp.', ['3:1 empty-scene']],
    ['in a list', '- ::counter{to=1}\n\nOne lamp.', ['3:3 bad-directive']],
    ['with too many seconds', '::counter{seconds=61}', ['3:11 bad-directive']],
    ['with a length that is not a number', '::counter{seconds=long}', ['3:11 bad-directive']],
    ['with a length and text', ':::counter{seconds=2}\nOne lamp.\n:::', ['3:12 bad-directive']],
    ['with a label', '::counter[One lamp.]{to=1}', ['3:1 bad-directive']],
    ['with code between', ':::counter\nOne.\n\n```\na\n```\n\nTwo.\n:::', ['10:1 broken-scene']],
    ['in the middle of a line', 'One :counter{to=1} lamp.', ['3:5 unknown-directive']],
    ['misspelt', '::countr{to=1}\n\nOne lamp.', ['3:1 unknown-directive']],
  ])('%s is an error with its place', (_what, text, errors) => {
    expect(errorsOf(text)).toEqual(errors);
  });

  it('is an unknown directive unless the configuration names it', () => {
    const { diagnostics } = parseScript('::counter{to=1}\n\nOne lamp.');
    expect(diagnostics.map(({ code }) => code)).toEqual(['unknown-directive']);
  });
});
