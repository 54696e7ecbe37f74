import { expect, it } from 'vitest';
import { line } from '../samples/sample-text.ts';
import { wordGroups } from './word-groups.ts';

const groupsOf = (text: string) =>
  wordGroups(line(text, 0).words).map((group) =>
    group.map(({ runs }) => runs.map((run) => run.text).join('')).join(' '),
  );

it.each([
  ['At dawn the lighthouse was still burning.', ['At dawn the', 'lighthouse was', 'still burning.']],
  ['No, it is not.', ['No,', 'it is not.']],
  ['Incomprehensibilities abound', ['Incomprehensibilities', 'abound']],
])('%s', (text, groups) => {
  expect(groupsOf(text)).toEqual(groups);
});
