/** Timetable: a clear sky and deep blue ink. The timetable's own sky follows the hour (compositions/theme/sky.ts). */
import { solid, type Theme, vertical } from '../theme.ts';

export const day: Theme = {
  name: 'day',
  ground: vertical('#a9d8f5', '#f6ebd3'),
  sectionGround: solid('#f6dfb0'),
  refrainGround: vertical('#f9d9b8', '#f6ebd3'),
  ink: '#0f2a40',
  muted: '#1d3a52',
  spoken: '#1d3a52',
  accent: '#e2592f',
  plate: { ground: '#0f2a40', ink: '#ffffff', accent: '#ffc94d' },
  code: {
    panel: '#0f2a40',
    ink: '#f2f7fb',
    label: '#b6cadb',
    keyword: '#ffab8a',
    string: '#b4e0a3',
    number: '#ffd166',
    comment: '#a9bed0',
    name: '#8fd3f5',
  },
  scenery: {
    disc: '#fff4cf',
    far: '#b5dccb',
    near: '#8cc7b3',
    discs: ['#ffe59a', '#a5d8bf', '#ffbf9f', '#ffffff', '#cbbcf0'],
  },
  sky: 'hours',
  type: { title: 'Bricolage Grotesque', verse: 'Fraunces' },
};
