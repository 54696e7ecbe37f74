import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dresses,
  type FigureProps,
  figureSchema,
  hairs,
  hats,
  poses,
} from '../../../src/storyboard/contract.ts';
import { boundsOf, type Shape } from '../paths/shape.ts';
import { lookOf } from './look.ts';
import { measuresOf } from './measures.ts';
import { personShapes } from './person.ts';
import { poseOf } from './pose.ts';
import { skeletonOf } from './skeleton.ts';

const figures: fc.Arbitrary<FigureProps> = fc.record({
  age: fc.constantFrom('child', 'young', 'adult', 'old'),
  sex: fc.constantFrom('man', 'woman', null),
  build: fc.constantFrom('slim', 'medium', 'stout'),
  dress: fc.constantFrom(...dresses),
  hat: fc.constantFrom(...hats),
  hair: fc.constantFrom(...hairs),
  beard: fc.boolean(),
  pose: fc.constantFrom(...poses),
  look: fc.nat(200),
});

const plain: FigureProps = {
  age: 'adult',
  sex: 'man',
  build: 'medium',
  dress: 'shirt',
  hat: 'none',
  hair: 'short',
  beard: false,
  pose: 'standing',
  look: 3,
};

/** Numbers and the commands of paths, nothing else. */
const path = /^(?:[MLCQZ ]|-?\d+(?:\.\d+)?)+$/;

function isDrawable({ d, color, width }: Shape): boolean {
  return path.test(d) && /^#[0-9a-f]{6}$/.test(color) && (width === undefined || width > 0);
}

describe('a person', () => {
  it('is drawn in every combination of age, dress, hat, hair and pose', () => {
    fc.assert(
      fc.property(
        figures,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.boolean(),
        (figure, progress, rain) => {
          figureSchema.parse(figure);
          const shapes = personShapes(figure, progress, rain);
          expect(shapes.filter((shape) => !isDrawable(shape))).toEqual([]);
          expect(shapes.length).toBeLessThan(120);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('stands, sits, kneels or lies on the ground, and no part of it is below', () => {
    fc.assert(
      fc.property(figures, (figure) => {
        const { bottom, top } = boundsOf(personShapes(figure));
        expect(bottom).toBeGreaterThan(-12);
        expect(bottom).toBeLessThan(26);
        expect(bottom - top).toBeGreaterThan(figure.pose === 'lying' ? 120 : 480);
      }),
      { numRuns: 150 },
    );
  });

  it('is 900 units high when it stands upright, whatever its age', () => {
    for (const age of ['child', 'young', 'adult'] as const) {
      const { top } = boundsOf(personShapes({ ...plain, age }));
      expect(-top).toBeGreaterThan(880);
      expect(-top).toBeLessThan(950);
    }
    const { top } = boundsOf(personShapes({ ...plain, age: 'old' }));
    expect(-top).toBeGreaterThan(800);
    expect(-top).toBeLessThan(900);
  });

  it('has both feet on the ground after a step', () => {
    for (const age of ['child', 'adult', 'old'] as const) {
      const figure: FigureProps = { ...plain, age, pose: 'walking' };
      const { nearLeg, farLeg, measures } = skeletonOf(poseOf(figure, 1), measuresOf(figure));
      for (const { joints } of [nearLeg, farLeg]) {
        expect(-joints[2][1]).toBeGreaterThan(measures.ankle * 0.7);
        expect(-joints[2][1]).toBeLessThan(measures.ankle + 60);
      }
    }
  });

  it('looks to the left: its toes are ahead of its heels, and its nose of its neck', () => {
    const { left, right } = boundsOf(personShapes(plain));
    expect(-left).toBeGreaterThan(right);
  });

  it('takes a step only if it walks or runs', () => {
    for (const pose of poses) {
      const moves =
        JSON.stringify(personShapes({ ...plain, pose }, 0)) !==
        JSON.stringify(personShapes({ ...plain, pose }, 1));
      expect(moves).toBe(pose === 'walking' || pose === 'running');
    }
  });

  it('is the same for the same figure, also after many others were drawn', () => {
    const before = JSON.stringify(personShapes(plain));
    for (let look = 0; look < 80; look += 1) personShapes({ ...plain, look });
    expect(JSON.stringify(personShapes(plain))).toBe(before);
  });

  it('differs from another person by its look, and keeps its colours in another pose and dress', () => {
    expect(lookOf({ look: 4, age: 'adult' })).not.toEqual(lookOf({ look: 5, age: 'adult' }));
    const skin = lookOf(plain).skin.base;
    for (const pose of poses) {
      for (const dress of dresses) {
        expect(personShapes({ ...plain, pose, dress }).some(({ color }) => color === skin)).toBe(true);
      }
    }
  });

  it('is seen in each of its parameters', () => {
    const drawn = (change: Partial<FigureProps>) => JSON.stringify(personShapes({ ...plain, ...change }));
    for (const [name, values] of Object.entries({ dress: dresses, hat: hats, hair: hairs, pose: poses })) {
      expect(new Set(values.map((value) => drawn({ [name]: value }))).size).toBe(values.length);
    }
    expect(drawn({ beard: true })).not.toBe(drawn({}));
    expect(drawn({ sex: 'woman' })).not.toBe(drawn({}));
    expect(drawn({ build: 'stout' })).not.toBe(drawn({}));
  });

  it('takes stiff hats off to lie down', () => {
    const lying = (hat: FigureProps['hat']) => JSON.stringify(personShapes({ ...plain, pose: 'lying', hat }));
    expect(lying('top-hat')).toBe(lying('none'));
    expect(lying('bonnet')).not.toBe(lying('none'));
  });

  it('holds an umbrella in the rain if a hand is free', () => {
    const inRain = (figure: FigureProps) =>
      personShapes(figure, 1, true).some(({ isBright }) => isBright === true);
    expect(inRain(plain)).toBe(true);
    expect(inRain({ ...plain, pose: 'sitting' })).toBe(false);
    expect(inRain({ ...plain, dress: 'armour' })).toBe(false);
    expect(inRain({ ...plain, hat: 'top-hat' })).toBe(false);
  });
});
