/**
 * A whole person as flat shapes: 900 units high when standing upright, the feet at the origin, facing left.
 *
 * Guarantees: the same figure and progress give the same shapes; nothing is below the ground.
 */
import type { FigureProps } from '../../../src/storyboard/contract.ts';
import { type Head, type HeadColors, headOf, neckJoint } from '../head/head.ts';
import { direction, strip, toward } from '../paths/curves.ts';
import { boundsOf, type Matrix, moved, type Point, placed, type Shape } from '../paths/shape.ts';
import { armour, robe, uniform } from './dress/attire.ts';
import { apron, overalls, plain, rags, shirt } from './dress/everyday.ts';
import { coat, dress, gown, suit } from './dress/formal.ts';
import type { Tailor } from './dress/garments.ts';
import { type Cloth, type Look, lookOf, materials } from './look.ts';
import { measuresOf } from './measures.ts';
import { poseOf } from './pose.ts';
import { type Skeleton, skeletonOf } from './skeleton.ts';
import { seatOf, toolOf } from './things.ts';
import { canHoldUmbrella, holdingUmbrella, umbrellaOf } from './umbrella.ts';

const tailors: Readonly<Record<FigureProps['dress'], Tailor>> = {
  plain,
  shirt,
  suit,
  coat,
  dress,
  gown,
  robe,
  apron,
  uniform,
  armour,
  rags,
  overalls,
};

/** Figures are drawn in every frame of a scenery, and asked for their size besides. */
const drawn = new Map<string, readonly Shape[]>();
const mostDrawn = 60;

/**
 * @param progress of the step that a walking or running figure takes, from 0 to 1.
 * @param isInRain whoever can hold an umbrella does.
 */
export function personShapes(figure: FigureProps, progress = 1, isInRain = false): readonly Shape[] {
  const key = JSON.stringify([figure, progress, isInRain]);
  const known = drawn.get(key);
  if (known !== undefined) return known;
  if (drawn.size === mostDrawn) drawn.clear();
  const made = drawPerson(figure, progress, isInRain && canHoldUmbrella(figure));
  drawn.set(key, made);
  return made;
}

function drawPerson(given: FigureProps, progress: number, hasUmbrella: boolean): Shape[] {
  const figure = given.pose === 'lying' ? { ...given, hat: hatInBed(given.hat) } : given;
  const look = lookOf(figure);
  const pose = poseOf(figure, progress);
  const skeleton = skeletonOf(hasUmbrella ? holdingUmbrella(pose) : pose, measuresOf(figure));
  const wearer = { figure, skeleton, look };
  const garments = tailors[figure.dress](wearer);
  const head = placedHead(figure, skeleton, look);
  return [
    ...head.behind,
    ...seatOf(wearer),
    ...garments.farArm,
    ...garments.legs,
    ...garments.skirt,
    neckShape(skeleton, look.skin),
    ...garments.torso,
    ...garments.collar,
    ...head.over,
    ...toolOf(wearer),
    ...(hasUmbrella ? umbrellaOf(skeleton) : []),
    ...garments.nearArm,
  ];
}

/** Nobody lies in a hat, but in a bonnet. */
function hatInBed(hat: FigureProps['hat']): FigureProps['hat'] {
  return hat === 'bonnet' ? 'bonnet' : 'none';
}

/** Whose hair is thick has the head a little higher on the ground than it would be. */
function placedHead(figure: FigureProps, skeleton: Skeleton, look: Look): Head {
  const { behind, over } = headOf(figure, headColors(figure, look));
  const matrix = headMatrix(skeleton);
  const placedOver = moved(over, matrix);
  const below = Math.max(0, boundsOf(placedOver).bottom);
  const raised: Matrix = [1, 0, 0, 1, 0, -below];
  return { behind: moved(moved(behind, matrix), raised), over: moved(placedOver, raised) };
}

function headMatrix({ headJoint: at, headTurn, measures }: Skeleton): Matrix {
  const [a, b, c, d] = placed(at, measures.head, headTurn);
  const [x, y] = neckJoint;
  return [a, b, c, d, at[0] - a * x - c * y, at[1] - b * x - d * y];
}

function neckShape({ spine, headJoint, measures }: Skeleton, { shade }: Cloth): Shape {
  const root = spine(0.9, 4);
  const [dx, dy] = direction(root, headJoint);
  const top: Point = [headJoint[0] + dx * 16, headJoint[1] + dy * 16];
  const half = measures.neckHalf;
  return {
    d: strip([root, toward(root, top, 0.6), top], [half * 1.9, half * 1.02, half], 0.8),
    color: shade,
  };
}

export function headColors(figure: FigureProps, look: Look): HeadColors {
  const hat = hatCloth(figure, look);
  return {
    skin: look.skin.base,
    skinShade: look.skin.shade,
    skinLine: look.skinLine,
    cheek: look.cheek,
    eye: '#2a1a1e',
    hair: look.hair.base,
    hairShade: look.hair.shade,
    accent: look.accent.base,
    hat: hat.base,
    hatShade: hat.shade,
    band: hatBand(figure, look),
    light: hat.light,
  };
}

function hatCloth({ hat, dress }: FigureProps, look: Look): Cloth {
  const white = { ...materials.linen, light: look.accent.base };
  switch (hat) {
    case 'straw':
      return materials.straw;
    case 'crown':
      return { ...materials.gold, light: '#fff0c0' };
    case 'cook':
    case 'sailor':
      return white;
    case 'bonnet':
      return { base: look.main.base, shade: materials.linen.base, light: materials.linen.shade };
    case 'helmet':
      if (dress === 'armour') return materials.steel;
      return dress === 'uniform'
        ? { ...look.main, light: materials.gold.base }
        : { ...materials.gold, light: materials.gold.light };
    case 'top-hat':
      return look.lower;
    case 'headscarf':
      return look.accent;
    case 'brimmed':
    case 'cap':
      return dress === 'uniform' ? look.main : look.lower;
    default:
      return look.main;
  }
}

function hatBand({ hat }: FigureProps, look: Look): string {
  if (hat === 'sailor') return look.main.base;
  if (hat === 'headscarf') return look.accent.light;
  return look.accent.base;
}
