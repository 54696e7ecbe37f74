import { describe, expect, it } from 'vitest';
import { expectLinear, loadCounted } from '../../../test/support/count-steps.ts';
import { parseScript } from '../parse.ts';
import { withRefrains } from './refrain.ts';

const counted = await loadCounted(() => import('./refrain.ts'));

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
    ['equal', song],
    ['with other marks and case', song.toUpperCase().replace('!', ',')],
    ['with another last line', song.replace('In this my AI life', 'This is my AI life')],
    ['with one word changed', song.replace('curves', 'losses')],
    ['with a line more', `${song}  \nYeah`],
  ])('are found when %s', (_how, again) => {
    expect(refrains([song, other, again])).toEqual([true, false, true]);
  });

  it.each([
    [
      'half of the lines are others',
      `${song.split('\n').slice(0, 2).join('\n')}\nNothing of this  \nwas ever heard`,
    ],
    ['the lines stand in another order', song.split('  \n').toReversed().join('  \n')],
    ['the line is short of the rest', 'Errors to the left'],
  ])('are not found when %s', (_how, again) => {
    expect(refrains([song, other, again])).toEqual([false, false, false]);
  });

  it('of one line must be equal', () => {
    const lines = ['This is the life we lead today!', other, 'This is the life we lead, today'];
    expect(refrains(lines)).toEqual([true, false, true]);
    expect(refrains([...lines.slice(0, 2), 'This is the life we led today!'])).toEqual([false, false, false]);
  });

  it('are found in thousands of stanzas in linear time', async () => {
    const sectionsOf = (count: number) => {
      const stanzas = Array.from(
        { length: count },
        (_, index) =>
          `The same old line  \nWith stanza number ${index}  \nAnd words ${index * 7} and ${index * 3}`,
      );
      const { script } = parseScript([...stanzas, song, song.replace('alive', 'fine')].join('\n\n'));
      return script?.sections ?? [];
    };
    await expectLinear(counted, 2_000, (count) => {
      const sections = sectionsOf(count);
      return () => counted.withRefrains(sections);
    });
    const marked = withRefrains(sectionsOf(2_000)).flatMap((section) => section.blocks);
    expect(marked.slice(-2)).toMatchObject([{ refrain: true }, { refrain: true }]);
  });
});
