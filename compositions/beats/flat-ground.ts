/**
 * The grounds of flat compositions, from a theme's own colours.
 *
 * Guarantees: ink, accent and muted are readable on the ground (7:1); neighbouring numbers give different grounds; the
 * same theme and number always give the same.
 */
import { present } from '../../src/shared/assert.ts';
import { contrastRatio, faintestColor, luminance, mix, readableColor } from '../../src/shared/contrast.ts';
import type { Theme } from '../theme/theme.ts';

export interface FlatGround {
  readonly ground: string;
  readonly ink: string;
  /** Of the word being spoken. */
  readonly accent: string;
  /** Words that have been read, or are to come. */
  readonly muted: string;
  /** A shape that hardly differs from the ground, for ornaments behind text. Text is readable on it, too. */
  readonly tint: string;
  readonly isDark: boolean;
}

/** @param number from 0; any number is allowed. */
export function flatGround(theme: Theme, number: number): FlatGround {
  const grounds = groundColors(theme);
  const ground = present(grounds[number % grounds.length], 'a ground');
  const ink = inkOn(ground, theme);
  const isDark = luminance(ink) > luminance(ground);
  const tint = mix(ground, isDark ? '#ffffff' : '#000000', isDark ? 0.08 : 0.06);
  const grounds2 = [ground, tint];
  return {
    ground,
    ink: readableColor(ink, grounds2),
    accent: readableColor(isDark ? theme.plate.accent : theme.accent, grounds2),
    muted: faintestColor(readableColor(ink, grounds2), grounds2),
    tint,
    isDark,
  };
}

/** Light and dark ones take turns, so that no two neighbours look alike. */
function groundColors({ ground, plate, scenery, sectionGround }: Theme): string[] {
  const paper = present(ground.colors[0], 'colour');
  const [first = paper, second = paper, third = paper, fourth = paper] = scenery.discs;
  const section = present(sectionGround.colors[0], 'colour');
  return [
    first,
    plate.ground,
    paper,
    second,
    mix(plate.ground, third, 0.16),
    section,
    fourth,
    mix(plate.ground, first, 0.12),
    third,
  ];
}

function inkOn(ground: string, { ink, plate }: Theme): string {
  const [best] = [ink, plate.ground, plate.ink].toSorted(
    (one, other) => contrastRatio(other, ground) - contrastRatio(one, ground),
  );
  return present(best, 'an ink');
}
