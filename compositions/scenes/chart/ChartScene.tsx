/**
 * A table of numbers as a chart, below the name of what the numbers are. Every value is labelled in its place: there is
 * no legend, and no axis to read values from. The value of a row enters as the row is read.
 */
import { useCurrentFrame } from 'remotion';
import type { ChartSceneProps, LineProps } from '../../../src/storyboard/contract.ts';
import { plainText, quietFrom } from '../../captions/spoken-at-frame.ts';
import { Backdrop } from '../../layout/Backdrop.tsx';
import { Fitted } from '../../layout/Fitted.tsx';
import type { Box } from '../../layout/layout.ts';
import { RunningHead } from '../../layout/RunningHead.tsx';
import { useVideo } from '../../layout/video-context.ts';
import { entrance, remaining, risen } from '../../motion/motion.ts';
import { leading, titleFont, tracking } from '../../theme/fonts.ts';
import { textColors } from '../../theme/lift-to-contrast.ts';
import { CellText } from '../table/CellText.tsx';
import { BarChart } from './BarChart.tsx';
import { LineChart } from './LineChart.tsx';

export function ChartScene({ scene }: { readonly scene: ChartSceneProps }) {
  const frame = useCurrentFrame();
  const { layout, theme, fps } = useVideo();
  const { unit, page } = layout;
  // With several series, each has its name beside it.
  const name = (scene.values[0]?.length ?? 0) === 1 ? (scene.head?.cells[1] ?? null) : null;
  const headHeight = name === null ? 0 : unit * 12;
  const inset = layout.shape === 'wide' ? layout.width * 0.05 : 0;
  const box = {
    x: page.x + inset,
    y: page.y + headHeight,
    width: page.width - 2 * inset,
    height: page.height - headHeight,
  };
  const there = remaining(frame, scene.durationInFrames, quietFrom(scene.rows), fps);
  return (
    <Backdrop ground={theme.ground}>
      <RunningHead />
      <div style={risen(there, layout.unit * 2.5)}>
        {name === null ? null : (
          <ChartHead
            name={name}
            box={{ ...box, y: page.y + unit * 2, height: headHeight - unit * 3 }}
            frame={frame}
          />
        )}
        {scene.chart === 'bar' ? (
          <BarChart scene={scene} box={box} frame={frame} />
        ) : (
          <LineChart scene={scene} box={box} frame={frame} />
        )}
      </div>
    </Backdrop>
  );
}

interface ChartHeadProps {
  readonly name: LineProps;
  readonly box: Box;
  readonly frame: number;
}

/** What the numbers are. */
function ChartHead({ name, box, frame }: ChartHeadProps) {
  const { layout, theme, fps } = useVideo();
  const { unit } = layout;
  return (
    <div style={risen(entrance(frame, 0, fps), unit * 2)}>
      <Fitted
        text={plainText([name])}
        box={box}
        largest={unit * 6}
        smallest={unit * 2.4}
        style={{ fontFamily: titleFont, fontVariationSettings: '"opsz" 96' }}
      >
        <div style={{ fontWeight: 700, lineHeight: leading(1.1), letterSpacing: tracking('-0.01em') }}>
          <CellText cell={name} frame={frame} colors={textColors(theme, theme.ground)} />
        </div>
      </Fitted>
    </div>
  );
}
