import { describe, expect, it } from 'vitest';
import { present } from '../../src/shared/assert.ts';
import { contrastRatio, luminance } from '../../src/shared/contrast.ts';
import {
  placeNames,
  type SceneryProps,
  seasons,
  timesOfDay,
  weathers,
} from '../../src/storyboard/contract.ts';
import { colorDistance } from '../theme/color-distance.ts';
import { type ThemeName, themeNames, themes } from '../theme/themes.ts';
import { paletteOf } from './palette.ts';

function* sceneries(): Generator<SceneryProps> {
  for (const place of placeNames) {
    for (const time of timesOfDay) {
      for (const season of seasons) {
        for (const weather of weathers) yield { place, time, season, weather };
      }
    }
  }
}

const name = ({ place, time, season, weather }: SceneryProps) => `${place}, ${time}, ${season}, ${weather}`;

describe.each(themeNames)('in %s', (theme: ThemeName) => {
  it('captions and lit words read at 7:1 on the front layer', () => {
    const faint: string[] = [];
    for (const scenery of sceneries()) {
      const { front, frontTint, light } = paletteOf(scenery, themes[theme]);
      for (const ground of [front, frontTint]) {
        for (const words of ['#ffffff', light]) {
          if (contrastRatio(words, ground) < 7) faint.push(`${name(scenery)}: ${words} on ${ground}`);
        }
      }
    }
    expect(faint).toEqual([]);
  });

  it('the spoken word differs from white', () => {
    for (const scenery of sceneries()) {
      expect(colorDistance(paletteOf(scenery, themes[theme]).light, '#ffffff')).toBeGreaterThan(0.1);
    }
  });

  it('hours, seasons and weathers look different', () => {
    const usual: SceneryProps = { place: 'field', time: 'day', season: 'summer', weather: 'clear' };
    const skyOf = (change: Partial<SceneryProps>) => {
      const { skyStops, lit } = paletteOf({ ...usual, ...change }, themes[theme]);
      return [...skyStops.slice(0, 3).map(([, color]) => color), lit('#d8d8d8')];
    };
    const skies = [...timesOfDay.map((time) => skyOf({ time })), skyOf({ weather: 'storm' })];
    for (const [index, sky] of skies.entries()) {
      for (const other of skies.slice(index + 1)) {
        expect(farthest(sky, other)).toBeGreaterThan(0.09);
      }
    }
    const grounds = seasons.map((season) => {
      const palette = paletteOf({ ...usual, season }, themes[theme]);
      return palette.lit(palette.grass);
    });
    expect(new Set(grounds).size).toBe(seasons.length);
    expect(paletteOf({ ...usual, weather: 'snow' }, themes[theme]).isSnowy).toBe(true);
  });

  it('the night is darker than the day', () => {
    const at = (time: SceneryProps['time']) => {
      const { sky, lit } = paletteOf(
        { place: 'road', time, season: 'summer', weather: 'clear' },
        themes[theme],
      );
      return luminance(sky[1]) + luminance(lit('#c0a080'));
    };
    expect(at('night')).toBeLessThan(at('dusk'));
    expect(at('dusk')).toBeLessThan(at('day'));
  });
});

it('themes are told apart by the same scenery', () => {
  const scenery: SceneryProps = { place: 'village', time: 'day', season: 'summer', weather: 'clear' };
  const looks = themeNames.map((theme) => {
    const { sky, light, front } = paletteOf(scenery, themes[theme]);
    return [...sky, light, front];
  });
  for (const [index, look] of looks.entries()) {
    for (const [at, other] of looks.slice(index + 1).entries()) {
      // Paper and day are both plain daylight.
      const alike = [themeNames[index], themeNames[index + 1 + at]].toSorted().join() === 'day,paper';
      expect(farthest(look, other)).toBeGreaterThan(alike ? 0.015 : 0.09);
    }
  }
});

/** The distance of those colours that differ most. */
function farthest(some: readonly string[], others: readonly string[]): number {
  return Math.max(...some.map((color, at) => colorDistance(color, present(others[at], 'a colour'))));
}
