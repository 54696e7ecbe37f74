import { describe, expect, it } from 'vitest';
import { present } from '../../shared/assert.ts';
import { parseScript } from '../parse.ts';
import { withRefrains } from './refrain.ts';

/** Whether each stanza of the poem is a refrain, in order. */
function refrains(stanzas: readonly string[]): boolean[] {
  const { script } = parseScript(`---\ntitle: Song\nkind: verse\n---\n\n${stanzas.join('\n\n')}\n`);
  if (script === null) throw new Error('the poem has errors');
  return script.sections
    .flatMap((section) => section.blocks)
    .flatMap((block) => (block.type === 'stanza' ? [block.refrain] : []));
}

const other = 'Hammers ring along the quay  \nRopes are coiled and hung to dry';
const song = 'Errors to the left  \nTanking curves to the right  \nOh! I feel so alive  \nIn this my AI life';

describe('refrains', () => {
  it.each([
    ['the same', song],
    ['with other punctuation and case', song.toUpperCase().replace('!', ',')],
    ['with another last line', song.replace('In this my AI life', 'This is my AI life')],
    ['with one word changed', song.replace('curves', 'losses')],
    ['with one more line', `${song}  \nYeah`],
  ])('are found: %s', (_how, again) => {
    expect(refrains([song, other, again])).toEqual([true, false, true]);
  });

  it.each([
    [
      'half of the lines are different',
      `${song.split('\n').slice(0, 2).join('\n')}\nNothing of this  \nwas ever heard`,
    ],
    ['the lines are in another order', song.split('  \n').toReversed().join('  \n')],
    ['only the first line comes back', 'Errors to the left'],
  ])('are not found when %s', (_how, again) => {
    expect(refrains([song, other, again])).toEqual([false, false, false]);
  });

  it('of one line must be equal', () => {
    const lines = ['This is the life we lead today!', other, 'This is the life we lead, today'];
    expect(refrains(lines)).toEqual([true, false, true]);
    expect(refrains([...lines.slice(0, 2), 'This is the life we led today!'])).toEqual([false, false, false]);
  });

  it('are found among many thousands of stanzas', () => {
    const { script } = parseScript([song, song.replace('alive', 'fine')].join('\n\n'));
    const [section] = script?.sections ?? [];
    const stanza = present(
      section?.blocks.find(({ type }) => type === 'stanza'),
      'a stanza',
    );
    if (section === undefined || stanza.type !== 'stanza') throw new Error('the song is a stanza');
    const sentence = present(stanza.sentences[0], 'a sentence');
    const others = Array.from({ length: 30_000 }, (_, index) => {
      const lines = [
        'The same old line',
        `With stanza number ${index}`,
        `And words ${index * 7} and ${index * 3}`,
      ];
      return { ...stanza, sentences: lines.map((text) => ({ ...sentence, text })) };
    });
    // To compare each with all the others would take minutes.
    const [marked] = withRefrains([{ ...section, blocks: [...others, ...section.blocks] }]);
    expect(marked?.blocks.slice(-2)).toMatchObject([{ refrain: true }, { refrain: true }]);
  });
});
