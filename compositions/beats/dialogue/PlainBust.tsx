/** A head and shoulders of which nothing is known but an initial. It stands on the lower edge of its box. */
import { mix } from '../../../src/shared/contrast.ts';
import { titleFont } from '../../theme/fonts.ts';
import type { Ramp } from './dialogue-colors.ts';

interface Props {
  readonly initial: string;
  readonly ramp: Ramp;
  readonly facing: 'left' | 'right';
}

export function PlainBust({ initial, ramp: [dark, middle, light], facing }: Props) {
  const turned = facing === 'left' ? 'translate(820 0) scale(-1 1)' : undefined;
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 820 1010"
      preserveAspectRatio="xMidYMax meet"
      width="100%"
      height="100%"
      style={{ display: 'block', overflow: 'visible' }}
    >
      <g transform={turned}>
        <path
          d="M20 1010C24 880 110 806 276 764C336 746 350 712 344 640L540 660C528 712 540 744 590 764C720 806 786 870 800 1010Z"
          fill={dark}
        />
        <path
          d="M344 640L540 660C530 700 532 724 546 744C500 790 380 790 320 752C344 736 350 700 344 640Z"
          fill={mix(middle, dark, 0.35)}
        />
        <path
          d="M300 620C232 560 200 470 222 370C246 236 356 160 480 166C590 170 662 240 668 330C669 352 660 366 664 386C676 420 716 462 724 486C730 506 714 514 692 518C688 532 700 542 698 556C698 566 684 570 684 574C696 580 698 594 688 606C682 616 684 628 690 644C694 676 668 706 618 706C566 706 548 700 520 684C450 700 350 680 300 620Z"
          fill={middle}
        />
        <path
          d="M300 636C230 590 186 480 206 366C230 214 360 128 500 142C600 150 676 206 684 276C640 300 560 300 500 280C476 330 470 380 452 420C440 400 420 392 404 404C378 424 388 470 410 486C408 540 392 590 360 640C340 650 320 650 300 636Z"
          fill={mix(dark, middle, 0.12)}
        />
      </g>
      <text
        x={facing === 'left' ? 430 : 390}
        y={950}
        textAnchor="middle"
        fill={light}
        style={{ fontFamily: titleFont, fontWeight: 800, fontSize: 170 }}
      >
        {initial}
      </text>
    </svg>
  );
}
