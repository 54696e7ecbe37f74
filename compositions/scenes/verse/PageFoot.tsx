/** The foot of a poem's page: the title of the poem, if it has one, and which page of how many this is. */
import { Absolute } from '../../layout/Absolute.tsx';
import { Fitted } from '../../layout/Fitted.tsx';
import type { Box } from '../../layout/layout.ts';
import { useVideo } from '../../layout/video-context.ts';
import { textFont, verseFont } from '../../theme/fonts.ts';
import { maxPageMarks } from './verse-page.ts';

interface Props {
  readonly box: Box;
  /** From 0. */
  readonly pageIndex: number;
  readonly pageCount: number;
}

export function PageFoot({ box, pageIndex, pageCount }: Props) {
  const { layout, theme, title } = useVideo();
  const { unit } = layout;
  const titleWidth = box.width * (pageCount > 1 ? 0.55 : 1);
  return (
    <Absolute box={box}>
      {title === null ? null : (
        <div
          style={{ position: 'absolute', insetInlineStart: 0, top: 0, width: titleWidth, height: box.height }}
        >
          <Fitted
            text={title}
            box={{ x: 0, y: 0, width: titleWidth, height: box.height }}
            largest={unit * 3.4}
            smallest={unit * 2}
            align="end"
            style={{
              fontFamily: verseFont,
              fontStyle: 'italic',
              fontWeight: 500,
              lineHeight: 1.2,
              color: theme.muted,
            }}
          >
            {title}
          </Fitted>
        </div>
      )}
      {pageCount === 1 ? null : (
        <div
          style={{
            position: 'absolute',
            insetInlineEnd: 0,
            bottom: unit,
            display: 'flex',
            alignItems: 'center',
            gap: unit * 1.25,
          }}
        >
          {pageCount > maxPageMarks ? (
            <PageNumber pageIndex={pageIndex} pageCount={pageCount} />
          ) : (
            Array.from({ length: pageCount }, (_, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a mark is its place
              <PageMark key={index} index={index} pageIndex={pageIndex} />
            ))
          )}
        </div>
      )}
    </Absolute>
  );
}

function PageNumber({ pageIndex, pageCount }: Omit<Props, 'box'>) {
  const { layout, theme } = useVideo();
  return (
    <span
      style={{
        fontFamily: textFont,
        fontWeight: 600,
        fontSize: layout.unit * 2.8,
        lineHeight: 1,
        fontVariantNumeric: 'tabular-nums',
        color: theme.muted,
      }}
    >
      {pageIndex + 1} / {pageCount}
    </span>
  );
}

/** A mark for one page: long for this page, faint for those that are still to come. */
function PageMark({ index, pageIndex }: { readonly index: number; readonly pageIndex: number }) {
  const { layout, theme } = useVideo();
  const { unit } = layout;
  return (
    <span
      style={{
        width: unit * (index === pageIndex ? 4.4 : 1.25),
        height: unit * 1.25,
        borderRadius: unit,
        background: index === pageIndex ? theme.accent : theme.ink,
        opacity: index > pageIndex ? 0.3 : 1,
      }}
    />
  );
}
