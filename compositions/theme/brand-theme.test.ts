import fc from 'fast-check';
import { expect, it } from 'vitest';
import { themeSchema } from '../../src/storyboard/contract.ts';
import { brandTheme } from './brand-theme.ts';
import { unreadablePairs } from './readable-pairs.ts';
import { paper } from './shipped/paper.ts';
import { themes } from './themes.ts';

const color = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
/** On grounds of medium lightness neither black nor white reaches 7:1: those are refused. */
const ground = fc.constantFrom('#ffffff', '#f4ebdc', '#fff200', '#101820', '#0b3d2e', '#e6f0ff');

it('is readable whatever the colours of the brand, in every theme', () => {
  fc.assert(
    fc.property(
      fc.record({ ground, accent: color, ink: color }, { requiredKeys: [] }),
      fc.constantFrom(...Object.values(themes)),
      (colors, theme) => {
        const branded = brandTheme(theme, colors);
        expect(themeSchema.safeParse(branded).error).toBeUndefined();
        expect(unreadablePairs(branded)).toEqual([]);
      },
    ),
  );
});

it('keeps the colours of the brand as they are where they can be read', () => {
  const branded = brandTheme(paper, { ground: '#ffffff', ink: '#102030', accent: '#d0006f' });
  expect(branded).toMatchObject({ ground: { colors: ['#ffffff'] }, ink: '#102030', accent: '#d0006f' });
});
