/**
 * A whole animal as flat shapes, facing left, on the ground at y 0, its middle near x 0.
 *
 * Guarantees: the same animal gives the same shapes; nothing is below the ground.
 */
import { unreachable } from '../../../src/shared/assert.ts';
import type { AnimalProps } from '../../../src/storyboard/contract.ts';
import type { Shape } from '../paths/shape.ts';
import { sittingBear, standingBear } from './bears.ts';
import { dragonShapes } from './dragon.ts';
import { hoofedShapes } from './hoofed.ts';
import { sittingHunter, standingHunter } from './hunters.ts';
import { sittingRodent, standingRodent } from './rodents.ts';
import { coats } from './species.ts';
import { sittingFrog, sittingMonkey, standingFrog, standingMonkey } from './upright.ts';

export function animalShapes({ species, pose }: AnimalProps): Shape[] {
  const coat = coats[species];
  const sits = pose === 'sitting';
  switch (species) {
    case 'fox':
    case 'wolf':
    case 'lion':
    case 'tiger':
      return sits ? sittingHunter(species, coat) : standingHunter(species, coat);
    case 'bear':
    case 'panda':
    case 'koala':
      return sits ? sittingBear(species, coat) : standingBear(species, coat);
    case 'rabbit':
    case 'mouse':
      return sits ? sittingRodent(species, coat) : standingRodent(species, coat);
    case 'monkey':
      return sits ? sittingMonkey(coat) : standingMonkey(coat);
    case 'frog':
      return sits ? sittingFrog(coat) : standingFrog(coat);
    case 'deer':
    case 'unicorn':
      return hoofedShapes(species, pose, coat);
    case 'dragon':
      return dragonShapes(pose, coat);
    default:
      return unreachable(species);
  }
}
