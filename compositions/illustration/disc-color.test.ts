import { expect, it } from 'vitest';
import { paper } from '../theme/shipped/paper.ts';
import { discFor, discsOn, standsOut } from './disc-color.ts';

const { discs } = paper.scenery;

it('takes a disc that differs from the drawing', () => {
  const [orange, green, rose, blue] = discs;
  for (let seed = 0; seed < 8; seed += 1) {
    expect([orange, rose]).not.toContain(discFor(discs, ['#ff822d', '#f8312f'], seed));
    expect([blue, green]).not.toContain(discFor(discs, ['#00a6ed', '#a9c8ea'], seed));
  }
});

it('takes the same disc for the same drawing and seed', () => {
  expect(discFor(discs, ['#f8312f'], 5)).toBe(discFor(discs, ['#f8312f'], 5));
});

it('knows when a drawing needs no disc', () => {
  expect(standsOut(['#f8312f'], ['#ffffff', '#f4ebdc'])).toBe(true);
  expect(standsOut(['#212121'], ['#14131a'])).toBe(false);
});

it('leaves out discs that would not stand out on a coloured card', () => {
  expect(discsOn(discs, paper.sectionGround.colors)).not.toContain('#bfe0d3');
  expect(discsOn(discs, paper.sectionGround.colors).length).toBeGreaterThan(1);
  expect(discsOn(['#111111'], ['#000000'])).toEqual(['#111111']);
});
