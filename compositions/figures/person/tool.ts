/** What somebody works with. There is no table in a place for sure, so all of it is held in the hands. */
import type { FigureProps } from '../../../src/storyboard/contract.ts';

export type Tool = 'hoe' | 'notebook' | 'bowl' | 'sword' | 'hammer' | 'broom' | 'book';

export const toolFor: Readonly<Record<FigureProps['dress'], Tool>> = {
  plain: 'hoe',
  shirt: 'notebook',
  suit: 'notebook',
  coat: 'book',
  dress: 'bowl',
  gown: 'book',
  robe: 'book',
  apron: 'bowl',
  uniform: 'notebook',
  armour: 'sword',
  rags: 'broom',
  overalls: 'hammer',
};
