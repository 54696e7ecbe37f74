/** The small lines on the ground of a card: author and date, what the text is about, the place among the sections. */
import type { FlatGround } from '../../beats/flat-ground.ts';
import { Fitted } from '../../layout/Fitted.tsx';
import type { Box } from '../../layout/layout.ts';
import { useVideo } from '../../layout/video-context.ts';
import { leading, textFont } from '../../theme/fonts.ts';

interface Props {
  readonly box: Box;
  readonly ground: FlatGround;
  /** The first is set large. */
  readonly lines: readonly string[];
  readonly tags: readonly string[];
}

export function CardFoot({ box, ground, lines, tags }: Props) {
  const { unit } = useVideo().layout;
  if (lines.length + tags.length === 0) return null;
  const [first, ...others] = lines;
  const small = [...others, ...tags];
  const below = small.length === 0 ? [] : [small.join('\u2002·\u2002')];
  return (
    <Fitted
      text={[...lines, ...tags].join('\n')}
      box={box}
      align="start"
      largest={unit * 4.8}
      smallest={unit * 2.9}
      style={{ fontFamily: textFont, fontWeight: 600, lineHeight: leading(1.24), letterSpacing: '-0.01em' }}
    >
      {first === undefined ? null : <div style={{ color: ground.ink, textWrap: 'balance' }}>{first}</div>}
      {below.map((line) => (
        <div
          key={line}
          style={{
            marginTop: first === undefined ? 0 : '0.22em',
            fontSize: `max(0.76em, ${unit * 2.3}px)`,
            fontWeight: 500,
            color: ground.muted,
            textWrap: 'balance',
          }}
        >
          {line}
        </div>
      ))}
    </Fitted>
  );
}
