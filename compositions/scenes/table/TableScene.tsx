/**
 * A table whose rows come in as they are read. Where its columns do not fit side by side, each row is a card: its
 * first cell, and below it the others behind the names of their columns.
 *
 * Guarantees: room is kept for all rows from the start, so that none moves.
 */
import { type CSSProperties, Fragment } from 'react';
import { useCurrentFrame } from 'remotion';
import { readableColor } from '../../../src/shared/contrast.ts';
import type { RowProps, TableSceneProps } from '../../../src/storyboard/contract.ts';
import type { LineColors } from '../../captions/LineText.tsx';
import { plainText, quietFrom } from '../../captions/spoken.ts';
import { Backdrop } from '../../layout/Backdrop.tsx';
import { Fitted } from '../../layout/Fitted.tsx';
import { RunningHead } from '../../layout/RunningHead.tsx';
import { useVideo } from '../../layout/video-context.ts';
import { entrance, remaining, risen } from '../../motion/motion.ts';
import { leading, textFont } from '../../theme/fonts.ts';
import { CellText } from './CellText.tsx';
import { columnGap, columnsOf } from './table-columns.ts';

/** So few are set larger: the frame is theirs. */
const fewRows = 5;

export function TableScene({ scene }: { readonly scene: TableSceneProps }) {
  const frame = useCurrentFrame();
  const { layout, theme, fps } = useVideo();
  const { unit, page } = layout;
  const isWide = layout.shape === 'wide';
  const inset = isWide ? layout.width * 0.05 : 0;
  const box = { ...page, x: page.x + inset, width: page.width - 2 * inset };
  const all = scene.head === null ? scene.rows : [scene.head, ...scene.rows];
  const columns = columnsOf(all, box.width, unit * (isWide ? 2.7 : 3.6));
  const there = remaining(frame, scene.durationInFrames, quietFrom(scene.rows), fps);
  const Rows = columns.asCards ? Cards : Grid;
  return (
    <Backdrop ground={theme.ground}>
      <RunningHead />
      <div style={risen(there, unit * 2.5)}>
        <Fitted
          text={all.map(({ cells }) => plainText(cells)).join('\n')}
          box={box}
          largest={unit * (all.length <= fewRows ? 6.6 : isWide ? 5.4 : 4.8)}
          smallest={unit * 2.2}
          {...(columns.asCards ? {} : { wholeLinesDownTo: unit * (isWide ? 3.4 : 3.2) })}
          style={{
            fontFamily: textFont,
            fontWeight: 500,
            fontVariantNumeric: 'tabular-nums',
            lineHeight: leading(1.24),
          }}
        >
          <Rows scene={scene} frame={frame} template={columns.template} />
        </Fitted>
      </div>
    </Backdrop>
  );
}

interface RowsProps {
  readonly scene: TableSceneProps;
  readonly frame: number;
  readonly template: string;
}

/** The colours of a table's words, and of the lines between its rows. */
function useTableColors() {
  const { theme } = useVideo();
  const grounds = theme.ground.colors;
  const accent = readableColor(theme.accent, grounds);
  const ink: LineColors = { ink: theme.ink, accent, grounds };
  return { ink, muted: { ...ink, ink: theme.muted }, rule: theme.muted, strong: theme.ink };
}

function Grid({ scene, frame, template }: RowsProps) {
  const { layout, fps } = useVideo();
  const colors = useTableColors();
  const distance = layout.unit * 2;
  const cellsOf = (row: RowProps, index: number, style: CSSProperties, lineColors: LineColors) =>
    scene.alignment.map((textAlign, column) => (
      <div
        // biome-ignore lint/suspicious/noArrayIndexKey: a cell's identity is its place
        key={`${index} ${column}`}
        style={{
          padding: '0.48em 0',
          paddingInlineEnd: column < scene.alignment.length - 1 ? `${columnGap}em` : 0,
          textAlign,
          ...style,
          ...(index >= 0 && column === 0 ? { fontWeight: 700 } : {}),
        }}
      >
        <CellText cell={row.cells[column]} frame={frame} colors={lineColors} />
      </div>
    ));
  return (
    <div style={{ display: 'grid', gridTemplateColumns: template }}>
      {scene.head === null
        ? null
        : cellsOf(
            scene.head,
            -1,
            {
              alignSelf: 'end',
              fontWeight: 600,
              opacity: entrance(frame, scene.head.startFrame, fps),
            },
            colors.muted,
          )}
      {scene.rows.map((row, index) => {
        const shown = entrance(frame, row.startFrame, fps);
        const isFirst = index === 0;
        const width = isFirst ? '0.09em' : '0.04em';
        const border =
          isFirst && scene.head === null ? 'none' : `${width} solid ${isFirst ? colors.strong : colors.rule}`;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row's identity is its place
          <Fragment key={index}>
            {cellsOf(row, index, { ...risen(shown, distance), borderTop: border }, colors.ink)}
          </Fragment>
        );
      })}
    </div>
  );
}

function Cards({ scene, frame }: RowsProps) {
  const { layout, fps } = useVideo();
  const colors = useTableColors();
  return scene.rows.map((row, index) => (
    <div
      // biome-ignore lint/suspicious/noArrayIndexKey: a row's identity is its place
      key={index}
      style={{
        padding: index === 0 ? '0 0 0.55em' : '0.55em 0',
        borderTop: index === 0 ? 'none' : `0.04em solid ${colors.rule}`,
        ...risen(entrance(frame, row.startFrame, fps), layout.unit * 2),
      }}
    >
      <div style={{ fontWeight: 700, fontSize: '1.1em' }}>
        <CellText cell={row.cells[0]} frame={frame} colors={colors.ink} />
      </div>
      <div
        style={{
          display: 'grid',
          gridTemplateColumns: scene.head === null ? 'auto' : 'fit-content(45%) 1fr',
          columnGap: '0.9em',
          fontSize: '0.88em',
        }}
      >
        {row.cells.slice(1).map((cell, at) =>
          cell.words.length === 0 ? null : (
            // biome-ignore lint/suspicious/noArrayIndexKey: a cell's identity is its place
            <Fragment key={at}>
              {scene.head === null ? null : (
                <div>
                  <CellText cell={scene.head.cells[at + 1]} frame={-1} colors={colors.muted} />
                </div>
              )}
              <div style={{ fontWeight: 600 }}>
                <CellText cell={cell} frame={frame} colors={colors.ink} />
              </div>
            </Fragment>
          ),
        )}
      </div>
    </div>
  ));
}
