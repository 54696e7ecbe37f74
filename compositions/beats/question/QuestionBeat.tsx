/** A short question, as large as it goes, before its mark, which the frame crops. */
import { AbsoluteFill } from 'remotion';
import { plainText } from '../../captions/spoken-at-frame.ts';
import { Fitted } from '../../layout/Fitted.tsx';
import type { Box, Layout } from '../../layout/layout.ts';
import { useVideo } from '../../layout/video-context.ts';
import { Glyph } from '../../lettering/Glyph.tsx';
import { SpokenLine } from '../../lettering/SpokenLine.tsx';
import { litToTheEnd } from '../../lettering/spoken-until.ts';
import { leading, titleFont, tracking } from '../../theme/fonts.ts';
import type { BeatViewProps } from '../beat-view.ts';
import { flatGround } from '../flat-ground.ts';

const questionMark = /[?؟？;⁇‽]/u;

export function QuestionBeat({ composition }: BeatViewProps<'question'>) {
  const { layout, theme, direction } = useVideo();
  const { line } = composition;
  const ground = flatGround(theme, composition.ground);
  const text = plainText([line]);
  // On wide frames the mark stands now after the words, now before them.
  const isAfter = layout.shape !== 'wide' || Math.floor(composition.ground / 2) % 2 === 1;
  const isRight = isAfter === (direction === 'ltr');
  const mark = markPlace(layout, isAfter);
  return (
    <AbsoluteFill showInTimeline={false} style={{ background: ground.ground }}>
      <Glyph
        text={questionMark.exec(text)?.[0] ?? '?'}
        color={ground.tint}
        size={mark.size}
        place={{ [isRight ? 'right' : 'left']: mark.side, top: mark.top }}
      />
      <Fitted
        text={text}
        box={textBox(layout, isRight)}
        align="end"
        largest={layout.unit * (layout.shape === 'phone' ? 25 : 29)}
        smallest={layout.unit * 6}
        style={{
          fontFamily: titleFont,
          fontVariationSettings: '"opsz" 96',
          fontWeight: 800,
          letterSpacing: tracking('-0.022em'),
          lineHeight: leading(0.96),
          paddingBottom: '0.1em',
        }}
      >
        <SpokenLine line={litToTheEnd(line)} ground={ground} appears lit="color" />
      </Fitted>
    </AbsoluteFill>
  );
}

/** Of the mark: about a frame and a half, its hook cropped at the top or the side. */
function markPlace(
  { shape, width, height }: Layout,
  isAfter: boolean,
): { size: number; side: number; top: number } {
  if (shape === 'wide' && !isAfter) return { size: height * 1.5, side: -height * 0.2, top: -height * 0.2 };
  if (shape === 'wide') return { size: height * 1.44, side: -height * 0.055, top: -height * 0.305 };
  if (shape === 'phone') return { size: width * 1.62, side: -width * 0.16, top: -width * 0.11 };
  return { size: height * 1.3, side: -height * 0.17, top: -height * 0.3 };
}

/** Wide frames leave the mark's side free. A question of many words may reach over its tint. */
function textBox({ safe, shape }: Layout, isLeft: boolean): Box {
  const width = safe.width * (shape === 'wide' ? 0.74 : 1);
  return { ...safe, x: isLeft ? safe.x : safe.x + safe.width - width, width };
}
