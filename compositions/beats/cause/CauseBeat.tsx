/**
 * A cause and its effect on two panels. At the word that joins them, the second panel comes in, and an arrow is drawn
 * from the cause to the effect.
 */
import { useCurrentFrame } from 'remotion';
import { Absolute } from '../../layout/Absolute.tsx';
import { useVideo } from '../../layout/video-context.ts';
import { easeInOut, elapsed } from '../../motion/motion.ts';
import type { BeatViewProps } from '../beat-view.ts';
import { type FlatGround, flatGround } from '../flat-ground.ts';
import { type PanelLine, PanelLines } from '../panels/PanelText.tsx';
import { type CauseLayout, causeLayout } from './cause-layout.ts';

/** In frames at 30 frames per second. */
const turnLength = 14;

export function CauseBeat({ composition }: BeatViewProps<'cause'>) {
  const frame = useCurrentFrame();
  const { layout, theme, fps, direction } = useVideo();
  const { first, joint, second, causeIs } = composition;
  const places = causeLayout(layout, direction);
  const turns = joint?.startFrame ?? second.startFrame;
  const t = frame < turns ? 0 : easeInOut(elapsed(frame + 1, turns, fps, turnLength));
  const [one, other] = [flatGround(theme, composition.ground), flatGround(theme, composition.ground + 1)];
  const { panel } = places.second;
  const hidden = `${((1 - t) * 100).toFixed(3)}%`;
  const clip = (): string => {
    if (!places.isAcross) return `inset(${hidden} 0 0 0)`;
    return direction === 'ltr' ? `inset(0 0 0 ${hidden})` : `inset(0 ${hidden} 0 0)`;
  };
  const lines: readonly PanelLine[] = [
    ...(joint === null ? [] : [{ line: joint, face: 'joint' as const, size: 0.7 }]),
    { line: second, face: 'title', size: 1 },
  ];
  return (
    <Absolute
      box={{ x: 0, y: 0, width: layout.width, height: layout.height }}
      style={{ background: one.ground }}
    >
      <Absolute box={panel} style={{ background: other.ground, clipPath: t === 1 ? 'none' : clip() }} />
      <PanelLines
        lines={[{ line: first, face: 'title', size: 1 }]}
        box={places.first.text}
        on={one}
        largest={layout.unit * 12}
        smallest={layout.unit * 3.6}
        align={places.isAcross ? 'center' : 'end'}
      />
      {t === 0 ? null : (
        <PanelLines
          lines={lines}
          box={places.second.text}
          on={other}
          largest={layout.unit * 12}
          smallest={layout.unit * 3.6}
          align={places.isAcross ? 'center' : 'start'}
        />
      )}
      {t === 0 ? null : (
        <Arrow places={places} t={t} on={other} isReversed={causeIs === 'second'} direction={direction} />
      )}
    </Absolute>
  );
}

interface ArrowProps {
  readonly places: CauseLayout;
  /** How much of it is drawn, from 0 to 1. */
  readonly t: number;
  readonly on: FlatGround;
  /** The effect is said before its cause. */
  readonly isReversed: boolean;
  readonly direction: 'ltr' | 'rtl';
}

/** A disc on the border of the panels, with an arrow towards the effect. */
function Arrow({ places, t, on, isReversed, direction }: ArrowProps) {
  const { centre, radius, isAcross } = places;
  const onwards = direction === 'ltr' ? 0 : 180;
  const forwards = isAcross ? onwards : 90;
  const turn = forwards + (isReversed ? 180 : 0);
  const length = 76 * t;
  return (
    <Absolute box={{ x: centre.x - radius, y: centre.y - radius, width: 2 * radius, height: 2 * radius }}>
      <svg
        aria-hidden="true"
        viewBox="-50 -50 100 100"
        width="100%"
        height="100%"
        style={{ display: 'block' }}
      >
        <circle r={50} fill={on.ink} />
        <g
          transform={`rotate(${turn})`}
          fill="none"
          stroke={on.ground}
          strokeWidth={9}
          strokeLinecap="round"
          strokeLinejoin="round"
        >
          <path d={`M-27 0H${(-27 + length * 0.68).toFixed(2)}`} />
          {t < 0.8 ? null : <path d="M5 -20L25 0L5 20" />}
        </g>
      </svg>
    </Absolute>
  );
}
