/** Clauses down a stair: each stands beside its step, and a ball comes down with the voice. */
import { AbsoluteFill, useCurrentFrame } from 'remotion';
import { plainText } from '../../captions/spoken-at-frame.ts';
import { Fitted } from '../../layout/Fitted.tsx';
import type { Layout } from '../../layout/layout.ts';
import { useVideo } from '../../layout/video-context.ts';
import { SpokenLine } from '../../lettering/SpokenLine.tsx';
import { leading, titleFont, tracking } from '../../theme/fonts.ts';
import type { BeatViewProps } from '../beat-view.ts';
import { flatGround } from '../flat-ground.ts';
import { currentClause } from './current-clause.ts';

/** Longer sentences go down several stairs, one after the other. */
const mostSteps = 4;

export function StairClauses({ composition }: BeatViewProps<'clauses'>) {
  const frame = useCurrentFrame();
  const { layout, theme, fps, direction } = useVideo();
  const ground = flatGround(theme, composition.ground);
  const { width, height, unit } = layout;
  const spoken = currentClause(composition.lines, frame, fps);
  const first = Math.floor(spoken.index / mostSteps) * mostSteps;
  const lines = composition.lines.slice(first, first + mostSteps);
  const stair = stairOf(layout, lines.length);
  const at = spoken.index - first;
  const ball = ballPlace(stair, at, at === 0 ? 1 : spoken.arrived);
  const isLeft = direction === 'ltr';
  const lowered = (by: number) => stair.tops.map((y) => y + by);
  return (
    <AbsoluteFill showInTimeline={false} style={{ background: ground.ground }}>
      <AbsoluteFill showInTimeline={false} style={{ transform: isLeft ? 'none' : 'scaleX(-1)' }}>
        <svg aria-hidden="true" viewBox={`0 0 ${width} ${height}`} width="100%" height="100%">
          <path d={stepsPath(stair, height)} fill={ground.tint} />
          <path d={stepsPath({ ...stair, tops: lowered(unit * 2.2) }, height)} fill={ground.line} />
          <circle cx={ball.x} cy={ball.y} r={stair.ball} fill={ground.pops[0]} />
        </svg>
      </AbsoluteFill>
      <Fitted
        text={plainText(lines)}
        box={{
          x: isLeft ? stair.textStart : layout.width - stair.textStart - stair.textWidth,
          y: layout.safe.y,
          width: stair.textWidth,
          height: stair.rowHeight * lines.length,
        }}
        align="start"
        largest={unit * (layout.shape === 'wide' ? 12.5 : 10)}
        smallest={unit * 3.6}
        style={{
          display: 'grid',
          gridAutoRows: '1fr',
          minHeight: stair.rowHeight * lines.length,
          fontFamily: titleFont,
          fontVariationSettings: '"opsz" 96',
          fontWeight: 800,
          letterSpacing: tracking('-0.014em'),
          lineHeight: leading(1.1),
        }}
      >
        {lines.map((line, index) => (
          <div
            key={line.startFrame}
            style={{
              alignSelf: 'end',
              marginInlineStart: index * stair.tread,
              paddingTop: '0.3em',
              paddingBottom: '0.12em',
              textWrap: 'balance',
              opacity: index > at ? 0 : 1,
            }}
          >
            <SpokenLine line={line} ground={index === at ? ground : { ...ground, ink: ground.muted }} />
          </div>
        ))}
      </Fitted>
    </AbsoluteFill>
  );
}

interface Stair {
  /** How far each step reaches beyond the one above it. */
  readonly tread: number;
  readonly rowHeight: number;
  /** The upper edges of the steps. */
  readonly tops: readonly number[];
  readonly textStart: number;
  readonly textWidth: number;
  /** The ball's radius. */
  readonly ball: number;
}

function stairOf({ safe, unit, shape }: Layout, count: number): Stair {
  const tread = unit * (shape === 'wide' ? 13 : 9);
  const rowHeight = (safe.height * (shape === 'phone' ? 0.94 : 0.97)) / count;
  const textStart = Math.max(safe.x, tread + unit * 2.4);
  return {
    tread,
    rowHeight,
    tops: Array.from({ length: count }, (_, index) => safe.y + rowHeight * (index + 1)),
    textStart,
    textWidth: safe.x + safe.width - textStart,
    ball: tread * 0.34,
  };
}

function stepsPath({ tops, tread }: Stair, height: number): string {
  const steps = tops.map((y, index) => `V${y}H${tread * (index + 1)}`).join('');
  return `M0 ${tops[0] ?? 0}${steps}V${height}H0Z`;
}

/** On its step, or on its way from the one above in a low curve. */
function ballPlace({ tops, tread, ball }: Stair, index: number, t: number): { x: number; y: number } {
  const on = (at: number) => ({ x: tread * (at + 0.5), y: (tops[at] ?? 0) - ball });
  const [from, to] = [on(index - 1), on(index)];
  if (t === 1) return to;
  return {
    x: from.x + (to.x - from.x) * t,
    y: from.y + (to.y - from.y) * t ** 2 - ball * 1.2 * Math.sin(Math.PI * t),
  };
}
