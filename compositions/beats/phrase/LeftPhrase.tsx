/** A sentence beside an ornament: key words heavy, the others light. */
import { AbsoluteFill } from 'remotion';
import { plainText } from '../../captions/spoken-at-frame.ts';
import { Fitted } from '../../layout/Fitted.tsx';
import { useVideo } from '../../layout/video-context.ts';
import { SpokenLine } from '../../lettering/SpokenLine.tsx';
import { litToTheEnd } from '../../lettering/spoken-until.ts';
import { flatStage } from '../../ornament/flat-stage.ts';
import { Ornament } from '../../ornament/Ornament.tsx';
import { leading, titleFont, tracking } from '../../theme/fonts.ts';
import type { BeatViewProps } from '../beat-view.ts';
import { flatGround } from '../flat-ground.ts';

export function LeftPhrase({ composition, startFrame }: BeatViewProps<'phrase'>) {
  const { layout, theme, direction } = useVideo();
  const { line } = composition;
  const ground = flatGround(theme, composition.ground);
  const stage = flatStage(layout, direction);
  const { unit, shape } = layout;
  const key = new Set(composition.key.length === 0 ? line.words.keys() : composition.key);
  return (
    <AbsoluteFill showInTimeline={false} style={{ background: ground.ground }}>
      <Ornament ground={ground} number={composition.ground} box={stage.motif} startFrame={startFrame} />
      <Fitted
        text={plainText([line])}
        box={stage.text}
        align="end"
        largest={unit * (shape === 'wide' ? 21 : 19)}
        smallest={unit * 5}
        style={{
          fontFamily: titleFont,
          fontVariationSettings: '"opsz" 96',
          letterSpacing: tracking('-0.02em'),
          lineHeight: leading(1.02),
          paddingBottom: '0.08em',
        }}
      >
        <div
          style={{
            width: '1.1em',
            height: '0.11em',
            marginBottom: '0.34em',
            borderRadius: '0.055em',
            background: ground.pops[0],
          }}
        />
        <div style={{ textWrap: 'balance' }}>
          <SpokenLine
            line={litToTheEnd(line)}
            ground={ground}
            appears
            lit="color"
            style={(index) => (key.has(index) ? { fontWeight: 800 } : { fontWeight: 400 })}
          />
        </div>
      </Fitted>
    </AbsoluteFill>
  );
}
