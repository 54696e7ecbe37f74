/** The sentence as large as it goes, its chips among the words, before a sign of code that the frame cuts off. */
import { useCurrentFrame } from 'remotion';
import type { Composition } from '../../../src/storyboard/contract.ts';
import { plainText } from '../../captions/spoken-at-frame.ts';
import { Backdrop } from '../../layout/Backdrop.tsx';
import { Fitted } from '../../layout/Fitted.tsx';
import { useVideo } from '../../layout/video-context.ts';
import { leading, titleFont, tracking } from '../../theme/fonts.ts';
import { flatGround } from '../flat-ground.ts';
import { OrnamentMark, ornamentBox, ornamentFor } from '../technical/ornaments.tsx';
import { shownBy, shownStyle } from '../technical/shown.ts';
import { sideOn } from '../technical/sides.ts';
import { ChipWords } from './ChipWords.tsx';
import { nameOf, segmentsOf } from './segments.ts';

export function StatementView({ composition }: { readonly composition: Composition<'chips'> }) {
  const frame = useCurrentFrame();
  const { layout, theme, fps, direction } = useVideo();
  const { line, chips, ground } = composition;
  const { unit, safe } = layout;
  const side = sideOn(flatGround(theme, ground).ground, theme);
  const first = segmentsOf(line, chips).find(({ kind }) => kind !== null);
  return (
    <Backdrop ground={{ colors: [side.ground] }}>
      {first === undefined || first.kind === null ? null : (
        <OrnamentMark
          ornament={ornamentFor(nameOf(first.line), first.kind)}
          box={ornamentBox(layout, direction)}
          color={side.tint}
        />
      )}
      <Fitted
        text={plainText([line])}
        box={{ ...safe, y: safe.y + unit * 2, height: safe.height - unit * 4 }}
        align="end"
        largest={unit * 15}
        smallest={unit * 3}
        style={{
          fontFamily: titleFont,
          fontVariationSettings: '"opsz" 96',
          fontWeight: 800,
          letterSpacing: tracking('-0.018em'),
          lineHeight: leading(1.2),
          textWrap: 'balance',
          color: side.ink,
          ...shownStyle(shownBy(frame, line.startFrame, fps), unit * 2),
        }}
      >
        <ChipWords line={line} chips={chips} frame={frame} side={side} />
      </Fitted>
    </Backdrop>
  );
}
