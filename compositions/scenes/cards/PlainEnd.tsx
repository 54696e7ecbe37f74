/** The end of a text that tells no story: its name, its author or licence, what it is about. */
import { AbsoluteFill, useCurrentFrame } from 'remotion';
import type { EndSceneProps } from '../../../src/storyboard/contract.ts';
import { flatGround } from '../../beats/flat-ground.ts';
import { Fitted } from '../../layout/Fitted.tsx';
import { useVideo } from '../../layout/video-context.ts';
import { elapsed, risen, settle } from '../../motion/motion.ts';
import { flatStage } from '../../ornament/flat-stage.ts';
import { Ornament } from '../../ornament/Ornament.tsx';
import { leading, textFont, titleFont, tracking } from '../../theme/fonts.ts';

/** In frames at 30 frames per second. */
const entranceLength = 12;

export function PlainEnd({ scene }: { readonly scene: EndSceneProps }) {
  const frame = useCurrentFrame();
  const { layout, theme, fps, title, direction } = useVideo();
  const { unit, width, height, shape } = layout;
  const { details, tags } = scene;
  const ground = flatGround(theme, scene.ground);
  const stage = flatStage(layout, direction);
  const entered = settle(elapsed(frame + 1, 3, fps, entranceLength));
  const isSilent = title === null && details.length + tags.length === 0;
  return (
    <AbsoluteFill showInTimeline={false} style={{ background: ground.ground, overflow: 'hidden' }}>
      <Ornament
        ground={ground}
        number={scene.ground}
        box={isSilent ? { x: 0, y: 0, width, height } : stage.motif}
        startFrame={0}
      />
      {isSilent ? null : (
        <div style={risen(entered, unit * 2)}>
          <Fitted
            text={[title, ...details, ...tags].join('\n')}
            box={stage.text}
            align="end"
            largest={unit * (shape === 'wide' ? 17 : 15)}
            smallest={unit * 5}
            style={{
              fontFamily: titleFont,
              fontVariationSettings: '"opsz" 96',
              fontWeight: 800,
              lineHeight: leading(1.02),
              letterSpacing: tracking('-0.02em'),
              color: ground.ink,
            }}
          >
            {title === null ? null : (
              <div style={{ paddingBottom: '0.1em', textWrap: 'balance' }}>{title}</div>
            )}
            {details.length + tags.length === 0 ? null : (
              <div
                style={{
                  marginTop: '0.36em',
                  width: '0.9em',
                  height: '0.09em',
                  borderRadius: '0.05em',
                  background: ground.pops[0],
                }}
              />
            )}
            {[...details, ...(tags.length === 0 ? [] : [tags.join('\u2002·\u2002')])].map((line, index) => (
              <div
                key={line}
                style={{
                  marginTop: index === 0 ? '1.1em' : '0.3em',
                  fontFamily: textFont,
                  fontVariationSettings: 'normal',
                  fontWeight: index < details.length ? 600 : 500,
                  fontSize: `max(${index < details.length ? 0.3 : 0.24}em, ${unit * 2.4}px)`,
                  lineHeight: leading(1.24),
                  letterSpacing: 0,
                  color: index < details.length ? ground.ink : ground.muted,
                  textWrap: 'balance',
                }}
              >
                {line}
              </div>
            ))}
          </Fitted>
        </div>
      )}
    </AbsoluteFill>
  );
}
