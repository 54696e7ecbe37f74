/**
 * A longer sentence as a file in an editor: a row for each clause, numbered in the margin, the spoken row lit.
 *
 * Guarantees: at most seven rows are in sight; with the first word of the next one the page turns.
 */
import { useCurrentFrame } from 'remotion';
import type { Composition } from '../../../src/storyboard/contract.ts';
import { plainText } from '../../captions/spoken-at-frame.ts';
import { Backdrop } from '../../layout/Backdrop.tsx';
import { Fitted } from '../../layout/Fitted.tsx';
import { useVideo } from '../../layout/video-context.ts';
import { codeFont, leading, textFont } from '../../theme/fonts.ts';
import { identifierColor } from '../technical/identifier-color.ts';
import { litStyle, SpokenLine } from '../technical/SpokenLine.tsx';
import { type Side, stageSide } from '../technical/sides.ts';
import { type Chip, nameOf, partOf, rowsOf } from './segments.ts';

const maxRows = 7;
/** Of the column of numbers, in ems. */
const margin = 1.9;

export function MarginView({ composition }: { readonly composition: Composition<'chips'> }) {
  const frame = useCurrentFrame();
  const { layout, theme } = useVideo();
  const { line, chips } = composition;
  const { unit, safe, shape } = layout;
  const side = stageSide(theme);
  const rows = rowsOf(line, chips);
  const perPage = Math.ceil(rows.length / Math.ceil(rows.length / maxRows));
  const current = Math.max(
    0,
    rows.findLastIndex(({ from }) => (line.words[from]?.startFrame ?? 0) <= frame),
  );
  const firstRow = Math.floor(current / perPage) * perPage;
  const page = rows.slice(firstRow, firstRow + perPage);
  return (
    <Backdrop ground={{ colors: [side.ground] }}>
      <Fitted
        key={firstRow}
        text={`${firstRow} ${plainText([line])}`}
        box={{ ...safe, y: safe.y + unit, height: safe.height - unit * 2 }}
        align="center"
        largest={unit * (shape === 'wide' ? 10.5 : 8.6)}
        smallest={unit * 2.6}
        wholeLinesDownTo={unit * (shape === 'wide' ? 6 : 7.4)}
        gainOfWrapping={1.1}
        style={{
          fontFamily: textFont,
          fontWeight: 650,
          letterSpacing: '-0.02em',
          lineHeight: leading(1.2),
          color: side.ink,
        }}
      >
        {page.map(({ from, to }, at) => {
          const index = firstRow + at;
          return (
            <div
              key={from}
              style={{
                position: 'relative',
                padding: '0.22em 0',
                paddingInlineStart: `${margin}em`,
                borderInlineStart: `0.16em solid ${index === current ? side.mark : side.tint}`,
                background: index === current ? side.tint : side.ground,
              }}
            >
              <RowNumber number={index + 1} isCurrent={index === current} side={side} />
              <Row line={partOf(line, from, to)} chips={shiftedBy(chips, from)} frame={frame} side={side} />
            </div>
          );
        })}
      </Fitted>
    </Backdrop>
  );
}

interface RowNumberProps {
  readonly number: number;
  readonly isCurrent: boolean;
  readonly side: Side;
}

function RowNumber({ number, isCurrent, side }: RowNumberProps) {
  return (
    <div
      style={{
        position: 'absolute',
        insetInlineStart: 0,
        top: '0.42em',
        width: '1.95em',
        textAlign: 'center',
        fontFamily: codeFont,
        fontWeight: 500,
        fontSize: '0.72em',
        color: isCurrent ? side.accent : side.muted,
      }}
    >
      {number}
    </div>
  );
}

interface RowProps {
  readonly line: Composition<'chips'>['line'];
  readonly chips: readonly Chip[];
  readonly frame: number;
  readonly side: Side;
}

function Row({ line, chips, frame, side }: RowProps) {
  const { theme } = useVideo();
  return (
    <SpokenLine
      line={line}
      frame={frame}
      side={side}
      wordStyle={(index, isSpoken) => {
        const chip = chips.find(
          ({ firstWord, wordCount }) => firstWord <= index && index < firstWord + wordCount,
        );
        if (chip === undefined) return {};
        if (isSpoken) return { ...litStyle(side), fontFamily: codeFont };
        const name = nameOf(partOf(line, chip.firstWord, chip.firstWord + chip.wordCount));
        return {
          fontFamily: codeFont,
          fontWeight: 700,
          letterSpacing: '-0.03em',
          color: identifierColor(name, theme, [side.ground, side.tint]),
        };
      }}
    />
  );
}

function shiftedBy(chips: readonly Chip[], from: number): Chip[] {
  return chips
    .map((chip) => ({ ...chip, firstWord: chip.firstWord - from }))
    .filter(({ firstWord }) => firstWord >= 0);
}
