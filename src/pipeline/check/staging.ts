/**
 * What is wrong with the sceneries and shapes that a script asks for.
 *
 * Guarantees: a name that does not exist is an error at its place, with the nearest right one; a choice that no
 * paragraph follows is a warning.
 */
import type { Script, Staging } from '../../script/script.ts';
import type { Diagnostic } from '../../shared/diagnostic.ts';
import { didYouMean } from '../../shared/edit-distance.ts';
import { shapeNames } from '../../storyboard/beats/shape-names.ts';
import { placeNames, seasons, timesOfDay, weathers } from '../../storyboard/contract.ts';

export function checkStaging({ sections }: Script): Diagnostic[] {
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap((block, index) => {
      if (block.type !== 'staging') return [];
      const isUsed = blocks.slice(index + 1).some(({ type }) => type === 'paragraph');
      return [...unknownNames(block), ...(isUsed ? [] : [unused(block)])];
    }),
  );
}

function unknownNames({ place, time, season, weather, shape, span }: Staging): Diagnostic[] {
  const asked: readonly (readonly [string, string | null, readonly string[]])[] = [
    ['place', place, [...placeNames, 'none']],
    ['time of day', time, timesOfDay],
    ['season', season, seasons],
    ['weather', weather, weathers],
    ['shape', shape, shapeNames],
  ];
  return asked.flatMap(([what, name, known]): Diagnostic[] => {
    if (name === null || known.includes(name)) return [];
    return [
      {
        code: 'unknown-staging',
        severity: 'error',
        message: `There is no ${what} "${name}".`,
        span,
        hint: `${didYouMean(name, known)}Give one of ${known.join(', ')}.`,
      },
    ];
  });
}

function unused({ span }: Staging): Diagnostic {
  return {
    code: 'unused-staging',
    severity: 'warning',
    message: 'No paragraph follows this choice in its section, so it has no effect.',
    span,
    hint: 'Put it right before the text that it belongs to.',
  };
}
