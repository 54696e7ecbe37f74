/** The drawings of all places, as the SVG that a browser is given. */
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { contrastRatio } from '../../src/shared/contrast.ts';
import {
  outdoorPlaces,
  type SceneryProps,
  seasons,
  timesOfDay,
  weathers,
} from '../../src/storyboard/contract.ts';
import { frameSizes } from '../../test/support/boxes.ts';
import { layoutFor } from '../layout/layout.ts';
import { paper } from '../theme/shipped/paper.ts';
import { drawScenery } from './drawn-scenery.ts';

const mostShapes = 1500;

function markup(
  scenery: SceneryProps,
  size: readonly [number, number] = [1280, 720],
  name = 'A title',
): string {
  const { layers, weather } = drawScenery(scenery, layoutFor(...size), paper, name);
  const { back, far, middle, near, front } = layers;
  const shapes = [back, far, middle, weather.behind?.shapes, near, weather.before?.shapes, front];
  return renderToStaticMarkup(createElement('svg', null, ...shapes));
}

function frontMarkup(scenery: SceneryProps, size: readonly [number, number]): string {
  const { layers } = drawScenery(scenery, layoutFor(...size), paper, 'A title');
  return renderToStaticMarkup(createElement('svg', null, layers.front));
}

const usual = { time: 'day', season: 'summer', weather: 'clear' } as const;

/** Every hour, season and weather at least once. */
const variants: readonly Omit<SceneryProps, 'place'>[] = weathers.map((weather, index) => ({
  weather,
  time: timesOfDay[index % timesOfDay.length] ?? 'day',
  season: seasons[(index + 1) % seasons.length] ?? 'summer',
}));

describe.each(outdoorPlaces)('%s', (place) => {
  it.each(variants)('is drawn with few shapes: $time, $season, $weather', (variant) => {
    for (const size of frameSizes) {
      const svg = markup({ place, ...variant }, size);
      const shapes = svg.match(/<(path|rect|circle|ellipse)\b/g)?.length ?? 0;
      expect(shapes).toBeGreaterThan(8);
      expect(shapes).toBeLessThan(mostShapes);
      expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    }
  });

  it('is the same for the same name, and another for another', () => {
    const scenery = { place, ...usual };
    expect(markup(scenery)).toBe(markup(scenery));
    expect(markup(scenery)).not.toBe(markup(scenery, [1280, 720], 'Another title'));
  });

  it('looks different by night, and in winter', () => {
    const look = (change: Partial<SceneryProps>) => markup({ place, ...usual, ...change });
    expect(look({ time: 'night' })).not.toBe(look({}));
    // In space there are no seasons.
    if (place !== 'space') expect(look({ season: 'winter' })).not.toBe(look({}));
  });

  it('has a front layer on which white reads', () => {
    for (const size of frameSizes) {
      for (const variant of variants) {
        const fills = frontMarkup({ place, ...variant }, size).match(/fill="#[0-9a-f]{6}"/g) ?? [];
        expect(fills.length).toBeGreaterThan(0);
        for (const fill of fills)
          expect(contrastRatio('#ffffff', fill.slice(6, 13))).toBeGreaterThanOrEqual(7);
      }
    }
  });
});

it.each(['street', 'village', 'garden', 'field', 'vineyard', 'forest', 'river', 'road'] as const)(
  'looks different in every season: %s',
  (place) => {
    const looks = seasons.map((season) => markup({ place, ...usual, season }));
    expect(new Set(looks).size).toBe(seasons.length);
  },
);

it('draws places that differ from one another', () => {
  const looks = outdoorPlaces.map((place) => markup({ place, ...usual }));
  expect(new Set(looks).size).toBe(outdoorPlaces.length);
});
