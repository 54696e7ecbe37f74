/**
 * The joints of a body in a pose, facing left.
 *
 * Guarantees: what carries the body touches the ground (y 0); the hip is above the origin, or the middle of the body
 * if it lies.
 */
import { present } from '../../../src/shared/assert.ts';
import { direction, toward } from '../paths/curves.ts';
import type { Point } from '../paths/shape.ts';
import type { Measures, Section } from './measures.ts';
import type { ArmPose, LegPose, Pose } from './pose.ts';

export interface Limb {
  /** Shoulder, elbow and wrist; or hip, knee and ankle. */
  readonly joints: readonly [Point, Point, Point];
}

export interface Arm extends Limb {
  readonly hand: ArmPose['hand'];
}

export interface Leg extends Limb {
  /** Degrees, positive with the toes up. */
  readonly foot: number;
}

export interface Skeleton {
  readonly measures: Measures;
  readonly rests: Pose['rests'];
  /** Of the spine, on its way from the hip (0) to the neck (1), or beyond. @param offset forwards of the spine. */
  readonly spine: (level: number, offset: number) => Point;
  /** How far the body reaches before and behind the spine. */
  readonly reach: (level: number) => { readonly front: number; readonly back: number };
  readonly nearArm: Arm;
  readonly farArm: Arm;
  readonly nearLeg: Leg;
  readonly farLeg: Leg;
  readonly neck: Point;
  readonly headJoint: Point;
  /** How the head is turned: degrees, clockwise. */
  readonly headTurn: number;
}

/** From the neck's joint to the back of the head with its hair, in the head's units. */
const headDepth = 205;

/** Forward and down. */
function ray(angle: number, length: number): Point {
  const radians = (angle * Math.PI) / 180;
  return [-Math.sin(radians) * length, Math.cos(radians) * length];
}

function plus([x, y]: Point, [dx, dy]: Point): Point {
  return [x + dx, y + dy];
}

export function skeletonOf(pose: Pose, measures: Measures): Skeleton {
  const draft = at([0, 0], pose, measures, null);
  const down = lowest(draft, pose);
  const middle = pose.rests === 'back' ? -measures.torso * 0.1 : 0;
  return at([middle, -down], pose, measures, 0);
}

/** @param ground where planted feet stand; null while it is not known. */
function at(hip: Point, pose: Pose, measures: Measures, ground: number | null): Skeleton {
  const neck = plus(hip, ray(180 - pose.lean, measures.torso));
  const [ux, uy] = direction(hip, neck);
  // Ahead of the body: left of somebody who stands upright.
  const ahead: Point = [uy, -ux];
  const bend = toward(hip, neck, 0.6);
  const control: Point = [bend[0] - ahead[0] * measures.stoop, bend[1] - ahead[1] * measures.stoop];
  const spine = (level: number, offset: number): Point => {
    const t = Math.max(0, Math.min(1, level));
    const [a, b] = [toward(hip, control, t), toward(control, neck, t)];
    const [dx, dy] = direction(a, b);
    const beyond = (level - t) * measures.torso;
    const [x, y] = toward(a, b, t);
    return [x + dx * beyond + dy * offset, y + dy * beyond - dx * offset];
  };
  const reach = (level: number) => reachAt(measures.sections, level);
  const shoulders = reach(0.87);
  const hips = pose.rests === 'back' ? 0 : 9;
  const leg = (from: Point, { thigh, shin, foot, isPlanted }: LegPose): Leg => {
    const knee = plus(from, ray(thigh, measures.thigh));
    const made: Leg = { joints: [from, knee, plus(knee, ray(shin, measures.shin))], foot };
    if (isPlanted !== true || ground === null) return made;
    // A few units more of shin bring both feet of a step to the ground.
    const missing = (ground - soleOf(made, measures)) / Math.cos((shin * Math.PI) / 180);
    return { joints: [from, knee, plus(knee, ray(shin, measures.shin + missing))], foot };
  };
  const arm = (from: Point, { upper, fore, hand }: ArmPose): Arm => {
    const turn = pose.rests === 'back' ? 0 : pose.lean;
    const elbow = plus(from, ray(upper + turn * 0.4, measures.upperArm));
    return { joints: [from, elbow, plus(elbow, ray(fore + turn * 0.4, measures.foreArm))], hand };
  };
  const neckLean =
    pose.rests === 'back' ? pose.lean : pose.lean * 0.8 + pose.nod * 0.5 + measures.stoop * 0.62 + 6;
  const straightNeck = plus(neck, ray(180 - neckLean, measures.neck));
  // A head is deeper than a chest: who lies has it a little higher.
  const raised = pose.rests === 'back' ? Math.max(0, measures.head * headDepth - reach(0.75).back) : 0;
  const headJoint: Point = [straightNeck[0], straightNeck[1] - raised];
  return {
    measures,
    rests: pose.rests,
    spine,
    reach,
    nearArm: arm(spine(0.85, -shoulders.back * 0.4), pose.nearArm),
    farArm: arm(spine(0.85, shoulders.front * 0.42), pose.farArm),
    nearLeg: leg([hip[0] + hips, hip[1]], pose.nearLeg),
    farLeg: leg([hip[0] - hips * 1.4, hip[1]], pose.farLeg),
    neck,
    headJoint,
    headTurn: pose.rests === 'back' ? -pose.lean : -(pose.lean * 0.3 + pose.nod),
  };
}

/** How far below its hip the body touches the ground. */
function lowest(skeleton: Skeleton, pose: Pose): number {
  const { measures, nearLeg, farLeg } = skeleton;
  if (pose.rests === 'back') {
    return Math.max(...measures.sections.map(([level, , back]) => skeleton.spine(level, -back)[1]));
  }
  const soles = [nearLeg, farLeg].map((leg) => soleOf(leg, measures));
  const knee = pose.rests === 'knee' ? nearLeg.joints[1][1] + measures.leg[1] : 0;
  return Math.max(...soles, knee);
}

/** How low a foot reaches: its heel or its toes. */
function soleOf({ joints: [, , [, ankle]], foot }: Leg, measures: Measures): number {
  const radians = (foot * Math.PI) / 180;
  const sole = ankle + measures.ankle * Math.cos(radians);
  const [heel, toe] = [32 * measures.extremities, 97 * measures.extremities];
  return Math.max(sole + Math.sin(radians) * heel, sole - Math.sin(radians) * toe);
}

function reachAt(sections: readonly Section[], level: number): { front: number; back: number } {
  const above = sections.findLast(([at]) => at >= level) ?? present(sections[0], 'a section');
  const below = sections.find(([at]) => at <= level) ?? present(sections.at(-1), 'a section');
  const span = above[0] - below[0];
  const t = span === 0 ? 0 : (level - below[0]) / span;
  return { front: below[1] + (above[1] - below[1]) * t, back: below[2] + (above[2] - below[2]) * t };
}
