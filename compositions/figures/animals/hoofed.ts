/** Deer and unicorns, their heads in profile: the feet on y 0, facing left. */
import type { AnimalProps } from '../../../src/storyboard/contract.ts';
import { ellipse, polygon, strip } from '../paths/curves.ts';
import { moved, type Point, type Shape } from '../paths/shape.ts';
import type { Coat } from './species.ts';

type Hoofed = 'deer' | 'unicorn';

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

export function hoofedShapes(species: Hoofed, pose: AnimalProps['pose'], coat: Coat): Shape[] {
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
          d:
            'M280 -500C370 -520 420 -430 396 -320C384 -250 410 -190 440 -160' +
            'C380 -150 330 -190 326 -270C324 -340 320 -400 276 -430Z',
          color: dark,
        },
        {
          d:
            'M284 -486C350 -480 372 -400 356 -310C350 -250 366 -210 392 -180' +
            'C346 -190 318 -230 320 -290C322 -350 316 -410 280 -440Z',
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
      d:
        'M-160 -540C-60 -556 110 -530 214 -536C300 -536 334 -460 314 -380' +
        'C300 -326 250 -316 176 -324C60 -336 -30 -312 -94 -324C-176 -342 -214 -450 -160 -540Z',
      color: base,
    },
    {
      d: 'M-94 -324C-30 -312 60 -336 176 -324C130 -362 0 -372 -120 -344Z',
      color: species === 'deer' ? pale : shade,
    },
    {
      d:
        'M-196 -420C-232 -520 -252 -610 -244 -710L-138 -734C-126 -650 -84 -570 -20 -530' +
        'C-60 -420 -140 -380 -196 -420Z',
      color: base,
    },
  ];
  const chest: Shape = { d: ellipse(-140, -412, 66, 92), color: base };
  if (species === 'unicorn') return [...body, chest];
  return [
    ...body,
    chest,
    {
      d:
        'M-196 -420C-232 -520 -252 -610 -244 -690C-220 -660 -206 -640 -200 -610' +
        'C-190 -540 -170 -470 -150 -410C-166 -404 -182 -408 -196 -420Z',
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
      d:
        'M-196 -792C-210 -870 -250 -910 -300 -950M-226 -880C-250 -890 -276 -888 -300 -880' +
        'M-206 -836C-230 -850 -254 -850 -272 -842',
      color: shade,
      width: 20,
    },
    { d: 'M-132 -770C-90 -800 -40 -800 -6 -776C-30 -740 -90 -726 -136 -744Z', color: shade },
    {
      d:
        'M-168 -802C-214 -812 -256 -790 -284 -750C-314 -720 -356 -706 -380 -694' +
        'C-398 -682 -396 -654 -378 -646C-330 -634 -280 -638 -236 -646' +
        'C-180 -658 -130 -690 -128 -740C-128 -776 -142 -798 -168 -802Z',
      color: base,
    },
    {
      d: 'M-378 -646C-330 -634 -280 -638 -236 -646C-250 -668 -300 -676 -340 -672C-360 -670 -378 -660 -378 -646Z',
      color: pale,
    },
    { d: 'M-150 -764C-130 -806 -90 -828 -46 -826C-56 -786 -96 -748 -146 -742Z', color: base },
    { d: 'M-136 -764C-118 -792 -92 -808 -64 -810C-76 -784 -102 -762 -136 -754Z', color: inner },
    {
      d:
        'M-178 -794C-170 -880 -120 -930 -60 -968M-154 -890C-180 -920 -186 -950 -182 -980' +
        'M-112 -930C-124 -956 -124 -980 -116 -1002M-168 -846C-136 -852 -110 -848 -90 -838',
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
      d:
        'M-130 -800C-60 -800 -20 -700 0 -620C14 -570 40 -540 70 -530C30 -470 -50 -480 -80 -560' +
        'C-104 -620 -130 -680 -150 -720Z',
      color: dark,
    },
    { d: 'M-190 -836L-268 -1010L-226 -812Z', color: '#edc04f' },
    { d: 'M-240 -950L-214 -942M-222 -902L-200 -898', color: '#c9962f', width: 9 },
    {
      d:
        'M-168 -826C-214 -834 -262 -806 -292 -756C-322 -714 -360 -690 -384 -664' +
        'C-402 -640 -394 -606 -370 -598C-330 -590 -290 -610 -250 -628' +
        'C-190 -650 -126 -690 -126 -760C-126 -796 -142 -822 -168 -826Z',
      color: base,
    },
    {
      d: 'M-384 -664C-402 -640 -394 -606 -370 -598C-348 -594 -326 -600 -304 -608C-316 -640 -344 -662 -376 -672Z',
      color: shade,
    },
    { d: 'M-146 -800C-150 -850 -130 -886 -104 -904C-92 -860 -100 -810 -128 -782Z', color: base },
    { d: 'M-138 -810C-138 -846 -126 -870 -112 -884C-108 -850 -114 -816 -130 -796Z', color: inner },
    {
      d:
        'M-206 -836C-240 -830 -268 -800 -276 -764C-240 -780 -200 -780 -176 -760' +
        'C-150 -700 -130 -640 -110 -600C-100 -640 -104 -760 -130 -800' +
        'C-150 -826 -176 -840 -206 -836Z',
      color: inner,
    },
    {
      d:
        'M-128 -796C-90 -740 -84 -680 -70 -630C-60 -590 -40 -560 -16 -546' +
        'C-60 -540 -96 -570 -110 -620C-124 -670 -134 -720 -146 -760Z',
      color: inner,
    },
    { d: ellipse(-252, -736, 11, 15), color: ink },
    { d: ellipse(-255, -742, 3.4), color: '#ffffff' },
    { d: ellipse(-372, -644, 7, 10), color: nose },
    { d: 'M-366 -616C-350 -618 -340 -624 -330 -632', color: nose, width: 6 },
  ];
}
