/** Pots, kettles, bottles, mugs. x is the middle, y where they stand. */
import type { ReactNode } from 'react';
import { box, circle } from '../../../shapes/path.ts';
import { fill, group, stroke } from '../../../shapes/shape.tsx';
import { type Interior, shade, tint } from '../../interior.tsx';
import { path, rounded, tapered } from '../outline.ts';

export function pot(inside: Interior, x: number, y: number, width: number, color: string): ReactNode {
  const { warm } = inside;
  const height = width * 0.62;
  return group(
    fill(
      rounded(x - width * 0.62, y - height * 0.72, width * 1.24, height * 0.16, 6),
      warm(shade(color, 0.4)),
    ),
    fill(
      path`M${x - width / 2} ${y - height}L${x + width / 2} ${y - height}` +
        path`L${x + width * 0.46} ${y - 12}Q${x + width * 0.44} ${y} ${x + width * 0.36} ${y}` +
        path`L${x - width * 0.36} ${y}Q${x - width * 0.44} ${y} ${x - width * 0.46} ${y - 12}Z`,
      warm(color),
    ),
    fill(box(x + width * 0.2, y - height + 4, width * 0.14, height - 10), warm(tint(color, 0.26))),
    fill(
      path`M${x - width * 0.54} ${y - height}Q${x} ${y - height * 1.5} ${x + width * 0.54} ${y - height}Z`,
      warm(shade(color, 0.2)),
    ),
    fill(circle(x, y - height * 1.28, width * 0.07), warm('#2f2630')),
  );
}

export function kettle(inside: Interior, x: number, y: number, width: number, color: string): ReactNode {
  const { warm } = inside;
  const h = width * 0.7;
  return group(
    stroke(
      path`M${x - width * 0.3} ${y - h * 0.84}` +
        path`C${x - width * 0.3} ${y - h * 1.5} ${x + width * 0.3} ${y - h * 1.5} ${x + width * 0.3} ${y - h * 0.84}`,
      warm('#3a2c33'),
      width * 0.07,
    ),
    fill(
      path`M${x + width * 0.3} ${y - h * 0.3}L${x + width * 0.7} ${y - h * 0.84}` +
        path`L${x + width * 0.78} ${y - h * 0.74}L${x + width * 0.44} ${y - h * 0.08}Z`,
      warm(shade(color, 0.2)),
    ),
    fill(
      path`M${x - width / 2} ${y}` +
        path`C${x - width * 0.56} ${y - h * 0.6} ${x - width * 0.36} ${y - h} ${x} ${y - h}` +
        path`C${x + width * 0.36} ${y - h} ${x + width * 0.56} ${y - h * 0.6} ${x + width / 2} ${y}` +
        path`Z`,
      warm(color),
    ),
    fill(
      path`M${x - width * 0.34} ${y - h * 0.2}` +
        path`C${x - width * 0.38} ${y - h * 0.6} ${x - width * 0.24} ${y - h * 0.84} ${x - width * 0.1} ${y - h * 0.86}` +
        path`C${x - width * 0.2} ${y - h * 0.6} ${x - width * 0.22} ${y - h * 0.4} ${x - width * 0.2} ${y - h * 0.2}` +
        path`Z`,
      warm(tint(color, 0.4)),
    ),
  );
}

export function bottle(inside: Interior, x: number, y: number, height: number, color: string): ReactNode {
  const { warm } = inside;
  const w = height * 0.28;
  return group(
    fill(
      path`M${x - w / 2} ${y}L${x - w / 2} ${y - height * 0.5}` +
        path`C${x - w / 2} ${y - height * 0.66} ${x - w * 0.18} ${y - height * 0.64} ${x - w * 0.18} ${y - height}` +
        path`L${x + w * 0.18} ${y - height}` +
        path`C${x + w * 0.18} ${y - height * 0.64} ${x + w / 2} ${y - height * 0.66} ${x + w / 2} ${y - height * 0.5}` +
        path`L${x + w / 2} ${y}Z`,
      warm(color),
    ),
    fill(box(x - w / 2, y - height * 0.42, w, height * 0.24), warm('#f1e3c6')),
    fill(box(x - w * 0.2, y - height - 8, w * 0.4, 18), warm('#8a5a3c')),
  );
}

/** A mug with froth. */
export function tankard(inside: Interior, x: number, y: number, size: number): ReactNode {
  const { warm } = inside;
  return group(
    stroke(
      path`M${x + size * 0.3} ${y - size * 0.76}` +
        path`Q${x + size * 0.66} ${y - size * 0.46} ${x + size * 0.3} ${y - size * 0.16}`,
      warm('#8a8f9c'),
      size * 0.1,
    ),
    fill(tapered(x, y - size * 0.9, size * 0.62, size * 0.74, size * 0.9), warm('#a9aebb')),
    fill(
      box(x - size * 0.36, y - size * 0.3, size * 0.72, size * 0.09) +
        box(x - size * 0.33, y - size * 0.72, size * 0.66, size * 0.08),
      warm('#7a7f8e'),
    ),
    fill(
      circle(x - size * 0.2, y - size * 0.92, size * 0.17) +
        circle(x + size * 0.04, y - size * 0.98, size * 0.19) +
        circle(x + size * 0.24, y - size * 0.9, size * 0.14),
      warm('#fff4dc'),
    ),
  );
}

export function mug(inside: Interior, x: number, y: number, size: number, color: string): ReactNode {
  const { warm } = inside;
  return group(
    stroke(
      path`M${x + size * 0.36} ${y - size * 0.78}` +
        path`Q${x + size * 0.78} ${y - size * 0.5} ${x + size * 0.36} ${y - size * 0.2}`,
      warm(shade(color, 0.2)),
      size * 0.12,
    ),
    fill(
      path`M${x - size * 0.42} ${y - size}L${x + size * 0.42} ${y - size}` +
        path`L${x + size * 0.38} ${y - size * 0.12}` +
        path`Q${x + size * 0.36} ${y} ${x + size * 0.26} ${y}L${x - size * 0.26} ${y}` +
        path`Q${x - size * 0.36} ${y} ${x - size * 0.38} ${y - size * 0.12}Z`,
      warm(color),
    ),
    fill(box(x - size * 0.42, y - size, size * 0.84, size * 0.1), warm(tint(color, 0.4))),
  );
}
