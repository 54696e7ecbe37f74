import { describe, expect, it } from 'vitest';
import { highlight } from './highlight.ts';

const python = `# water what is dry
for bed in garden.beds:
    if bed.is_dry(today) and True:
        bed.water(litres=4.5, "slowly")
`;

async function tonesOf(language: string | null, text: string): Promise<Map<string, string>> {
  const lines = await highlight(language, text);
  return new Map(lines.flat().map((token) => [token.text.trim(), token.tone]));
}

describe('highlight', () => {
  it('tells keywords, names, numbers, strings and comments apart', async () => {
    const tones = await tonesOf('python', python);
    expect(tones.get('# water what is dry')).toBe('comment');
    expect(tones.get('for')).toBe('keyword');
    expect(tones.get('is_dry')).toBe('name');
    expect(tones.get('4.5')).toBe('number');
    expect(tones.get('"slowly"')).toBe('string');
    expect(tones.get('bed')).toBe('plain');
  });

  it.each([
    'python',
    'ts',
    'rust',
    'html',
    'css',
    'json',
    'bash',
    'sql',
    'markdown',
    'yaml',
    'nonsense',
    null,
  ])('keeps every character in every line: %s', async (language) => {
    const text = '<p class="a">\n\n  // "tea"\t1\n\nconst x = { y: `z` };  \n\nüñí 茶 🍵\n';
    const lines = await highlight(language, text);
    expect(lines.map((tokens) => tokens.map((token) => token.text).join('')).join('\n')).toBe(text);
  });

  it('knows the short names of languages', async () => {
    expect((await tonesOf('ts', 'const tea = 1')).get('const')).toBe('keyword');
    expect((await tonesOf('sh', 'echo "tea"')).get('"tea"')).toBe('string');
  });

  it('continues a comment over several lines', async () => {
    const lines = await highlight('js', '/* one\ntwo */\nlet three');
    expect(lines[1]).toEqual([{ text: 'two */', tone: 'comment' }]);
  });

  it('leaves code in an unknown language as it is', async () => {
    expect(await highlight('klingon', 'for a\n\nb')).toEqual([
      [{ text: 'for a', tone: 'plain' }],
      [],
      [{ text: 'b', tone: 'plain' }],
    ]);
    // A name that every object has.
    expect(await highlight('constructor', 'for')).toEqual([[{ text: 'for', tone: 'plain' }]]);
  });
});
