/** The rows of a table side by side in its columns, with a line between them. */
import type { CSSProperties } from 'react';
import type { RowProps, TableSceneProps } from '../../../src/storyboard/contract.ts';
import { useVideo } from '../../layout/video-context.ts';
import { entrance, risen } from '../../motion/motion.ts';
import { type TextColors, textColors } from '../../theme/lift-to-contrast.ts';
import { CellText } from './CellText.tsx';
import { columnGap } from './table-columns.ts';

interface Props {
  readonly scene: TableSceneProps;
  readonly frame: number;
  /** For CSS: how the width is divided. */
  readonly template: string;
}

export function TableGrid({ scene, frame, template }: Props) {
  const { theme, fps } = useVideo();
  return (
    <div style={{ display: 'grid', gridTemplateColumns: template }}>
      {scene.head === null ? null : (
        <Cells
          row={scene.head}
          alignment={scene.alignment}
          frame={frame}
          colors={textColors(theme, theme.ground, theme.muted)}
          style={{ alignSelf: 'end', fontWeight: 600, opacity: entrance(frame, scene.head.startFrame, fps) }}
        />
      )}
      {scene.rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row's identity is its place
        <Row key={index} row={row} scene={scene} frame={frame} isFirst={index === 0} />
      ))}
    </div>
  );
}

interface RowElementProps {
  readonly row: RowProps;
  readonly scene: TableSceneProps;
  readonly frame: number;
  readonly isFirst: boolean;
}

/** A row below the head. The line above the first row is stronger: it separates the head. */
function Row({ row, scene, frame, isFirst }: RowElementProps) {
  const { layout, theme, fps } = useVideo();
  const rule = isFirst ? `0.09em solid ${theme.ink}` : `0.04em solid ${theme.muted}`;
  return (
    <Cells
      row={row}
      alignment={scene.alignment}
      frame={frame}
      colors={textColors(theme, theme.ground)}
      style={{
        ...risen(entrance(frame, row.startFrame, fps), layout.unit * 2),
        borderTop: isFirst && scene.head === null ? 'none' : rule,
      }}
      firstCellStyle={{ fontWeight: 700 }}
    />
  );
}

interface CellsProps {
  readonly row: RowProps;
  readonly alignment: TableSceneProps['alignment'];
  readonly frame: number;
  readonly colors: TextColors;
  readonly style: CSSProperties;
  readonly firstCellStyle?: CSSProperties;
}

function Cells({ row, alignment, frame, colors, style, firstCellStyle }: CellsProps) {
  return alignment.map((textAlign, column) => (
    <div
      // biome-ignore lint/suspicious/noArrayIndexKey: a cell's identity is its place
      key={column}
      style={{
        padding: '0.48em 0',
        paddingInlineEnd: column < alignment.length - 1 ? `${columnGap}em` : 0,
        textAlign,
        ...style,
        ...(column === 0 ? firstCellStyle : {}),
      }}
    >
      <CellText cell={row.cells[column]} frame={frame} colors={colors} />
    </div>
  ));
}
