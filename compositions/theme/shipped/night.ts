/** Verse: a dark room, and the red of embers. Flat: a gradient this dark shows its steps in eight bits. */
import { solid, type Theme } from '../theme.ts';

export const night: Theme = {
  name: 'night',
  ground: solid('#1b1621'),
  sectionGround: solid('#431824'),
  refrainGround: solid('#431824'),
  ink: '#f8f2e6',
  muted: '#cfc6bc',
  spoken: '#cfc6bc',
  accent: '#ff8a5c',
  plate: { ground: '#f8f2e6', ink: '#1b1621', accent: '#8f2a10' },
  code: {
    panel: '#0c0a10',
    ink: '#f2ebe0',
    label: '#b9aea6',
    keyword: '#ff9a73',
    string: '#b7d88d',
    number: '#f5c95f',
    comment: '#aaa097',
    name: '#93c9e6',
  },
  scenery: {
    disc: '#f3dcb4',
    far: '#3c2434',
    near: '#51293a',
    discs: ['#f3dcb4', '#e58a6c', '#a8657f', '#6f86ad', '#d9b25e'],
  },
  sky: 'ground',
  type: { title: 'Bricolage Grotesque', verse: 'Fraunces' },
};
