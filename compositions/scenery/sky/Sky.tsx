/**
 * The sky: its colour by the hour, the sun or the moon, stars, and clouds by the weather.
 *
 * Guarantees: it fills the frame and a little more, so that it may move; the sun and the moon are clear of the frame's
 * centre line, where actors stand.
 */
import { type ReactNode, useId } from 'react';
import { present } from '../../../src/shared/assert.ts';
import { mix } from '../../../src/shared/contrast.ts';
import { stageUnit } from '../geometry.ts';
import type { PlaceContext } from '../place-drawing.ts';
import { circle, ellipse, pill, polygon } from '../shapes/path.ts';
import { between, branch, type Random } from '../shapes/random.ts';
import { fill, group, placed, repeat } from '../shapes/shape.tsx';

interface SkyOptions {
  /** Where the sun and the moon stand, from 0 to 1 across the frame. */
  readonly sunAt?: number;
  /** How high above the horizon the sun of the dawn and the dusk stands, in its own radius. */
  readonly sunAbove?: number;
  /** Draws a sun by day, too. */
  readonly daySun?: boolean;
  /** How many clouds, in parts of the usual number. */
  readonly clouds?: number;
  /** Where the gradient ends, instead of the horizon. */
  readonly bottom?: number;
}

export function sky(context: PlaceContext, options: SkyOptions = {}): ReactNode {
  const random = branch(context.random);
  const sunAt = options.sunAt ?? (random() < 0.5 ? 0.24 : 0.76);
  return group(
    skyColors(context, options.bottom ?? context.at.horizon),
    stars(context, branch(random)),
    shining(context, sunAt, options),
    clouds(context, branch(random), options.clouds ?? 1),
    context.scenery.weather === 'storm' ? lightning(context, sunAt) : null,
  );
}

export function skyColors({ at, palette }: PlaceContext, bottom: number = at.horizon): ReactNode {
  const margin = at.height * 0.06;
  return (
    <SkyGradient
      stops={palette.skyStops.map(([offset, color]) => [
        (margin + offset * bottom) / (margin + bottom),
        color,
      ])}
      x={-margin}
      y={-margin}
      width={at.width + 2 * margin}
      height={margin + bottom}
      below={at.height - bottom}
    />
  );
}

interface GradientProps {
  readonly stops: readonly (readonly [number, string])[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** How far the last colour goes on. */
  readonly below: number;
}

function SkyGradient({ stops, x, y, width, height, below }: GradientProps) {
  const id = `sky${useId().replaceAll(':', '')}`;
  return (
    <>
      <linearGradient id={id} x1="0" y1="0" x2="0" y2="1">
        {stops.map(([offset, color]) => (
          <stop key={offset} offset={offset.toFixed(3)} stopColor={color} />
        ))}
      </linearGradient>
      <rect x={x} y={y} width={width} height={height} fill={`url(#${id})`} />
      <rect
        x={x}
        y={y + height - 1}
        width={width}
        height={below + 1}
        fill={present(stops.at(-1), 'colour')[1]}
      />
    </>
  );
}

/** Many at night, a few at the edges of the day. */
export function stars({ at, scenery, palette }: PlaceContext, random: Random, most = 1): ReactNode {
  const counts = { night: 90, dusk: 20, dawn: 10, day: 0 } as const;
  const clear = scenery.weather === 'clear' || scenery.weather === 'wind' ? 1 : 0.2;
  const count = Math.round(counts[scenery.time] * clear * most);
  if (count === 0) return null;
  const m = stageUnit(at);
  const rows = ['', '', ''];
  for (let index = 0; index < count; index += 1) {
    const reach = scenery.time === 'night' ? 0.86 : 0.42;
    const size = 0.13 + random() ** 4 * 0.3;
    rows[index % 3] += circle(random() * at.width, random() ** 1.3 * at.horizon * reach, m * size);
  }
  const color = mix('#ffffff', palette.sky[0], 0.06);
  return group(...rows.map((row, index) => fill(row, color, [0.42, 0.66, 0.92][index])));
}

/** The sun or the moon, with its light in flat steps. */
function shining(context: PlaceContext, sunAt: number, options: SkyOptions): ReactNode {
  const { at, scenery, palette } = context;
  const { time, weather } = scenery;
  if (weather === 'storm' || weather === 'rain') return null;
  const m = stageUnit(at);
  const x = at.width * sunAt;
  const veiled = weather === 'fog' || weather === 'snow';
  if (time === 'night') {
    const y = at.horizon * 0.27;
    return veiled
      ? lightSteps(x, y, m * 7, palette.glow, 0.3)
      : group(
          fill(circle(x, y, m * 16), palette.glow, 0.05),
          fill(circle(x, y, m * 11), palette.glow, 0.06),
          placed(x, y, (m * 6.6) / 100, fill(crescent, palette.glow), -24),
        );
  }
  if (time === 'day') {
    if (options.daySun !== true && !veiled) return null;
    const y = at.horizon * 0.3;
    return lightSteps(
      x,
      y,
      m * 7,
      veiled ? mix(palette.glow, palette.haze, 0.4) : palette.glow,
      veiled ? 0.4 : 0.5,
    );
  }
  const radius = m * 11;
  const y = at.horizon - radius * (options.sunAbove ?? 0.06);
  const warm = time === 'dusk' ? '#ffb070' : '#ffe7b0';
  const outer = mix(warm, palette.glow, veiled ? 0.6 : 0.2);
  return group(
    fill(circle(x, y, radius * 2.2), outer, veiled ? 0.2 : 0.36),
    fill(circle(x, y, radius * 1.54), mix(outer, palette.glow, 0.5), veiled ? 0.3 : 0.62),
    fill(circle(x, y, radius), palette.glow, veiled ? 0.6 : 1),
  );
}

const crescent = 'M38 -92A100 100 0 1 0 92 44A84 84 0 0 1 38 -92Z';

/** A disc and its light: two larger discs, each fainter. */
export function lightSteps(x: number, y: number, radius: number, color: string, strength = 0.5): ReactNode {
  return group(
    fill(circle(x, y, radius * 2.3), color, strength * 0.35),
    fill(circle(x, y, radius * 1.6), color, strength * 0.6),
    fill(circle(x, y, radius), color),
  );
}

function clouds(context: PlaceContext, random: Random, share: number): ReactNode {
  const { scenery, palette } = context;
  if (share === 0 || scenery.weather === 'fog') return null;
  if (scenery.weather === 'storm' || scenery.weather === 'rain') return cloudBank(context, random);
  const isDay = scenery.time === 'day' || scenery.weather === 'snow';
  if (isDay) return heaps(context, random, Math.round(4 * share));
  return bars(context, random, Math.round((palette.isDark ? 3 : 5) * share));
}

/** Clouds of fair weather. */
function heaps({ at, scenery, palette }: PlaceContext, random: Random, count: number): ReactNode {
  const m = stageUnit(at);
  return repeat(count, (index) => {
    const slot = (index + between(random, 0.2, 0.8)) / count;
    const y = at.horizon * between(random, 0.16, 0.66);
    const size = m * between(random, 4.4, 7.4) * (1 - (y / at.horizon) * 0.5);
    const pale = scenery.time === 'day' ? '#ffffff' : mix(palette.haze, '#ffffff', 0.2);
    const color = mix(pale, palette.haze, 0.06 + (y / at.horizon) * 0.3);
    return fill(heap(at.width * (slot * 1.1 - 0.05), y, size, random), color);
  });
}

/** A cloud with a flat foot. @param size half its height, about. */
export function heap(x: number, y: number, size: number, random: Random): string {
  const lean = random() < 0.5 ? -1 : 1;
  const wide = between(random, 2.4, 3);
  return (
    pill(x - size * wide, y - size * 0.8, size * wide * 2, size * 0.8) +
    circle(x - lean * size * 1.2, y - size * 0.78, size * 0.72) +
    circle(x + lean * size * 0.1, y - size * 1.05, size * 1.02) +
    circle(x + lean * size * 1.4, y - size * 0.6, size * 0.58)
  );
}

/** Long flat clouds, lit from below by a low sun, or hardly seen at night. */
function bars({ at, scenery, palette }: PlaceContext, random: Random, count: number): ReactNode {
  const m = stageUnit(at);
  return repeat(count, (index) => {
    const down = 0.36 + (index / count) * 0.5;
    const below = palette.skyStops.findLast(([offset]) => offset <= down)?.[1] ?? palette.sky[1];
    const width = m * between(random, 16, 40);
    const x = at.width * (((index * 0.62 + random() * 0.3) % 1) * 1.1 - 0.05) - width / 2;
    const lit = { dawn: '#ffe1cf', day: '#ffffff', dusk: '#ffab8c', night: palette.haze }[scenery.time];
    return fill(
      pill(x, at.horizon * down, width, m * between(random, 1.5, 2.1)),
      mix(below, lit, 0.64),
      0.85,
    );
  });
}

/** A flash that stands still, from the clouds towards the horizon. */
function lightning({ at, palette }: PlaceContext, across: number): ReactNode {
  const m = stageUnit(at);
  const x = at.width * across;
  const top = at.horizon * 0.2;
  const length = at.horizon * 0.46;
  return fill(
    polygon([
      [x, top],
      [x + m * 3.2, top],
      [x + m * 0.7, top + length * 0.36],
      [x + m * 2.6, top + length * 0.35],
      [x - m * 3.4, top + length],
      [x - m * 1, top + length * 0.5],
      [x - m * 3, top + length * 0.51],
    ]),
    palette.glow,
  );
}

/** A ceiling of clouds in two rows, their round undersides towards the ground. */
function cloudBank({ at, scenery, palette }: PlaceContext, random: Random): ReactNode {
  const m = stageUnit(at);
  const dark = scenery.weather === 'storm' ? 0.34 : 0.12;
  const row = (reach: number, color: string) => {
    let outline = `M${-m * 8} ${-m * 8}h${at.width + m * 16}v${m * 8}h${-(at.width + m * 16)}Z`;
    for (let x = -m * 4; x < at.width + m * 6; x += m * between(random, 7, 11)) {
      const radius = m * between(random, 6, 11);
      outline += ellipse(x, at.horizon * reach * between(random, 0.1, 0.62), radius * 1.35, radius);
    }
    return fill(outline, color);
  };
  const base = mix(palette.sky[0], palette.haze, scenery.time === 'day' ? 0.3 : 0.42);
  return group(
    row(0.52, mix(base, '#0a1030', dark * 0.5)),
    row(0.32, mix(base, '#0a1030', dark)),
    scenery.weather === 'storm' ? row(0.16, mix(base, '#0a1030', dark * 1.5)) : null,
  );
}
