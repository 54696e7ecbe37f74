/**
 * A scenery drawn for a frame: its layers, its weather and its colours.
 *
 * Guarantees: a place looks the same wherever it comes up in a video, whatever the hour, the season and the weather are
 * there; two videos with different titles have different forests. Drawn once per scenery and frame size, so that React
 * does not compare hundreds of shapes in each frame.
 */
import { useMemo } from 'react';
import type { SceneryProps } from '../../src/storyboard/contract.ts';
import { type Layout, layoutFor } from '../layout/layout.ts';
import { useVideo } from '../layout/video-context.ts';
import type { Theme } from '../theme/theme.ts';
import { sceneryGeometry } from './geometry.ts';
import { type Palette, paletteOf } from './palette.ts';
import type { PlaceLayers, SceneryGeometry } from './place-drawing.ts';
import { placeDrawings } from './places.ts';
import { seededRandom, seedOf } from './shapes/random.ts';
import { type WeatherLayers, weatherLayers } from './weather/weather.tsx';

export interface DrawnScenery {
  readonly at: SceneryGeometry;
  readonly palette: Palette;
  readonly layers: PlaceLayers;
  readonly weather: WeatherLayers;
}

/** @param name chooses the looks of the place, such as the video's title. */
export function drawScenery(
  scenery: SceneryProps,
  layout: Layout,
  theme: Theme,
  name: string,
  hasCaptions = true,
): DrawnScenery {
  const at = sceneryGeometry(layout, hasCaptions);
  const palette = paletteOf(scenery, theme);
  const random = seededRandom(seedOf(`${name} ${scenery.place}`));
  const weather = weatherLayers({ at, scenery, palette, random: seededRandom(seedOf(scenery.weather)) });
  return { at, palette, layers: placeDrawings[scenery.place]({ at, scenery, palette, random }), weather };
}

/** @param picture its size, if it is not the whole frame: then no captions stand on it. */
export function useScenery(
  scenery: SceneryProps,
  picture?: { readonly width: number; readonly height: number },
): DrawnScenery {
  const { layout, theme, title } = useVideo();
  const width = picture?.width ?? layout.width;
  const height = picture?.height ?? layout.height;
  const hasCaptions = picture === undefined;
  return useMemo(
    () => drawScenery(scenery, layoutFor(width, height), theme, title, hasCaptions),
    [scenery, width, height, theme, title, hasCaptions],
  );
}
