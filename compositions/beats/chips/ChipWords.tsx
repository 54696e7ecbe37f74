/**
 * The words of a sentence with its chips: code, versions, files, links and badges as objects among the words.
 *
 * Guarantees: only colours change with the frame.
 */
import { type CSSProperties, Fragment } from 'react';
import type { LineProps } from '../../../src/storyboard/contract.ts';
import { LineText } from '../../captions/LineText.tsx';
import { litWord, plainText } from '../../captions/spoken-at-frame.ts';
import { useVideo } from '../../layout/video-context.ts';
import { codeFont } from '../../theme/fonts.ts';
import { identifierColor } from '../technical/identifier-color.ts';
import { litStyle } from '../technical/SpokenLine.tsx';
import { type Side, stageSide } from '../technical/sides.ts';
import { type Chip, nameOf, type Segment, segmentsOf } from './segments.ts';

/** In characters: a chip that is not longer is never broken. */
const longestWhole = 18;

interface Props {
  readonly line: LineProps;
  readonly chips: readonly Chip[];
  readonly frame: number;
  readonly side: Side;
}

export function ChipWords({ line, chips, frame, side }: Props) {
  const spoken = litWord(line.words, frame);
  return segmentsOf(line, chips).map((segment, at) => (
    <Fragment key={segment.firstWord}>
      {at === 0 ? null : <Gap hasSpace={segment.line.words[0]?.spaceBefore ?? false} />}
      {segment.kind === null ? (
        <LineText
          line={segment.line}
          frame={frame}
          colors={{ ink: side.ink, accent: side.accent, grounds: [side.ground] }}
          wordStyle={(index) => (index + segment.firstWord === spoken ? litStyle(side) : {})}
        />
      ) : (
        <>
          {segment.lead}
          <ChipText segment={segment} frame={frame} side={side} spoken={spoken} />
          {segment.trail}
        </>
      )}
    </Fragment>
  ));
}

/** A line may wrap between words that no space separates, too. */
function Gap({ hasSpace }: { readonly hasSpace: boolean }) {
  return hasSpace ? ' ' : <wbr />;
}

interface ChipTextProps {
  readonly segment: Segment;
  readonly frame: number;
  readonly side: Side;
  /** The index of the spoken word in the whole line. */
  readonly spoken: number;
}

function ChipText({ segment, frame, side, spoken }: ChipTextProps) {
  const { theme } = useVideo();
  const { line, firstWord, kind } = segment;
  const isSpoken = spoken >= firstWord && spoken < firstWord + line.words.length;
  const chip = chipSide(side, stageSide(theme));
  const ground = isSpoken ? side.accent : chip.ground;
  const ink = isSpoken ? side.ground : identifierColor(nameOf(line), theme, [chip.ground]);
  return (
    <span
      style={{
        ...chipStyle,
        background: ground,
        borderRadius: kind === 'version' ? '0.62em' : '0.2em',
        ...(plainText([line]).length <= longestWhole ? { whiteSpace: 'nowrap' } : {}),
      }}
    >
      {kind === 'code' ? null : <ChipSign kind={kind} color={ink} />}
      <LineText
        line={line}
        frame={frame}
        colors={{ ink, accent: ink, grounds: [ground] }}
        wordStyle={() => codeWord}
      />
    </span>
  );
}

/** On a dark ground a chip is a lighter shape, on a light one a dark shape. */
function chipSide(side: Side, stage: Side): { readonly ground: string } {
  return { ground: side.isDark ? side.tint : stage.ground };
}

const chipStyle: CSSProperties = {
  fontFamily: codeFont,
  fontSize: '0.84em',
  fontWeight: 700,
  fontVariantLigatures: 'none',
  fontVariationSettings: 'normal',
  letterSpacing: '-0.035em',
  padding: '0.03em 0.22em 0.07em',
  boxDecorationBreak: 'clone',
  WebkitBoxDecorationBreak: 'clone',
};

/** Runs of code have the size of the chip, not a smaller one of their own. */
const codeWord: CSSProperties = { fontFamily: codeFont };

/** What a chip is, if it is not code: a leaf of paper, an arrow that leaves, a tag. */
function ChipSign({ kind, color }: { readonly kind: Segment['kind']; readonly color: string }) {
  const stroke = {
    fill: 'none',
    stroke: color,
    strokeWidth: 2,
    strokeLinecap: 'round',
    strokeLinejoin: 'round',
  } as const;
  return (
    <svg
      viewBox="0 0 20 20"
      style={{
        width: '0.72em',
        height: '0.72em',
        marginInlineEnd: '0.22em',
        position: 'relative',
        top: '0.04em',
      }}
      aria-hidden="true"
    >
      {kind === 'file' ? <path d="M4 2L11 2L16 7L16 18L4 18ZM11 2L11 7L16 7" {...stroke} /> : null}
      {kind === 'link' ? <path d="M5 15L15 5M7 5L15 5L15 13" {...stroke} strokeWidth={2.6} /> : null}
      {kind === 'version' ? <path d="M2 10L9 3L18 3L18 12L11 18Z M13.6 7.6L13.7 7.6" {...stroke} /> : null}
      {kind === 'badge' ? <path d="M4 10L8.5 14.5L16 6" {...stroke} strokeWidth={2.8} /> : null}
    </svg>
  );
}
