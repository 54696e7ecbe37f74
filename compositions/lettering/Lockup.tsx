/**
 * A lockup: the words that carry the sense as large as the width allows, row by row, the small words in italics between
 * them with a rule that fills their row.
 */
import { type CSSProperties, useMemo, useRef } from 'react';
import type { LineProps } from '../../src/storyboard/contract.ts';
import type { FlatGround } from '../beats/flat-ground.ts';
import { plainText } from '../captions/spoken-at-frame.ts';
import { Absolute } from '../layout/Absolute.tsx';
import type { Box } from '../layout/layout.ts';
import { leading, titleFont, tracking, verseFont } from '../theme/fonts.ts';
import { inlineSize, type LockupRow, lockupRows } from './lockup-rows.ts';
import { SpokenLine } from './SpokenLine.tsx';
import { partOfLine } from './spoken-until.ts';
import { opticalInset, useLockupSizes } from './use-lockup-sizes.ts';

export interface LockupProps {
  readonly line: LineProps;
  /** Indexes of the words that carry the sense; none means all. */
  readonly keyWords: readonly number[];
  readonly box: Box;
  /** Font sizes, in pixels. */
  readonly small: number;
  readonly largest: number;
  readonly ground: FlatGround;
  readonly align?: 'start' | 'center' | 'end';
  readonly appears?: boolean;
  /** Whether rules fill the rows of small words. */
  readonly ruled?: boolean;
  /** Colours of words by their index, instead of the ink. */
  readonly wordColor?: (index: number) => string | undefined;
}

export function Lockup(props: LockupProps) {
  return <LockupOfText key={plainText([props.line])} {...props} />;
}

function LockupOfText(props: LockupProps) {
  const { line, keyWords, box, small, largest, ground, align = 'center', appears, ruled = true } = props;
  const ref = useRef<HTMLDivElement>(null);
  useLockupSizes(ref, { width: box.width, height: box.height, small, largest });
  const texts = useMemo(() => line.words.map(({ runs }) => runs.map(({ text }) => text).join('')), [line]);
  const rows = useMemo(
    () => lockupRows(texts, keyWords, { width: box.width, height: box.height, small, largest }),
    [texts, keyWords, box.width, box.height, small, largest],
  );
  return (
    <Absolute
      box={box}
      style={{
        display: 'flex',
        flexDirection: 'column',
        justifyContent: align === 'center' ? 'center' : `flex-${align}`,
      }}
    >
      <div ref={ref} style={{ width: '100%', flexShrink: 0, color: ground.ink }}>
        {rows.map((row) => {
          const text = texts.slice(row.from, row.to).join(' ');
          const part = partOfLine(line, row.from, row.to);
          return (
            <div
              key={row.from}
              data-row={row.kind}
              style={{ ...rowStyle(row, text), ...(row.to === texts.length ? lastRow : {}) }}
            >
              <span style={{ display: 'inline-block', flexShrink: 0 }}>
                <SpokenLine
                  line={part}
                  ground={ground}
                  appears={appears ?? false}
                  lit="color"
                  style={(at, isSpoken) => {
                    const index = row.from + at;
                    const color = isSpoken ? undefined : props.wordColor?.(index);
                    return wordStyle(row.inline.includes(index), part.words[at], color, text);
                  }}
                />
              </span>
              {row.kind === 'small' && ruled ? (
                <span
                  style={{
                    flexGrow: 1,
                    height: '0.06em',
                    marginInlineStart: '0.42em',
                    borderRadius: '0.03em',
                    background: ground.line,
                  }}
                />
              ) : null}
            </div>
          );
        })}
      </div>
    </Absolute>
  );
}

/** Rows are set tight: below the last one there is room for descenders. */
const lastRow: CSSProperties = { paddingBottom: '0.13em' };

function rowStyle({ kind }: LockupRow, text: string): CSSProperties {
  const base: CSSProperties = { whiteSpace: 'nowrap', display: 'flex', alignItems: 'center' };
  if (kind === 'small') return { ...base, ...italics(text), lineHeight: leading(1.3) };
  const isPlain = /^[\p{sc=Latin}\p{N}\p{P}\s]*$/u.test(text);
  const hangs = /[gjpqy,;ß§Qç()[\]{}]/u.test(text);
  return {
    ...base,
    fontFamily: titleFont,
    fontVariationSettings: '"opsz" 96',
    fontWeight: 800,
    letterSpacing: tracking('-0.018em'),
    marginInlineStart: `-${opticalInset}em`,
    lineHeight: isPlain && !hangs ? leading(0.87) : leading(isPlain ? 1 : 1.16),
  };
}

/** A small word on a row of large ones, and the author's colours. */
function wordStyle(
  isInline: boolean,
  word: LineProps['words'][number] | undefined,
  color: string | undefined,
  text: string,
) {
  const isAuthors = word?.runs.some((run) => run.color !== null) ?? false;
  return {
    ...(color === undefined || isAuthors ? {} : { color }),
    ...(isInline ? { ...italics(text), fontSize: `${inlineSize}em`, letterSpacing: '0' } : {}),
  };
}

/** Letters that have no italics stay upright. */
export function italics(text: string): CSSProperties {
  const slants = /^[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}\p{N}\p{P}\p{S}\p{M}\s]*$/u.test(text);
  return {
    fontFamily: verseFont,
    fontStyle: slants ? 'italic' : 'normal',
    fontWeight: 380,
    fontVariationSettings: '"opsz" 100',
  };
}
