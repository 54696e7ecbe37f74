/** A command after its prompt, as far as it has been typed: the program in ink, options and names in colours of code. */

import { readableColor } from '../../../src/shared/contrast.ts';
import { useVideo } from '../../layout/video-context.ts';
import type { Theme } from '../../theme/theme.ts';
import { identifierColor } from '../technical/identifier-color.ts';
import type { Side } from '../technical/sides.ts';

interface Props {
  readonly text: string;
  /** How many characters have been typed. */
  readonly count: number;
  /** The cursor stands after this command. */
  readonly isCurrent: boolean;
  readonly side: Side;
}

export function CommandText({ text, count, isCurrent, side }: Props) {
  const { theme } = useVideo();
  let at = 0;
  return (
    <div style={{ display: 'flex', gap: '0.55em', margin: '0.08em 0' }}>
      <span style={{ color: side.accent, flexShrink: 0 }}>$</span>
      <span style={{ minWidth: 0, whiteSpaceCollapse: 'preserve' }}>
        {piecesOf(text).map((piece, index) => {
          const start = at;
          at += piece.length;
          const typed = Math.max(0, Math.min(piece.length, count - start));
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a piece's identity is its place
            <span key={index} style={{ color: colorOf(piece, start === 0, theme, side) }}>
              {piece.slice(0, typed)}
              {isCurrent && count >= start && count < start + piece.length ? <Cursor side={side} /> : null}
              <span style={{ visibility: 'hidden' }}>{piece.slice(typed)}</span>
            </span>
          );
        })}
        {isCurrent && count >= text.length ? <Cursor side={side} /> : null}
      </span>
    </div>
  );
}

/** It takes no room, so that nothing moves. */
function Cursor({ side }: { readonly side: Side }) {
  return (
    <span style={{ position: 'relative' }}>
      <span
        style={{
          position: 'absolute',
          left: '0.12em',
          top: '0.12em',
          width: '0.5em',
          height: '1.02em',
          background: side.mark,
        }}
      />
    </span>
  );
}

/** Words with the space before them. */
function piecesOf(text: string): string[] {
  return text.match(/\s*\S+/gu) ?? [text];
}

function colorOf(piece: string, isFirst: boolean, theme: Theme, { ground, ink, muted }: Side): string {
  const word = piece.trim();
  if (isFirst || /^[a-z]+$/u.test(word)) return ink;
  if (/^[|&<>;\\]+$/u.test(word)) return muted;
  if (/^-/u.test(word)) return readableColor(theme.code.keyword, [ground]);
  if (/^["'`]/u.test(word)) return readableColor(theme.code.string, [ground]);
  return identifierColor(word, theme, [ground]);
}
