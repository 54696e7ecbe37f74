/** High above the clouds: banks of cloud towards a far horizon, the sun, birds, and a dark bank in front. */
import type { ReactNode } from 'react';
import { mix } from '../../../../src/shared/contrast.ts';
import { stageUnit } from '../../geometry.ts';
import type { DrawPlace, PlaceContext } from '../../place-drawing.ts';
import { box, circle, curve, ellipse } from '../../shapes/path.ts';
import { between, branch, type Random } from '../../shapes/random.ts';
import { fill, group, repeat, stroke } from '../../shapes/shape.tsx';
import { heap, sky as skyOf } from '../../sky/Sky.tsx';

export const sky: DrawPlace = (context) => {
  const { at, palette, scenery } = context;
  const m = stageUnit(at);
  const random = branch(context.random);
  const white = palette.lit('#ffffff');
  const stormy = scenery.weather === 'storm' || scenery.weather === 'rain' ? 0.4 : 0;
  const cloud = (depth: number, shade: number) =>
    mix(mix(white, palette.haze, depth), palette.lit('#6fa3d8'), shade + stormy * (1 - depth));
  // A low sun colours the edges of clouds.
  const rim = { dawn: 0.5, day: 0.2, dusk: 0.36, night: 0.22 }[scenery.time];
  const layer = (level: number, size: number, depth: number) =>
    bank(
      context,
      branch(random),
      at.horizon + m * level,
      size,
      mix(cloud(depth * 0.7, 0), palette.glow, rim),
      cloud(depth, 0.26),
    );
  return {
    back: group(
      skyOf(context, { sunAt: 0.7, sunAbove: 1.1, daySun: true, clouds: 0 }),
      veils(context, branch(random)),
    ),
    far: group(
      layer(0, 5, 0.74),
      towers(context, branch(random), cloud(0.36, 0), cloud(0.44, 0.22)),
      layer(4.4, 7, 0.46),
    ),
    middle: group(
      birds(context, branch(random)),
      layer(9.4, 9, 0.22),
      layer(15.6, 10, 0.02),
      puffs(context, branch(random), cloud(0, 0.42)),
    ),
    near: null,
    motifs: [
      [at.width * 0.16, at.horizon - m * 14],
      [at.width * 0.7, at.horizon - m * 8],
    ],
    front: darkBank(context, branch(random)),
  };
};

/** Round heads side by side, and cloud below them to the foot of the frame. */
function bankOutline({ at }: PlaceContext, random: Random, level: number, size: number): string {
  const m = stageUnit(at);
  let outline = box(-m * 8, level, at.width + m * 16, at.height * 1.06 - level);
  let x = -m * 6;
  while (x < at.width + m * 8) {
    const r = m * size * between(random, 0.5, 1.1);
    outline += ellipse(x, level + r * 0.2, r * 1.25, r);
    x += r * between(random, 1, 1.7);
  }
  return outline;
}

/** Its heads are lit along their upper edges. */
function bank(
  context: PlaceContext,
  random: Random,
  level: number,
  size: number,
  light: string,
  shade: string,
): ReactNode {
  const m = stageUnit(context.at);
  const outline = bankOutline(context, random, level, size);
  const body = (
    <g transform={`translate(${(m * size * 0.1).toFixed(1)} ${(m * size * 0.26).toFixed(1)})`}>
      {fill(outline, shade)}
    </g>
  );
  return group(fill(outline, light), body);
}

/** Two clouds that tower above the others. */
function towers({ at }: PlaceContext, random: Random, light: string, shade: string): ReactNode {
  const m = stageUnit(at);
  const tower = (x: number, height: number) => {
    let outline = '';
    for (let up = 0; up < height; up += 6) {
      const reach = (1 - up / height) * height * 0.42 + 5;
      outline += circle(
        x - m * reach * between(random, 0.4, 0.8),
        at.horizon + m * (6 - up),
        m * between(random, 6, 9),
      );
      outline += circle(
        x + m * reach * between(random, 0.3, 0.8),
        at.horizon + m * (6 - up),
        m * between(random, 6, 9),
      );
      outline += circle(x, at.horizon + m * (3 - up), m * between(random, 7, 10));
    }
    return outline;
  };
  return group(
    fill(tower(at.width * 0.16, 40), shade),
    fill(tower(at.width * 0.12, 31), light),
    fill(tower(at.width * 0.9, 26), shade),
    fill(tower(at.width * 0.94, 20), light),
  );
}

function veils({ at, palette }: PlaceContext, random: Random): ReactNode {
  const m = stageUnit(at);
  let outline = '';
  for (let index = 0; index < 3; index += 1) {
    outline += heap(
      at.width * (0.3 + index * 0.22),
      at.horizon * between(random, 0.2, 0.62),
      m * between(random, 2, 3.4),
      random,
    );
  }
  return fill(outline, mix(palette.haze, '#ffffff', palette.isDark ? 0.1 : 0.6), 0.5);
}

function puffs({ at }: PlaceContext, random: Random, color: string): ReactNode {
  const m = stageUnit(at);
  let outline = '';
  for (let index = 0; index < 9; index += 1) {
    const x = at.width * ((index + random()) / 9);
    outline += ellipse(x, at.front - m * between(random, 1, 5), m * between(random, 5, 11), m * 0.8);
  }
  return fill(outline, color);
}

function birds({ at, palette }: PlaceContext, random: Random): ReactNode {
  const m = stageUnit(at);
  const color = mix(palette.front, palette.haze, palette.isDark ? 0.5 : 0.1);
  return repeat(6, (index) => {
    const side = index % 2 === 0 ? -1 : 1;
    const row = Math.ceil(index / 2);
    const x = at.width * 0.4 + side * row * m * 5 + between(random, -1, 1) * m;
    const y = at.horizon * 0.42 + row * m * 2.6;
    const size = m * (2.6 - row * 0.22);
    return stroke(
      curve([
        [x - size, y - size * 0.36],
        [x - size * 0.4, y - size * 0.46],
        [x, y],
        [x + size * 0.4, y - size * 0.46],
        [x + size, y - size * 0.36],
      ]),
      color,
      size * 0.2,
    );
  });
}

/** The front layer is a bank of cloud in its own shade. */
function darkBank(context: PlaceContext, random: Random): ReactNode {
  const { at, palette } = context;
  const m = stageUnit(at);
  return group(
    fill(bankOutline(context, random, at.front + m * 1.2, 4.4), mix(palette.front, palette.haze, 0.16)),
    fill(bankOutline(context, random, at.front + m * 2, 3.6), palette.front),
    fill(box(-m * 8, at.front + m * 0.6, at.width + m * 16, at.height), palette.front),
  );
}
