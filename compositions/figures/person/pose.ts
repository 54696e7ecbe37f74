/**
 * How a body holds itself: the angles of its limbs.
 *
 * Angles are in degrees from straight down, forwards positive: 90 points ahead, 180 up. Figures face left.
 */

import { unreachable } from '../../../src/shared/assert.ts';
import type { FigureProps } from '../../../src/storyboard/contract.ts';
import { type Tool, toolFor } from './tool.ts';

export interface ArmPose {
  readonly upper: number;
  readonly fore: number;
  readonly hand: 'relaxed' | 'open' | 'fist';
}

export interface LegPose {
  readonly thigh: number;
  readonly shin: number;
  /** 0 is flat on the ground, positive with the toes up. */
  readonly foot: number;
  /** Whether it carries the body: it reaches the ground. */
  readonly isPlanted?: boolean;
}

export interface Pose {
  /** How far the back leans forwards. */
  readonly lean: number;
  /** How far the head nods forwards. */
  readonly nod: number;
  readonly nearArm: ArmPose;
  readonly farArm: ArmPose;
  readonly nearLeg: LegPose;
  readonly farLeg: LegPose;
  /** What carries the body besides its feet. */
  readonly rests: 'feet' | 'seat' | 'knee' | 'back';
}

const standing: Pose = {
  lean: 0,
  nod: 0,
  nearArm: { upper: -7, fore: 10, hand: 'relaxed' },
  farArm: { upper: 12, fore: 28, hand: 'relaxed' },
  nearLeg: { thigh: -3, shin: -5, foot: 0, isPlanted: true },
  farLeg: { thigh: 8, shin: 4, foot: 0, isPlanted: true },
  rests: 'feet',
};

/** Legs passing one another: how a step begins. */
const passing: Pose = {
  ...standing,
  lean: 3,
  nearArm: { upper: -2, fore: 16, hand: 'relaxed' },
  farArm: { upper: 4, fore: 20, hand: 'relaxed' },
  nearLeg: { thigh: 2, shin: -2, foot: 0, isPlanted: true },
  farLeg: { thigh: 10, shin: -36, foot: -26 },
};

const stride: Pose = {
  ...standing,
  lean: 4,
  nearArm: { upper: -26, fore: -8, hand: 'relaxed' },
  farArm: { upper: 22, fore: 38, hand: 'relaxed' },
  nearLeg: { thigh: -16, shin: -34, foot: -26, isPlanted: true },
  farLeg: { thigh: 25, shin: 12, foot: 6, isPlanted: true },
};

const gathered: Pose = {
  ...standing,
  lean: 12,
  nod: -4,
  nearArm: { upper: -10, fore: 70, hand: 'fist' },
  farArm: { upper: 6, fore: 92, hand: 'fist' },
  nearLeg: { thigh: 8, shin: -14, foot: -10 },
  farLeg: { thigh: 26, shin: -80, foot: -60 },
};

const leaping: Pose = {
  ...standing,
  lean: 16,
  nod: -8,
  nearArm: { upper: -52, fore: 34, hand: 'fist' },
  farArm: { upper: 44, fore: 128, hand: 'fist' },
  nearLeg: { thigh: -30, shin: -50, foot: -46 },
  farLeg: { thigh: 64, shin: -14, foot: -4 },
};

const sitting: Pose = {
  ...standing,
  lean: -2,
  nearArm: { upper: 14, fore: 64, hand: 'relaxed' },
  farArm: { upper: 26, fore: 76, hand: 'relaxed' },
  nearLeg: { thigh: 86, shin: 2, foot: 0 },
  farLeg: { thigh: 88, shin: 14, foot: 6 },
  rests: 'seat',
};

const kneeling: Pose = {
  ...standing,
  lean: 5,
  nod: 8,
  nearArm: { upper: 26, fore: 100, hand: 'relaxed' },
  farArm: { upper: 34, fore: 104, hand: 'relaxed' },
  nearLeg: { thigh: -4, shin: -89, foot: -160 },
  farLeg: { thigh: 82, shin: 2, foot: 0 },
  rests: 'knee',
};

const lying: Pose = {
  ...standing,
  lean: -90,
  nod: 0,
  nearArm: { upper: 78, fore: 118, hand: 'relaxed' },
  farArm: { upper: 88, fore: 104, hand: 'relaxed' },
  nearLeg: { thigh: 91, shin: 89, foot: 66 },
  farLeg: { thigh: 95, shin: 90, foot: 72 },
  rests: 'back',
};

const speaking: Pose = {
  ...standing,
  lean: 2,
  nod: -3,
  nearArm: { upper: 30, fore: 102, hand: 'open' },
  farArm: { upper: 10, fore: 62, hand: 'relaxed' },
};

/** What somebody works with, by dress: see tool.ts. Each is held in its own way. */
const working: Readonly<Record<Tool, Pose>> = {
  hoe: withShaft(),
  broom: withShaft(),
  notebook: holding(),
  book: holding(),
  bowl: {
    ...standing,
    lean: 6,
    nod: 12,
    nearArm: { upper: 6, fore: 80, hand: 'fist' },
    farArm: { upper: 36, fore: 86, hand: 'fist' },
  },
  sword: {
    ...standing,
    nearArm: { upper: 16, fore: 62, hand: 'fist' },
    farArm: { upper: 0, fore: 60, hand: 'fist' },
  },
  hammer: {
    ...standing,
    lean: 8,
    nod: 8,
    nearArm: { upper: 36, fore: 120, hand: 'fist' },
    farArm: { upper: 34, fore: 66, hand: 'relaxed' },
    nearLeg: { thigh: -12, shin: -14, foot: 0, isPlanted: true },
    farLeg: { thigh: 20, shin: 6, foot: 0, isPlanted: true },
  },
};

/** Both hands on a long handle that leads to the ground ahead. */
function withShaft(): Pose {
  return {
    ...standing,
    lean: 15,
    nod: 10,
    nearArm: { upper: -22, fore: 130, hand: 'fist' },
    farArm: { upper: 16, fore: 12, hand: 'fist' },
    nearLeg: { thigh: -12, shin: -16, foot: 0, isPlanted: true },
    farLeg: { thigh: 24, shin: 6, foot: 0, isPlanted: true },
  };
}

/** Reading what the far hand holds. */
function holding(): Pose {
  return {
    ...standing,
    nod: 14,
    nearArm: { upper: 12, fore: 96, hand: 'fist' },
    farArm: { upper: 20, fore: 98, hand: 'fist' },
  };
}

/** @param progress of a step, from 0 (it begins) to 1 (it is done, and the figure rests in it). */
export function poseOf({ pose, age, dress }: FigureProps, progress: number): Pose {
  const upright = pose === 'working' ? working[toolFor[dress]] : uprightPose(pose, progress);
  return age === 'old' && upright.rests !== 'back' ? stooped(upright) : upright;
}

function uprightPose(pose: Exclude<FigureProps['pose'], 'working'>, progress: number): Pose {
  switch (pose) {
    case 'standing':
      return standing;
    case 'walking':
      return blended(passing, stride, progress);
    case 'running':
      return blended(gathered, leaping, progress);
    case 'sitting':
      return sitting;
    case 'kneeling':
      return kneeling;
    case 'lying':
      return lying;
    case 'speaking':
      return speaking;
    default:
      return unreachable(pose);
  }
}

/** The back of age: it leans, the knees give, and the head stays up. */
function stooped(pose: Pose): Pose {
  const bend = (leg: LegPose): LegPose =>
    pose.rests === 'feet' ? { ...leg, thigh: leg.thigh + 5, shin: leg.shin - 6 } : leg;
  const level = (leg: LegPose): LegPose => (leg.foot === 0 ? { ...bend(leg), foot: 0 } : bend(leg));
  return {
    ...pose,
    lean: pose.lean + 9,
    nod: pose.nod + 4,
    nearLeg: level(pose.nearLeg),
    farLeg: level(pose.farLeg),
  };
}

function blended(from: Pose, to: Pose, t: number): Pose {
  if (t >= 1) return to;
  const between = (a: number, b: number) => a + (b - a) * t;
  const arm = (a: ArmPose, b: ArmPose): ArmPose => ({
    upper: between(a.upper, b.upper),
    fore: between(a.fore, b.fore),
    hand: b.hand,
  });
  const leg = (a: LegPose, b: LegPose): LegPose => ({
    thigh: between(a.thigh, b.thigh),
    shin: between(a.shin, b.shin),
    foot: between(a.foot, b.foot),
    isPlanted: a.isPlanted === true && b.isPlanted === true,
  });
  return {
    lean: between(from.lean, to.lean),
    nod: between(from.nod, to.nod),
    nearArm: arm(from.nearArm, to.nearArm),
    farArm: arm(from.farArm, to.farArm),
    nearLeg: leg(from.nearLeg, to.nearLeg),
    farLeg: leg(from.farLeg, to.farLeg),
    rests: to.rests,
  };
}
