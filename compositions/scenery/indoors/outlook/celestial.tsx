/** What stands in the sky outside of a window: sun, moon, stars, clouds. */
import type { ReactNode } from 'react';
import { mix } from '../../../../src/shared/contrast.ts';
import { circle, pill } from '../../shapes/path.ts';
import { between } from '../../shapes/random.ts';
import { fill, group, placed } from '../../shapes/shape.tsx';
import { indexes, path } from '../pieces/outline.ts';
import type { Land } from './land.ts';

export function celestial(land: Land): ReactNode {
  const { scenery } = land.inside;
  const isClear = scenery.weather === 'clear' || scenery.weather === 'wind';
  if (!isClear) return covered(land);
  switch (scenery.time) {
    case 'night':
      return moonAndStars(land);
    case 'day':
      return clouds(land, '#ffffff', 0.92, [0.24, 0.68], [0.2, 0.4]);
    default:
      return group(lowSun(land), clouds(land, land.inside.palette.glow, 0.45, [0.2, 0.82], [0.16, 0.3]));
  }
}

function moonAndStars({ inside, x, y, width, ground, clear, random }: Land): ReactNode {
  const height = ground - y;
  const size = Math.min(width, height) * 0.13;
  const [moonX, moonY] = [x + width * clear, y + height * 0.27];
  const stars = indexes(24)
    .map(() => [x + random() * width, y + random() * height * 0.72, between(random, 1.6, 4.2)] as const)
    .filter(([starX, starY]) => Math.hypot(starX - moonX, starY - moonY) > size * 1.5)
    .map((star) => circle(...star));
  const crescent = path`M${38} ${-92}A100 100 0 1 0 92 44A84 84 0 0 1 38 -92Z`;
  return group(
    fill(stars.join(''), '#dfe3ff', 0.7),
    placed(moonX, moonY, size / 100, fill(crescent, inside.palette.glow), -24),
  );
}

function lowSun({ inside, x, width, ground, y, clear }: Land): ReactNode {
  const radius = Math.min(width, ground - y) * 0.16;
  const [sunX, sunY] = [x + width * clear, ground - radius * 0.7];
  const { glow, light } = inside.palette;
  return group(
    fill(circle(sunX, sunY, radius * 2.1), light, 0.28),
    fill(circle(sunX, sunY, radius * 1.5), light, 0.4),
    fill(circle(sunX, sunY, radius), glow),
  );
}

function clouds(
  { x, y, width, ground }: Land,
  color: string,
  opacity: number,
  at: readonly [number, number],
  heights: readonly [number, number],
): ReactNode {
  const size = Math.min(width, (ground - y) * 1.1) * 0.0022;
  return group(
    ...at.map((share, index) =>
      fill(
        cloud(x + width * share, y + (ground - y) * (heights[index] ?? 0.3), size * (index === 0 ? 1 : 0.74)),
        color,
        opacity,
      ),
    ),
  );
}

function cloud(x: number, y: number, scale: number): string {
  return (
    pill(x - 110 * scale, y - 30 * scale, 220 * scale, 48 * scale) +
    circle(x - 40 * scale, y - 34 * scale, 40 * scale) +
    circle(x + 28 * scale, y - 46 * scale, 52 * scale)
  );
}

/** A ceiling of clouds: darker in a storm. */
function covered({ inside, x, y, width, ground }: Land): ReactNode {
  const { weather } = inside.scenery;
  const [top, bottom] = inside.palette.sky;
  const height = ground - y;
  const dark = weather === 'storm' ? '#10142e' : '#4a5578';
  const share = weather === 'storm' ? 0.5 : 0.14;
  const bank = (level: number, size: number) =>
    indexes(6)
      .map((index) => circle(x + (width * (index + (level > 0.2 ? 0.1 : 0.5))) / 5, y + height * level, size))
      .join('');
  const size = Math.max(width / 7, height * 0.16);
  return group(
    fill(bank(0.16, size), mix(mix(top, bottom, 0.45), dark, share * 0.7)),
    fill(bank(-0.02, size), mix(mix(top, bottom, 0.2), dark, share)),
  );
}
