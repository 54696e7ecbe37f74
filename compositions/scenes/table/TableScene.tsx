/**
 * A table whose rows enter as they are read: as a grid, or if its columns do not fit side by side, each row as a card.
 *
 * Guarantees: room is kept for all rows from the start, so that none moves.
 */
import { useCurrentFrame } from 'remotion';
import type { TableSceneProps } from '../../../src/storyboard/contract.ts';
import { plainText, quietFrom } from '../../captions/spoken-at-frame.ts';
import { Backdrop } from '../../layout/Backdrop.tsx';
import { Fitted } from '../../layout/Fitted.tsx';
import { RunningHead } from '../../layout/RunningHead.tsx';
import { useVideo } from '../../layout/video-context.ts';
import { remaining, risen } from '../../motion/motion.ts';
import { leading, textFont } from '../../theme/fonts.ts';
import { TableCards } from './TableCards.tsx';
import { TableGrid } from './TableGrid.tsx';
import { columnsOf } from './table-columns.ts';

/** So few rows are set larger, because they have the frame to themselves. */
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
  const usual = isWide ? 5.4 : 4.8;
  return (
    <Backdrop ground={theme.ground}>
      <RunningHead />
      <div style={risen(there, unit * 2.5)}>
        <Fitted
          text={all.map(({ cells }) => plainText(cells)).join('\n')}
          box={box}
          largest={unit * (all.length <= fewRows ? 6.6 : usual)}
          smallest={unit * 2.2}
          {...(columns.asCards ? {} : { wholeLinesDownTo: unit * (isWide ? 3.4 : 3.2) })}
          style={{
            fontFamily: textFont,
            fontWeight: 500,
            fontVariantNumeric: 'tabular-nums',
            lineHeight: leading(1.24),
          }}
        >
          {columns.asCards ? (
            <TableCards scene={scene} frame={frame} />
          ) : (
            <TableGrid scene={scene} frame={frame} template={columns.template} />
          )}
        </Fitted>
      </div>
    </Backdrop>
  );
}
