/**
 * Head and shoulders in profile, facing left, in a box of 820 by 1010 on whose lower edge they stand. Tall hats reach
 * above it.
 *
 * Takes a figure and three tones, from dark to light; skin, hair and cloth are all made of these.
 */
import { unreachable } from '../../../src/shared/assert.ts';
import { mix } from '../../../src/shared/contrast.ts';
import type { FigureProps } from '../../../src/storyboard/contract.ts';
import { type HeadColors, headOf } from '../head/head.ts';
import { ellipse } from '../paths/curves.ts';
import { type Matrix, moved, placed, type Shape } from '../paths/shape.ts';

export type BustRamp = readonly [dark: string, middle: string, light: string];

export const bustSize = { width: 820, height: 1010 } as const;

interface Tones {
  readonly skinShade: string;
  readonly coat: string;
  readonly coatShade: string;
  readonly coatLight: string;
  readonly shirt: string;
  readonly shirtShade: string;
  readonly accent: string;
}

export function bustShapes(figure: FigureProps, ramp: BustRamp): Shape[] {
  const head = headOf(figure, headColors(figure, ramp));
  const isChild = figure.age === 'child';
  const headAt = isChild
    ? placed([378, 596], 1.18, 0)
    : placed([372, 550], 1.15, figure.age === 'old' ? -4 : 0);
  const shoulders = shouldersOf(figure);
  return [
    ...moved(head.behind, headAt),
    ...moved(bodyOf(figure, tonesOf(ramp)), shoulders),
    ...moved(head.over, headAt),
  ];
}

/** Somebody of whom nothing is known: no face, no hair, no dress. */
export function unknownShapes([dark, middle]: BustRamp): Shape[] {
  return [
    { d: torso, color: dark },
    { d: neck, color: mix(middle, dark, 0.3) },
    {
      d: 'M502 748C470 830 290 830 242 756C280 800 300 812 360 812C420 812 470 796 502 748Z',
      color: mix(dark, middle, 0.2),
    },
    {
      d:
        'M540 640C604 560 636 470 620 366C596 240 500 166 386 166C270 166 176 226 158 324C152 356 156 372 152 392' +
        'C146 424 116 452 114 478C112 496 130 506 146 510C148 540 142 560 146 590' +
        'C148 620 138 660 162 684C186 704 240 702 290 684C370 700 470 690 540 640Z',
      color: middle,
    },
  ];
}

const torso =
  'M800 1010C796 880 710 806 544 764C484 746 470 712 476 640L280 660C292 712 280 744 230 764C100 806 34 870 20 1010Z';

const neck = 'M486 724L478 600L276 640C292 700 286 726 262 748L350 870L520 752Z';

function shouldersOf({ age, sex, build }: FigureProps): Matrix {
  const wide = { slim: 0.94, medium: 1, stout: 1.12 }[build];
  const by = { child: 0.72, young: 0.97, adult: 1, old: 1 }[age] * (sex === 'woman' ? 0.88 : 1) * wide;
  const down = age === 'child' ? 0.86 : 1;
  return [by, 0, 0, down, 384 * (1 - by), 1010 * (1 - down)];
}

function tonesOf([dark, middle, light]: BustRamp): Tones {
  const coat = mix(dark, middle, 0.2);
  return {
    skinShade: mix(middle, dark, 0.3),
    coat,
    coatShade: mix(coat, '#05030f', 0.26),
    coatLight: mix(coat, middle, 0.26),
    shirt: mix(light, middle, 0.14),
    shirtShade: mix(light, middle, 0.4),
    accent: mix(dark, '#05030f', 0.34),
  };
}

function headColors({ age, hat, look }: FigureProps, ramp: BustRamp): HeadColors {
  const [dark, middle, light] = ramp;
  const black = mix(dark, '#05030f', 0.36);
  const young = [black, mix(dark, middle, 0.06), mix(dark, middle, 0.3)][look % 3] ?? black;
  const hair = age === 'old' ? light : young;
  const isPale = hat === 'crown' || hat === 'cook' || hat === 'sailor' || hat === 'straw';
  const cloth = isPale
    ? mix(light, middle, hat === 'straw' || hat === 'crown' ? 0.34 : 0.08)
    : mix(dark, middle, 0.28);
  return {
    skin: middle,
    skinShade: mix(middle, dark, 0.26),
    skinLine: mix(middle, dark, 0.62),
    eye: mix(dark, '#05030f', 0.55),
    cheek: mix(middle, dark, 0.15),
    hair,
    hairShade: age === 'old' ? mix(light, middle, 0.36) : mix(hair, '#05030f', 0.3),
    accent: light,
    hat: cloth,
    hatShade: hat === 'bonnet' ? mix(light, middle, 0.2) : mix(cloth, dark, isPale ? 0.22 : 0.75),
    band: isPale ? dark : mix(light, middle, 0.3),
    light,
  };
}

/** Lapels, of a jacket or coat. */
const nearLapel = 'M552 766L486 716L392 1010L648 1010L600 900L640 880Z';
const farLapel = 'M222 766L254 736L306 1010L150 1010L176 900L150 886Z';
const opening = 'M506 742L350 880L240 752L206 774L312 1010L446 1010L540 764Z';
const collarNear = 'M486 700L512 724L420 866L352 872Z';
const collarFar = 'M278 716L246 744L286 842L350 872Z';

const pearls = [
  [300, 818],
  [336, 832],
  [374, 836],
  [412, 830],
  [448, 814],
] as const;

function bodyOf({ dress }: FigureProps, tones: Tones): Shape[] {
  const { skinShade, coat, coatShade, coatLight, shirt, shirtShade, accent } = tones;
  const base = (color: string): Shape[] => [
    { d: torso, color },
    { d: 'M800 1010C796 900 740 826 640 790C690 860 706 940 700 1010Z', color: mix(color, '#05030f', 0.16) },
    { d: neck, color: skinShade },
  ];
  switch (dress) {
    case 'suit':
    case 'coat':
      return [
        ...base(coat),
        { d: opening, color: shirt },
        ...(dress === 'coat'
          ? [
              { d: 'M440 900L350 960L280 872L312 1010L430 1010Z', color: coatLight },
              { d: ellipse(356, 992, 11), color: coatShade },
            ]
          : [{ d: 'M368 872L320 858L298 912L318 1010L384 1010L384 912Z', color: accent }]),
        { d: collarNear, color: shirtShade },
        { d: collarFar, color: shirtShade },
        { d: nearLapel, color: coatShade },
        { d: farLapel, color: coatShade },
      ];
    case 'shirt':
      return [
        ...base(shirtShade),
        { d: 'M356 860L372 1010', color: skinShade, width: 7 },
        { d: ellipse(378, 920, 9), color: skinShade },
        { d: ellipse(388, 984, 9), color: skinShade },
        { d: collarNear, color: shirt },
        { d: collarFar, color: shirt },
      ];
    case 'overalls':
      return [
        ...base(shirtShade),
        { d: 'M240 1010L230 930L470 930L500 1010Z', color: coat },
        { d: 'M454 940L540 764L600 784L520 960Z', color: coat },
        { d: 'M246 940L206 774L170 788L226 950Z', color: coat },
        { d: ellipse(478, 952, 13), color: shirt },
        { d: collarNear, color: shirt },
        { d: collarFar, color: shirt },
      ];
    case 'apron':
      return [
        ...base(coat),
        { d: crewNeck, color: coatShade },
        { d: 'M206 1010L196 920L486 920L520 1010Z', color: shirt },
        { d: 'M452 930L516 758L556 770L504 930Z', color: shirtShade },
        { d: 'M226 930L212 770L190 780L200 940Z', color: shirtShade },
      ];
    case 'uniform':
      return [
        ...base(coat),
        { d: 'M500 676L270 700L250 772L350 812L530 776Z', color: coatLight },
        { d: 'M360 716L270 704L254 768L346 806Z', color: accent },
        { d: 'M342 812L348 1010', color: coatShade, width: 8 },
        { d: ellipse(384, 880, 13), color: shirt },
        { d: ellipse(388, 962, 13), color: shirt },
        { d: 'M560 772L742 838L770 892L590 826Z', color: shirtShade },
      ];
    case 'armour':
      return [
        ...base(shirtShade),
        { d: 'M510 640L262 670L232 770C300 830 460 830 548 766Z', color: coatLight },
        { d: 'M506 690L256 716', color: coat, width: 9 },
        { d: 'M552 770C700 800 800 880 806 1010L560 1010C600 930 590 840 552 770Z', color: coatLight },
        { d: 'M600 850C680 870 740 930 752 1010', color: coat, width: 9 },
        { d: 'M240 850L480 850L500 1010L226 1010Z', color: coat },
        { d: 'M350 880L410 950L350 1010L300 950Z', color: shirt },
      ];
    case 'dress':
    case 'gown':
      return [
        ...base(coat),
        { d: 'M540 756C530 880 410 916 340 906C270 900 232 830 226 766L276 730L490 700Z', color: skinShade },
        { d: 'M548 764C536 892 410 934 336 922C262 914 222 842 216 770', color: shirt, width: 16 },
        ...(dress === 'gown' ? pearls.map(([x, y]): Shape => ({ d: ellipse(x, y, 11), color: shirt })) : []),
      ];
    case 'robe':
      return [
        ...base(coat),
        { d: 'M506 742L350 980L240 752L206 774L330 1010L380 1010L540 764Z', color: shirt },
        { d: 'M540 660C600 700 650 760 640 830C560 800 500 760 484 700Z', color: coatLight },
        { d: 'M552 766L506 736L352 980L372 1010L420 1010Z', color: coatShade },
        { d: 'M222 766L246 744L350 980L340 1010L312 1010Z', color: coatShade },
      ];
    case 'rags':
      return [
        ...base(mix(coat, skinShade, 0.4)),
        {
          d: 'M530 760L470 800L452 850L410 856L352 930L320 860L290 850L262 790L236 762L276 720L490 700Z',
          color: skinShade,
        },
        { d: 'M560 880L640 866L650 950L576 956Z', color: coatLight },
        { d: 'M560 880L640 866L650 950L576 956Z', color: coat, width: 7 },
      ];
    case 'plain':
      return [
        ...base(coat),
        { d: 'M490 700L276 724L250 752L350 812L520 756Z', color: skinShade },
        { d: crewNeck, color: coatShade },
      ];
    default:
      return unreachable(dress);
  }
}

const crewNeck = 'M512 738C480 806 296 816 248 744L216 766C250 860 510 862 552 766Z';
