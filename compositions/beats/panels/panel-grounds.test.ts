import { describe, expect, it } from 'vitest';
import { contrastRatio, luminance } from '../../../src/shared/contrast.ts';
import { colorDistance, hardToTellApart } from '../../theme/color-distance.ts';
import { solid, type Theme } from '../../theme/theme.ts';
import { themes } from '../../theme/themes.ts';
import { flatGround } from '../flat-ground.ts';
import { groundsAgainst, lightAgainst, paleAndDeep, stripeGrounds } from './panel-grounds.ts';

const numbers = Array.from({ length: 12 }, (_, number) => number);

const greys: Theme = {
  ...themes.paper,
  ...{ ground: solid('#f2f2f2'), sectionGround: solid('#e0e0e0'), ink: '#1c1c1c', accent: '#5c5c5c' },
  plate: { ground: '#1c1c1c', ink: '#ffffff', accent: '#dddddd' },
  scenery: { disc: '#cccccc', far: '#bbbbbb', near: '#aaaaaa', discs: ['#cccccc', '#e4e4e4', '#b4b4b4'] },
};

describe.each([...Object.entries(themes), ['greys', greys] as const])('panels of %s', (_, theme) => {
  const all = numbers.flatMap((number) => {
    const { pale, deep } = paleAndDeep(theme, number * 7919);
    const on = flatGround(theme, number);
    return [pale, deep, ...stripeGrounds(theme, number, 7), ...groundsAgainst(theme, on, 5, number)];
  });

  it('carry words that can be read: 7:1', () => {
    for (const { ground, tint, ink, muted, accent, mark, markInk } of all) {
      for (const color of [ink, muted, accent]) {
        for (const under of [ground, tint]) expect(contrastRatio(color, under)).toBeGreaterThanOrEqual(6.95);
      }
      expect(contrastRatio(markInk, mark)).toBeGreaterThanOrEqual(6.95);
    }
  });

  it('differ from their neighbours', () => {
    for (const number of numbers) {
      const stripes = stripeGrounds(theme, number, 6);
      stripes.slice(1).forEach((stripe, at) => {
        expect(stripe.ground).not.toBe(stripes[at]?.ground);
      });
    }
  });

  it('stand out from what they stand on', () => {
    for (const number of numbers) {
      const on = flatGround(theme, number);
      for (const { ground } of [...groundsAgainst(theme, on, 5), lightAgainst(theme, on)])
        expect(colorDistance(ground, on.ground)).toBeGreaterThanOrEqual(hardToTellApart);
    }
  });

  it('of a pair, one is light and the other is dark', () => {
    for (const number of numbers) {
      const { pale, deep } = paleAndDeep(theme, number * 7919);
      expect(luminance(pale.ground)).toBeGreaterThan(0.25);
      expect(luminance(deep.ground)).toBeLessThan(0.25);
    }
  });
});
