/** Samples of dialogues. */
import type { FigureProps, NarrationSceneProps } from '../../src/storyboard/contract.ts';
import { beatSample, line } from './sample-text.ts';

const neighbour: FigureProps = {
  age: 'old',
  sex: 'man',
  build: 'medium',
  dress: 'coat',
  hat: 'straw',
  hair: 'short',
  beard: true,
  pose: 'speaking',
  look: 4,
};

export const dialogueSamples: Readonly<Record<string, NarrationSceneProps>> = {
  'dialogue-left': beatSample(
    {
      type: 'dialogue',
      before: null,
      quote: line('“Snails! Again!”', 6),
      after: line('cried the neighbour', 30),
      speaker: { figure: neighbour, initial: 'N' },
      listener: { figure: null, initial: 'E' },
      side: 'left',
      turns: true,
    },
    150,
  ),
  'dialogue-right': beatSample(
    {
      type: 'dialogue',
      before: line('Eve put down the can:', 6),
      quote: line('“They were here before us, and they will be here when the beans are gone.”', 60),
      after: null,
      speaker: { figure: null, initial: 'E' },
      listener: null,
      side: 'right',
      turns: false,
    },
    260,
  ),
};
