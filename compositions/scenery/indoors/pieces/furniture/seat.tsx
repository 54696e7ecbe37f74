/** Chairs, stools, benches, armchairs. x is the middle, y where the feet stand. */
import type { ReactNode } from 'react';
import { box, circle, line } from '../../../shapes/path.ts';
import { fill, group, placed, stroke } from '../../../shapes/shape.tsx';
import { type Interior, shade, tint } from '../../interior.tsx';
import { indexes, path, rounded, roundTopped } from '../outline.ts';

/** A chair from behind: its back stands on the seat. */
export function chairFromBehind(inside: Interior, x: number, y: number, color: string, scale = 1): ReactNode {
  const { warm } = inside;
  return placed(
    x,
    y,
    scale,
    group(
      stroke(
        line([
          [-92, -200],
          [-96, 0],
        ]) +
          line([
            [92, -200],
            [96, 0],
          ]),
        warm(shade(color, 0.3)),
        22,
      ),
      fill(rounded(-112, -234, 224, 40, 10), warm(shade(color, 0.14))),
      stroke(
        line([
          [-92, -470],
          [-92, -220],
        ]) +
          line([
            [92, -470],
            [92, -220],
          ]),
        warm(color),
        24,
      ),
      fill(rounded(-106, -492, 212, 62, 22), warm(tint(color, 0.1))),
      fill(rounded(-92, -390, 184, 34, 8) + rounded(-92, -316, 184, 34, 8), warm(color)),
    ),
  );
}

export function stool(inside: Interior, x: number, y: number, height: number, color: string): ReactNode {
  const { warm } = inside;
  const half = height * 0.36;
  return group(
    stroke(
      line([
        [x - half * 0.5, y - height + 20],
        [x - half * 0.9, y],
      ]) +
        line([
          [x + half * 0.5, y - height + 20],
          [x + half * 0.9, y],
        ]) +
        line([
          [x - half * 0.7, y - height * 0.36],
          [x + half * 0.7, y - height * 0.36],
        ]),
      warm(shade(color, 0.3)),
      height * 0.075,
    ),
    fill(rounded(x - half, y - height, half * 2, height * 0.14, 10), warm(tint(color, 0.12))),
  );
}

/** An upholstered chair, from the front, a little turned. */
export function armchair(inside: Interior, x: number, y: number, color: string, scale = 1): ReactNode {
  const { warm } = inside;
  return placed(
    x,
    y,
    scale,
    group(
      stroke(
        line([
          [-150, -60],
          [-160, -4],
        ]) +
          line([
            [150, -60],
            [160, -4],
          ]),
        warm('#4a2e2a'),
        22,
      ),
      fill(path`M-160 -200C-190 -420 -150 -500 0 -500C150 -500 190 -420 160 -200Z`, warm(color)),
      fill(path`M-110 -210C-124 -380 -100 -440 0 -440C100 -440 124 -380 110 -210Z`, warm(tint(color, 0.1))),
      fill(circle(-42, -340, 8) + circle(42, -340, 8) + circle(0, -390, 8), warm(shade(color, 0.3))),
      fill(rounded(-140, -236, 280, 92, 34), warm(tint(color, 0.2))),
      fill(rounded(-150, -156, 300, 106, 16), warm(shade(color, 0.18))),
      fill(
        roundTopped(-214, -300, 92, 254, 46) + roundTopped(122, -300, 92, 254, 46),
        warm(shade(color, 0.06)),
      ),
      fill(circle(-168, -254, 26) + circle(168, -254, 26), warm(shade(color, 0.26))),
    ),
  );
}

/** A chair on wheels, from behind. */
export function officeChair(inside: Interior, x: number, y: number, color: string, scale = 1): ReactNode {
  const { warm } = inside;
  return placed(
    x,
    y,
    scale,
    group(
      stroke(
        line([
          [-100, -24],
          [0, -64],
          [100, -24],
        ]) +
          line([
            [0, -64],
            [0, -220],
          ]),
        warm('#3a4258'),
        20,
      ),
      fill(circle(-104, -16, 17) + circle(104, -16, 17) + circle(0, -18, 17), warm('#2a3044')),
      fill(rounded(-124, -256, 248, 58, 26), warm(shade(color, 0.26))),
      stroke(
        line([
          [0, -240],
          [0, -300],
        ]),
        warm('#3a4258'),
        30,
      ),
      fill(rounded(-120, -540, 240, 268, 54), warm(color)),
      fill(rounded(-86, -510, 172, 130, 36), warm(tint(color, 0.14))),
      stroke(
        line([
          [-140, -256],
          [-150, -340],
          [-110, -344],
        ]) +
          line([
            [140, -256],
            [150, -340],
            [110, -344],
          ]),
        warm('#3a4258'),
        18,
      ),
    ),
  );
}

/** The upholstered seat of a compartment, from its side: it faces right, or left if `flip`. */
export function compartmentSeat(
  inside: Interior,
  x: number,
  y: number,
  color: string,
  flip: boolean,
  scale = 1,
): ReactNode {
  const { warm } = inside;
  const buttons = indexes(3).map((index) => circle(-118 + index * 12, -540 + index * 96, 9));
  return placed(
    x,
    y,
    scale,
    group(
      fill(box(-240, -130, 470, 130), warm('#5a3a30')),
      fill(box(-240, -130, 470, 14), warm('#3c2622')),
      fill(path`M-260 -720Q-120 -740 -96 -680C-80 -600 -40 -420 -16 -230L-260 -230Z`, warm(color)),
      fill(
        path`M-176 -728Q-116 -734 -96 -680C-80 -600 -40 -420 -16 -230L-72 -230C-90 -430 -120 -610 -176 -728Z`,
        warm(tint(color, 0.16)),
      ),
      fill(buttons.join(''), warm(shade(color, 0.36))),
      fill(rounded(-260, -252, 510, 130, 44), warm(tint(color, 0.1))),
      fill(rounded(-260, -186, 510, 64, 30), warm(shade(color, 0.2))),
      fill(path`M-270 -736Q-120 -756 -92 -684L-82 -600L-270 -600Z`, warm('#f6ecd8')),
      fill(path`M-270 -618L-84 -618L-82 -600L-270 -600Z`, warm('#d8c8a8')),
    ),
    0,
    flip,
  );
}
