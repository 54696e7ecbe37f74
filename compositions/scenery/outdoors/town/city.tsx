/**
 * A city: three rows of houses, darker towards the front, street lamps, and a wide pavement. In rain the lamps are
 * answered on the wet ground.
 */
import type { ReactNode } from 'react';
import { mix } from '../../../../src/shared/contrast.ts';
import { isLampTime } from '../../buildings/house.tsx';
import { reflection, streetLamp, wetGround } from '../../buildings/lamp.tsx';
import { stageUnit } from '../../geometry.ts';
import { front } from '../../ground/front.tsx';
import type { DrawPlace, PlaceContext } from '../../place-drawing.ts';
import { box, polygon } from '../../shapes/path.ts';
import { between, branch, type Random } from '../../shapes/random.ts';
import { fill, group } from '../../shapes/shape.tsx';
import { sky } from '../../sky/Sky.tsx';

export const city: DrawPlace = (context) => {
  const { at, palette } = context;
  const m = stageUnit(at);
  const random = branch(context.random);
  const street = at.front - m * 8;
  const post = mix(palette.front, '#000010', 0.3);
  return {
    back: sky(context, { sunAt: 0.32, sunAbove: 0.5 }),
    far: group(
      row(context, branch(random), {
        base: at.horizon + m * 8,
        low: 26,
        high: 48,
        colors: ['#a9b8cf', '#b7bfd2', '#9fb0cb'],
        depth: 0.72,
        windows: 0,
      }),
      row(context, branch(random), {
        base: at.horizon + m * 9,
        low: 16,
        high: 38,
        colors: ['#b08a8e', '#c4a292', '#8f93b0'],
        depth: 0.42,
        windows: 0.2,
      }),
    ),
    middle: group(
      row(context, branch(random), {
        base: street,
        low: 20,
        high: 38,
        colors: ['#a8624f', '#c98a5f', '#6d6f94'],
        depth: 0.1,
        windows: 0.34,
      }),
      fill(
        box(-m * 8, street, at.width + m * 16, at.height),
        mix(palette.front, palette.lit('#7c86a8'), 0.26),
      ),
      fill(box(-m * 8, street, at.width + m * 16, m * 1.2), mix(palette.front, palette.lit('#aab4cf'), 0.42)),
      streetLamp(context, at.width * 0.36, street + m, m * 24, m * 2.1, post),
      streetLamp(context, at.width * 0.54, street + m * 2, m * 31, m * 2.9, post),
      wetGround(context, street + m * 2, at.front, branch(random)),
      reflection(context, at.width * 0.36, street + m * 2.4, m * 5, 2),
      reflection(context, at.width * 0.54, street + m * 3.2, m * 6.4, 3),
    ),
    near: streetLamp(
      context,
      at.width * (at.shape === 'wide' ? 0.87 : 0.93),
      at.front + m * 0.6,
      m * 56,
      m * 6.4,
      post,
    ),
    motifs: [
      [at.width * 0.54, street - m * 22],
      [at.width * 0.24, street - m * 20],
    ],
    front: front(context, 'paved'),
  };
};

interface Row {
  readonly base: number;
  /** How high its houses are, in stage units. */
  readonly low: number;
  readonly high: number;
  readonly colors: readonly [string, string, string];
  readonly depth: number;
  /** The share of windows that are lit; 0 for houses without windows. */
  readonly windows: number;
}

/** Houses side by side, as flat fronts with different roofs. */
function row(context: PlaceContext, random: Random, look: Row): ReactNode {
  const { at, palette } = context;
  const m = stageUnit(at);
  const { base, low, high, depth } = look;
  const walls = ['', '', ''];
  let dark = '';
  let bright = '';
  let snow = '';
  const lamps = isLampTime(context);
  let x = -m * 6;
  let index = 0;
  while (x < at.width + m * 6) {
    const w = m * between(random, 10, 19);
    const h = m * between(random, low, high);
    const top = base - h;
    const kind = random();
    let wall = box(x, top, w + 1, h + m * 20);
    if (kind < 0.26) {
      wall += polygon([
        [x, top],
        [x + w / 2, top - w * 0.4],
        [x + w, top],
      ]);
      snow += polygon([
        [x, top + m * 0.4],
        [x + w / 2, top - w * 0.4 - m * 0.6],
        [x + w, top + m * 0.4],
        [x + w / 2, top - w * 0.4 + m * 1.2],
      ]);
    } else {
      snow += box(x, top - m * 0.6, w, m * 1.3);
      if (kind < 0.48) wall += box(x + w * 0.3, top - m * 4.6, w * 0.34, m * 5);
      else if (kind < 0.62) wall += box(x + w * 0.5 - m * 0.4, top - m * 9, m * 0.8, m * 9);
      else if (kind < 0.78)
        wall +=
          box(x + w * 0.12, top - m * 2.8, w * 0.16, m * 3) + box(x + w * 0.66, top - m * 4, w * 0.12, m * 4);
    }
    walls[index % 3] += wall;
    if (look.windows > 0) {
      const columns = Math.max(2, Math.floor((w - m * 2.4) / (m * 4.4)));
      const step = w / columns;
      for (let y = top + m * 3.4; y < base - m * 5; y += m * 5.8) {
        for (let column = 0; column < columns; column += 1) {
          const window = box(x + step * (column + 0.5) - m, y, m * 2, m * 3);
          const chance = random();
          if (lamps && chance < look.windows) bright += window;
          else if (chance < 0.66) dark += window;
        }
      }
    }
    x += w;
    index += 1;
  }
  const color = palette.at(look.colors[0], depth);
  return group(
    ...walls.map((wall, tone) => fill(wall, palette.at(look.colors[tone] ?? look.colors[0], depth))),
    palette.isSnowy ? fill(snow, mix(palette.snow, palette.haze, depth * 0.8)) : null,
    fill(dark, mix(color, lamps ? '#000018' : '#20304f', 0.24)),
    fill(bright, mix(palette.light, palette.haze, depth * 0.4)),
  );
}
