/**
 * A number with its unit, as the largest thing in the frame, and marks that show the amount. The figures count up and
 * arrive when the number has been said; the marks fill with them.
 */
import { useMemo } from 'react';
import { useCurrentFrame } from 'remotion';
import { plainText } from '../../captions/spoken-at-frame.ts';
import { Absolute } from '../../layout/Absolute.tsx';
import { useVideo } from '../../layout/video-context.ts';
import { easeInOut, elapsed, framesAt } from '../../motion/motion.ts';
import { textFont } from '../../theme/fonts.ts';
import type { BeatViewProps } from '../beat-view.ts';
import { type FlatGround, flatGround } from '../flat-ground.ts';
import { CutDisc } from '../panels/CutDisc.tsx';
import { PanelText, styleOf } from '../panels/PanelText.tsx';
import { capHeight } from '../panels/type-metrics.ts';
import { countOf, type Figure, figureOf } from './figure.ts';
import { fullColor, Marks } from './Marks.tsx';
import {
  lineWordShare,
  longestSign,
  type NumberLayout,
  numberLayout,
  signShare,
  wordLine,
  wordShare,
} from './number-layout.ts';

/** In frames at 30 frames per second. */
const countLength = 18;

export function NumberBeat({ composition, startFrame }: BeatViewProps<'number'>) {
  const frame = useCurrentFrame();
  const { layout, theme, fps, direction } = useVideo();
  const { before, number, after, marks, digits } = composition;
  const on = flatGround(theme, composition.ground);
  const each = marks?.each ?? 1;
  const figure = useMemo(() => figureOf(digits), [digits]);
  const beforeText = before && plainText([before]);
  const afterText = after && plainText([after]);
  const hasMarks = marks !== null;
  // Hundreds of marks are drawn again only if their place changes.
  const places = useMemo(() => {
    const content = { before: beforeText, figure, after: afterText, hasMarks, hasLegend: each > 1 };
    return numberLayout(layout, content, direction, theme.type.title);
  }, [layout, beforeText, figure, afterText, hasMarks, each, direction, theme]);
  const starts = Math.max(startFrame, number.endFrame - framesAt(fps, countLength));
  const t = frame < starts ? 0 : easeInOut(elapsed(frame + 1, starts, fps, countLength));
  return (
    <Absolute
      box={{ x: 0, y: 0, width: layout.width, height: layout.height }}
      style={{ background: on.ground }}
    >
      {marks === null ? <CutDisc on={on} x={0.9} y={0.52} /> : null}
      {before === null ? null : (
        <PanelText
          line={before}
          box={places.before}
          on={on}
          face="text"
          largest={places.beforeSize}
          smallest={layout.unit * 2.6}
          align="end"
        />
      )}
      <Figures figure={figure} t={t} places={places} on={on} />
      {after === null ? null : (
        <PanelText
          line={after}
          box={places.after}
          on={on}
          largest={places.afterSize}
          smallest={layout.unit * 3}
          align={places.after.y === places.figures.y ? 'end' : 'start'}
          enters={Math.min(after.startFrame, starts + framesAt(fps, countLength))}
        />
      )}
      {marks === null ? null : (
        <Marks
          box={places.marks}
          drawing={marks.drawing}
          total={marks.total}
          filled={Math.round(marks.filled * t)}
          on={on}
          direction={direction}
        />
      )}
      {each > 1 ? <Legend each={each} places={places} on={on} /> : null}
    </Absolute>
  );
}

/** The air on the left of a digit, in ems, which would look like an indent. */
const bearing = 0.028;

interface FiguresProps {
  readonly figure: Figure;
  readonly t: number;
  readonly places: NumberLayout;
  readonly on: FlatGround;
}

/** Before the count begins, zeros in the ground's tint. Their place has the width of the number itself. */
function Figures({ figure, t, places, on }: FiguresProps) {
  const { theme } = useVideo();
  const { x, y, width, height } = places.figures;
  const size = places.figureSize;
  const left = figure.prefix === '' ? x - size * bearing : x;
  const isSign = figure.suffix.length <= longestSign;
  const raised = {
    ...({ position: 'relative', fontSize: `${signShare}em` } as const),
    // The bars of a dollar sign are higher than capitals.
    top: `${(0.09 - capHeight[theme.type.title] * (1 / signShare - 1)).toFixed(3)}em`,
  };
  const word = { fontSize: `${wordShare}em`, whiteSpace: 'pre' } as const;
  const shown = (figures: string) => (
    <>
      {figure.prefix === '' ? null : <span style={raised}>{figure.prefix}</span>}
      {figures}
      {isSign ? figure.suffix : null}
      {isSign || places.wordIsBelow ? null : <span style={word}> {figure.suffix}</span>}
    </>
  );
  const below = { fontSize: `${lineWordShare}em`, lineHeight: wordLine / lineWordShare, marginTop: '0.12em' };
  return (
    <Absolute
      box={{ x: left, y: y - size * 0.04, width, height: height + size * 0.16 }}
      style={{
        ...styleOf('title'),
        ...{ fontSize: size, lineHeight: capHeight[theme.type.title], letterSpacing: '-0.012em' },
        ...{ paddingTop: size * 0.04, whiteSpace: 'nowrap', direction: 'ltr' },
        color: t === 0 ? on.tint : on.ink,
      }}
    >
      <span style={{ position: 'relative', display: 'inline-block' }}>
        <span style={{ visibility: 'hidden' }}>{shown(figure.figures)}</span>
        <span style={{ position: 'absolute', left: 0, top: 0 }}>{shown(countOf(figure.figures, t))}</span>
      </span>
      {places.wordIsBelow ? <div style={below}>{figure.suffix}</div> : null}
    </Absolute>
  );
}

function Legend({
  each,
  places,
  on,
}: {
  readonly each: number;
  readonly places: NumberLayout;
  readonly on: FlatGround;
}) {
  const { layout } = useVideo();
  const size = layout.unit * 3.4;
  return (
    <Absolute
      box={places.legend}
      style={{
        ...{ display: 'flex', alignItems: 'flex-end', justifyContent: 'flex-end', gap: size * 0.4 },
        ...{ fontFamily: textFont, fontWeight: 600, fontSize: size, lineHeight: 1.1, color: on.ink },
      }}
    >
      <span
        style={{
          width: size * 0.8,
          height: size * 0.8,
          borderRadius: size * 0.13,
          background: fullColor(on),
        }}
      />
      <span>= {each}</span>
    </Absolute>
  );
}
