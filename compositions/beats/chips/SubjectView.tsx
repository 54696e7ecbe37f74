/** One chip carries the sentence: it fills a band from edge to edge, and the other words stand before and after it. */
import { useCurrentFrame } from 'remotion';
import { present } from '../../../src/shared/assert.ts';
import type { Composition, LineProps } from '../../../src/storyboard/contract.ts';
import { LineText } from '../../captions/LineText.tsx';
import { litWord, plainText } from '../../captions/spoken-at-frame.ts';
import { Absolute } from '../../layout/Absolute.tsx';
import { Backdrop } from '../../layout/Backdrop.tsx';
import { Fitted } from '../../layout/Fitted.tsx';
import type { Box } from '../../layout/layout.ts';
import { useVideo } from '../../layout/video-context.ts';
import { codeFont, leading, titleFont, tracking } from '../../theme/fonts.ts';
import { flatGround } from '../flat-ground.ts';
import { identifierColor } from '../technical/identifier-color.ts';
import { shownBy, shownStyle } from '../technical/shown.ts';
import { type Side, sideOn, stageSide } from '../technical/sides.ts';
import { ChipWords } from './ChipWords.tsx';
import { bared, type Chip, nameOf, partOf, segmentsOf } from './segments.ts';

export function SubjectView({ composition }: { readonly composition: Composition<'chips'> }) {
  const frame = useCurrentFrame();
  const { layout, theme, fps } = useVideo();
  const { line, chips, ground } = composition;
  const { unit, safe, height, width } = layout;
  const page = sideOn(flatGround(theme, ground).ground, theme);
  const stage = page.isDark ? sideOn(present(theme.scenery.discs[0], 'a disc'), theme) : stageSide(theme);
  const main = mainChip(line, chips);
  const from = main?.firstWord ?? 0;
  const to = main === undefined ? line.words.length : Math.min(from + main.wordCount, line.words.length);
  const before = partOf(line, 0, from);
  const { line: subject } = bared(partOf(line, from, to), true);
  const after = partOf(line, to, line.words.length);
  const band = bandOf(height, before, after);
  const inset = unit * 4;
  const shown = (part: LineProps) => shownStyle(shownBy(frame, part.startFrame, fps), unit * 2);
  const isSpoken = litWord(subject.words, frame) !== -1;
  const name = identifierColor(nameOf(subject), theme, [stage.ground]);
  const bottom = safe.y + safe.height;
  return (
    <Backdrop ground={{ colors: [page.ground] }}>
      <Absolute box={{ x: 0, y: band.y, width, height: band.height }} style={{ background: stage.ground }} />
      {before.words.length === 0 ? null : (
        <Words
          line={before}
          chips={chips.filter(({ firstWord }) => firstWord < from)}
          box={{ ...safe, height: band.y - inset - safe.y }}
          align="end"
          frame={frame}
          side={page}
          style={shown(before)}
        />
      )}
      <Fitted
        text={plainText([subject])}
        box={subjectBox(safe, band, inset)}
        align="center"
        largest={unit * 30}
        smallest={unit * 3}
        wholeLinesDownTo={unit * 8}
        style={{
          direction: 'ltr',
          fontFamily: codeFont,
          fontWeight: 800,
          fontVariantLigatures: 'none',
          letterSpacing: '-0.055em',
          wordSpacing: '-0.24em',
          lineHeight: 1.1,
          ...shown(subject),
        }}
      >
        <LineText
          line={subject}
          frame={frame}
          colors={{ ink: name, accent: name, grounds: [stage.ground] }}
          wordStyle={() => ({ color: isSpoken ? stage.accent : name })}
        />
      </Fitted>
      {after.words.length === 0 ? null : (
        <Words
          line={after}
          chips={chips
            .filter(({ firstWord }) => firstWord >= to)
            .map((chip) => ({ ...chip, firstWord: chip.firstWord - to }))}
          box={{ ...safe, y: band.y + band.height + inset, height: bottom - band.y - band.height - inset }}
          align="start"
          frame={frame}
          side={page}
          style={shown(after)}
        />
      )}
    </Backdrop>
  );
}

interface WordsProps {
  readonly line: LineProps;
  readonly chips: readonly Chip[];
  readonly box: Box;
  readonly align: 'start' | 'end';
  readonly frame: number;
  readonly side: Side;
  readonly style: ReturnType<typeof shownStyle>;
}

function Words({ line, chips, box, align, frame, side, style }: WordsProps) {
  const { layout } = useVideo();
  const { unit } = layout;
  return (
    <Fitted
      text={plainText([line])}
      box={box}
      align={align}
      largest={unit * 9}
      smallest={unit * 2.6}
      style={{
        fontFamily: titleFont,
        fontVariationSettings: '"opsz" 96',
        fontWeight: 700,
        letterSpacing: tracking('-0.014em'),
        lineHeight: leading(1.2),
        textWrap: 'pretty',
        color: side.ink,
        ...style,
      }}
    >
      <ChipWords line={line} chips={chips} frame={frame} side={side} />
    </Fitted>
  );
}

/** The longest one that is not too long. */
function mainChip(line: LineProps, chips: readonly Chip[]): Chip | undefined {
  const lengths = new Map(
    segmentsOf(line, chips).flatMap((segment) =>
      segment.kind === null ? [] : [[segment.firstWord, nameOf(segment.line).length] as const],
    ),
  );
  const fitting = chips.filter(({ firstWord }) => (lengths.get(firstWord) ?? Number.POSITIVE_INFINITY) <= 28);
  return fitting.toSorted(
    (one, other) => (lengths.get(other.firstWord) ?? 0) - (lengths.get(one.firstWord) ?? 0),
  )[0];
}

/** The band has the height that the words before and after it leave. */
function bandOf(height: number, before: LineProps, after: LineProps): { y: number; height: number } {
  const [above, below] = [before.words.length, after.words.length];
  if (above === 0) return { y: 0, height: height * (below > 12 ? 0.42 : 0.5) };
  if (below === 0) return { y: height * (above > 12 ? 0.56 : 0.48), height };
  const share = Math.max(0.28, Math.min(0.42, (0.66 * above) / (above + below)));
  return { y: height * share, height: height * 0.33 };
}

function subjectBox(safe: Box, band: { y: number; height: number }, inset: number): Box {
  const top = Math.max(safe.y, band.y + inset * 0.5);
  const bottom = Math.min(safe.y + safe.height, band.y + band.height - inset * 0.5);
  return { x: safe.x, y: top, width: safe.width, height: bottom - top };
}
