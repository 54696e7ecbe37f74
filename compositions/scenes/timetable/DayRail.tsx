/** The day as a rail of stops: those that are past, the current one, and those to come. */
import { Absolute } from '../../layout/Absolute.tsx';
import type { Box } from '../../layout/layout.ts';
import { useVideo } from '../../layout/video-context.ts';
import type { Sky } from '../../theme/sky.ts';
import { railPositions } from './clock.ts';

interface Props {
  readonly box: Box;
  readonly stops: readonly number[];
  readonly stopIndex: number;
  /** How far the day has moved on from the previous stop, from 0 to 1. */
  readonly progress: number;
  readonly sky: Sky;
}

export function DayRail({ box, stops, stopIndex, progress, sky }: Props) {
  const { layout, theme } = useVideo();
  if (stops.length < 2) return null;
  const { unit } = layout;
  const dot = unit * 1.9;
  const positions = railPositions(stops, (dot * 1.5) / box.width);
  const here = positions[stopIndex] ?? 0;
  const before = positions[stopIndex - 1] ?? here;
  const reached = before + (here - before) * progress;
  const middle = box.height / 2;
  const line = {
    position: 'absolute',
    insetInlineStart: 0,
    top: middle - unit * 0.25,
    height: unit * 0.5,
  } as const;
  return (
    <Absolute box={box}>
      <div style={{ ...line, width: '100%', background: sky.rail }} />
      <div style={{ ...line, width: `${reached * 100}%`, background: theme.accent }} />
      {positions.map((position, index) => {
        const current = index === stopIndex && progress === 1;
        const size = current ? dot * 1.45 : dot;
        return (
          <div
            // biome-ignore lint/suspicious/noArrayIndexKey: a stop's identity is its place on the rail
            key={index}
            style={{
              position: 'absolute',
              insetInlineStart: `calc(${position * 100}% - ${size / 2}px)`,
              top: middle - size / 2,
              width: size,
              height: size,
              borderRadius: '50%',
              border: `${unit * 0.45}px solid ${sky.night ? sky.ink : '#ffffff'}`,
              background: position <= reached ? theme.accent : sky.clock.hands,
            }}
          />
        );
      })}
    </Absolute>
  );
}
