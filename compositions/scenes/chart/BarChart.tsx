/** Bars in the author's order: from zero in the direction of writing, negative ones the other way. */
import type { ChartSceneProps, LineProps, RowProps } from '../../../src/storyboard/contract.ts';
import { plainText } from '../../captions/spoken-at-frame.ts';
import { Fitted } from '../../layout/Fitted.tsx';
import type { Box } from '../../layout/layout.ts';
import { useVideo } from '../../layout/video-context.ts';
import { entrance } from '../../motion/motion.ts';
import { leading, textFont } from '../../theme/fonts.ts';
import { type TextColors, textColors } from '../../theme/lift-to-contrast.ts';
import { CellText } from '../table/CellText.tsx';
import { placeOf, type Scale, scaleOf, seriesColor, seriesNames } from './chart-scale.ts';

interface Props {
  readonly scene: ChartSceneProps;
  readonly box: Box;
  readonly frame: number;
}

/** The width of a character of a value, in ems. Figures are tabular. */
const figure = 0.64;

export function BarChart({ scene, box, frame }: Props) {
  const { layout } = useVideo();
  const { unit } = layout;
  const isWide = layout.shape === 'wide';
  const scale = scaleOf(scene.values, true);
  const names = seriesNames(scene);
  const valueTexts = scene.rows.flatMap(({ cells }) =>
    cells
      .slice(1)
      .map((cell, series) => plainText([cell]) + (names[series] === '' ? '' : ` ${names[series]}`)),
  );
  const reserve = Math.max(...valueTexts.map((text) => text.length)) * figure + 0.7;
  const isBarBelow = layout.shape === 'phone' || layout.shape === 'tall';
  return (
    <Fitted
      text={scene.rows.map(({ cells }) => plainText(cells)).join('\n')}
      box={box}
      largest={unit * (isWide ? 5.6 : 5)}
      smallest={unit * 2}
      style={{
        fontFamily: textFont,
        fontWeight: 600,
        fontVariantNumeric: 'tabular-nums',
        lineHeight: leading(1.2),
      }}
    >
      <div
        style={{
          display: 'grid',
          gridTemplateColumns: isBarBelow ? '1fr' : 'fit-content(34%) 1fr',
          columnGap: '0.9em',
          alignItems: 'center',
        }}
      >
        {scene.rows.map((row, index) => (
          <BarRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a row's identity is its place
            key={index}
            row={row}
            values={scene.values[index] ?? []}
            names={names}
            scale={scale}
            reserve={reserve}
            frame={frame}
            isFirst={index === 0}
            isBarBelow={isBarBelow}
          />
        ))}
      </div>
    </Fitted>
  );
}

interface BarRowProps {
  readonly row: RowProps;
  readonly values: readonly (number | null)[];
  /** Of the series. */
  readonly names: readonly string[];
  readonly scale: Scale;
  /** Space after the longest bar for its value, in ems. */
  readonly reserve: number;
  readonly frame: number;
  readonly isFirst: boolean;
  /** Whether the bars are below their label; otherwise they are beside it. */
  readonly isBarBelow: boolean;
}

/** The label of a row, and a bar for each of its values. */
function BarRow({ row, values, names, scale, reserve, frame, isFirst, isBarBelow }: BarRowProps) {
  const { theme, fps } = useVideo();
  const colors = textColors(theme, theme.ground);
  const shown = entrance(frame, row.startFrame, fps);
  const gap = isBarBelow ? '0.7em' : '0.5em';
  const marginTop = isFirst ? 0 : gap;
  return (
    <>
      <div style={{ opacity: shown, marginTop, textAlign: isBarBelow ? 'start' : 'end' }}>
        <CellText cell={row.cells[0]} frame={frame} colors={colors} />
      </div>
      <div style={{ marginTop: isBarBelow ? '0.2em' : marginTop }}>
        {values.map((value, series) => (
          <Bar
            // biome-ignore lint/suspicious/noArrayIndexKey: a series' identity is its place
            key={series}
            value={value}
            cell={row.cells[series + 1]}
            name={names[series] ?? ''}
            scale={scale}
            shown={shown}
            reserve={reserve}
            color={seriesColor(series, theme)}
            frame={frame}
            colors={colors}
          />
        ))}
      </div>
    </>
  );
}

interface BarProps {
  readonly value: number | null;
  readonly cell: LineProps | undefined;
  readonly name: string;
  readonly scale: Scale;
  /** How far the row has entered, from 0 to 1. */
  readonly shown: number;
  /** Space after the longest bar for its value, in ems. */
  readonly reserve: number;
  readonly color: string;
  readonly frame: number;
  readonly colors: TextColors;
}

function Bar({ value, cell, name, scale, shown, reserve, color, frame, colors }: BarProps) {
  const { theme } = useVideo();
  const zero = placeOf(0, scale);
  const at = value === null ? zero : placeOf(value, scale);
  const length = Math.abs(at - zero) * shown;
  const start = at < zero ? zero - length : zero;
  const room = (share: number) => `calc((100% - ${reserve.toFixed(2)}em) * ${share.toFixed(5)})`;
  return (
    <div style={{ display: 'flex', alignItems: 'center', marginTop: '0.08em', whiteSpace: 'nowrap' }}>
      <div
        style={{
          flexShrink: 0,
          height: '1.3em',
          width: room(length),
          marginInlineStart: room(start),
          background: color,
        }}
      />
      <div style={{ opacity: shown, marginInlineStart: '0.4em' }}>
        <CellText cell={cell} frame={frame} colors={colors} />
        {name === '' || value === null ? null : (
          <span style={{ color: theme.muted, fontWeight: 500 }}> {name}</span>
        )}
      </div>
    </div>
  );
}
