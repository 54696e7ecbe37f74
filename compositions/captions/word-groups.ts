/**
 * The words of a caption's line -> groups of one to three that are shown together.
 *
 * Guarantees: every word is in one group, in order; a group ends at the end of a clause, and has no more characters
 * than can be read at a glance.
 */
import type { WordProps } from '../../src/storyboard/contract.ts';

const maxWords = 3;
const maxCharacters = 14;

export function wordGroups(words: readonly WordProps[]): WordProps[][] {
  const groups: WordProps[][] = [];
  for (const word of words) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    const length = [...(group ?? []), word].map(textOf).join(' ').length;
    if (group && before && group.length < maxWords && length <= maxCharacters && !endsClause(before))
      group.push(word);
    else groups.push([word]);
  }
  return groups;
}

function endsClause(word: WordProps): boolean {
  return /[.,;:!?…。、，؟]["”’)»」]*$/u.test(textOf(word));
}

function textOf({ runs }: WordProps): string {
  return runs.map(({ text }) => text).join('');
}
