/** Umbrellas, for those who are out in the rain and have a hand free. */
import type { FigureProps } from '../../../src/storyboard/contract.ts';
import { direction } from '../paths/curves.ts';
import { moved, type Shape } from '../paths/shape.ts';
import type { Pose } from './pose.ts';
import type { Skeleton } from './skeleton.ts';

/** Not over tall hats, and not with armour, a monk's robe or rags. */
export function canHoldUmbrella({ pose, hat, dress }: FigureProps): boolean {
  const isFree = pose === 'standing' || pose === 'walking' || pose === 'speaking';
  const isLow =
    hat === 'none' || hat === 'cap' || hat === 'brimmed' || hat === 'headscarf' || hat === 'bonnet';
  return isFree && isLow && dress !== 'armour' && dress !== 'robe' && dress !== 'rags';
}

export function holdingUmbrella(pose: Pose): Pose {
  return { ...pose, nearArm: { upper: 46, fore: 142, hand: 'fist' } };
}

export function umbrellaOf({ nearArm, headJoint, measures }: Skeleton): Shape[] {
  const [, elbow, [wristX, wristY]] = nearArm.joints;
  const [dx, dy] = direction(elbow, [wristX, wristY]);
  const [x, y] = [wristX + dx * 18, wristY + dy * 18];
  // The canopy is just above the eyes.
  const edge = headJoint[1] - measures.head * 300;
  return [
    {
      d: `M${Math.round(x)} ${Math.round(y + 46)}L${Math.round(x)} ${Math.round(edge - 60)}`,
      color: '#2a2230',
      width: 11,
    },
    ...moved(canopy, [0.99, -0.1, 0.1, 0.99, x + 64, edge]),
  ];
}

/** Its lower edge is at y 0. Of all that is seen in the rain it alone is bright. */
const canopy: readonly Shape[] = [
  { d: 'M0 -196L0 -226', color: '#2a2230', width: 13 },
  {
    d:
      'M-280 0C-268 -120 -140 -198 0 -198C140 -198 268 -120 280 0C248 -30 212 -30 186 0C156 -32 122 -32 93 0' +
      'C62 -32 30 -32 0 0C-30 -32 -62 -32 -93 0C-122 -32 -156 -32 -186 0C-212 -30 -248 -30 -280 0Z',
    color: '#e8503a',
    isBright: true,
  },
  {
    d: 'M0 -198C56 -160 92 -84 93 0C62 -32 30 -32 0 0C-30 -32 -62 -32 -93 0C-92 -84 -56 -160 0 -198Z',
    color: '#f56a4c',
    isBright: true,
  },
];
