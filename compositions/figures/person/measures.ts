/**
 * The measures of a body by age, sex and build, in units of which a grown-up standing upright is 900 high.
 *
 * A child is as high in units: the world's metres make it smaller.
 */
import type { FigureProps } from '../../../src/storyboard/contract.ts';

/** How far the body reaches before and behind its spine, from the hip (level 0) to the neck (level 1). */
export type Section = readonly [level: number, front: number, back: number];

export interface Measures {
  readonly torso: number;
  readonly neck: number;
  /** Half of its width. */
  readonly neckHalf: number;
  readonly thigh: number;
  readonly shin: number;
  /** From the ankle to the sole. */
  readonly ankle: number;
  readonly upperArm: number;
  readonly foreArm: number;
  /** Of hands and feet, 1 for a grown-up's. */
  readonly extremities: number;
  /** Units of the head in units of the body. */
  readonly head: number;
  /** Half of the widths at hip, knee and ankle; at shoulder, elbow and wrist. */
  readonly leg: readonly [number, number, number];
  readonly arm: readonly [number, number, number];
  readonly sections: readonly Section[];
  /** How far the back is bent, in units. */
  readonly stoop: number;
}

const manSections: readonly Section[] = [
  [1, 30, 40],
  [0.95, 48, 60],
  [0.86, 70, 74],
  [0.72, 84, 78],
  [0.5, 76, 68],
  [0.25, 66, 61],
  [0, 61, 60],
];

const womanSections: readonly Section[] = [
  [1, 26, 34],
  [0.95, 42, 54],
  [0.86, 60, 68],
  [0.72, 80, 66],
  [0.48, 56, 50],
  [0.25, 61, 62],
  [0, 63, 70],
];

const childSections: readonly Section[] = [
  [1, 28, 36],
  [0.95, 44, 54],
  [0.86, 58, 66],
  [0.72, 68, 68],
  [0.5, 74, 64],
  [0.25, 72, 60],
  [0, 63, 62],
];

const oldSections: readonly Section[] = [
  [1, 30, 42],
  [0.95, 46, 68],
  [0.86, 64, 80],
  [0.72, 80, 82],
  [0.5, 88, 70],
  [0.25, 82, 63],
  [0, 66, 66],
];

const oldWomanSections: readonly Section[] = [
  [1, 27, 38],
  [0.95, 42, 62],
  [0.86, 62, 80],
  [0.72, 84, 78],
  [0.48, 78, 64],
  [0.25, 76, 68],
  [0, 68, 76],
];

export function measuresOf({ age, sex, build }: Pick<FigureProps, 'age' | 'sex' | 'build'>): Measures {
  const thickness = { slim: 0.86, medium: 1, stout: 1.18 }[build];
  const sections = sectionsOf(age, sex).map(([level, front, back]): Section => {
    const belly = build === 'stout' ? 40 * Math.max(0, 1 - Math.abs(level - 0.36) / 0.5) : 0;
    return [
      level,
      front * (build === 'stout' ? 1.08 : thickness) + belly,
      back * (build === 'stout' ? 1.12 : thickness),
    ];
  });
  const widths = (of: readonly [number, number, number], factor: number) =>
    [of[0] * factor, of[1] * factor, of[2] * factor] as const;
  const isWoman = sex === 'woman';
  if (age === 'child') {
    return {
      torso: 262,
      neck: 26,
      neckHalf: 31,
      thigh: 186,
      shin: 178,
      ankle: 36,
      upperArm: 120,
      foreArm: 106,
      extremities: 0.96,
      head: 0.515,
      leg: widths([46, 34, 27], thickness),
      arm: widths([32, 26, 19], thickness),
      sections,
      stoop: 0,
    };
  }
  const isOld = age === 'old';
  return {
    torso: isOld ? 260 : 266,
    neck: isOld ? 34 : 40,
    neckHalf: (isWoman ? 26 : 32) * (build === 'stout' ? 1.2 : 1),
    thigh: isWoman ? 210 : 207,
    shin: 197,
    ankle: 36,
    upperArm: isWoman ? 132 : 138,
    foreArm: isWoman ? 116 : 120,
    extremities: isWoman ? 0.9 : 1,
    head: (isWoman ? 0.385 : 0.4) * (age === 'young' ? 1.02 : 1),
    leg: widths(isWoman ? [52, 33, 22] : [47, 34, 24], thickness),
    arm: widths(isWoman ? [29, 23, 16] : [35, 28, 19], thickness),
    sections,
    stoop: isOld ? 34 : 5,
  };
}

function sectionsOf(age: FigureProps['age'], sex: FigureProps['sex']): readonly Section[] {
  if (age === 'child') return childSections;
  if (age === 'old') return sex === 'woman' ? oldWomanSections : oldSections;
  return sex === 'woman' ? womanSections : manSections;
}
