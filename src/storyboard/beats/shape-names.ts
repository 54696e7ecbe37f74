/** The compositions that an author may ask for by name, for a text that the rules would lay out otherwise. */
import type { CompositionType } from '../contract.ts';

export const shapeNames = [
  'number',
  'enumeration',
  'contrast',
  'question',
  'phrase',
  'clauses',
  'definition',
  'cause',
  'comparison',
  'steps',
  'place-date',
  'dialogue',
  'page',
  'scenery',
  'disc',
] as const satisfies readonly CompositionType[];
