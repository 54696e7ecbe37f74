/** Pillars, arches, vaults, bars, stained glass: what large buildings are made of. */
import type { ReactNode } from 'react';
import { box, circle } from '../../../shapes/path.ts';
import { fill, group } from '../../../shapes/shape.tsx';
import { type Interior, shade, tint } from '../../interior.tsx';
import { indexes, path, pointedArch, rounded } from '../outline.ts';

/** A round pillar from the ceiling to `base`, with a capital at `capital`. */
export function pillar(
  inside: Interior,
  { x, base, width, capital }: { x: number; base: number; width: number; capital: number },
  color: string,
  gold: string | null = null,
): ReactNode {
  const { warm } = inside;
  const left = x - width / 2;
  const ring = gold ?? tint(color, 0.3);
  return group(
    fill(box(left, capital, width, base - capital), warm(color)),
    fill(
      box(left + width * 0.12, capital, width * 0.12, base - capital) +
        box(left + width * 0.36, capital, width * 0.08, base - capital),
      warm(tint(color, 0.3)),
    ),
    fill(box(left + width * 0.68, capital, width * 0.32, base - capital), warm(shade(color, 0.16))),
    fill(
      path`M${left - width * 0.28} ${capital - width * 0.4}` +
        path`L${left + width * 1.28} ${capital - width * 0.4}L${left + width * 1.04} ${capital}` +
        path`L${left - width * 0.04} ${capital}Z`,
      warm(tint(color, 0.14)),
    ),
    fill(box(left - width * 0.34, capital - width * 0.56, width * 1.68, width * 0.2), warm(ring)),
    fill(rounded(left - width * 0.08, capital - 4, width * 1.16, width * 0.14, 8), warm(ring)),
    fill(
      box(left - width * 0.2, base - width * 0.34, width * 1.4, width * 0.2) +
        box(left - width * 0.32, base - width * 0.16, width * 1.64, width * 0.16),
      warm(tint(color, 0.08)),
    ),
    fill(box(left - width * 0.2, base - width * 0.18, width * 1.4, width * 0.04), warm(shade(color, 0.3))),
  );
}

/** The wall between two pillars with a pointed opening; through it one sees darker stone. */
export function gothicBay(
  inside: Interior,
  { x, y, width, base }: { x: number; y: number; width: number; base: number },
  color: string,
): ReactNode {
  const { warm } = inside;
  return group(
    fill(pointedArch(x, y, width, base - y), warm(tint(color, 0.2))),
    fill(
      pointedArch(x + width * 0.08, y + width * 0.11, width * 0.84, base - y - width * 0.11),
      warm(shade(color, 0.3)),
    ),
    fill(
      pointedArch(x + width * 0.14, y + width * 0.2, width * 0.72, base - y - width * 0.2),
      warm(shade(color, 0.42)),
    ),
  );
}

const glass = ['#d8493f', '#f0ae45', '#3f7fc0', '#3f9f7f', '#7d5ab0', '#e8787f'] as const;

/** A pointed window of coloured glass: dark at night, bright by day. */
export function stainedGlass(
  inside: Interior,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  frame: string,
): ReactNode {
  const { warm, palette, scenery } = inside;
  const bright = (color: string) => {
    switch (scenery.time) {
      case 'night':
        return shade(palette.lit(color), 0.1);
      case 'day':
        return tint(color, 0.16);
      default:
        return tint(color, 0.04);
    }
  };
  const light = width / 2;
  const lancets = [0, 1].flatMap((index) => {
    const left = x + index * light + light * 0.08;
    const top = y + width * 0.62;
    const high = y + height - top;
    return [
      fill(pointedArch(left, top, light * 0.84, high), bright(glass[index === 0 ? 2 : 4])),
      ...indexes(5).map((row) =>
        fill(
          path`M${left + light * 0.42} ${top + high * (0.16 + row * 0.17)}` +
            path`L${left + light * 0.74} ${top + high * (0.245 + row * 0.17)}` +
            path`L${left + light * 0.42} ${top + high * (0.33 + row * 0.17)}` +
            path`L${left + light * 0.1} ${top + high * (0.245 + row * 0.17)}Z`,
          bright(glass[(row + index * 2) % glass.length] ?? glass[0]),
        ),
      ),
      fill(
        indexes(4)
          .map((row) => circle(left + light * 0.42, top + high * (0.245 + row * 0.17), light * 0.1))
          .join(''),
        bright('#fff0c0'),
      ),
    ];
  });
  const rose = [x + width / 2, y + width * 0.5, width * 0.23] as const;
  const petals = indexes(8).map((index) => {
    const angle = (index / 8) * 2 * Math.PI;
    return fill(
      circle(
        rose[0] + Math.cos(angle) * rose[2] * 0.66,
        rose[1] + Math.sin(angle) * rose[2] * 0.66,
        rose[2] * 0.25,
      ),
      bright(glass[index % glass.length] ?? glass[0]),
    );
  });
  return group(
    fill(
      pointedArch(x - width * 0.1, y - width * 0.12, width * 1.2, height + width * 0.12),
      warm(tint(frame, 0.14)),
    ),
    fill(pointedArch(x, y, width, height), warm(shade(frame, 0.6))),
    ...lancets,
    fill(circle(...rose), bright(glass[3])),
    ...petals,
    fill(circle(rose[0], rose[1], rose[2] * 0.3), bright('#ffd98a')),
    fill(box(x, y + height * 0.56, width, 7) + box(x, y + height * 0.78, width, 7), warm(shade(frame, 0.66))),
    fill(rounded(x - width * 0.16, y + height, width * 1.32, 30, 6), warm(tint(frame, 0.2))),
  );
}

/** Iron bars in an opening. */
export function bars(
  inside: Interior,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  count: number,
  thick: number,
  color: string,
): ReactNode {
  const { lit } = inside;
  const step = width / (count + 1);
  const at = indexes(count).map((index) => x + (index + 1) * step - thick / 2);
  return group(
    fill(at.map((left) => box(left, y, thick, height)).join(''), lit(color)),
    fill(at.map((left) => box(left + thick * 0.18, y, thick * 0.2, height)).join(''), lit(tint(color, 0.22))),
  );
}

/** Cloth with a pointed or forked end that hangs from a rod. */
export function banner(
  inside: Interior,
  x: number,
  y: number,
  width: number,
  height: number,
  color: string,
  mark: string,
): ReactNode {
  const { warm } = inside;
  const r = width * 0.2;
  const cy = y + height * 0.42;
  return group(
    fill(
      path`M${x - width / 2} ${y}L${x + width / 2} ${y}L${x + width / 2} ${y + height}` +
        path`L${x} ${y + height * 0.86}L${x - width / 2} ${y + height}Z`,
      warm(color),
    ),
    fill(
      path`M${x + width * 0.3} ${y}L${x + width / 2} ${y}L${x + width / 2} ${y + height}` +
        path`L${x + width * 0.3} ${y + height * 0.945}Z`,
      warm(shade(color, 0.22)),
    ),
    fill(
      path`M${x} ${cy - r * 1.5}L${x + r * 0.5} ${cy - r * 0.4}L${x + r * 1.4} ${cy}` +
        path`L${x + r * 0.5} ${cy + r * 0.4}L${x} ${cy + r * 1.5}L${x - r * 0.5} ${cy + r * 0.4}` +
        path`L${x - r * 1.4} ${cy}L${x - r * 0.5} ${cy - r * 0.4}Z`,
      warm(mark),
    ),
    fill(rounded(x - width * 0.62, y - 14, width * 1.24, 18, 9), warm(mark)),
  );
}
