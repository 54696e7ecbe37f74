import { describe, expect, it } from 'vitest';
import {
  contrastRatio,
  lowestContrast,
  mix,
  readableColor,
  readableRatio,
} from '../../src/shared/contrast.ts';
import { day } from './day.ts';
import { paper } from './paper.ts';
import { skyAt } from './sky.ts';
import { backgroundOf, type Theme } from './theme.ts';
import { themes } from './themes.ts';

describe("an author's colour", () => {
  it.each(['#ff0000', '#0000ff', '#008000', '#800080', '#123456', '#000000', '#ffffff', '#808080'])(
    'makes %s readable on every theme',
    (color) => {
      for (const theme of Object.values(themes)) {
        for (const grounds of [theme.ground.colors, theme.refrainGround.colors, [theme.plate.ground]]) {
          expect(lowestContrast(readableColor(color, grounds), grounds)).toBeGreaterThanOrEqual(
            readableRatio,
          );
        }
      }
    },
  );
});

describe.each(Object.values(themes))('theme $name', (theme: Theme) => {
  const grounds = { ground: theme.ground, section: theme.sectionGround, refrain: theme.refrainGround };

  it.each(Object.entries(grounds))('has readable text on its %s', (_, ground) => {
    const accent = readableColor(theme.accent, ground.colors);
    for (const color of [theme.ink, theme.muted, theme.spoken, accent]) {
      expect(lowestContrast(color, ground.colors), color).toBeGreaterThanOrEqual(readableRatio);
    }
  });

  it('has a readable caption plate and code panel', () => {
    const { plate, code } = theme;
    expect(contrastRatio(plate.ink, plate.ground)).toBeGreaterThanOrEqual(readableRatio);
    expect(contrastRatio(plate.accent, plate.ground)).toBeGreaterThanOrEqual(readableRatio);
    for (const color of Object.values({ ...code, panel: code.ink }))
      expect(contrastRatio(color, code.panel), color).toBeGreaterThanOrEqual(readableRatio);
  });

  it('shows the spoken word in another colour than the others', () => {
    expect(contrastRatio(theme.plate.ink, theme.plate.accent)).toBeGreaterThan(1.2);
    expect(readableColor(theme.accent, theme.ground.colors)).not.toBe(theme.ink);
  });
});

describe('skyAt', () => {
  it('is readable from top to bottom at every minute of the day', () => {
    for (let minute = 0; minute < 1440; minute += 1) {
      const { ground, ink, plate } = skyAt(minute, day);
      const [top = '', bottom = ''] = ground.colors;
      const colors = [top, mix(top, bottom, 0.25), mix(top, bottom, 0.5), mix(top, bottom, 0.75), bottom];
      const accent = readableColor(paper.accent, ground.colors);
      expect(lowestContrast(ink, colors), `ink at ${minute}`).toBeGreaterThanOrEqual(readableRatio);
      expect(lowestContrast(accent, colors), `accent at ${minute}`).toBeGreaterThanOrEqual(readableRatio);
      expect(contrastRatio(plate.ink, plate.ground)).toBeGreaterThanOrEqual(readableRatio);
      expect(contrastRatio(plate.accent, plate.ground)).toBeGreaterThanOrEqual(readableRatio);
    }
  });

  it('is dark at midnight and light at noon', () => {
    expect(skyAt(0, day).night).toBe(true);
    expect(skyAt(12 * 60, day).night).toBe(false);
    expect(skyAt(12 * 60, day).ink).not.toBe(skyAt(0, day).ink);
  });

  it('differs from hour to hour', () => {
    const skies = [6, 9, 12, 18, 20, 23].map((hour) => backgroundOf(skyAt(hour * 60, day).ground));
    expect(new Set(skies).size).toBe(skies.length);
  });
});
