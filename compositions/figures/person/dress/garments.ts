/** What a dress is made of: shapes by the layer in which they are drawn, and the parts that dresses share. */
import type { FigureProps } from '../../../../src/storyboard/contract.ts';
import { ellipse } from '../../paths/curves.ts';
import type { Shape } from '../../paths/shape.ts';
import { type Fabric, fabricOf } from '../fabric.ts';
import { armOf, type Footwear, footOf, legOf, type SleeveCut, type Tones } from '../limbs.ts';
import type { Cloth, Look } from '../look.ts';
import type { Leg, Skeleton } from '../skeleton.ts';

/** From the back to the front. */
export interface Garments {
  readonly farArm: readonly Shape[];
  readonly legs: readonly Shape[];
  /** Skirts and the tails of coats, over the legs. */
  readonly skirt: readonly Shape[];
  readonly torso: readonly Shape[];
  /** Over the neck. */
  readonly collar: readonly Shape[];
  readonly nearArm: readonly Shape[];
}

export interface Wearer {
  readonly figure: FigureProps;
  readonly skeleton: Skeleton;
  readonly look: Look;
}

export type Tailor = (wearer: Wearer) => Garments;

export function bodyFabric({ skeleton }: Wearer, ease = 0, flare = 0, isStraight = false): Fabric {
  return fabricOf(skeleton, { ease, flare, isStraight });
}

/** Both arms in sleeves: the near one lighter than the body, the far one in its shade. */
export function sleeves(
  { skeleton, look }: Wearer,
  { shade, light }: Cloth,
  cut: SleeveCut & { readonly farCuff?: string } = {},
): Pick<Garments, 'farArm' | 'nearArm'> {
  const farSkin: Tones = { base: look.skin.shade, shade: look.skin.shade };
  const { farCuff, ...near } = cut;
  const far: SleeveCut = farCuff === undefined ? near : { ...near, cuff: farCuff };
  return {
    farArm: armOf(skeleton, skeleton.farArm, farSkin, { base: shade, shade }, far),
    nearArm: armOf(skeleton, skeleton.nearArm, look.skin, { base: light, shade }, near),
  };
}

interface LegWear {
  /** Null for bare legs. */
  readonly trousers: Cloth | null;
  readonly footwear: Footwear;
  readonly shoe?: Cloth;
  readonly cut?: SleeveCut;
}

export function legsIn(
  { skeleton, look }: Wearer,
  { trousers, footwear, shoe = look.shoe, cut = {} }: LegWear,
): Shape[] {
  const one = (leg: Leg, isNear: boolean): Shape[] => {
    const tone = ({ base, shade }: Cloth) => (isNear ? base : shade);
    const skin: Tones = isNear ? look.skin : { base: look.skin.shade, shade: look.skin.shade };
    const foot = footOf(skeleton, leg, footwear, { base: tone(shoe), shade: shoe.shade }, skin);
    const bare = legOf(skeleton, leg, skin.base, { ease: -3 });
    const cloth = trousers === null ? [] : [legOf(skeleton, leg, tone(trousers), cut)];
    const showsSkin = trousers === null || (cut.length ?? 1) < 1;
    // Boots are worn over trousers, shoes under them.
    return footwear === 'boot'
      ? [...(showsSkin ? [bare] : []), ...cloth, ...foot]
      : [...foot, ...(showsSkin ? [bare] : []), ...cloth];
  };
  return [...one(skeleton.farLeg, false), ...one(skeleton.nearLeg, true)];
}

/** Where trousers close over the hips. */
export function hips(wearer: Wearer, { base }: Cloth): Shape {
  return { d: bodyFabric(wearer, 1).panel(0.08, -0.18), color: base };
}

/** The back of the body, away from the light. */
export function backShade(fabric: Fabric, from: number, to: number, { shade }: Cloth): Shape {
  return { d: fabric.panel(from, to, (level) => 0.84 - Math.max(0, -level) * 0.12), color: shade };
}

export function belt(fabric: Fabric, level: number, color: string, buckle?: string): Shape[] {
  const strap: Shape = { d: fabric.panel(level + 0.045, level - 0.03), color };
  if (buckle === undefined) return [strap];
  return [strap, { d: fabric.panel(level + 0.05, level - 0.035, 0.17, 0.32), color: buckle }];
}

export function buttons(
  fabric: Fabric,
  levels: readonly number[],
  across: number,
  color: string,
  radius = 5.5,
): Shape[] {
  return levels.map((level) => ({ d: ellipse(...fabric.on(level, across), radius), color }));
}

/** Folds that fall from the waist: wedges in the shade. */
export function folds(fabric: Fabric, hem: number, { shade }: Cloth, from = -0.02): Shape[] {
  const wedge = (at: number, width: number): Shape => ({
    d: fabric.panel(
      from,
      hem,
      (level) => at - width * Math.max(0, (from - level) / (from - hem)),
      (level) => at + width * Math.max(0, (from - level) / (from - hem)),
    ),
    color: shade,
  });
  return [wedge(0.36, 0.045), wedge(0.62, 0.055)];
}

/** The collar of a shirt, folded down around the neck. */
export function foldedCollar(fabric: Fabric, color: string): Shape[] {
  const [frontX, frontY] = fabric.on(1, -0.05);
  const [middleX, middleY] = fabric.on(0.99, 0.36);
  const [backX, backY] = fabric.on(1.01, 0.92);
  const [tipX, tipY] = fabric.on(0.87, 0.3);
  const [farX, farY] = fabric.on(0.89, 0.12);
  return [
    { d: `M${frontX} ${frontY - 6}L${farX} ${farY}L${middleX} ${middleY + 6}Z`, color },
    {
      d: `M${middleX - 12} ${middleY + 4}L${tipX} ${tipY}L${backX - 6} ${backY + 10}L${backX} ${backY - 10}Z`,
      color,
    },
  ].map((shape) => ({ ...shape, d: rounded(shape.d) }));
}

export function rounded(d: string): string {
  return d.replace(/-?[\d.]+/g, (value) => String(Math.round(Number(value) * 10) / 10));
}
