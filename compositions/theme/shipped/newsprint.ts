/** The morning paper: black and red on grey stock, headlines in a serif. */
import { solid, type Theme } from '../theme.ts';

export const newsprint: Theme = {
  name: 'newsprint',
  ground: solid('#eceae3'),
  sectionGround: solid('#c9d4d6'),
  refrainGround: solid('#f2dbd2'),
  ink: '#161615',
  muted: '#3d3b37',
  spoken: '#3d3b37',
  accent: '#b51f2b',
  plate: { ground: '#161615', ink: '#ffffff', accent: '#ff9b85' },
  code: {
    panel: '#161615',
    ink: '#f3f1ea',
    label: '#c2beb3',
    keyword: '#ff9f8f',
    string: '#d9cf9f',
    number: '#f0c987',
    comment: '#b3afa4',
    name: '#b9d3e6',
  },
  scenery: {
    disc: '#b51f2b',
    far: '#d3d0c6',
    near: '#bdbab0',
    discs: ['#d6d0c0', '#e8b9a8', '#bccbd0', '#e6d49c', '#b9c6ad'],
  },
  sky: 'ground',
  type: { title: 'Fraunces', verse: 'Fraunces' },
};
