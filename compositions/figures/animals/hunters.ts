/** Bodies of foxes, wolves, lions and tigers: the feet on y 0, facing left. */
import { plate, strip } from '../paths/curves.ts';
import { moved, type Point, placed, type Shape } from '../paths/shape.ts';
import { faceAt, type RoundFaced } from './faces.ts';
import type { Coat } from './species.ts';

export type Hunter = Extract<RoundFaced, 'fox' | 'wolf' | 'lion' | 'tiger'>;

/** A paw at the end of a leg, which ends on the ground. */
function paw(x: number, half: number, color: string): Shape {
  return {
    d:
      `M${x - half - 16} 0C${x - half - 18} -26 ${x - half} -42 ${x - 4} -42` +
      `C${x + half - 4} -42 ${x + half + 2} -26 ${x + half + 2} 0Z`,
    color,
  };
}

/** Sits with its chest to the viewer, the tail beside it. */
export function sittingHunter(species: Hunter, coat: Coat): Shape[] {
  const { base, shade, light, pale, dark } = coat;
  const isCat = species === 'lion' || species === 'tiger';
  const feet = species === 'fox' ? dark : light;
  return [
    ...(isCat ? thinTail(species, coat, [150, -50], 'sitting') : bushyTail(coat, 'sitting')),
    {
      d:
        'M-10 -480C84 -480 138 -380 162 -250C182 -140 178 -60 152 0L-152 0' +
        'C-180 -60 -174 -150 -144 -250C-114 -380 -84 -480 -10 -480Z',
      color: base,
    },
    { d: 'M74 -196C144 -196 178 -110 152 0L24 0C10 -92 22 -186 74 -196Z', color: shade },
    { d: 'M-76 -186C-140 -190 -176 -110 -152 0L-60 0C-40 -92 -40 -178 -76 -186Z', color: shade },
    ...(species === 'tiger' ? [{ d: flankStripes, color: dark }] : []),
    {
      d:
        'M-12 -452C62 -442 84 -350 58 -276C44 -232 12 -206 -10 -192C-30 -206 -60 -232 -76 -276' +
        'C-102 -350 -82 -442 -12 -452Z',
      color: pale,
    },
    { d: plate(-98, -240, 82, 240, 40), color: light },
    { d: plate(-2, -240, 82, 240, 40), color: light },
    { d: 'M-9 -190L-9 -50', color: shade, width: 6 },
    paw(-56, 44, feet),
    paw(42, 44, feet),
    ...(species === 'fox' ? [] : toes([-60, 38], shade)),
    ...faceAt(species, coat, [-10, -552], species === 'lion' ? 0.86 : 0.84, -6),
  ];
}

function toes(xs: readonly number[], color: string): Shape[] {
  return xs.map((x) => ({ d: `M${x - 14} -20L${x - 14} -4M${x + 14} -20L${x + 14} -4`, color, width: 6 }));
}

const flankStripes =
  'M156 -270L92 -262L150 -236ZM170 -206L106 -196L168 -172ZM-140 -262L-92 -254L-148 -230Z' +
  'M-158 -200L-108 -190L-164 -168Z' +
  'M130 -350L84 -338L140 -318ZM-120 -340L-84 -330L-128 -310Z';

function bushyTail({ shade, base, pale }: Coat, pose: 'sitting' | 'standing'): Shape[] {
  return pose === 'sitting'
    ? [
        {
          d:
            'M110 -40C270 -20 384 -110 376 -254C370 -330 322 -376 280 -398C286 -322 262 -254 200 -204' +
            'C150 -168 110 -110 110 -40Z',
          color: shade,
        },
        {
          d: 'M280 -398C322 -376 370 -330 376 -254C350 -284 318 -300 274 -292C282 -326 284 -362 280 -398Z',
          color: pale,
        },
      ]
    : [
        {
          d: 'M236 -372C330 -420 430 -370 470 -262C486 -206 470 -150 426 -118C414 -190 360 -250 250 -268Z',
          color: base,
        },
        {
          d: 'M470 -262C486 -206 470 -150 426 -118C420 -150 408 -180 388 -204C420 -210 450 -228 470 -262Z',
          color: pale,
        },
      ];
}

function thinTail(
  species: Hunter,
  { base, dark }: Coat,
  [x, y]: Point,
  pose: 'sitting' | 'standing',
): Shape[] {
  const line =
    pose === 'sitting'
      ? `M${x} ${y + 20}C${x + 130} ${y + 36} ${x + 200} ${y - 60} ${x + 160} ${y - 160}`
      : `M${x} ${y}C${x + 110} ${y - 20} ${x + 120} ${y + 90} ${x + 130} ${y + 160}`;
  const [endX, endY, turn] = pose === 'sitting' ? [x + 160, y - 160, -26] : [x + 130, y + 160, 170];
  const tail: Shape = { d: line, color: base, width: 30 };
  if (species === 'tiger') {
    const rings =
      pose === 'sitting'
        ? `M${x + 120} ${y + 30}L${x + 112} ${y - 8}M${x + 186} ${y - 34}L${x + 150} ${y - 42}` +
          `M${x + 184} ${y - 104}L${x + 154} ${y - 96}`
        : `M${x + 64} ${y + 26}L${x + 84} ${y - 4}M${x + 90} ${y + 70}L${x + 122} ${y + 56}` +
          `M${x + 104} ${y + 122}L${x + 136} ${y + 118}`;
    return [tail, { d: rings, color: dark, width: 18 }];
  }
  return [
    tail,
    ...moved(
      [{ d: 'M0 30C-40 10 -44 -50 0 -96C44 -50 40 10 0 30Z', color: dark }],
      placed([endX, endY], 1, turn),
    ),
  ];
}

export function standingHunter(species: Hunter, coat: Coat): Shape[] {
  const { base, shade, light, pale, dark } = coat;
  const isCat = species === 'lion' || species === 'tiger';
  const feet = species === 'fox' ? dark : light;
  const farFeet = species === 'fox' ? dark : shade;
  return [
    ...(isCat ? thinTail(species, coat, [258, -352], 'standing') : bushyTail(coat, 'standing')),
    {
      d: strip(
        [
          [-84, -230],
          [-76, -110],
          [-84, -14],
        ],
        [48, 34, 32],
        0.5,
      ),
      color: shade,
    },
    paw(-84, 32, farFeet),
    {
      d: strip(
        [
          [150, -240],
          [176, -130],
          [146, -14],
        ],
        [66, 36, 31],
        0.5,
      ),
      color: shade,
    },
    paw(146, 31, farFeet),
    {
      d:
        'M-206 -432C-120 -448 60 -408 168 -420C254 -426 288 -356 280 -262' +
        'C270 -190 222 -176 144 -184C40 -196 -60 -172 -124 -180C-206 -196 -252 -270 -250 -344' +
        'C-250 -392 -234 -424 -206 -432Z',
      color: base,
    },
    { d: 'M-124 -180C-60 -172 40 -196 144 -184C100 -222 0 -232 -110 -224Z', color: pale },
    ...(species === 'tiger' ? [{ d: backStripes, color: dark }] : []),
    {
      d: strip(
        [
          [196, -300],
          [240, -140],
          [212, -14],
        ],
        [86, 40, 33],
        0.5,
      ),
      color: base,
    },
    paw(212, 33, feet),
    {
      d: strip(
        [
          [-168, -270],
          [-160, -130],
          [-170, -14],
        ],
        [62, 40, 34],
        0.5,
      ),
      color: base,
    },
    paw(-170, 34, feet),
    ...(species === 'tiger'
      ? [
          {
            d: 'M262 -236L206 -226L266 -204ZM272 -172L222 -160L262 -142ZM-206 -170L-164 -160L-204 -144Z',
            color: dark,
          },
        ]
      : []),
    { d: 'M-250 -350C-250 -270 -214 -196 -150 -186C-136 -240 -150 -330 -196 -400Z', color: pale },
    ...faceAt(species, coat, [-212, -468], species === 'lion' ? 0.8 : 0.74, -4),
  ];
}

const backStripes =
  'M-70 -440L-50 -320L-36 -438ZM10 -432L28 -300L46 -426ZM92 -424L104 -300L124 -420ZM170 -420L176 -316L204 -416Z';
