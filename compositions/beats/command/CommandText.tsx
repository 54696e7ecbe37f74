/**
 * A command after its prompt, as far as it has been typed: the program in ink, options and names in colours of code.
 */

import { Fragment } from 'react';
import { readableColor } from '../../../src/shared/contrast.ts';
import { useVideo } from '../../layout/video-context.ts';
import type { Theme } from '../../theme/theme.ts';
import { identifierColor } from '../technical/identifier-color.ts';
import type { Side } from '../technical/sides.ts';

/** In characters: a word that is not longer is never broken, although its dashes would allow that. */
const longestWhole = 22;

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
  if (/^(?:#|rem\b|::)/iu.test(text)) return <Comment text={text} isShown={count > 0} side={side} />;
  return (
    <div style={{ display: 'flex', gap: '0.55em', margin: '0.08em 0' }}>
      <span style={{ color: side.accent, flexShrink: 0 }}>$</span>
      <span style={{ minWidth: 0 }}>
        {piecesOf(text).map((piece, index) => {
          const start = at;
          at += piece.length + 1;
          const typed = Math.max(0, Math.min(piece.length, count - start));
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a piece's identity is its place
            <Fragment key={index}>
              {index === 0 ? null : ' '}
              <span
                style={{
                  color: colorOf(piece, index === 0, theme, side),
                  ...(piece.length <= longestWhole ? { whiteSpace: 'nowrap' } : {}),
                }}
              >
                {piece.slice(0, typed)}
                {isCurrent && count >= start && count < start + piece.length ? <Cursor side={side} /> : null}
                <span style={{ visibility: 'hidden' }}>{piece.slice(typed)}</span>
              </span>
            </Fragment>
          );
        })}
        {isCurrent && count >= text.length ? <Cursor side={side} /> : null}
      </span>
    </div>
  );
}

/** It is not typed, and has no prompt. */
function Comment({
  text,
  isShown,
  side,
}: {
  readonly text: string;
  readonly isShown: boolean;
  readonly side: Side;
}) {
  return (
    <div
      style={{
        margin: '0.08em 0',
        fontWeight: 500,
        color: side.muted,
        visibility: isShown ? 'visible' : 'hidden',
      }}
    >
      {text}
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

function piecesOf(text: string): string[] {
  return text.split(/\s+/u);
}

function colorOf(word: string, isFirst: boolean, theme: Theme, { ground, ink, muted }: Side): string {
  if (isFirst || /^[a-z]+$/u.test(word)) return ink;
  if (/^[|&<>;\\]+$/u.test(word)) return muted;
  if (/^-/u.test(word)) return readableColor(theme.code.keyword, [ground]);
  if (/^["'`]/u.test(word)) return readableColor(theme.code.string, [ground]);
  return identifierColor(word, theme, [ground]);
}
