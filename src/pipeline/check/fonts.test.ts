import { describe, expect, it } from 'vitest';
import { parseScript } from '../../script/parse.ts';
import { present } from '../../shared/assert.ts';
import { checkFonts } from './fonts.ts';

function fontsOf(text: string) {
  const { value, diagnostics } = checkFonts(present(parseScript(text).script, 'a script'));
  return { ...value, diagnostics };
}

describe('the fonts of a script', () => {
  it('are only the shipped ones for a text in Latin, Greek or Cyrillic letters', () => {
    const { props, files, diagnostics } = fontsOf('# Crème brûlée\n\nŻółw, Ωραία, Привет — “yes”… 5 €.');
    expect([props, files, diagnostics]).toEqual([[], [], []]);
  });

  it('are published under names made of their content', () => {
    const { props, files } = fontsOf('# שלום\n\nשלום עולם');
    expect(props).toHaveLength(1);
    expect(props[0]).toMatchObject({ family: 'Noto Sans Hebrew', weight: '100 900', leads: false });
    expect(props[0]?.src).toMatch(/^media\/[0-9a-f]{32}\.woff2$/);
    expect(files[0]?.publicPath).toBe(props[0]?.src);
  });

  it('cover code, headings, lists and the author too', () => {
    const text = '---\nauthor: 山田\n---\n# Title\n\n- ไทย\n\n```\nשלום\n```\n';
    const families = fontsOf(text).props.map(({ family }) => family);
    expect(new Set(families)).toEqual(new Set(['Noto Sans SC', 'Noto Sans Thai', 'Noto Sans Hebrew']));
  });

  it('lack a glyph: an error with the place, the character and the package that may have it', () => {
    const { diagnostics } = fontsOf('# Words\n\nOne word: ক is here, and ক again.');
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({
      code: 'missing-glyph',
      severity: 'error',
      message: 'No font has the character U+0995 "ক", here and 1 more time.',
      hint: 'The package @fontsource-variable/noto-sans-bengali may have it: npm install @fontsource-variable/noto-sans-bengali',
    });
    expect(diagnostics[0]?.span?.start).toMatchObject({ line: 3, column: 11 });
  });

  it('are missing for many characters: these are listed together, and private ones by their number', () => {
    const [first] = fontsOf('# Words\n\nA \ue123 sign.').diagnostics;
    expect(first?.message).toBe('No font has the character U+E123.');
    const many = fontsOf('# Words\n\nকখগঘঙচছজঝঞটঠডঢণত').diagnostics;
    expect(many).toHaveLength(9);
    expect(many.at(-1)?.message).toBe('No font has 8 further characters: ঝ ঞ ট ঠ ড ঢ ণ ত');
  });
});
