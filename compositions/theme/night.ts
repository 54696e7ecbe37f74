/** Verse: a dark room with a warm light from below. */
import { solid, type Theme } from './theme.ts';

export const night: Theme = {
  name: 'night',
  ground: solid('#1d1620'),
  sectionGround: solid('#3a1420'),
  refrainGround: solid('#3d1822'),
  ink: '#f8f2e6',
  muted: '#cfc6bc',
  spoken: '#c9c0b8',
  accent: '#ff8a5c',
  plate: { ground: '#f8f2e6', ink: '#17151d', accent: '#8f2a10' },
  code: { panel: '#08070b', ink: '#f2ebe0', label: '#b9aea6' },
  scenery: {
    disc: '#f3dcb4',
    far: '#33202e',
    near: '#241a28',
    discs: ['#f3dcb4', '#c9685a', '#6f5b8c', '#4d7a80', '#b98b4e'],
  },
  sky: 'hours',
  type: { title: 'Bricolage Grotesque', verse: 'Fraunces' },
};
