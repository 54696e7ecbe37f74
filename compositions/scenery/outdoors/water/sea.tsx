/** The open sea from a dark shore: the horizon, a headland, three rows of waves, gulls, and the sun's path. */
import type { ReactNode } from 'react';
import { mix } from '../../../../src/shared/contrast.ts';
import { stageUnit } from '../../geometry.ts';
import { front } from '../../ground/front.tsx';
import { wavesOutline } from '../../ground/hills.tsx';
import type { DrawPlace } from '../../place-drawing.ts';
import { below, box, curve } from '../../shapes/path.ts';
import { branch } from '../../shapes/random.ts';
import { fill, group, stroke } from '../../shapes/shape.tsx';
import { sky } from '../../sky/Sky.tsx';
import { gulls, sunPath, waterColor } from './water.tsx';

export const sea: DrawPlace = (context) => {
  const { at, palette, scenery } = context;
  const m = stageUnit(at);
  const random = branch(context.random);
  const sunAt = 0.32;
  const rough = scenery.weather === 'storm' ? 1.7 : 1;
  const water = (depth: number) => waterColor(context, depth);
  const headland = below(
    [
      [at.width * 0.62, at.horizon + m],
      [at.width * 0.72, at.horizon - m * 3],
      [at.width * 0.82, at.horizon - m * 3.6],
      [at.width * 0.92, at.horizon - m * 6.4],
      [at.width * 1.08, at.horizon - m * 7],
    ],
    at.horizon + m * 2,
  );
  const nearShore = at.front - m * 2.2;
  return {
    back: sky(context, { sunAt }),
    far: group(
      fill(headland, palette.at('#6d86a0', 0.55)),
      fill(box(-m * 8, at.horizon, at.width + m * 16, at.height), water(0.62)),
      sunPath(context, at.width * sunAt, at.horizon + m * 0.8, 5),
      gulls(context, random),
    ),
    middle: group(
      fill(wavesOutline(at, at.horizon + m * 7, m * 2.4 * rough, m * 9, 0.1), water(0.4)),
      fill(wavesOutline(at, at.horizon + m * 11.4, m * 2.9 * rough, m * 12, 0.62), water(0.2)),
      sunPath(context, at.width * sunAt, at.horizon + m * 9, 3, 0.5),
      fill(wavesOutline(at, at.horizon + m * 16, m * 4 * rough, m * 17, 0.35), water(0)),
      foam(at.width, nearShore, m, mix(palette.snow, water(0), 0.12)),
    ),
    near: null,
    motifs: [
      [at.width * sunAt, at.horizon],
      [at.width * 0.8, at.horizon],
    ],
    front: front(context, 'smooth'),
  };
};

/** The last wave runs out on the shore. */
function foam(width: number, y: number, m: number, color: string): ReactNode {
  const edge = (shift: number) =>
    curve(
      [-0.05, 0.1, 0.24, 0.4, 0.58, 0.74, 0.9, 1.06].map(
        (x, index) => [width * x, y + shift + (index % 2 === 0 ? m * 0.9 : -m * 0.5)] as const,
      ),
    );
  return group(stroke(edge(0), color, m * 1.1, 0.9), stroke(edge(-m * 2.2), color, m * 0.5, 0.45));
}
