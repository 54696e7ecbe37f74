/**
 * Cause and effect on two panels. On the word that joins them their edge becomes an arrow, which points at the effect,
 * and the stripes behind it follow.
 */
import { useCurrentFrame } from 'remotion';
import type { LineProps } from '../../../src/storyboard/contract.ts';
import { plainText } from '../../captions/spoken-at-frame.ts';
import { Absolute } from '../../layout/Absolute.tsx';
import { useVideo } from '../../layout/video-context.ts';
import { easeInOut, elapsed, framesAt } from '../../motion/motion.ts';
import type { BeatViewProps } from '../beat-view.ts';
import { flatGround } from '../flat-ground.ts';
import { mirrored } from '../panels/mirrored.ts';
import { type PanelLine, PanelLines } from '../panels/PanelText.tsx';
import { groundsAgainst } from '../panels/panel-grounds.ts';
import { causeLayout } from './cause-layout.ts';

/** In frames at 30 frames per second. */
const [tipLength, stripeDelay] = [12, 2];
const stripes = [1, 2, 3] as const;

export function CauseBeat({ composition }: BeatViewProps<'cause'>) {
  const frame = useCurrentFrame();
  const { layout, theme, fps, direction } = useVideo();
  const { first, joint, second, causeIs } = composition;
  const places = causeLayout(layout, causeIs);
  const own = flatGround(theme, composition.ground);
  const [other = own] = groundsAgainst(theme, own, 1, composition.ground);
  const starts = joint?.startFrame ?? second.startFrame;
  const drawn = (delay: number) => {
    const from = starts + framesAt(fps, delay);
    return frame < from ? 0 : easeInOut(elapsed(frame + 1, from, fps, tipLength));
  };
  const pointsOf = (line: readonly (readonly [number, number])[]) =>
    line
      .map(([x, y]) => `${(direction === 'ltr' ? x : layout.width - x).toFixed(2)},${y.toFixed(2)}`)
      .join(' ');
  const ofCause = causeIs === 'first' ? own : other;
  const thickness = Math.abs(places.step) * 0.5;
  const secondLines: PanelLine[] = [
    ...(joint === null ? [] : [{ line: joint, face: 'joint', size: 0.72 } as const]),
    { line: second, face: 'title', size: 1 },
  ];
  // Few words are set larger.
  const sizeOf = (line: LineProps) => places.size * (plainText([line]).length <= 22 ? 1.3 : 1);
  return (
    <Absolute
      box={{ x: 0, y: 0, width: layout.width, height: layout.height }}
      style={{ background: own.ground, overflow: 'hidden' }}
    >
      <svg
        aria-hidden="true"
        width={layout.width}
        height={layout.height}
        style={{ position: 'absolute', left: 0, top: 0, display: 'block' }}
      >
        <polygon points={pointsOf([...places.edge(drawn(0)), ...places.corners])} fill={other.ground} />
        {stripes.map((at) => (
          <polyline
            key={at}
            points={pointsOf(places.edge(drawn(stripeDelay * at), places.step * at))}
            {...{ fill: 'none', stroke: ofCause.tint, strokeWidth: thickness }}
          />
        ))}
      </svg>
      <PanelLines
        lines={[{ line: first, face: 'title', size: 1 }]}
        box={mirrored(places.first, layout, direction)}
        on={own}
        largest={sizeOf(first)}
        smallest={layout.unit * 3}
      />
      <PanelLines
        lines={secondLines}
        box={mirrored(places.second, layout, direction)}
        on={other}
        largest={sizeOf(second)}
        smallest={layout.unit * 3}
        align="end"
        enters={starts}
      />
    </Absolute>
  );
}
