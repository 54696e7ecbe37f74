/**
 * Heads of animals from the front, turned a little to the left.
 *
 * The middle of a head is the origin; it is some 400 units wide.
 */
import type { AnimalProps } from '../../../src/storyboard/contract.ts';
import { ellipse } from '../paths/curves.ts';
import { moved, type Point, placed, type Shape } from '../paths/shape.ts';
import type { Coat } from './species.ts';

/** Species whose heads are drawn in profile: see hoofed.ts and dragon.ts. */
export type LongFaced = 'deer' | 'dragon' | 'unicorn';
export type RoundFaced = Exclude<AnimalProps['species'], LongFaced>;

const ink = '#241b1e';

function eyes(x: number, y: number, apart: number, size = 15): Shape[] {
  return [x - apart, x + apart].flatMap((at) => [
    { d: ellipse(at, y, size, size * 1.35), color: ink },
    { d: ellipse(at - size * 0.3, y - size * 0.5, size * 0.3), color: '#ffffff' },
  ]);
}

/** A nose and what is below it. */
function snout(x: number, y: number, size: number, color: string): Shape[] {
  return [
    {
      d:
        `M${x - size} ${y - size * 0.5}C${x - size * 0.9} ${y - size * 0.9} ${x + size * 0.9} ${y - size * 0.9} ` +
        `${x + size} ${y - size * 0.5}C${x + size} ${y} ${x + size * 0.4} ${y + size * 0.55} ${x} ${y + size * 0.6}` +
        `C${x - size * 0.4} ${y + size * 0.55} ${x - size} ${y} ${x - size} ${y - size * 0.5}Z`,
      color,
    },
    { d: `M${x} ${y + size * 0.5}L${x} ${y + size * 1.2}`, color: ink, width: size * 0.24 },
    {
      d:
        `M${x - size * 1.1} ${y + size * 1.35}` +
        `C${x - size * 0.7} ${y + size * 1.6} ${x - size * 0.2} ${y + size * 1.5} ` +
        `${x} ${y + size * 1.2}C${x + size * 0.2} ${y + size * 1.5} ${x + size * 0.7} ${y + size * 1.6} ` +
        `${x + size * 1.1} ${y + size * 1.35}`,
      color: ink,
      width: size * 0.24,
    },
  ];
}

const faces: Readonly<Record<RoundFaced, (coat: Coat) => Shape[]>> = {
  fox: ({ base, pale, dark, inner, nose }) => [
    { d: 'M-172 -60C-206 -160 -196 -258 -158 -312C-104 -270 -56 -196 -34 -116Z', color: base },
    { d: 'M172 -60C206 -160 196 -258 158 -312C104 -270 56 -196 34 -116Z', color: base },
    { d: 'M-144 -90C-166 -160 -164 -216 -150 -252C-114 -214 -84 -166 -68 -118Z', color: inner },
    { d: 'M144 -90C166 -160 164 -216 150 -252C114 -214 84 -166 68 -118Z', color: inner },
    {
      d: 'M-190 -232C-184 -264 -174 -290 -158 -312C-140 -298 -122 -280 -106 -258C-132 -240 -164 -230 -190 -232Z',
      color: dark,
    },
    {
      d: 'M190 -232C184 -264 174 -290 158 -312C140 -298 122 -280 106 -258C132 -240 164 -230 190 -232Z',
      color: dark,
    },
    {
      d:
        'M-8 -152C90 -152 160 -116 184 -34C196 8 214 40 244 62C216 78 190 80 170 80' +
        'C136 140 70 186 -10 186C-90 186 -150 140 -184 80C-204 80 -226 78 -252 60' +
        'C-222 38 -208 6 -198 -34C-176 -116 -106 -152 -8 -152Z',
      color: base,
    },
    {
      d:
        'M244 62C216 78 190 80 170 80C136 140 70 186 -10 186C-90 186 -150 140 -184 80' +
        'C-204 80 -226 78 -252 60C-180 52 -120 30 -84 36C-50 42 -34 66 -16 66C2 66 20 42 54 36' +
        'C100 30 170 52 244 62Z',
      color: pale,
    },
    ...eyes(-16, 6, 76),
    ...snout(-16, 92, 32, nose),
  ],
  wolf: ({ base, pale, dark, inner, nose }) => [
    { d: 'M-168 -70C-196 -160 -190 -240 -156 -300C-104 -262 -64 -200 -44 -118Z', color: dark },
    { d: 'M168 -70C196 -160 190 -240 156 -300C104 -262 64 -200 44 -118Z', color: dark },
    { d: 'M-142 -96C-160 -160 -160 -206 -146 -240C-116 -206 -92 -166 -78 -120Z', color: pale },
    { d: 'M142 -96C160 -160 160 -206 146 -240C116 -206 92 -166 78 -120Z', color: pale },
    {
      d:
        'M-8 -160C90 -160 158 -120 178 -40L238 20L198 34L222 84L160 92L132 142L76 150' +
        'C50 190 24 204 -10 204C-44 204 -70 190 -96 150L-152 142L-180 92L-240 84L-214 34L-252 20' +
        'L-194 -40C-174 -120 -106 -160 -8 -160Z',
      color: base,
    },
    {
      d:
        'M222 84L160 92L132 142L76 150C50 190 24 204 -10 204C-44 204 -70 190 -96 150L-152 142' +
        'L-180 92L-240 84C-170 70 -150 -6 -104 -2C-66 2 -46 40 -16 40C14 40 34 2 74 -2' +
        'C120 -6 150 70 222 84Z',
      color: pale,
    },
    { d: 'M-16 -148C14 -110 22 -40 14 40L-46 40C-54 -40 -46 -110 -16 -148Z', color: inner },
    ...eyes(-16, -6, 78, 13),
    { d: 'M-120 -34Q-92 -46 -66 -32M88 -34Q60 -46 34 -32', color: dark, width: 10 },
    ...snout(-16, 92, 36, nose),
  ],
  bear: ({ base, pale, dark, inner, nose }) => [
    { d: `${ellipse(-146, -130, 66)}${ellipse(142, -130, 66)}`, color: dark },
    { d: `${ellipse(-142, -122, 36)}${ellipse(138, -122, 36)}`, color: inner },
    {
      d:
        'M-4 -178C110 -178 184 -96 196 4C208 106 128 180 -4 180C-136 180 -216 106 -204 4' +
        'C-192 -96 -118 -178 -4 -178Z',
      color: base,
    },
    {
      d: 'M-20 4C54 4 98 46 98 100C98 150 52 172 -20 172C-92 172 -138 150 -138 100C-138 46 -94 4 -20 4Z',
      color: pale,
    },
    ...eyes(-18, -24, 84),
    ...snout(-20, 62, 38, nose),
  ],
  lion: ({ base, pale, dark, shade, inner, nose }) => [
    { d: mane(196, 66, 13), color: dark },
    { d: mane(166, 58, 11), color: '#a35c2d' },
    { d: `${ellipse(-140, -136, 48)}${ellipse(132, -136, 48)}`, color: base },
    { d: `${ellipse(-138, -130, 26)}${ellipse(130, -130, 26)}`, color: inner },
    {
      d:
        'M-6 -164C98 -164 158 -96 160 -4C162 66 126 110 100 138C70 166 34 178 -8 178' +
        'C-50 178 -86 166 -116 138C-142 110 -176 66 -172 -4C-168 -96 -110 -164 -6 -164Z',
      color: base,
    },
    { d: 'M-50 -120C-34 -60 -40 0 -54 54L22 54C8 0 2 -60 18 -120C0 -126 -32 -126 -50 -120Z', color: shade },
    {
      d:
        'M-16 52C50 44 92 72 92 108C92 138 66 150 44 152C34 172 14 180 -16 180' +
        'C-46 180 -66 172 -76 152C-98 150 -124 138 -124 108C-124 72 -82 44 -16 52Z',
      color: pale,
    },
    ...eyes(-16, -12, 78),
    ...snout(-16, 64, 38, nose),
  ],
  tiger: ({ base, pale, dark, inner, nose }) => [
    { d: `${ellipse(-148, -134, 60)}${ellipse(144, -134, 60)}`, color: base },
    { d: `${ellipse(-144, -126, 32)}${ellipse(140, -126, 32)}`, color: inner },
    {
      d:
        'M-4 -176C106 -176 180 -110 192 -20C200 40 214 70 234 92C196 104 176 102 160 98' +
        'C126 154 70 182 -6 182C-82 182 -138 154 -172 98C-188 102 -208 104 -246 92' +
        'C-226 70 -212 40 -204 -20C-192 -110 -114 -176 -4 -176Z',
      color: base,
    },
    {
      d: 'M-16 40C54 30 110 74 120 118C92 160 50 182 -6 182C-66 182 -114 162 -150 118C-140 74 -86 30 -16 40Z',
      color: pale,
    },
    { d: `${ellipse(-96, -62, 40, 28)}${ellipse(70, -62, 40, 28)}`, color: pale },
    { d: stripes, color: dark },
    ...eyes(-14, -26, 80),
    ...snout(-16, 68, 36, nose),
  ],
  panda: ({ base, dark, inner, nose }) => [
    { d: `${ellipse(-150, -136, 68)}${ellipse(146, -136, 68)}`, color: dark },
    { d: `${ellipse(-146, -130, 34)}${ellipse(142, -130, 34)}`, color: inner },
    {
      d:
        'M-4 -178C112 -178 190 -96 204 8C216 110 130 180 -4 180C-138 180 -224 110 -212 8' +
        'C-198 -96 -120 -178 -4 -178Z',
      color: base,
    },
    { d: 'M-112 -62C-66 -76 -38 -38 -52 4C-64 42 -112 62 -142 42C-168 22 -150 -48 -112 -62Z', color: dark },
    { d: 'M84 -62C38 -76 10 -38 24 4C36 42 84 62 114 42C140 22 122 -48 84 -62Z', color: dark },
    ...[-98, 66].map((x): Shape => ({ d: ellipse(x, -8, 14, 18), color: '#15131a' })),
    ...[-103, 61].map((x): Shape => ({ d: ellipse(x, -15, 5), color: '#ffffff' })),
    ...snout(-16, 84, 32, nose),
  ],
  koala: ({ base, pale, dark, inner, nose }) => [
    { d: `${ellipse(-172, -98, 92)}${ellipse(168, -98, 92)}`, color: dark },
    { d: `${ellipse(-166, -88, 54)}${ellipse(162, -88, 54)}`, color: inner },
    {
      d:
        'M-4 -176C104 -176 176 -100 186 0C196 110 120 180 -4 180C-128 180 -204 110 -194 0' +
        'C-184 -100 -112 -176 -4 -176Z',
      color: base,
    },
    {
      d: 'M-18 112C40 112 76 128 76 148C60 170 20 180 -14 180C-54 180 -92 168 -110 150C-110 128 -76 112 -18 112Z',
      color: pale,
    },
    ...eyes(-16, -6, 96),
    {
      d: 'M-18 -28C20 -28 34 10 34 56C34 92 14 108 -18 108C-50 108 -70 92 -70 56C-70 10 -56 -28 -18 -28Z',
      color: nose,
    },
    { d: 'M-44 134C-30 144 -6 144 8 134', color: ink, width: 8 },
  ],
  monkey: ({ base, pale, inner, nose }) => [
    { d: `${ellipse(-186, 0, 62)}${ellipse(178, 0, 62)}`, color: inner },
    {
      d:
        'M-4 -176C108 -176 176 -100 178 -4C180 100 112 172 -4 172C-120 172 -190 100 -186 -4' +
        'C-182 -100 -116 -176 -4 -176Z',
      color: base,
    },
    {
      d:
        'M-20 -84C0 -112 120 -124 124 -26C126 8 108 24 98 36C110 110 60 158 -18 158' +
        'C-96 158 -150 110 -138 36C-148 24 -166 8 -164 -26C-160 -124 -40 -112 -20 -84Z',
      color: pale,
    },
    ...eyes(-20, -20, 66),
    { d: `${ellipse(-34, 42, 8, 10)}${ellipse(-6, 42, 8, 10)}`, color: nose },
    { d: 'M-74 92C-48 112 8 112 34 92', color: nose, width: 11 },
  ],
  frog: ({ base, pale, light, inner, nose }) => [
    { d: `${ellipse(-112, -112, 76)}${ellipse(108, -112, 76)}`, color: base },
    {
      d:
        'M-2 -112C120 -112 216 -40 216 46C216 128 120 164 -2 164C-124 164 -220 128 -220 46' +
        'C-220 -40 -124 -112 -2 -112Z',
      color: base,
    },
    {
      d: 'M-218 60C-180 90 -110 104 -2 104C106 104 178 90 214 60C206 132 114 164 -2 164C-118 164 -210 132 -218 60Z',
      color: pale,
    },
    { d: `${ellipse(-116, -118, 48)}${ellipse(104, -118, 48)}`, color: inner },
    { d: `${ellipse(-122, -116, 22, 28)}${ellipse(98, -116, 22, 28)}`, color: ink },
    { d: `${ellipse(-128, -128, 7)}${ellipse(92, -128, 7)}`, color: '#ffffff' },
    { d: 'M-192 66C-130 92 110 94 186 66', color: nose, width: 10 },
    { d: `${ellipse(-40, 4, 7)}${ellipse(4, 4, 7)}`, color: nose },
    { d: `${ellipse(-160, 26, 26, 18)}${ellipse(150, 26, 26, 18)}`, color: light },
  ],
  rabbit: ({ base, pale, inner, shade, nose }) => [
    { d: 'M44 -110C30 -220 52 -360 110 -404C160 -360 158 -210 118 -92Z', color: shade },
    { d: 'M-60 -108C-104 -210 -120 -350 -76 -408C-20 -370 8 -230 14 -112Z', color: base },
    { d: 'M-44 -130C-74 -220 -84 -310 -68 -354C-32 -310 -16 -220 -10 -130Z', color: inner },
    {
      d: 'M-2 -150C94 -150 152 -84 160 6C166 92 98 150 -6 150C-110 150 -176 92 -170 6C-162 -84 -98 -150 -2 -150Z',
      color: base,
    },
    {
      d: 'M-20 34C30 24 84 50 84 94C84 128 44 150 -12 150C-68 150 -124 128 -124 94C-124 50 -70 24 -20 34Z',
      color: pale,
    },
    ...eyes(-18, -16, 84, 16),
    ...snout(-20, 58, 24, nose),
  ],
  mouse: ({ base, pale, inner, shade, nose }) => [
    { d: ellipse(140, -128, 104), color: shade },
    { d: ellipse(144, -122, 66), color: inner },
    { d: ellipse(-136, -132, 112), color: base },
    { d: ellipse(-134, -126, 74), color: inner },
    {
      d: 'M-2 -150C88 -150 140 -90 140 -10C140 70 76 156 -24 156C-116 156 -160 76 -158 -6C-156 -90 -92 -150 -2 -150Z',
      color: base,
    },
    {
      d: 'M-28 40C20 34 60 62 60 96C44 132 10 156 -24 156C-64 156 -100 132 -120 94C-116 60 -76 34 -28 40Z',
      color: pale,
    },
    ...eyes(-22, -10, 74, 17),
    { d: 'M-96 92L-210 74M-96 108L-204 126M52 92L166 74M52 108L160 126', color: shade, width: 7 },
    ...snout(-28, 72, 24, nose),
  ],
};

/** A ring of locks. */
function mane(radius: number, size: number, locks: number): string {
  const ring = Array.from({ length: locks }, (_, index) => {
    const angle = (index / locks) * Math.PI * 2 - Math.PI / 2;
    return ellipse(-4 + Math.cos(angle) * radius, -4 + Math.sin(angle) * radius, size);
  });
  return [ellipse(-4, -4, radius), ...ring].join('');
}

const stripes =
  'M-30 -174L-16 -100L-2 -174C-12 -177 -20 -177 -30 -174ZM-84 -160L-54 -112L-62 -168ZM52 -160L22 -112L30 -168Z' +
  'M-206 -10L-130 10L-204 34ZM-224 56L-142 62L-196 102ZM194 -10L110 10L196 34ZM212 56L118 62L178 100Z';

/** A head at its place on a body. @param turn in degrees, clockwise. */
export function faceAt(species: RoundFaced, coat: Coat, at: Point, scale: number, turn: number): Shape[] {
  return moved(faces[species](coat), placed(at, scale, turn));
}
