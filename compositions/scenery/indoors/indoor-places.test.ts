import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { contrastRatio, readableRatio } from '../../../src/shared/contrast.ts';
import { indoorPlaces, type SceneryProps, timesOfDay } from '../../../src/storyboard/contract.ts';
import { layoutFor } from '../../layout/layout.ts';
import { themes } from '../../theme/themes.ts';
import { sceneryGeometry } from '../geometry.ts';
import { paletteOf } from '../palette.ts';
import type { PlaceLayers } from '../place-drawing.ts';
import { seededRandom } from '../shapes/random.ts';
import { indoorPlaceDrawings } from './index.ts';

type Size = readonly [width: number, height: number];

const wide: Size = [1280, 720];
const sizes: readonly Size[] = [wide, [720, 1280], [1000, 1000], [864, 1080]];
const summerDay = { time: 'day', season: 'summer', weather: 'clear' } as const;
const maxShapes = 1200;

function draw(scenery: SceneryProps, [width, height]: Size, seed: number, theme = themes.paper): PlaceLayers {
  return indoorPlaceDrawings[scenery.place as (typeof indoorPlaces)[number]]({
    at: sceneryGeometry(layoutFor(width, height)),
    scenery,
    palette: paletteOf(scenery, theme),
    random: seededRandom(seed),
  });
}

function markup({ back, far, middle, near, front }: PlaceLayers): string {
  return renderToStaticMarkup(createElement('svg', null, back, far, middle, near, front));
}

function drawn(scenery: SceneryProps, size = wide, seed = 3): string {
  return markup(draw(scenery, size, seed));
}

describe.each(indoorPlaces)('%s', (place) => {
  const day: SceneryProps = { place, ...summerDay };

  it('is drawn in every format, with few enough shapes', () => {
    for (const size of sizes) {
      const shapes = drawn(day, size).match(/<(path|rect|circle|ellipse)\b/g) ?? [];
      expect(shapes.length).toBeGreaterThan(20);
      expect(shapes.length).toBeLessThan(maxShapes);
    }
  });

  it('has numbers for all coordinates', () => {
    for (const size of sizes) expect(drawn(day, size)).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('is the same for the same seed, and mirrored for some others', () => {
    expect(drawn(day)).toBe(drawn(day));
    const seeds = [1, 2, 3, 4, 5, 6].map((index) => (index * 0x9e3779b9) >>> 0);
    const mirrored = seeds.map((seed) => drawn(day, wide, seed).includes(`translate(${wide[0]} 0) scale(-`));
    expect(new Set(mirrored).size).toBe(2);
  });

  it('differs with the time of day, the season and the weather', () => {
    const times = timesOfDay.map((time) => drawn({ ...day, time }));
    expect(new Set(times).size).toBe(timesOfDay.length);
    if (place === 'church') return;
    expect(drawn({ ...day, season: 'winter' })).not.toBe(drawn(day));
    expect(drawn({ ...day, weather: 'rain' })).not.toBe(drawn(day));
  });

  it('has lamps, a fire or the moon at night', () => {
    const night: SceneryProps = { ...day, time: 'night' };
    expect(drawn(night)).toMatch(/#ff9f57|#ffcf70|#ffd98a|#ffe9b0/);
  });

  it('leaves a front layer on which captions are read, in every theme', () => {
    for (const [theme, time] of Object.values(themes).flatMap((each) =>
      timesOfDay.map((hour) => [each, hour] as const),
    )) {
      const scenery: SceneryProps = { ...day, time };
      const { light } = paletteOf(scenery, theme);
      // On phones the lowest part is not a caption's ground, and may be lighter.
      for (const size of sizes.filter(([width, height]) => width / height > 0.65)) {
        const { front } = draw(scenery, size, 3, theme);
        const svg = renderToStaticMarkup(createElement('svg', null, front));
        const colors = [...svg.matchAll(/(?:fill|stroke)="(#[0-9a-f]{6})"/g)].map(([, color]) => color ?? '');
        expect(colors.length).toBeGreaterThan(0);
        for (const color of new Set(colors)) {
          expect(contrastRatio('#ffffff', color), color).toBeGreaterThanOrEqual(readableRatio);
          expect(contrastRatio(light, color), color).toBeGreaterThanOrEqual(readableRatio);
        }
      }
    }
  });
});

describe('desk and office', () => {
  it('have screens only where the text knows computers', () => {
    for (const place of ['desk', 'office'] as const) {
      const scenery: SceneryProps = { place, ...summerDay };
      expect(drawn({ ...scenery, screens: true })).toContain('#1d3a5f');
      expect(drawn(scenery)).not.toContain('#1d3a5f');
    }
  });
});
