/**
 * The dark front layer: what lies nearest to the viewer, and the captions' ground.
 *
 * Guarantees: the layer is filled from its edge down to below the frame; what is drawn on it is no lighter than
 * `palette.frontTint`, on which captions are read at 7:1.
 */
import type { ReactNode } from 'react';
import { luminance, mix } from '../../../../../src/shared/contrast.ts';
import { box, circle, ellipse, line } from '../../../shapes/path.ts';
import { fill, group, stroke } from '../../../shapes/shape.tsx';
import { bleed, frontEdge, type Interior } from '../../interior.tsx';
import { indexes, path, rounded, roundTopped } from '../outline.ts';

export interface FrontTones {
  readonly ground: string;
  /** Of shapes on the ground. */
  readonly pattern: string;
  /** Of shapes below the captions of phones, where nothing is read. */
  readonly low: string;
}

/** The front layer's colour with a little of a place's own, and no lighter. */
export function frontTones({ palette, lit }: Interior, color: string): FrontTones {
  const own = palette.isDark ? 0.16 : 0.34;
  const ground = asDarkAs(mix(palette.front, color, own), palette.front);
  return {
    ground,
    pattern: asDarkAs(mix(ground, color, 0.14), palette.frontTint),
    low: mix(ground, lit(color), 0.5),
  };
}

/** The colour, darkened as far as needed; black where nothing else is dark enough. */
function asDarkAs(color: string, limit: string): string {
  const most = luminance(limit);
  const steps = indexes(25).map((step) => mix(color, '#000000', step / 24));
  return steps.find((dark) => luminance(dark) <= most) ?? '#000000';
}

export function darkFront(
  { width, height }: Interior,
  { ground }: FrontTones,
  ...shapes: readonly ReactNode[]
): ReactNode {
  return group(
    fill(box(-bleed, frontEdge, width + 2 * bleed, height - frontEdge + bleed), ground),
    ...shapes,
  );
}

/** The layer's edge as the edge of a step or a table. */
export function frontLip({ width }: Interior, { pattern }: FrontTones): ReactNode {
  return fill(box(-bleed, frontEdge, width + 2 * bleed, 16), pattern);
}

/** On phones the captions end well above the frame's lower edge. */
function lowEdge({ height }: Interior): number | null {
  return height > 1330 ? height * 0.865 : null;
}

/** A rug on the dark floor: rings that are cropped by the frame's lower edge. */
export function frontRug(inside: Interior, { ground, pattern, low }: FrontTones): ReactNode {
  const { width, height } = inside;
  const edge = lowEdge(inside);
  const [x, y, rx] = [width * 0.46, height + 70, width * (edge === null ? 0.56 : 0.62)];
  const ry = edge === null ? (height - frontEdge) * 0.92 : y - edge;
  const ring = (share: number) => ellipse(x, y, rx * share, ry * share);
  const [outer, border] = edge === null ? [pattern, ground] : [mix(ground, low, 0.5), low];
  return group(
    fill(ring(1), outer),
    fill(ring(0.92), border),
    fill(ring(0.82), outer),
    edge === null ? fill(ring(0.58), ground) : null,
  );
}

/** A step below the captions of phones, as the floor's end. */
export function frontStep(inside: Interior, { ground, low }: FrontTones): ReactNode {
  const edge = lowEdge(inside);
  if (edge === null) return null;
  const { width, height } = inside;
  return group(
    fill(box(-bleed, edge, width + 2 * bleed, height - edge + bleed), mix(ground, low, 0.3)),
    fill(box(-bleed, edge, width + 2 * bleed, 14), mix(ground, low, 0.85)),
  );
}

/** Boards that go on below the caption. */
export function frontBoards({ width, height }: Interior, { pattern }: FrontTones, count = 9): ReactNode {
  const middle = width / 2;
  const seams = indexes(count + 1).map((index) => {
    const share = index / count - 0.5;
    return line([
      [middle + share * width * 1.5, frontEdge + 14],
      [middle + share * width * 2.1, height + bleed],
    ]);
  });
  return stroke(seams.join(''), pattern, 6);
}

/** Slabs of stone or large tiles. */
export function frontSlabs({ width, height }: Interior, { pattern }: FrontTones): ReactNode {
  const rows = [frontEdge + 14, frontEdge + (height - frontEdge) * 0.42, height + bleed];
  const middle = width / 2;
  const joints = [0, 1].flatMap((row) =>
    indexes(9).map((index) => {
      const share = (index + (row % 2) * 0.5) / 8 - 0.5;
      const [top = 0, bottom = 0] = [rows[row], rows[row + 1]];
      return line([
        [middle + share * width * (1.4 + row * 0.25), top],
        [middle + share * width * (1.65 + row * 0.5), bottom],
      ]);
    }),
  );
  const courses = line([
    [-bleed, rows[1] ?? 0],
    [width + bleed, rows[1] ?? 0],
  ]);
  return stroke(joints.join('') + courses, pattern, 6);
}

/** A runner that comes towards the viewer. */
export function frontRunner(
  { width, height }: Interior,
  { ground, pattern }: FrontTones,
  half: number,
): ReactNode {
  const x = width / 2;
  const strip = (inset: number) =>
    path`M${x - half + inset} ${frontEdge}L${x + half - inset} ${frontEdge}` +
    path`L${x + half * 1.5 - inset} ${height + bleed}` +
    path`L${x - half * 1.5 + inset} ${height + bleed}Z`;
  return group(fill(strip(0), pattern), fill(strip(half * 0.09), ground), fill(strip(half * 0.16), pattern));
}

/** Backs of benches, row after row, with a way between them. */
export function frontPews({ width, height }: Interior, { ground, pattern }: FrontTones): ReactNode {
  const gap = Math.min(width * 0.16, 260);
  const rows = indexes(3).map((row) => {
    const y = frontEdge - 46 + row * (height - frontEdge) * 0.4;
    const inner = gap * (1 + row * 0.36);
    const reach = width / 2 + bleed - inner;
    const left = roundTopped(-bleed, y, reach, 600, 26) + roundTopped(width / 2 + inner, y, reach, 600, 26);
    const rail =
      rounded(-bleed, y + 18, reach - 20, 12, 6) + rounded(width / 2 + inner + 20, y + 18, reach, 12, 6);
    const ends = [width / 2 - inner, width / 2 + inner - 64]
      .map((x) => roundTopped(x, y - 26, 64, 600, 20))
      .join('');
    return group(fill(left, ground), fill(rail, pattern), fill(ends, row === 0 ? ground : pattern));
  });
  return group(...rows);
}

/** A knot of hair or a hat, so that heads differ. */
function headdress(index: number, x: number, y: number, radius: number): string {
  switch ((index * 5) % 4) {
    case 1:
      return circle(x + radius * 0.2, y - radius * 1.15, radius * 0.42);
    case 3:
      return (
        ellipse(x, y - radius * 0.55, radius * 1.5, radius * 0.3) +
        ellipse(x, y - radius * 0.9, radius * 0.8, radius * 0.6)
      );
    default:
      return '';
  }
}

/** Heads and shoulders of people who watch, cropped by the frame's lower edge. */
export function frontHeads({ width, height }: Interior, { ground, pattern }: FrontTones): ReactNode {
  const row = (y: number, step: number, offset: number, radius: number) =>
    indexes((width + 2 * bleed) / step + 1)
      .map((index) => {
        const x = index * step - bleed + offset;
        const top = y + ((index * 7) % 3) * radius * 0.2;
        return (
          circle(x, top, radius) +
          headdress(index, x, top, radius) +
          path`M${x - radius * 1.9} ${height + bleed}L${x - radius * 1.9} ${top + radius * 2.3}` +
          path`C${x - radius * 1.9} ${top + radius * 1.4} ${x - radius} ${top + radius * 1.2} ${x} ${top + radius * 1.2}` +
          path`C${x + radius} ${top + radius * 1.2} ${x + radius * 1.9} ${top + radius * 1.4} ${x + radius * 1.9} ${top + radius * 2.3}` +
          path`L${x + radius * 1.9} ${height + bleed}Z`
        );
      })
      .join('');
  return group(
    fill(row(frontEdge - 6, 186, 0, 50), ground),
    fill(row(frontEdge + 118, 236, 118, 62), pattern),
    fill(row(frontEdge + 132, 236, 118, 62), ground),
  );
}
