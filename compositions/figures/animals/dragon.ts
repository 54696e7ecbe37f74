/** Dragons, their heads in profile: the feet on y 0, facing left. */
import type { AnimalProps } from '../../../src/storyboard/contract.ts';
import { ellipse, polygon, strip } from '../paths/curves.ts';
import { moved, type Point, type Shape } from '../paths/shape.ts';
import type { Coat } from './species.ts';

const ink = '#241b1e';

export function dragonShapes(pose: AnimalProps['pose'], coat: Coat): Shape[] {
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
        d:
          'M250 -330C350 -330 420 -280 470 -210C500 -160 540 -150 580 -180L592 -120' +
          'C530 -70 470 -90 420 -150C370 -210 310 -230 240 -220Z',
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
        d:
          'M-190 -420C-90 -500 120 -490 220 -420C300 -360 310 -260 260 -200' +
          'C200 -150 40 -160 -90 -160C-220 -164 -264 -330 -190 -420Z',
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
      d:
        'M120 -120C260 -110 380 -60 440 -110C480 -150 470 -220 420 -236L446 -270' +
        'C530 -240 540 -130 480 -60C420 2 260 0 100 0Z',
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
  return (
    `M${at(0, 0)}C${at(0, -140)} ${at(20, -260)} ${at(60, -330)}` +
    `Q${at(110, -230)} ${at(210, -260)}Q${at(200, -160)} ${at(290, -130)}` +
    `Q${at(230, -60)} ${at(250, 30)}Q${at(120, -20)} ${at(0, 40)}Z`
  );
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
        d:
          'M-72 -700C-140 -730 -210 -716 -252 -676C-290 -672 -350 -680 -396 -670' +
          'C-432 -660 -440 -610 -420 -584C-380 -556 -300 -552 -236 -552C-150 -550 -70 -570 -56 -630' +
          'C-50 -664 -56 -690 -72 -700Z',
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
