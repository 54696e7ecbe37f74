/** Tools and pans that hang on walls. */
import type { ReactNode } from 'react';
import { box, circle, line } from '../../../shapes/path.ts';
import { fill, group, placed, stroke } from '../../../shapes/shape.tsx';
import { type Interior, shade, tint } from '../../interior.tsx';
import { type Area, indexes, path, rounded } from '../outline.ts';

/** Pans that hang from a rail. */
export function pans(inside: Interior, x: number, y: number, width: number): ReactNode {
  const { warm } = inside;
  const all = [
    [0.14, 54, '#c47a45'],
    [0.38, 42, '#b86a3c'],
    [0.6, 62, '#c47a45'],
    [0.86, 46, '#a9b0ba'],
  ] as const;
  return group(
    fill(rounded(x, y, width, 14, 7), warm('#4a3a40')),
    ...all.map(([share, radius, color]) => {
      const at = x + width * share;
      return group(
        stroke(
          line([
            [at, y + 10],
            [at, y + 96],
          ]),
          warm('#3a2c33'),
          13,
        ),
        fill(circle(at, y + 90 + radius, radius), warm(color)),
        fill(circle(at, y + 90 + radius, radius * 0.72), warm(shade(color, 0.18))),
        fill(
          path`M${at - radius * 0.72} ${y + 90 + radius}` +
            path`A${radius * 0.72} ${radius * 0.72} 0 0 1 ${at} ${y + 90 + radius * 0.28}` +
            path`L${at} ${y + 90 + radius * 0.46}` +
            path`A${radius * 0.54} ${radius * 0.54} 0 0 0 ${at - radius * 0.54} ${y + 90 + radius}Z`,
          warm(tint(color, 0.3)),
        ),
      );
    }),
  );
}

/** Tools in rows on a board: saw, hammer, spanner, chisel, square. */
export function toolBoard(inside: Interior, { x, y, width, height }: Area, color: string): ReactNode {
  const { warm } = inside;
  const scale = Math.min(width / 700, height / 420);
  const at = (share: number, level: number) => [x + width * share, y + height * level] as const;
  const holes = indexes(5).flatMap((row) =>
    indexes(width / 60 - 1).map((column) =>
      circle(x + 44 + column * 60, y + 44 + row * ((height - 88) / 4), 4),
    ),
  );
  return group(
    fill(rounded(x, y, width, height, 8), warm(color)),
    fill(box(x, y + height - 16, width, 16), warm(shade(color, 0.34))),
    fill(holes.join(''), warm(shade(color, 0.26))),
    ...[
      [saw(inside), at(0.22, 0.2), 0],
      [hammer(inside), at(0.52, 0.14), 0],
      [spanner(inside), at(0.68, 0.14), 0],
      [hammer(inside), at(0.88, 0.2), 12],
      [trySquare(inside), at(0.13, 0.62), 0],
      [chisel(inside, '#c8472b'), at(0.4, 0.52), 0],
      [chisel(inside, '#e3a33f'), at(0.32, 0.52), 0],
    ].map(([tool, place, turn]) => {
      const [px, py] = place as readonly [number, number];
      return placed(px, py, scale, tool as ReactNode, turn as number);
    }),
  );
}

function saw({ warm }: Interior): ReactNode {
  const teeth = indexes(14)
    .map((index) => path`L${-120 + index * 18 + 9} ${62}L${-120 + (index + 1) * 18} ${48}`)
    .join('');
  return group(
    fill(path`M-120 0L150 30L150 48L-120 48Z`, warm('#c3ccd6')),
    fill(`M-120 48${teeth}L-120 48Z`, warm('#c3ccd6')),
    fill(rounded(-196, -16, 92, 84, 26), warm('#a8603f')),
    fill(rounded(-174, 8, 46, 38, 16), warm('#5a3a30')),
  );
}

function hammer({ warm }: Interior): ReactNode {
  return group(
    fill(rounded(-12, 20, 24, 210, 9), warm('#c48a48')),
    fill(rounded(-14, 150, 28, 84, 10), warm('#b5503c')),
    fill(path`M-64 -8L20 -8L20 -12L62 -24L70 10L20 34L20 40L-64 40Z`, warm('#566070')),
  );
}

function spanner({ warm }: Interior): ReactNode {
  return fill(
    'M-16 60L16 60L16 190C44 204 44 244 20 256L20 224L-20 224L-20 256C-44 244 -44 204 -16 190ZM-16 64C-46 50 -46 8 -20 -6L-20 26L20 26L20 -6C46 8 46 50 16 64Z',
    warm('#9aa5b4'),
  );
}

function chisel({ warm }: Interior, color: string): ReactNode {
  return group(
    fill(rounded(-15, 0, 30, 96, 12), warm(color)),
    fill(box(-9, 92, 18, 60), warm('#c3ccd6')),
    fill('M-14 150L14 150L14 186L-14 174Z', warm('#dfe6ee')),
  );
}

function trySquare({ warm }: Interior): ReactNode {
  return group(fill(box(-70, 0, 26, 140), warm('#a8603f')), fill(box(-70, 114, 170, 26), warm('#c3ccd6')));
}
