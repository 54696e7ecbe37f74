/** Each row of a table as a card: its first cell, and below it the others, each after the name of its column. */
import { Fragment } from 'react';
import type { RowProps, TableSceneProps } from '../../../src/storyboard/contract.ts';
import { useVideo } from '../../layout/video-context.ts';
import { entrance, risen } from '../../motion/motion.ts';
import { textColors } from '../../theme/lift-to-contrast.ts';
import { CellText } from './CellText.tsx';

/** The names of the columns are repeated on every card, so they are not lit while the head is read. */
const neverLit = -1;

interface Props {
  readonly scene: TableSceneProps;
  readonly frame: number;
}

export function TableCards({ scene, frame }: Props) {
  return scene.rows.map((row, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a row's identity is its place
    <Card key={index} row={row} head={scene.head} frame={frame} isFirst={index === 0} />
  ));
}

interface CardProps {
  readonly row: RowProps;
  readonly head: RowProps | null;
  readonly frame: number;
  readonly isFirst: boolean;
}

function Card({ row, head, frame, isFirst }: CardProps) {
  const { layout, theme, fps } = useVideo();
  const ink = textColors(theme, theme.ground);
  const muted = textColors(theme, theme.ground, theme.muted);
  return (
    <div
      style={{
        padding: isFirst ? '0 0 0.55em' : '0.55em 0',
        borderTop: isFirst ? 'none' : `0.04em solid ${theme.muted}`,
        ...risen(entrance(frame, row.startFrame, fps), layout.unit * 2),
      }}
    >
      <div style={{ fontWeight: 700, fontSize: '1.1em' }}>
        <CellText cell={row.cells[0]} frame={frame} colors={ink} />
      </div>
      <div
        style={{
          display: 'grid',
          gridTemplateColumns: head === null ? 'auto' : 'fit-content(45%) 1fr',
          columnGap: '0.9em',
          fontSize: '0.88em',
        }}
      >
        {row.cells.slice(1).map((cell, at) =>
          cell.words.length === 0 ? null : (
            // biome-ignore lint/suspicious/noArrayIndexKey: a cell's identity is its place
            <Fragment key={at}>
              {head === null ? null : (
                <div>
                  <CellText cell={head.cells[at + 1]} frame={neverLit} colors={muted} />
                </div>
              )}
              <div style={{ fontWeight: 600 }}>
                <CellText cell={cell} frame={frame} colors={ink} />
              </div>
            </Fragment>
          ),
        )}
      </div>
    </div>
  );
}
