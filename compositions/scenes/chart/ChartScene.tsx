/**
 * A table of numbers as a chart below what the numbers are of, every value labelled where it stands; no legend, no axis to read off. Each row's
 * value comes in as the row is read.
 */
import { useCurrentFrame } from 'remotion';
import { readableColor } from '../../../src/shared/contrast.ts';
import type { ChartSceneProps } from '../../../src/storyboard/contract.ts';
import { plainText, quietFrom } from '../../captions/spoken.ts';
import { Backdrop } from '../../layout/Backdrop.tsx';
import { Fitted } from '../../layout/Fitted.tsx';
import { RunningHead } from '../../layout/RunningHead.tsx';
import { useVideo } from '../../layout/video-context.ts';
import { entrance, remaining, risen } from '../../motion/motion.ts';
import { leading, titleFont, tracking } from '../../theme/fonts.ts';
import { CellText } from '../table/CellText.tsx';
import { BarChart } from './BarChart.tsx';
import { LineChart } from './LineChart.tsx';

export function ChartScene({ scene }: { readonly scene: ChartSceneProps }) {
  const frame = useCurrentFrame();
  const { layout, theme, fps } = useVideo();
  const { unit, page } = layout;
  // Where there are several series, each has its name beside it.
  const name = (scene.values[0]?.length ?? 0) === 1 ? (scene.head?.cells[1] ?? null) : null;
  const headHeight = name === null ? 0 : unit * 12;
  const box = {
    x: page.x + (layout.shape === 'wide' ? layout.width * 0.05 : 0),
    y: page.y + headHeight,
    width: page.width - (layout.shape === 'wide' ? layout.width * 0.1 : 0),
    height: page.height - headHeight,
  };
  const grounds = theme.ground.colors;
  const colors = { ink: theme.ink, accent: readableColor(theme.accent, grounds), grounds };
  const there = remaining(frame, scene.durationInFrames, quietFrom(scene.rows), fps);
  return (
    <Backdrop ground={theme.ground}>
      <RunningHead />
      <div style={risen(there, layout.unit * 2.5)}>
        {name === null ? null : (
          <div style={risen(entrance(frame, 0, fps), unit * 2)}>
            <Fitted
              text={plainText([name])}
              box={{ ...box, y: page.y + unit * 2, height: headHeight - unit * 3 }}
              largest={unit * 6}
              smallest={unit * 2.4}
              style={{ fontFamily: titleFont, fontVariationSettings: '"opsz" 96' }}
            >
              <div style={{ fontWeight: 700, lineHeight: leading(1.1), letterSpacing: tracking('-0.01em') }}>
                <CellText cell={name} frame={frame} colors={colors} />
              </div>
            </Fitted>
          </div>
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
