/** Deer, unicorns and dragons: their long heads are drawn in profile. The feet are on y 0; all face left. */
import type { AnimalProps } from '../../../src/storyboard/contract.ts';
import { ellipse, polygon, strip } from '../paths/curves.ts';
import { moved, type Point, type Shape } from '../paths/shape.ts';
import type { Coat } from './species.ts';

type Hoofed = 'deer' | 'unicorn';
type Pose = AnimalProps['pose'];

const ink = '#241b1e';

function hoof(x: number, half: number, color: string): Shape {
  return {
    d: polygon([
      [x - half, -34],
      [x + half, -34],
      [x + half + 6, 0],
      [x - half - 8, 0],
    ]),
    color,
  };
}

export function hoofedShapes(species: Hoofed, pose: Pose, coat: Coat): Shape[] {
  const { base, shade, dark } = coat;
  const isLying = pose === 'sitting';
  // Lying, the body is as low as its folded legs.
  const lower = (shapes: readonly Shape[]) => (isLying ? moved(shapes, [1, 0, 0, 1, 0, 286]) : [...shapes]);
  const hooves = species === 'deer' ? dark : coat.dark;
  const legs = isLying
    ? []
    : [
        {
          d: strip(
            [
              [-64, -350],
              [-56, -190],
              [-66, -20],
            ],
            [44, 22, 17],
            0.4,
          ),
          color: shade,
        },
        hoof(-66, 19, hooves),
        {
          d: strip(
            [
              [190, -380],
              [226, -210],
              [190, -20],
            ],
            [60, 24, 17],
            0.4,
          ),
          color: shade,
        },
        hoof(190, 19, hooves),
      ];
  const nearLegs = isLying
    ? [
        {
          d: strip(
            [
              [-110, -90],
              [-226, -52],
              [-120, -22],
            ],
            [50, 26, 20],
            0.3,
          ),
          color: base,
        },
        {
          d: polygon([
            [-120, -42],
            [-90, -40],
            [-78, 0],
            [-122, 0],
          ]),
          color: hooves,
        },
        { d: ellipse(222, -104, 104, 104), color: coat.light },
        {
          d: strip(
            [
              [250, -60],
              [150, -40],
              [40, -22],
            ],
            [50, 26, 20],
            0.3,
          ),
          color: base,
        },
        {
          d: polygon([
            [44, -42],
            [14, -40],
            [0, 0],
            [44, 0],
          ]),
          color: hooves,
        },
      ]
    : [
        {
          d: strip(
            [
              [236, -420],
              [284, -220],
              [246, -20],
            ],
            [88, 28, 18],
            0.4,
          ),
          color: base,
        },
        hoof(246, 20, hooves),
        {
          d: strip(
            [
              [-126, -380],
              [-122, -190],
              [-132, -20],
            ],
            [58, 25, 18],
            0.4,
          ),
          color: base,
        },
        hoof(-132, 20, hooves),
      ];
  return [
    ...(isLying && species === 'unicorn' ? lyingTail(coat) : lower(tailOf(species, coat))),
    ...legs,
    ...lower(bodyOf(species, coat)),
    ...nearLegs,
    ...lower(species === 'deer' ? deerHead(coat) : unicornHead(coat)),
  ];
}

function tailOf(species: Hoofed, { base, pale, dark, inner }: Coat): Shape[] {
  return species === 'deer'
    ? [
        { d: 'M290 -512C340 -520 362 -470 346 -420C322 -410 300 -430 290 -450Z', color: pale },
        { d: 'M286 -516C330 -528 356 -492 348 -452C326 -470 306 -480 288 -480Z', color: base },
      ]
    : [
        {
          d: 'M280 -500C370 -520 420 -430 396 -320C384 -250 410 -190 440 -160C380 -150 330 -190 326 -270C324 -340 320 -400 276 -430Z',
          color: dark,
        },
        {
          d: 'M284 -486C350 -480 372 -400 356 -310C350 -250 366 -210 392 -180C346 -190 318 -230 320 -290C322 -350 316 -410 280 -440Z',
          color: inner,
        },
      ];
}

function lyingTail({ dark, inner }: Coat): Shape[] {
  return [
    {
      d: 'M270 -220C360 -230 430 -160 440 -80C446 -40 470 -10 500 0L330 0C300 -60 310 -140 270 -170Z',
      color: dark,
    },
    {
      d: 'M274 -206C336 -206 380 -150 384 -80C388 -40 404 -10 424 0L318 0C296 -60 306 -130 274 -160Z',
      color: inner,
    },
  ];
}

function bodyOf(species: Hoofed, { base, pale, shade, light }: Coat): Shape[] {
  const body: Shape[] = [
    {
      d: 'M-160 -540C-60 -556 110 -530 214 -536C300 -536 334 -460 314 -380C300 -326 250 -316 176 -324C60 -336 -30 -312 -94 -324C-176 -342 -214 -450 -160 -540Z',
      color: base,
    },
    {
      d: 'M-94 -324C-30 -312 60 -336 176 -324C130 -362 0 -372 -120 -344Z',
      color: species === 'deer' ? pale : shade,
    },
    {
      d: 'M-196 -420C-232 -520 -252 -610 -244 -710L-138 -734C-126 -650 -84 -570 -20 -530C-60 -420 -140 -380 -196 -420Z',
      color: base,
    },
  ];
  const chest: Shape = { d: ellipse(-140, -412, 66, 92), color: base };
  if (species === 'unicorn') return [...body, chest];
  return [
    ...body,
    chest,
    {
      d: 'M-196 -420C-232 -520 -252 -610 -244 -690C-220 -660 -206 -640 -200 -610C-190 -540 -170 -470 -150 -410C-166 -404 -182 -408 -196 -420Z',
      color: pale,
    },
    ...spots.map(([x, y]): Shape => ({ d: ellipse(x, y, 13, 11), color: light })),
  ];
}

const spots: readonly Point[] = [
  [40, -496],
  [92, -470],
  [146, -500],
  [196, -466],
  [250, -494],
  [116, -430],
  [224, -424],
];

function deerHead({ base, pale, dark, inner, shade, nose }: Coat): Shape[] {
  return [
    {
      d: 'M-196 -792C-210 -870 -250 -910 -300 -950M-226 -880C-250 -890 -276 -888 -300 -880M-206 -836C-230 -850 -254 -850 -272 -842',
      color: shade,
      width: 20,
    },
    { d: 'M-132 -770C-90 -800 -40 -800 -6 -776C-30 -740 -90 -726 -136 -744Z', color: shade },
    {
      d: 'M-168 -802C-214 -812 -256 -790 -284 -750C-314 -720 -356 -706 -380 -694C-398 -682 -396 -654 -378 -646C-330 -634 -280 -638 -236 -646C-180 -658 -130 -690 -128 -740C-128 -776 -142 -798 -168 -802Z',
      color: base,
    },
    {
      d: 'M-378 -646C-330 -634 -280 -638 -236 -646C-250 -668 -300 -676 -340 -672C-360 -670 -378 -660 -378 -646Z',
      color: pale,
    },
    { d: 'M-150 -764C-130 -806 -90 -828 -46 -826C-56 -786 -96 -748 -146 -742Z', color: base },
    { d: 'M-136 -764C-118 -792 -92 -808 -64 -810C-76 -784 -102 -762 -136 -754Z', color: inner },
    {
      d: 'M-178 -794C-170 -880 -120 -930 -60 -968M-154 -890C-180 -920 -186 -950 -182 -980M-112 -930C-124 -956 -124 -980 -116 -1002M-168 -846C-136 -852 -110 -848 -90 -838',
      color: dark,
      width: 20,
    },
    { d: ellipse(-380, -674, 17, 20), color: nose },
    { d: ellipse(-246, -732, 11, 15), color: ink },
    { d: ellipse(-249, -738, 3.4), color: '#ffffff' },
    { d: 'M-362 -656C-346 -660 -334 -662 -322 -662', color: shade, width: 6 },
  ];
}

function unicornHead({ base, dark, inner, shade, nose }: Coat): Shape[] {
  return [
    {
      d: 'M-130 -800C-60 -800 -20 -700 0 -620C14 -570 40 -540 70 -530C30 -470 -50 -480 -80 -560C-104 -620 -130 -680 -150 -720Z',
      color: dark,
    },
    { d: 'M-190 -836L-268 -1010L-226 -812Z', color: '#edc04f' },
    { d: 'M-240 -950L-214 -942M-222 -902L-200 -898', color: '#c9962f', width: 9 },
    {
      d: 'M-168 -826C-214 -834 -262 -806 -292 -756C-322 -714 -360 -690 -384 -664C-402 -640 -394 -606 -370 -598C-330 -590 -290 -610 -250 -628C-190 -650 -126 -690 -126 -760C-126 -796 -142 -822 -168 -826Z',
      color: base,
    },
    {
      d: 'M-384 -664C-402 -640 -394 -606 -370 -598C-348 -594 -326 -600 -304 -608C-316 -640 -344 -662 -376 -672Z',
      color: shade,
    },
    { d: 'M-146 -800C-150 -850 -130 -886 -104 -904C-92 -860 -100 -810 -128 -782Z', color: base },
    { d: 'M-138 -810C-138 -846 -126 -870 -112 -884C-108 -850 -114 -816 -130 -796Z', color: inner },
    {
      d: 'M-206 -836C-240 -830 -268 -800 -276 -764C-240 -780 -200 -780 -176 -760C-150 -700 -130 -640 -110 -600C-100 -640 -104 -760 -130 -800C-150 -826 -176 -840 -206 -836Z',
      color: inner,
    },
    {
      d: 'M-128 -796C-90 -740 -84 -680 -70 -630C-60 -590 -40 -560 -16 -546C-60 -540 -96 -570 -110 -620C-124 -670 -134 -720 -146 -760Z',
      color: inner,
    },
    { d: ellipse(-252, -736, 11, 15), color: ink },
    { d: ellipse(-255, -742, 3.4), color: '#ffffff' },
    { d: ellipse(-372, -644, 7, 10), color: nose },
    { d: 'M-366 -616C-350 -618 -340 -624 -330 -632', color: nose, width: 6 },
  ];
}

export function dragonShapes(pose: Pose, coat: Coat): Shape[] {
  const { base, shade, light, pale, dark } = coat;
  const spike = (x: number, y: number, size: number, lean: number): Shape => ({
    d: polygon([
      [x - size * 0.6, y + size * 0.3],
      [x + lean * size, y - size],
      [x + size * 0.6, y + size * 0.3],
    ]),
    color: dark,
  });
  if (pose === 'standing') {
    return [
      { d: wing([120, -470], -1), color: dark },
      {
        d: 'M250 -330C350 -330 420 -280 470 -210C500 -160 540 -150 580 -180L592 -120C530 -70 470 -90 420 -150C370 -210 310 -230 240 -220Z',
        color: base,
      },
      {
        d: polygon([
          [566, -196],
          [668, -214],
          [620, -84],
        ]),
        color: dark,
      },
      {
        d: strip(
          [
            [-70, -240],
            [-60, -120],
            [-76, -10],
          ],
          [70, 52, 44],
          0.5,
        ),
        color: shade,
      },
      {
        d: strip(
          [
            [150, -240],
            [186, -120],
            [150, -10],
          ],
          [84, 56, 44],
          0.5,
        ),
        color: shade,
      },
      ...claws([-76, 150], shade, pale),
      spike(-40, -470, 44, 0.3),
      spike(232, -404, 42, 0.5),
      {
        d: 'M-190 -420C-90 -500 120 -490 220 -420C300 -360 310 -260 260 -200C200 -150 40 -160 -90 -160C-220 -164 -264 -330 -190 -420Z',
        color: base,
      },
      {
        d: 'M-236 -300C-230 -220 -170 -160 -90 -160C0 -160 90 -156 170 -164C80 -220 -60 -230 -150 -330Z',
        color: pale,
      },
      {
        d: 'M-200 -250L-150 -300M-150 -200L-96 -262M-80 -170L-30 -236M0 -164L40 -216',
        color: '#d9bd6c',
        width: 8,
      },
      {
        d: strip(
          [
            [226, -300],
            [270, -130],
            [226, -10],
          ],
          [104, 62, 48],
          0.5,
        ),
        color: base,
      },
      {
        d: strip(
          [
            [-156, -280],
            [-150, -130],
            [-166, -10],
          ],
          [86, 58, 46],
          0.5,
        ),
        color: base,
      },
      ...claws([-166, 226], base, pale),
      ...dragonHead(coat, [0, 0]),
      { d: 'M-212 -332C-240 -300 -262 -280 -258 -240C-200 -210 -150 -260 -136 -334Z', color: pale },
      { d: wing([60, -430], 1), color: '#d65a45' },
      { d: 'M60 -430L120 -760M60 -430L270 -690M60 -430L350 -560', color: light, width: 14 },
    ];
  }
  return [
    { d: wing([130, -420], -1), color: dark },
    {
      d: 'M120 -120C260 -110 380 -60 440 -110C480 -150 470 -220 420 -236L446 -270C530 -240 540 -130 480 -60C410 20 240 0 100 0Z',
      color: base,
    },
    {
      d: polygon([
        [406, -252],
        [470, -342],
        [500, -226],
      ]),
      color: dark,
    },
    spike(126, -350, 44, 0.6),
    spike(160, -260, 44, 0.7),
    spike(196, -176, 40, 0.8),
    {
      d: 'M-160 -460C-60 -500 60 -440 130 -330C200 -220 230 -80 190 0L-130 0C-210 -120 -220 -330 -160 -460Z',
      color: base,
    },
    {
      d: 'M-204 -330C-190 -420 -150 -450 -110 -440C-30 -330 -10 -150 -30 0L-130 0C-190 -90 -212 -220 -204 -330Z',
      color: pale,
    },
    {
      d: 'M-200 -350L-84 -350M-206 -280L-58 -280M-202 -210L-40 -210M-186 -140L-30 -140M-160 -70L-26 -70',
      color: '#d9bd6c',
      width: 8,
    },
    { d: ellipse(110, -104, 122, 112), color: light },
    { d: 'M-50 0C-54 -44 -20 -60 60 -60C140 -60 170 -30 170 0Z', color: base },
    { d: `${claw(-40)}${claw(-8)}${claw(24)}`, color: pale },
    {
      d: strip(
        [
          [-60, -330],
          [-110, -170],
          [-120, -16],
        ],
        [60, 42, 36],
        0.6,
      ),
      color: light,
    },
    ...claws([-120], light, pale),
    ...dragonHead(coat, [10, -30]),
    { d: wing([60, -400], 1), color: '#d65a45' },
    { d: 'M60 -400L120 -730M60 -400L270 -660M60 -400L350 -530', color: light, width: 14 },
  ];
}

/** Spread behind the body; the far one is turned away. */
function wing([x, y]: Point, side: 1 | -1): string {
  const at = (dx: number, dy: number) => `${x + (side === 1 ? dx : dx * 0.6 - 60)} ${y + dy}`;
  return `M${at(0, 0)}C${at(0, -140)} ${at(20, -260)} ${at(60, -330)}Q${at(110, -230)} ${at(210, -260)}Q${at(200, -160)} ${at(290, -130)}Q${at(230, -60)} ${at(250, 30)}Q${at(120, -20)} ${at(0, 40)}Z`;
}

function claw(x: number): string {
  return `M${x - 12} -18C${x - 26} -14 ${x - 30} -6 ${x - 28} 0L${x + 4} 0Z`;
}

function claws(xs: readonly number[], foot: string, color: string): Shape[] {
  return xs.flatMap((x) => [
    {
      d: `M${x - 64} 0C${x - 66} -36 ${x - 36} -50 ${x} -50C${x + 36} -50 ${x + 50} -30 ${x + 50} 0Z`,
      color: foot,
    },
    { d: `${claw(x - 36)}${claw(x - 8)}${claw(x + 20)}`, color },
  ]);
}

function dragonHead({ base, shade, pale, dark, light, nose }: Coat, [dx, dy]: Point): Shape[] {
  return moved(
    [
      { d: 'M-96 -640C-70 -700 -20 -736 40 -742C26 -700 -10 -650 -60 -610Z', color: pale },
      {
        d: polygon([
          [-60, -640],
          [0, -640],
          [-34, -560],
        ]),
        color: dark,
      },
      {
        d: polygon([
          [-56, -556],
          [8, -540],
          [-40, -476],
        ]),
        color: dark,
      },
      {
        d: polygon([
          [-50, -470],
          [20, -444],
          [-20, -400],
        ]),
        color: dark,
      },
      { d: 'M-212 -330C-206 -420 -250 -500 -250 -570L-80 -640C-20 -560 -10 -450 40 -380Z', color: base },
      { d: 'M-212 -330C-206 -420 -250 -500 -250 -570L-196 -570C-200 -500 -150 -420 -136 -330Z', color: pale },
      {
        d: 'M-72 -700C-140 -730 -210 -716 -252 -676C-290 -672 -350 -680 -396 -670C-432 -660 -440 -610 -420 -584C-380 -556 -300 -552 -236 -552C-150 -550 -70 -570 -56 -630C-50 -664 -56 -690 -72 -700Z',
        color: base,
      },
      {
        d: 'M-420 -584C-380 -556 -300 -552 -236 -552C-206 -552 -176 -554 -150 -560C-200 -584 -300 -596 -428 -596Z',
        color: shade,
      },
      { d: 'M-372 -594L-358 -568L-344 -593ZM-316 -592L-302 -566L-288 -590Z', color: '#fff6e0' },
      { d: 'M-130 -700C-120 -760 -86 -806 -34 -830C-40 -780 -60 -730 -86 -696Z', color: pale },
      {
        d: 'M-262 -690C-240 -716 -206 -722 -180 -710L-196 -680C-220 -686 -240 -686 -262 -690Z',
        color: light,
      },
      { d: ellipse(-214, -662, 15, 19), color: '#ffe08a' },
      { d: ellipse(-217, -662, 7, 15), color: ink },
      { d: ellipse(-400, -644, 11, 8), color: nose },
    ],
    [1, 0, 0, 1, dx, dy],
  );
}
