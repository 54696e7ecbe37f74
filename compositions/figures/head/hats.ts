/** Hats in the head's units: see face.ts. */

import { unreachable } from '../../../src/shared/assert.ts';
import type { FigureProps } from '../../../src/storyboard/contract.ts';
import { ellipse, plate } from '../paths/curves.ts';
import { moved, placed, type Shape } from '../paths/shape.ts';

export interface HatColors {
  readonly hat: string;
  readonly hatShade: string;
  readonly band: string;
  readonly light: string;
}

export interface Hat {
  /** Behind the head. */
  readonly behind: readonly Shape[];
  readonly over: readonly Shape[];
  /** How much of the hair it hides: its crown alone, or all of it. */
  readonly hides: 'nothing' | 'crown' | 'hair';
}

/** Hats that sit on a band around the head are drawn in a frame of their own: from -230 (brow) to 230 (back). */
const onBand = placed([26, -192], 1, 6.5);

export function hatOf({ hat, dress }: FigureProps, colors: HatColors): Hat {
  const banded = (over: readonly Shape[], behind: readonly Shape[] = []): Hat => ({
    behind: moved(behind, onBand),
    over: moved(over, onBand),
    hides: 'crown',
  });
  const { hat: main, hatShade: shade, band, light } = colors;
  switch (hat) {
    case 'none':
      return { behind: [], over: [], hides: 'nothing' };
    case 'cap':
      return banded([
        {
          d: 'M-150 8C-220 -6 -316 12 -342 48C-346 62 -334 66 -316 62C-260 52 -200 50 -140 44Z',
          color: shade,
        },
        {
          d:
            'M-236 16C-256 -96 -166 -190 -6 -196C152 -198 276 -124 262 6C258 32 236 42 206 40' +
            'C60 30 -90 28 -214 38C-230 38 -234 28 -236 16Z',
          color: main,
        },
        {
          d: 'M262 6C258 32 236 42 206 40C60 30 -90 28 -214 38C-230 38 -234 28 -236 16C-80 4 110 2 262 6Z',
          color: shade,
        },
        { d: ellipse(14, -194, 22, 12), color: shade },
      ]);
    case 'top-hat':
      return banded([
        {
          d: 'M-200 6C-204 -100 -214 -220 -226 -316C-80 -340 90 -340 234 -316C222 -220 212 -100 208 6Z',
          color: main,
        },
        { d: 'M120 -330C160 -328 200 -324 234 -316C222 -220 212 -100 208 6L120 6Z', color: shade },
        { d: 'M-207 -78C-70 -64 80 -64 213 -78L208 6L-200 6Z', color: band },
        {
          d:
            'M-336 -22C-330 -36 -308 -34 -300 -22C-200 10 200 10 312 -24C322 -36 342 -36 346 -22' +
            'C346 12 220 40 4 40C-214 40 -338 12 -336 -22Z',
          color: main,
        },
      ]);
    case 'brimmed':
      return banded([
        {
          d:
            'M-208 8C-212 -90 -194 -186 -156 -214C-116 -240 -60 -204 -6 -206' +
            'C56 -208 112 -238 162 -212C206 -182 222 -90 220 8Z',
          color: main,
        },
        {
          d: 'M110 -226C130 -224 148 -220 162 -212C206 -182 222 -90 220 8L96 8C120 -60 124 -150 110 -226Z',
          color: shade,
        },
        { d: 'M-210 -56C-70 -40 90 -40 219 -56L220 8L-208 8Z', color: band },
        {
          d: 'M-372 46C-330 4 -200 -10 4 -10C210 -10 330 -4 362 22C350 44 220 40 4 38C-180 38 -300 48 -372 46Z',
          color: main,
        },
      ]);
    case 'straw':
      return banded([
        { d: 'M-196 8C-204 -120 -140 -196 8 -198C156 -196 214 -120 208 8Z', color: main },
        {
          d: 'M-203 -48C-70 -32 80 -32 213 -48C214 -30 212 -10 208 8L-196 8C-200 -12 -203 -30 -203 -48Z',
          color: band,
        },
        { d: 'M-150 -110C-60 -122 70 -122 160 -110', color: shade, width: 8 },
        { d: 'M-110 -156C-40 -166 60 -166 124 -154', color: shade, width: 8 },
        {
          d: 'M-420 64C-350 8 -200 -16 8 -16C220 -16 370 6 436 58C300 44 150 36 8 36C-150 36 -290 52 -420 64Z',
          color: main,
        },
        { d: 'M-330 36C-210 12 -90 8 8 8C110 8 230 12 346 34', color: shade, width: 8 },
      ]);
    case 'crown':
      return banded(
        [
          {
            d: 'M-222 12L-250 -158L-156 -84L-92 -214L4 -96L96 -214L164 -84L260 -158L232 12C90 38 -80 38 -222 12Z',
            color: main,
          },
          { d: 'M-229 -30C-80 -4 90 -4 239 -30L232 12C90 38 -80 38 -222 12Z', color: shade },
          { d: ellipse(-250, -166, 20), color: light },
          { d: ellipse(-92, -222, 22), color: light },
          { d: ellipse(96, -222, 22), color: light },
          { d: ellipse(260, -166, 20), color: light },
          { d: ellipse(-100, -48, 22), color: band },
          { d: ellipse(4, -42, 22), color: light },
          { d: ellipse(108, -48, 22), color: band },
        ],
        [],
      );
    case 'helmet':
      return helmet(dress, colors, banded);
    case 'cook':
      return banded([
        {
          d: [
            ellipse(-150, -190, 100, 92),
            ellipse(-20, -250, 120, 104),
            ellipse(120, -226, 116, 104),
            ellipse(196, -150, 84, 80),
          ].join(''),
          color: main,
        },
        {
          d: 'M-214 16C-214 -50 -206 -110 -190 -170L224 -170C232 -110 230 -50 226 16C90 30 -80 30 -214 16Z',
          color: main,
        },
        { d: 'M-216 -52C-70 -36 90 -36 228 -52L226 16C90 30 -80 30 -214 16Z', color: shade },
        { d: 'M-60 -90L-76 -216', color: shade, width: 10 },
        { d: 'M52 -88L56 -232', color: shade, width: 10 },
        { d: 'M146 -94L172 -206', color: shade, width: 10 },
      ]);
    case 'sailor':
      return banded([
        { d: 'M206 10C270 40 300 90 296 150C280 152 262 146 252 138C246 90 226 50 196 22Z', color: band },
        {
          d:
            'M-262 -84C-240 -150 -120 -166 8 -166C140 -166 264 -148 284 -82C270 -50 200 -40 8 -40' +
            'C-180 -40 -252 -52 -262 -84Z',
          color: main,
        },
        {
          d:
            'M-222 18C-228 -12 -228 -38 -222 -62C-80 -46 100 -46 240 -62C244 -38 242 -10 236 16' +
            'C90 34 -80 34 -222 18Z',
          color: band,
        },
        {
          d:
            'M-262 -84C-240 -60 -120 -46 8 -46C140 -46 264 -58 284 -82C278 -46 200 -34 8 -34' +
            'C-180 -34 -256 -48 -262 -84Z',
          color: shade,
        },
        { d: ellipse(10, -172, 44, 32), color: light },
      ]);
    case 'hood':
      return {
        behind: [{ d: 'M-160 -296C-120 -390 80 -420 190 -320L120 170L-60 160Z', color: shade }],
        over: [
          {
            d:
              'M-172 -262C-196 -330 -120 -396 20 -402C140 -404 236 -348 276 -256' +
              'C296 -214 330 -196 350 -150C318 -140 296 -90 292 -20C290 60 316 140 352 206' +
              'C260 288 60 300 -96 244C-80 210 -60 180 -50 146C16 84 44 -20 6 -126' +
              'C-30 -196 -100 -240 -172 -262Z',
            color: main,
          },
          {
            d:
              'M-172 -262C-100 -240 -30 -196 6 -126C44 -20 16 84 -50 146C-56 166 -66 186 -76 206' +
              'C22 150 92 40 62 -110C40 -206 -60 -280 -168 -296C-174 -284 -174 -272 -172 -262Z',
            color: shade,
          },
        ],
        hides: 'hair',
      };
    case 'headscarf':
      return {
        behind: [],
        over: [
          { d: 'M186 -60C280 20 320 130 300 236C230 214 150 160 110 90Z', color: shade },
          {
            d:
              'M-176 -226C-192 -300 -110 -366 14 -366C150 -366 254 -268 256 -138C258 -20 220 80 140 130' +
              'C70 170 -40 180 -96 158C-84 134 -60 118 -44 100C10 40 18 -60 -26 -138' +
              'C-66 -186 -122 -212 -176 -226Z',
            color: main,
          },
          {
            d:
              'M-176 -226C-122 -212 -66 -186 -26 -138C18 -60 10 40 -44 100L-10 124C58 50 64 -70 10 -162' +
              'C-34 -220 -110 -252 -178 -262Z',
            color: band,
          },
          {
            d:
              'M-96 136C-130 150 -150 196 -146 236C-112 226 -84 196 -76 166C-66 200 -40 224 -8 230' +
              'C-12 190 -36 152 -62 138Z',
            color: shade,
          },
          { d: ellipse(-78, 144, 26, 22), color: main },
        ],
        hides: 'hair',
      };
    case 'bonnet':
      return {
        behind: [],
        over: [
          {
            d: 'M-40 -372C100 -400 262 -300 268 -138C270 -40 220 50 150 92C110 100 60 70 40 20Z',
            color: main,
          },
          { d: 'M150 92C120 120 120 160 140 196C170 176 196 130 190 66Z', color: main },
          {
            d:
              'M-236 -296C-180 -376 -90 -400 -20 -386C40 -250 76 -80 34 62C-10 70 -40 56 -56 30' +
              'C-20 -60 -40 -150 -96 -212C-140 -246 -190 -264 -236 -296Z',
            color: shade,
          },
          { d: 'M-20 -386C40 -250 76 -80 34 62L66 58C112 -90 76 -260 14 -386Z', color: band },
          { d: 'M30 40C4 90 -40 130 -86 146L-74 166C-20 150 36 110 62 56Z', color: band },
          {
            d:
              'M-80 148C-126 138 -150 158 -152 186C-120 194 -96 180 -80 156C-80 196 -66 220 -40 232' +
              'C-28 200 -46 166 -74 148Z',
            color: band,
          },
        ],
        hides: 'hair',
      };
    default:
      return unreachable(hat);
  }
}

type Banded = (over: readonly Shape[], behind?: readonly Shape[]) => Hat;

/** A knight's with armour, a soldier's with a uniform, else the hard hat of a workshop. */
function helmet(dress: FigureProps['dress'], { hat, hatShade, band, light }: HatColors, banded: Banded): Hat {
  if (dress === 'armour') {
    return {
      behind: [
        {
          d: 'M40 -372C120 -470 300 -440 352 -300C370 -220 340 -150 300 -110C310 -220 240 -320 120 -340Z',
          color: band,
        },
      ],
      over: [
        {
          d:
            'M-210 -190C-220 -310 -110 -384 14 -384C160 -384 266 -276 268 -138C268 -20 236 70 186 120' +
            'C120 140 20 130 -40 116C-20 50 -10 -40 -40 -110C-90 -150 -160 -176 -210 -190Z',
          color: hat,
        },
        {
          d:
            'M120 -360C210 -320 266 -240 268 -138C268 -20 236 70 186 120C160 126 130 128 104 128' +
            'C200 -20 210 -220 120 -360Z',
          color: hatShade,
        },
        {
          d:
            'M-226 -196C-140 -176 -60 -140 -34 -96C-60 -80 -80 -84 -96 -92' +
            'C-140 -128 -186 -146 -228 -154C-238 -168 -236 -184 -226 -196Z',
          color: light,
        },
        { d: 'M-10 -384C40 -360 100 -300 130 -220', color: light, width: 12 },
        { d: ellipse(26, -70, 20), color: light },
      ],
      hides: 'hair',
    };
  }
  if (dress === 'uniform') {
    return banded([
      { d: 'M-226 10C-236 -130 -130 -204 8 -206C150 -204 244 -130 240 10Z', color: hat },
      { d: 'M100 -196C190 -168 242 -96 240 10L110 10C140 -60 140 -140 100 -196Z', color: hatShade },
      { d: 'M-300 34C-280 6 -150 -10 8 -10C170 -10 290 4 318 34C200 44 -190 48 -300 34Z', color: hatShade },
      { d: ellipse(-120, -92, 26), color: light },
    ]);
  }
  return banded([
    { d: 'M-222 10C-230 -140 -130 -208 8 -210C150 -208 240 -140 236 10Z', color: hat },
    { d: 'M110 -198C196 -168 240 -100 236 10L130 10C150 -60 146 -140 110 -198Z', color: hatShade },
    { d: plate(-36, -228, 84, 96, 34), color: light },
    {
      d: 'M-346 40C-330 6 -230 -10 -120 -10L240 -10C262 -8 270 10 264 30C120 36 -160 34 -346 40Z',
      color: hatShade,
    },
  ]);
}
