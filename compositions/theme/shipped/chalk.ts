/** Classroom: a green board and chalk, white and in colours. */
import { solid, type Theme } from '../theme.ts';

export const chalk: Theme = {
  name: 'chalk',
  ground: solid('#1f3a31'),
  sectionGround: solid('#1f3850'),
  refrainGround: solid('#4a3326'),
  ink: '#f6f3e7',
  muted: '#d5dbcd',
  spoken: '#d5dbcd',
  accent: '#f8d66b',
  plate: { ground: '#f6f3e7', ink: '#16281f', accent: '#8a2c14' },
  code: {
    panel: '#12241d',
    ink: '#f6f3e7',
    label: '#b9c7ba',
    keyword: '#ffb38a',
    string: '#f2d873',
    number: '#ffd0e0',
    comment: '#aebdb1',
    name: '#9fdcf0',
  },
  scenery: {
    disc: '#f8d66b',
    far: '#2f5547',
    near: '#3b6a58',
    discs: ['#f8d66b', '#f3b29d', '#a9d8c2', '#a8c8ea', '#e8ddc4'],
  },
  sky: 'ground',
  type: { title: 'Bricolage Grotesque', verse: 'Fraunces' },
};
