/** Bodies of monkeys and frogs, which stand upright: the feet on y 0, facing left. */
import { ellipse, strip } from '../paths/curves.ts';
import type { Shape } from '../paths/shape.ts';
import { faceAt } from './faces.ts';
import type { Coat } from './species.ts';

export function sittingMonkey(coat: Coat): Shape[] {
  const { base, shade, light, pale, inner } = coat;
  return [
    { d: 'M120 -50C290 -20 350 -170 284 -258C232 -320 170 -270 208 -226', color: base, width: 34 },
    {
      d: strip(
        [
          [84, -110],
          [206, -206],
          [172, -24],
        ],
        [74, 62, 42],
        0.6,
      ),
      color: shade,
    },
    {
      d: strip(
        [
          [-88, -110],
          [-218, -206],
          [-178, -24],
        ],
        [74, 62, 42],
        0.6,
      ),
      color: light,
    },
    {
      d:
        'M-4 -440C104 -440 166 -310 170 -170C172 -50 120 0 0 0C-120 0 -176 -50 -172 -170' +
        'C-168 -310 -108 -440 -4 -440Z',
      color: base,
    },
    {
      d:
        'M-20 -390C50 -380 90 -290 90 -180C88 -80 46 -40 -20 -40C-84 -40 -128 -80 -128 -180' +
        'C-128 -290 -90 -380 -20 -390Z',
      color: pale,
    },
    { d: 'M-250 0C-252 -34 -222 -48 -180 -48C-146 -48 -126 -30 -126 0Z', color: inner },
    { d: 'M110 0C108 -34 138 -48 172 -48C208 -48 232 -30 232 0Z', color: inner },
    {
      d: strip(
        [
          [128, -350],
          [176, -220],
          [120, -130],
        ],
        [48, 38, 30],
        0.7,
      ),
      color: shade,
    },
    { d: ellipse(116, -122, 34, 30), color: inner },
    {
      d: strip(
        [
          [-134, -350],
          [-186, -210],
          [-140, -120],
        ],
        [50, 40, 32],
        0.7,
      ),
      color: light,
    },
    { d: ellipse(-136, -112, 36, 32), color: inner },
    ...faceAt('monkey', coat, [-10, -530], 0.92, -5),
  ];
}

export function standingMonkey(coat: Coat): Shape[] {
  const { base, shade, light, pale, inner } = coat;
  return [
    { d: 'M90 -270C220 -250 310 -340 290 -460C274 -540 196 -530 206 -476', color: base, width: 34 },
    {
      d: strip(
        [
          [-110, -560],
          [-190, -440],
          [-170, -300],
        ],
        [46, 38, 30],
        0.7,
      ),
      color: shade,
    },
    { d: ellipse(-166, -286, 32, 36), color: inner },
    {
      d: strip(
        [
          [-46, -280],
          [-70, -150],
          [-58, -20],
        ],
        [68, 50, 40],
        0.6,
      ),
      color: shade,
    },
    { d: 'M-134 0C-136 -34 -104 -48 -60 -48C-28 -48 -10 -30 -10 0Z', color: inner },
    {
      d: strip(
        [
          [56, -290],
          [86, -150],
          [64, -20],
        ],
        [74, 52, 42],
        0.6,
      ),
      color: light,
    },
    { d: 'M-14 0C-16 -36 20 -50 66 -50C100 -50 116 -30 116 0Z', color: inner },
    {
      d:
        'M-4 -620C96 -620 140 -510 142 -400C144 -290 100 -236 0 -236' +
        'C-100 -236 -148 -290 -144 -400C-140 -510 -98 -620 -4 -620Z',
      color: base,
    },
    {
      d:
        'M-24 -580C38 -572 68 -490 68 -400C66 -310 30 -270 -24 -270C-76 -270 -112 -310 -112 -400' +
        'C-112 -490 -80 -572 -24 -580Z',
      color: pale,
    },
    {
      d: strip(
        [
          [96, -550],
          [166, -410],
          [110, -270],
        ],
        [50, 40, 32],
        0.7,
      ),
      color: light,
    },
    { d: ellipse(104, -256, 36, 38), color: inner },
    ...faceAt('monkey', coat, [-10, -690], 0.88, -4),
  ];
}

/** A foot with three toes. */
function webbed(x: number, y: number, size: number, color: string): Shape {
  return {
    d:
      `M${x + size * 0.5} ${y - size * 0.34}` +
      `C${x} ${y - size * 0.5} ${x - size * 0.7} ${y - size * 0.2} ${x - size} ${y}` +
      `L${x - size * 0.52} ${y - size * 0.1}L${x - size * 0.3} ${y}L${x} ${y - size * 0.1}L${x + size * 0.3} ${y}` +
      `L${x + size * 0.5} ${y - size * 0.08}L${x + size * 0.72} ${y}` +
      `C${x + size * 0.8} ${y - size * 0.2} ${x + size * 0.7} ${y - size * 0.3} ${x + size * 0.5} ${y - size * 0.34}` +
      `Z`,
    color,
  };
}

export function sittingFrog(coat: Coat): Shape[] {
  const { base, shade, light, pale, dark } = coat;
  return [
    { d: ellipse(196, -110, 128, 108), color: shade },
    { d: ellipse(-200, -110, 128, 108), color: shade },
    webbed(214, 0, 120, dark),
    webbed(-204, 0, 120, dark),
    {
      d:
        'M-2 -300C120 -300 186 -210 186 -110C186 -30 120 0 0 0C-120 0 -190 -30 -190 -110' +
        'C-190 -210 -124 -300 -2 -300Z',
      color: base,
    },
    {
      d:
        'M-10 -270C70 -260 110 -190 108 -110C106 -40 60 -14 -10 -14C-80 -14 -126 -40 -128 -110' +
        'C-130 -190 -90 -260 -10 -270Z',
      color: pale,
    },
    {
      d: strip(
        [
          [-116, -210],
          [-140, -110],
          [-112, -20],
        ],
        [46, 36, 28],
        0.7,
      ),
      color: light,
    },
    {
      d: strip(
        [
          [102, -210],
          [128, -110],
          [98, -20],
        ],
        [46, 36, 28],
        0.7,
      ),
      color: light,
    },
    webbed(-110, 0, 84, base),
    webbed(104, 0, 84, base),
    ...faceAt('frog', coat, [-6, -360], 0.96, -4),
  ];
}

/** Upright, as frogs stand in tales. */
export function standingFrog(coat: Coat): Shape[] {
  const { base, shade, light, pale, dark } = coat;
  return [
    {
      d: strip(
        [
          [-96, -480],
          [-178, -380],
          [-150, -270],
        ],
        [40, 30, 24],
        0.7,
      ),
      color: shade,
    },
    webbed(-150, -236, 66, shade),
    {
      d: strip(
        [
          [-60, -250],
          [-130, -130],
          [-66, -24],
        ],
        [66, 40, 28],
        0.5,
      ),
      color: shade,
    },
    webbed(-74, 0, 118, dark),
    {
      d: strip(
        [
          [66, -250],
          [150, -130],
          [78, -24],
        ],
        [72, 44, 30],
        0.5,
      ),
      color: light,
    },
    webbed(70, 0, 124, dark),
    {
      d:
        'M-4 -560C92 -560 136 -450 140 -350C142 -240 100 -190 0 -190' +
        'C-100 -190 -146 -240 -144 -350C-140 -450 -100 -560 -4 -560Z',
      color: base,
    },
    {
      d:
        'M-26 -520C40 -510 70 -430 70 -340C68 -260 32 -220 -26 -220C-82 -220 -116 -260 -118 -340' +
        'C-120 -430 -88 -510 -26 -520Z',
      color: pale,
    },
    {
      d: strip(
        [
          [100, -480],
          [176, -370],
          [110, -280],
        ],
        [44, 32, 26],
        0.7,
      ),
      color: light,
    },
    webbed(104, -246, 72, light),
    ...faceAt('frog', coat, [-8, -610], 0.86, -3),
  ];
}
