/**
 * How much room an actor takes: around the point where it stands, hangs or floats, in units of its own height in the
 * world.
 */
import { unreachable } from '../../src/shared/assert.ts';
import type { ActorProps } from '../../src/storyboard/contract.ts';
import { animalShapes } from './animals/animal.ts';
import { type Bounds, boundsOf } from './paths/shape.ts';
import { personShapes } from './person/person.ts';

/** How high a person is who stands upright, in units of figures. */
const uprightHeight = 900;

/** Drawings of the library have a margin of about one part in 32. */
export const drawingMargin = 1 / 32;

/** One of several things of a kind: where its middle is, in halves of the largest one's width, and its size. */
export interface Copy {
  readonly x: number;
  /** How far its lower edge is above that of the largest. */
  readonly up: number;
  readonly size: number;
}

/** From the back to the front. On the ground things stand side by side; what hangs or flies is scattered. */
export function copiesOf(count: number, stands: ActorProps['stands']): readonly Copy[] {
  const scattered = stands === 'sky' || stands === 'above';
  if (count === 1) return [{ x: 0, up: 0, size: 1 }];
  if (count === 2) {
    return [
      { x: scattered ? 1.9 : 1.5, up: scattered ? 0.34 : 0.03, size: 0.72 },
      { x: 0, up: 0, size: 1 },
    ];
  }
  return [
    { x: scattered ? -1.85 : -1.46, up: scattered ? 0.42 : 0.04, size: 0.68 },
    { x: scattered ? 1.95 : 1.58, up: scattered ? 0.26 : 0.02, size: 0.8 },
    { x: 0, up: 0, size: 1 },
  ];
}

/** How many units of its drawing its height in the world is. */
export function unitsOf(subject: Exclude<ActorProps['subject'], { type: 'drawing' }>): number {
  if (subject.type === 'figure') return uprightHeight;
  const { top, bottom } = boundsOf(animalShapes(subject.animal));
  return bottom - top;
}

/** Left is negative, up is negative; for an actor that faces right, mirrored. */
export function extentOf({ subject, stands, facing }: ActorProps): Bounds {
  switch (subject.type) {
    case 'figure':
      return faced(scaled(boundsOf(personShapes(subject.figure)), unitsOf(subject)), facing);
    case 'animal':
      return faced(scaled(boundsOf(animalShapes(subject.animal)), unitsOf(subject)), facing);
    case 'drawing': {
      const half = subject.drawing.width / subject.drawing.height / 2;
      const copies = copiesOf(subject.count, stands);
      return {
        left: Math.min(...copies.map(({ x, size }) => (x - size) * half)),
        right: Math.max(...copies.map(({ x, size }) => (x + size) * half)),
        top: Math.min(...copies.map(({ up, size }) => -up - size)),
        bottom: 0,
      };
    }
    default:
      return unreachable(subject);
  }
}

/** What stands on the ground reaches down to it: a control point of a curve may be lower. */
function scaled({ left, top, right }: Bounds, height: number): Bounds {
  return { left: left / height, top: top / height, right: right / height, bottom: 0 };
}

function faced(bounds: Bounds, facing: ActorProps['facing']): Bounds {
  return facing === 'left' ? bounds : { ...bounds, left: -bounds.right, right: -bounds.left };
}
