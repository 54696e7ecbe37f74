/** Narration: warm paper, ink and a rust accent. */
import { solid, type Theme } from '../theme.ts';

export const paper: Theme = {
  name: 'paper',
  ground: solid('#f4ebdc'),
  sectionGround: solid('#a3dacb'),
  refrainGround: solid('#f3dcb4'),
  ink: '#211a14',
  muted: '#42372c',
  spoken: '#42372c',
  accent: '#e2592f',
  plate: { ground: '#211a14', ink: '#ffffff', accent: '#ffc94d' },
  code: {
    panel: '#211a14',
    ink: '#f7f1e6',
    label: '#cbbfae',
    keyword: '#ff9d76',
    string: '#b9d98a',
    number: '#ffc94d',
    comment: '#b5a999',
    name: '#8fd0e8',
  },
  scenery: {
    disc: '#f5b13d',
    far: '#bfe0d3',
    near: '#94cfbd',
    discs: ['#f5b13d', '#bfe0d3', '#f2a58c', '#a9c8ea', '#e9cfa0'],
  },
  sky: 'hours',
  type: { title: 'Bricolage Grotesque', verse: 'Fraunces' },
};
