import { expect, it } from 'vitest';
import { compositionIds } from './composition-id.ts';

/** Remotion's own rule: https://www.remotion.dev/docs/composition#id */
const allowed = /^[a-zA-Z0-9-\u4E00-\u9FFF]+$/;

it.each([
  ['The Lighthouse Cat', 'The-Lighthouse-Cat'],
  ['“It’s 9:00 – again?”', 'Its-9-00-again'],
  ['Über Straßen & Öl', 'Uber-Strassen-Ol'],
  ['Ærø, Łódź', 'Aero-Lodz'],
  ['静夜思', '静夜思'],
  ['🐈 Cat 🐈', 'Cat'],
  [`${'long '.repeat(20)}title`, 'long-long-long-long-long-long-long-long-long-long-long-long'],
])('the video of "%s" is listed as %s, and as Video', (title, id) => {
  expect(compositionIds({ title })).toEqual([id, 'Video']);
  expect(id).toMatch(allowed);
});

it.each(['', '🐈🐈', '...', 'Привет, мир 7', 'שלום', '走れメロス', 'Video', 7, undefined])(
  'the video of %j is listed as Video',
  (title) => {
    expect(compositionIds({ title })).toEqual(['Video']);
  },
);
