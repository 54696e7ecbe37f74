import { describe, expect, it } from 'vitest';
import {
  contrastRatio,
  faintestColor,
  lowestContrast,
  mix,
  readableColor,
  readableRatio,
} from '../../src/shared/contrast.ts';
import { themeSchema } from '../../src/storyboard/contract.ts';
import { colorRoles, colorsOf, unreadablePairs } from './readable-pairs.ts';
import { paper } from './shipped/paper.ts';
import { skyAt } from './sky.ts';
import { backgroundOf, solid, type Theme, vertical } from './theme.ts';
import { themeNames, themeOfKind, themes } from './themes.ts';

const groundsOf = (theme: Theme) => [
  theme.ground.colors,
  theme.sectionGround.colors,
  theme.refrainGround.colors,
  [theme.plate.ground],
  [theme.code.panel],
];

describe("an author's colour", () => {
  it.each(['#ff0000', '#0000ff', '#008000', '#800080', '#123456', '#000000', '#ffffff', '#808080'])(
    'makes %s readable on every theme',
    (color) => {
      for (const theme of Object.values(themes)) {
        for (const grounds of groundsOf(theme)) {
          expect(lowestContrast(readableColor(color, grounds), grounds)).toBeGreaterThanOrEqual(
            readableRatio,
          );
        }
      }
    },
  );
});

describe.each(Object.entries(themes))('theme %s', (name, theme: Theme) => {
  it('has the tokens of the contract, under its own name', () => {
    expect(themeSchema.parse(theme)).toEqual(theme);
    expect(theme.name).toBe(name);
  });

  it('has a role for every colour', () => {
    expect([...colorsOf(theme).keys()].sort()).toEqual(Object.keys(colorRoles).sort());
  });

  it('has at least 7:1 for every pair of text and ground', () => {
    expect(unreadablePairs(theme)).toEqual([]);
    for (const grounds of groundsOf(theme)) {
      const accent = readableColor(theme.accent, grounds);
      expect(lowestContrast(accent, grounds), theme.accent).toBeGreaterThanOrEqual(readableRatio);
    }
  });

  it('shows lines of verse that are still to come at 7:1, and clearly apart from those that are lit', () => {
    for (const { colors } of [theme.ground, theme.refrainGround]) {
      const upcoming = faintestColor(theme.ink, colors);
      expect(lowestContrast(upcoming, colors)).toBeGreaterThanOrEqual(readableRatio);
      expect(lowestContrast(theme.ink, colors) / lowestContrast(upcoming, colors)).toBeGreaterThan(1.35);
    }
  });

  it('shows the spoken word in another colour than the others', () => {
    expect(contrastRatio(theme.plate.ink, theme.plate.accent)).toBeGreaterThan(1.2);
    expect(readableColor(theme.accent, theme.ground.colors)).not.toBe(theme.ink);
  });

  it('has discs that stand out from its ground and differ from one another', () => {
    const { discs } = theme.scenery;
    expect(new Set(discs).size).toBe(discs.length);
    for (const disc of discs) {
      for (const ground of theme.ground.colors) expect(distance(disc, ground), disc).toBeGreaterThan(20);
    }
  });
});

describe('the themes', () => {
  it('are listed by name, and every kind of text has one', () => {
    expect(themeNames).toEqual(['paper', 'day', 'night', 'chalk', 'newsprint', 'contrast']);
    for (const name of Object.values(themeOfKind)) expect(themeNames).toContain(name);
  });
});

describe('unreadablePairs', () => {
  it('names text and ground, with their ratio', () => {
    const theme: Theme = { ...paper, muted: '#8a8078' };
    expect(unreadablePairs(theme).map(({ text, ground }) => `${text} on ${ground}`)).toEqual([
      'muted on ground',
      'muted on sectionGround',
      'muted on refrainGround',
    ]);
    expect(unreadablePairs(theme)[0]?.ratio).toBeCloseTo(
      contrastRatio('#8a8078', paper.ground.colors[0] ?? ''),
    );
  });

  it('looks between the ends of a gradient', () => {
    const ink = '#ffffff';
    const ends = { ...paper, ink, muted: ink, spoken: ink, ground: vertical('#8b0000', '#00008b') };
    const dark = { ...ends, sectionGround: solid('#000000'), refrainGround: solid('#000000') };
    expect(unreadablePairs(dark)).toEqual([]);
    const light = { ...dark, ink: '#000000', ground: vertical('#ff9d9d', '#7fc4ff') };
    const middle = mix('#ff9d9d', '#7fc4ff', 0.5);
    const worst = unreadablePairs(light).find(({ text, ground }) => text === 'ink' && ground === 'ground');
    expect(worst?.ratio ?? readableRatio).toBeLessThanOrEqual(contrastRatio('#000000', middle));
  });
});

describe('skyAt', () => {
  it.each(Object.values(themes))('is readable at every minute of the day in $name', (theme) => {
    for (let minute = 0; minute < 1440; minute += 1) {
      const { ground, ink, plate, clock } = skyAt(minute, theme);
      const [top = '', bottom = top] = ground.colors;
      const colors = [top, mix(top, bottom, 0.25), mix(top, bottom, 0.5), mix(top, bottom, 0.75), bottom];
      const accent = readableColor(theme.accent, ground.colors);
      expect(lowestContrast(ink, colors), `ink at ${minute}`).toBeGreaterThanOrEqual(readableRatio);
      expect(lowestContrast(accent, colors), `accent at ${minute}`).toBeGreaterThanOrEqual(readableRatio);
      expect(contrastRatio(plate.ink, plate.ground)).toBeGreaterThanOrEqual(readableRatio);
      expect(contrastRatio(plate.accent, plate.ground)).toBeGreaterThanOrEqual(readableRatio);
      expect(contrastRatio(clock.hands, clock.face)).toBeGreaterThanOrEqual(readableRatio);
    }
  });

  it('is dark at midnight and light at noon if it follows the hour', () => {
    expect(skyAt(0, paper).night).toBe(true);
    expect(skyAt(12 * 60, paper).night).toBe(false);
    expect(skyAt(12 * 60, paper).ink).not.toBe(skyAt(0, paper).ink);
    const skies = [6, 9, 12, 18, 20, 23].map((hour) => backgroundOf(skyAt(hour * 60, paper).ground));
    expect(new Set(skies).size).toBe(skies.length);
  });

  it("is the theme's ground all day if it does not", () => {
    const theme: Theme = { ...paper, sky: 'ground' };
    for (const hour of [0, 6, 12, 18]) {
      expect(skyAt(hour * 60, theme)).toMatchObject({ night: false, ground: paper.ground, ink: paper.ink });
    }
  });
});

/** In RGB, from 0 to 442. */
function distance(one: string, other: string): number {
  const channels = (color: string) => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  const from = channels(other);
  return Math.hypot(...channels(one).map((channel, index) => channel - (from[index] ?? 0)));
}
