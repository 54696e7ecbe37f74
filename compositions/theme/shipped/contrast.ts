/** As much contrast as a screen gives: white and yellow on black, in one plain family. */
import { solid, type Theme } from '../theme.ts';

export const contrast: Theme = {
  name: 'contrast',
  ground: solid('#000000'),
  sectionGround: solid('#06245c'),
  refrainGround: solid('#06245c'),
  ink: '#ffffff',
  muted: '#ffffff',
  spoken: '#ffffff',
  accent: '#ffe14d',
  plate: { ground: '#ffffff', ink: '#000000', accent: '#0a3aa8' },
  code: {
    panel: '#ffffff',
    ink: '#000000',
    label: '#000000',
    keyword: '#8f0000',
    string: '#00520f',
    number: '#6b2f00',
    comment: '#4a4a4a',
    name: '#00269e',
  },
  scenery: {
    disc: '#ffe14d',
    far: '#0b2a66',
    near: '#123a86',
    discs: ['#ffe14d', '#ffffff', '#8fd6ff', '#ffb27a'],
  },
  sky: 'ground',
  type: { title: 'Inter', verse: 'Inter' },
};
