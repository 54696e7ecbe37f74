/** A street: a row of town houses with shops, a pavement, a tree and a lamp at the edges. */
import { mix } from '../../../../src/shared/contrast.ts';
import { streetLamp, wetGround } from '../../buildings/lamp.tsx';
import { stageUnit } from '../../geometry.ts';
import { front } from '../../ground/front.tsx';
import type { DrawPlace, PlaceContext } from '../../place-drawing.ts';
import { fallingLeaves } from '../../plants/leaves.tsx';
import { bareTree, crownOutline } from '../../plants/trees.tsx';
import { box, polygon } from '../../shapes/path.ts';
import { between, branch } from '../../shapes/random.ts';
import { fill, group } from '../../shapes/shape.tsx';
import { sky } from '../../sky/Sky.tsx';
import { facades } from './facades.tsx';

export const street: DrawPlace = (context) => {
  const { at, palette } = context;
  const m = stageUnit(at);
  const random = branch(context.random);
  const base = at.front - m * 9;
  const post = mix(palette.front, '#000010', 0.24);
  const lampX = at.width * (at.shape === 'wide' ? 0.1 : 0.06);
  return {
    back: sky(context, { sunAt: 0.4, sunAbove: 2.8, clouds: 0.8 }),
    far: group(
      spires(context),
      facades(context, branch(random), {
        base: base - m * 12,
        from: -m * 12,
        to: at.width + m * 6,
        storeys: [1, 3],
        depth: 0.8,
        width: 20,
        detail: 'plain',
      }),
    ),
    middle: group(
      facades(context, branch(random), {
        base,
        from: -m * 6,
        to: at.width + m * 4,
        storeys: [1, 2],
        depth: 0.1,
        width: 30,
        detail: 'shops',
      }),
      fill(box(-m * 8, base, at.width + m * 16, at.height), mix(palette.front, palette.lit('#b9aca6'), 0.5)),
      fill(
        box(-m * 8, base + m * 4.6, at.width + m * 16, m * 1.3),
        mix(palette.front, palette.lit('#e0d5c8'), 0.56),
      ),
      fill(
        box(-m * 8, base + m * 5.8, at.width + m * 16, at.height),
        mix(palette.front, palette.lit('#8f8794'), 0.22),
      ),
      wetGround(context, base + m * 1.6, at.front, branch(random)),
    ),
    near: group(
      tree(context),
      streetLamp(context, lampX, at.front + m * 0.6, m * 52, m * 5.4, post),
      fallingLeaves(context, 7),
    ),
    motifs: [
      [at.width * 0.34, base - m * 24],
      [at.width * 0.66, base - m * 18],
    ],
    front: front(context, 'paved'),
  };
};

/** Towers above the roofs, in the haze. */
function spires({ at, palette }: PlaceContext) {
  const m = stageUnit(at);
  const tower = (x: number, width: number, height: number) =>
    box(x, at.horizon - height, width, height + m * 10) +
    polygon([
      [x - m, at.horizon - height],
      [x + width / 2, at.horizon - height - width * 1.7],
      [x + width + m, at.horizon - height],
    ]);
  return fill(
    tower(at.width * 0.62, m * 9, m * 38) + tower(at.width * 0.33, m * 6, m * 35),
    palette.at('#9a8fa8', 0.86),
  );
}

/** A tree at the right edge, its crown cropped by the frame. */
function tree(context: PlaceContext) {
  const { at, scenery, palette } = context;
  const m = stageUnit(at);
  const random = branch(context.random);
  const x = at.width - m * 6;
  if (scenery.season === 'winter' || palette.isSnowy) {
    return bareTree(
      x,
      at.front + m * 2,
      m * 92,
      palette.near,
      random,
      palette.isSnowy ? mix(palette.snow, palette.near, 0.2) : null,
    );
  }
  const trunk = mix(palette.front, palette.lit('#6d4a38'), 0.4);
  const tones = [
    mix(palette.lit(palette.leaves[3]), palette.front, 0.46),
    mix(palette.lit(palette.leaves[2]), palette.front, 0.34),
    mix(palette.lit(palette.leaves[1]), palette.front, 0.24),
  ] as const;
  const cluster = (reach: number, shift: number) => {
    let outline = '';
    for (let index = 0; index < 6; index += 1) {
      outline += crownOutline(
        x + m * (between(random, -14, 10) * reach + shift),
        at.front * between(random, 0.06, 0.3),
        m * 12 * reach,
        m * 10 * reach,
        random,
      );
    }
    return outline;
  };
  return group(
    fill(
      polygon([
        [x - m * 2, at.front * 0.2],
        [x + m * 2.4, at.front * 0.2],
        [x + m * 3.4, at.front + m * 2],
        [x - m * 3, at.front + m * 2],
      ]),
      trunk,
    ),
    fill(cluster(1.1, 0), tones[0]),
    fill(cluster(0.8, -1), tones[1]),
    fill(cluster(0.46, -4), tones[2]),
  );
}
