import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ActorProps,
  actorSchema,
  bodiedAnimals,
  dresses,
  type FigureProps,
  hats,
  poses,
} from '../../src/storyboard/contract.ts';
import { frameSizes } from '../../test/support/boxes.ts';
import { type Box, layoutFor } from '../layout/layout.ts';
import type { SceneryGeometry } from '../scenery/place-drawing.ts';
import { actorPlaces } from './actor-places.ts';

const banker: FigureProps = {
  age: 'adult',
  sex: 'man',
  build: 'medium',
  dress: 'coat',
  hat: 'none',
  hair: 'short',
  beard: false,
  pose: 'standing',
  look: 1,
};

function geometryOf(width: number, height: number): SceneryGeometry {
  const { unit, shape } = layoutFor(width, height);
  const front = height * (shape === 'phone' ? 0.7 : 0.8);
  return { width, height, unit, shape, horizon: height * 0.58, floor: front - height * 0.01, front };
}

function actor(change: Partial<ActorProps> = {}, figure: Partial<FigureProps> = {}): ActorProps {
  return {
    startFrame: 0,
    subject: { type: 'figure', figure: { ...banker, ...figure } },
    stands: 'ground',
    side: 'centre',
    facing: 'left',
    heightInMetres: 1.75,
    ...change,
  };
}

const grapes: ActorProps['subject'] = {
  type: 'drawing',
  drawing: { name: 'grapes', body: '<g/>', width: 32, height: 32, colors: [] },
  count: 3,
};

const subjects: fc.Arbitrary<ActorProps['subject']> = fc.oneof(
  fc
    .record({
      pose: fc.constantFrom(...poses),
      dress: fc.constantFrom(...dresses),
      hat: fc.constantFrom(...hats),
    })
    .map((figure) => ({ type: 'figure' as const, figure: { ...banker, ...figure } })),
  fc
    .record({
      species: fc.constantFrom(...bodiedAnimals),
      pose: fc.constantFrom('sitting' as const, 'standing' as const),
    })
    .map((animal) => ({ type: 'animal' as const, animal })),
  fc.constant(grapes),
);

const actors: fc.Arbitrary<ActorProps[]> = fc.array(
  fc.record({
    startFrame: fc.constant(0),
    subject: subjects,
    stands: fc.constantFrom('ground', 'ground', 'above', 'sky', 'water'),
    side: fc.constantFrom('left', 'centre', 'right'),
    facing: fc.constantFrom('left', 'right'),
    heightInMetres: fc.constantFrom(0.1, 0.7, 1.2, 1.75, 6),
  }),
  { minLength: 1, maxLength: 4 },
) as fc.Arbitrary<ActorProps[]>;

function shared(one: Box, other: Box): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  return Math.max(0, width) / Math.min(one.width, other.width);
}

describe.each(frameSizes)('actors at %i by %i', (width, height) => {
  const geometry = geometryOf(width, height);

  it('are inside the frame, and on the ground they stand on the floor', () => {
    fc.assert(
      fc.property(actors, (some) => {
        for (const one of some) actorSchema.parse(one);
        const placed = actorPlaces(some, geometry, 'wide');
        expect(placed.map((one) => one.actor)).toEqual(some);
        for (const { box, actor: one } of placed) {
          expect(box.width).toBeGreaterThan(0);
          expect(box.x).toBeGreaterThanOrEqual(-1);
          expect(box.x + box.width).toBeLessThanOrEqual(width + 1);
          expect(box.y).toBeGreaterThanOrEqual(0);
          expect(box.y + box.height).toBeLessThanOrEqual(geometry.floor + 0.01);
          if (one.stands === 'ground') {
            expect(box.y + box.height).toBeCloseTo(geometry.floor);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('hardly hide one another', () => {
    fc.assert(
      fc.property(actors, (some) => {
        const boxes = actorPlaces(some, geometry, 'wide')
          .filter((one) => one.actor.stands === 'ground')
          .map(({ box }) => box);
        boxes.forEach((one, index) => {
          for (const other of boxes.slice(index + 1)) expect(shared(one, other)).toBeLessThan(0.3);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('are the same for the same input', () => {
    const some = [actor({ side: 'left' }), actor({ side: 'right', subject: grapes, stands: 'above' })];
    expect(actorPlaces(some, geometry, 'near')).toEqual(actorPlaces(some, geometry, 'near'));
  });
});

describe('the sizes and sides of actors', () => {
  const wide = geometryOf(1920, 1080);
  const boxOf = (some: readonly ActorProps[], framing: 'wide' | 'near' | 'detail' = 'wide') =>
    actorPlaces(some, wide, framing).map(({ box }) => box);

  it('shows a single person at 60 to 68 % of a wide frame', () => {
    const [box] = boxOf([actor()]);
    expect(box?.height).toBeGreaterThan(1080 * 0.6);
    expect(box?.height).toBeLessThan(1080 * 0.69);
  });

  it('shows a mouse beside a man smaller than the man, but not as small as it is', () => {
    const mouse = actor({
      subject: { type: 'animal', animal: { species: 'mouse', pose: 'sitting' } },
      heightInMetres: 0.08,
      side: 'right',
    });
    const [man, small] = boxOf([actor({ side: 'left' }), mouse]);
    expect(small?.height).toBeGreaterThan((man?.height ?? 0) * 0.2);
    expect(small?.height).toBeLessThan((man?.height ?? 0) * 0.5);
  });

  it('shows a child lower than a grown-up', () => {
    const [child, mother] = boxOf([
      actor({ side: 'left', heightInMetres: 1.1 }, { age: 'child' }),
      actor({ side: 'right' }, { sex: 'woman' }),
    ]);
    expect(child?.height).toBeLessThan((mother?.height ?? 0) * 0.9);
  });

  it('keeps sides in reading order of the frame', () => {
    const [right, left] = boxOf([actor({ side: 'right' }), actor({ side: 'left' })]);
    expect(left?.x).toBeLessThan(right?.x ?? 0);
  });

  it('hangs what is above over the heads, on the other side of somebody tall', () => {
    const [person, hanging] = boxOf([
      actor({ side: 'right' }),
      actor({ subject: grapes, stands: 'above', side: 'right' }),
    ]);
    expect(shared(person as Box, hanging as Box)).toBe(0);
    expect((hanging?.y ?? 0) + (hanging?.height ?? 0)).toBeLessThan(wide.horizon);
  });

  it('floats boats between the horizon and the floor', () => {
    const [boat] = boxOf([actor({ subject: grapes, stands: 'water', side: 'right' })]);
    const bottom = (boat?.y ?? 0) + (boat?.height ?? 0);
    expect(bottom).toBeGreaterThan(wide.horizon);
    expect(bottom).toBeLessThan(wide.floor);
  });

  it('is nearer in a near framing: larger, the legs behind the front layer, the head in the frame', () => {
    const [far] = boxOf([actor()]);
    const [near] = boxOf([actor()], 'near');
    expect(near?.height).toBeGreaterThan((far?.height ?? 0) * 1.2);
    expect((near?.y ?? 0) + (near?.height ?? 0)).toBeGreaterThan(wide.front);
    expect(near?.y).toBeGreaterThan(0);
  });
});
