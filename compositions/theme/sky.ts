/**
 * The sky over a timetable, from the minute of the day.
 *
 * Guarantees: by day the sky is light enough for dark ink, by night it is dark enough for light ink (7:1 from top to
 * bottom). There is no dusk in between, in which neither ink could be read.
 */
import { present } from '../../src/shared/assert.ts';
import { luminance, mix } from '../../src/shared/contrast.ts';
import { type Ground, type Plate, type Theme, vertical } from './theme.ts';

export interface Sky {
  readonly night: boolean;
  readonly ground: Ground;
  readonly ink: string;
  readonly plate: Plate;
  readonly clock: { readonly face: string; readonly ring: string; readonly hands: string };
  /** The line of the rail where the day has not arrived yet. */
  readonly rail: string;
}

interface Hour {
  readonly minute: number;
  readonly top: string;
  readonly bottom: string;
}

const sunrise = 5 * 60 + 30;
const nightfall = 20 * 60 + 30;

const daylight: readonly Hour[] = [
  { minute: sunrise, top: '#cfc6ee', bottom: '#ffd2a8' },
  { minute: 7 * 60 + 30, top: '#bfdcf6', bottom: '#ffe3bd' },
  { minute: 10 * 60, top: '#a9d8f5', bottom: '#f6ebd3' },
  { minute: 14 * 60, top: '#a2d5f5', bottom: '#e6f1ee' },
  { minute: 17 * 60, top: '#b4d7f0', bottom: '#ffe2b0' },
  { minute: 18 * 60 + 30, top: '#d3c6ea', bottom: '#ffcb94' },
  { minute: nightfall, top: '#c9b7e4', bottom: '#ffbd9e' },
];

const darkness: readonly Hour[] = [
  { minute: nightfall, top: '#1b1f4b', bottom: '#45265f' },
  { minute: 22 * 60, top: '#0f1736', bottom: '#232c5e' },
  { minute: 27 * 60, top: '#0b1230', bottom: '#1a2450' },
  { minute: 24 * 60 + sunrise, top: '#1a2450', bottom: '#4a3064' },
];

const dayInk = '#0f2a40';
const nightInk = '#f6f1e4';

/** @param minuteOfDay from 0 (midnight) to 1439. */
export function skyAt(minuteOfDay: number, theme: Theme): Sky {
  if (theme.sky === 'ground') return groundAsSky(theme);
  if (minuteOfDay >= sunrise && minuteOfDay < nightfall) {
    const { top, bottom } = between(daylight, minuteOfDay);
    return {
      night: false,
      ground: vertical(top, bottom),
      ink: dayInk,
      plate: { ground: dayInk, ink: '#ffffff', accent: '#ffc94d' },
      clock: { face: '#ffffff', ring: dayInk, hands: dayInk },
      rail: mix(top, dayInk, 0.28),
    };
  }
  const { top, bottom } = between(darkness, minuteOfDay < sunrise ? minuteOfDay + 24 * 60 : minuteOfDay);
  return {
    night: true,
    ground: vertical(top, bottom),
    ink: nightInk,
    plate: { ground: nightInk, ink: '#0f1736', accent: '#8f2a10' },
    clock: { face: nightInk, ring: '#8f9bd0', hands: '#0f1736' },
    rail: mix(top, nightInk, 0.32),
  };
}

/** For themes whose sky does not follow the hour: only the clock shows it, drawn in the theme's ink. */
function groundAsSky({ ground, ink, plate }: Theme): Sky {
  const top = present(ground.colors[0], 'colour');
  const night = luminance(ink) > luminance(top);
  return {
    night,
    ground,
    ink,
    plate,
    clock: { face: night ? mix(top, ink, 0.08) : mix(top, '#ffffff', 0.6), ring: ink, hands: ink },
    rail: mix(top, ink, 0.3),
  };
}

function between(hours: readonly Hour[], minute: number): { top: string; bottom: string } {
  let before = hours[0];
  for (const hour of hours) {
    if (before && hour.minute > minute) {
      const t = (minute - before.minute) / (hour.minute - before.minute);
      return { top: mix(before.top, hour.top, t), bottom: mix(before.bottom, hour.bottom, t) };
    }
    before = hour;
  }
  throw new Error(`Internal error: minute ${minute} is not in the sky's table`);
}
