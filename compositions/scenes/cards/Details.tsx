/** The small lines below a title: author and date, and smaller still what the text is about. */
import { Fragment } from 'react';
import { useVideo } from '../../layout/video-context.ts';
import { textFont } from '../../theme/fonts.ts';

interface Props {
  readonly lines: readonly string[];
  readonly tags: readonly string[];
  readonly color: string;
  /** The font size, in ems of the title's. */
  readonly size: number;
  /** The space below the title, in ems of the details. */
  readonly gap: number;
  readonly lineHeight: number;
}

/** They are never smaller than this, in units, however small a long title gets. */
const minSize = 3;
const minTagSize = 2.4;

export function Details({ lines, tags, color, size, gap, lineHeight }: Props) {
  const { unit } = useVideo().layout;
  if (lines.length === 0 && tags.length === 0) return null;
  return (
    <div
      style={{
        marginTop: `${gap}em`,
        fontFamily: textFont,
        fontVariationSettings: 'normal',
        fontWeight: 500,
        fontSize: `max(${size}em, ${unit * minSize}px)`,
        lineHeight,
        color,
        whiteSpace: 'pre-line',
      }}
    >
      {lines.join('\n')}
      {tags.length === 0 ? null : (
        <div
          style={{
            marginTop: lines.length === 0 ? 0 : '0.9em',
            fontSize: `max(0.8em, ${unit * minTagSize}px)`,
            textWrap: 'balance',
          }}
        >
          {tags.map((tag, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a tag's identity is its place
            <Fragment key={index}>
              {index > 0 ? <wbr /> : null}
              <span style={{ whiteSpace: 'nowrap' }}>
                {tag}
                {index < tags.length - 1 ? '\u2002·\u2002' : null}
              </span>
            </Fragment>
          ))}
        </div>
      )}
    </div>
  );
}
