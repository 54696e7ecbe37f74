/** Lines from point to point. Each is drawn further, to its next point, as that row is read. */
import { Fragment } from 'react';
import type { ChartSceneProps } from '../../../src/storyboard/contract.ts';
import type { Box } from '../../layout/layout.ts';
import { useVideo } from '../../layout/video-context.ts';
import { entrance } from '../../motion/motion.ts';
import { textFont } from '../../theme/fonts.ts';
import { seriesColor } from './chart-scale.ts';
import { type LineEnd, nameLeading } from './line-ends.ts';
import { linePlot, type Plot, type Point } from './line-plot.ts';

interface Props {
  readonly scene: ChartSceneProps;
  readonly box: Box;
  readonly frame: number;
}

export function LineChart({ scene, box, frame }: Props) {
  const { layout, theme, fps } = useVideo();
  const plot = linePlot(scene, box, layout);
  const shown = scene.rows.map((row) => entrance(frame, row.startFrame, fps));
  return (
    <svg
      role="img"
      aria-label={plot.labels.map(({ text }) => text).join(', ')}
      width={layout.width}
      height={layout.height}
      style={{
        position: 'absolute',
        left: 0,
        top: 0,
        fontFamily: textFont,
        fontVariantNumeric: 'tabular-nums',
      }}
    >
      {plot.labels.map(({ x, text, shown: isShown }, row) =>
        isShown ? (
          <text
            // biome-ignore lint/suspicious/noArrayIndexKey: a row's identity is its place
            key={row}
            x={x}
            y={plot.labelY}
            textAnchor="middle"
            fontSize={plot.labelSize}
            fontWeight={500}
            fill={theme.muted}
            opacity={shown[row]}
          >
            {text}
          </text>
        ) : null,
      )}
      {plot.series.map((series, index) => (
        <Series
          // biome-ignore lint/suspicious/noArrayIndexKey: a series' identity is its place
          key={index}
          series={series}
          plot={plot}
          shown={shown}
          color={seriesColor(index, theme)}
        />
      ))}
    </svg>
  );
}

interface SeriesProps {
  readonly series: Plot['series'][number];
  readonly plot: Plot;
  /** How far each row has entered, from 0 to 1. */
  readonly shown: readonly number[];
  readonly color: string;
}

function Series({ series, plot, shown, color }: SeriesProps) {
  const { layout, theme } = useVideo();
  const { unit } = layout;
  const { points } = series;
  return (
    <>
      <path
        d={pathOf(points, shown)}
        fill="none"
        stroke={color}
        strokeWidth={unit * 0.75}
        strokeLinejoin="round"
        strokeLinecap="round"
      />
      {points.map(({ row, x, y, text, label }) => {
        const here = shown[row] ?? 0;
        if (here === 0) return null;
        return (
          <Fragment key={row}>
            <circle cx={x} cy={y} r={unit * (label === null ? 0.75 : 1.05) * here} fill={color} />
            {label === null ? null : (
              <text
                x={label.x}
                y={label.y}
                textAnchor="middle"
                fontSize={plot.valueSize}
                fontWeight={700}
                fill={theme.ink}
                opacity={here}
              >
                {text}
              </text>
            )}
          </Fragment>
        );
      })}
      {series.ends.map((end) => (
        <EndLabel key={end.row} end={end} plot={plot} opacity={shown[end.row] ?? 0} />
      ))}
    </>
  );
}

interface EndLabelProps {
  readonly end: LineEnd;
  readonly plot: Plot;
  readonly opacity: number;
}

/** The value beside the first or last point of one of several lines, at the last point with the line's name. */
function EndLabel({ end, plot, opacity }: EndLabelProps) {
  const { theme, direction } = useVideo();
  const { row, x, y, value, name } = end;
  return (
    <text
      x={x}
      y={y}
      // A label left of the first point ends there; text from right to left starts at its right end.
      textAnchor={(row === 0) === (direction === 'ltr') ? 'end' : 'start'}
      dominantBaseline="central"
      fontSize={plot.valueSize}
      fontWeight={700}
      fill={theme.ink}
      opacity={opacity}
    >
      {value}
      {name.map((line, at) => (
        <tspan
          // biome-ignore lint/suspicious/noArrayIndexKey: a line's identity is its place
          key={at}
          x={x}
          dy={at === 0 ? plot.valueSize * nameLeading.first : plot.labelSize * nameLeading.next}
          fontSize={plot.labelSize}
          fontWeight={500}
          fill={theme.muted}
        >
          {line}
        </tspan>
      ))}
    </text>
  );
}

/** The line as far as it has been drawn. It is interrupted where a row has no value. */
function pathOf(points: readonly Point[], shown: readonly number[]): string {
  let path = '';
  for (const [at, point] of points.entries()) {
    const before = points[at - 1];
    const here = shown[point.row] ?? 0;
    if (here === 0) continue;
    if (before === undefined || before.row !== point.row - 1) {
      path += `M${point.x.toFixed(2)} ${point.y.toFixed(2)}`;
      continue;
    }
    const x = before.x + (point.x - before.x) * here;
    const y = before.y + (point.y - before.y) * here;
    path += `L${x.toFixed(2)} ${y.toFixed(2)}`;
  }
  return path;
}
