/** Frontmatter that is not YAML is explained without the words of YAML's own parser. */
import { expect, it } from 'vitest';
import { parseScript } from '../parse.ts';

it.each([
  ['title: [a', 'a [ before this place is never closed'],
  ['title: {a: b', 'a { before this place is never closed'],
  ['title: "My day', 'a quotation mark before this place is never closed'],
  ['title: My day]\nauthor: [Jo]]', 'a ] closes nothing'],
  ['title: My day: a poem', 'a value contains ": "'],
  ['title: @home', 'a value cannot start with @'],
  ['title: a\ntitle: b', 'this key is already above'],
  ['title:a\nauthor: b', 'this is not a "key: value" line'],
  ['title: "a" b', 'this does not belong here'],
])('%j is explained', (frontmatter, problem) => {
  const { diagnostics } = parseScript(`---\n${frontmatter}\n---\n\nThe sun shines.\n`);
  expect(diagnostics.map(({ message }) => message)).toEqual([
    `The frontmatter is not valid YAML: ${problem}.`,
  ]);
});
