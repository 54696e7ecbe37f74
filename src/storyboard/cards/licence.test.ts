import { expect, it } from 'vitest';
import { paragraph } from '../../../test/support/build-script.ts';
import { timelineOf } from '../../../test/support/build-timeline.ts';
import { licenceOf } from './licence.ts';

function licence(below: string, heading = 'License'): string | null {
  return licenceOf(
    timelineOf({
      title: 'p-thing',
      sections: [{ blocks: [paragraph('It does a thing.')] }, { heading, blocks: [paragraph(below)] }],
    }),
  );
}

// Written for p-retry's README; the others were added afterwards.
it.each([
  ['MIT © Sindre Sorhus', 'MIT © Sindre Sorhus'],
  ['Apache-2.0', 'Apache-2.0'],
  [
    'This project is made available to everybody under the terms of the Mozilla Public License 2.0.',
    'Mozilla Public License 2.0',
  ],
  ['Ask the author before you use any of it in a thing of your own, please, and wait for her answer.', null],
])('reads the line below the heading: %s', (below, expected) => {
  expect(licence(below)).toBe(expected);
});

it('reads the last sentences of a text without such a heading', () => {
  expect(licence('It is licensed under the MIT License.', 'More')).toBe('MIT License');
  expect(licence('A driving licence is not needed.', 'More')).toBeNull();
  expect(licence('Nobody at MIT knew.', 'More')).toBeNull();
});
