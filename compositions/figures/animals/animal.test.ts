import { describe, expect, it } from 'vitest';
import { bodiedAnimals } from '../../../src/storyboard/contract.ts';
import { boundsOf } from '../paths/shape.ts';
import { animalShapes } from './animal.ts';
import { coats } from './species.ts';

describe.each(bodiedAnimals)('a %s', (species) => {
  it.each(['sitting', 'standing'] as const)('is drawn %s, on the ground', (pose) => {
    const shapes = animalShapes({ species, pose });
    for (const { d, color } of shapes) {
      expect(d).toMatch(/^(?:[MLCQZ ]|-?\d+(?:\.\d+)?)+$/);
      expect(color).toMatch(/^#[0-9a-f]{6}$/);
    }
    const { left, right, top, bottom } = boundsOf(shapes);
    expect(bottom).toBeGreaterThan(-10);
    expect(bottom).toBeLessThan(14);
    expect(-top).toBeGreaterThan(400);
    expect(Math.abs(left + right)).toBeLessThan((right - left) / 2);
    expect(animalShapes({ species, pose })).toEqual(shapes);
  });

  it('has a body in its own colours', () => {
    for (const pose of ['sitting', 'standing'] as const) {
      const colors = new Set(animalShapes({ species, pose }).map(({ color }) => color));
      expect(colors.has(coats[species].base)).toBe(true);
      expect(colors.has(coats[species].shade) || colors.has(coats[species].dark)).toBe(true);
    }
  });

  it('sits lower than it stands, or as high', () => {
    const height = (pose: 'sitting' | 'standing') => -boundsOf(animalShapes({ species, pose })).top;
    expect(height('sitting')).toBeLessThan(height('standing') * 1.35);
  });
});
