/** A quotation in large type, with a quotation mark and the name of who said it. */
import { Fragment } from 'react';
import { useCurrentFrame } from 'remotion';
import type { LineProps, QuoteSceneProps } from '../../../src/storyboard/contract.ts';
import { LineText } from '../../captions/LineText.tsx';
import { plainText, quietFrom } from '../../captions/spoken-at-frame.ts';
import { Backdrop } from '../../layout/Backdrop.tsx';
import { Fitted } from '../../layout/Fitted.tsx';
import { useVideo } from '../../layout/video-context.ts';
import { presence, risen } from '../../motion/motion.ts';
import { leading, textFont, tracking, verseFont } from '../../theme/fonts.ts';
import { textColors } from '../../theme/lift-to-contrast.ts';

export function QuoteScene({ scene }: { readonly scene: QuoteSceneProps }) {
  const frame = useCurrentFrame();
  const { layout, theme, fps } = useVideo();
  const { unit, safe } = layout;
  const spoken = scene.attribution === null ? scene.lines : [...scene.lines, scene.attribution];
  const here = presence(frame, scene.durationInFrames, quietFrom(spoken), fps);
  const inset = layout.shape === 'wide' ? safe.width * 0.08 : 0;
  const air = safe.height * 0.05;
  return (
    <Backdrop ground={theme.ground}>
      <div style={risen(here, unit * 3)}>
        <Fitted
          text={plainText(spoken)}
          box={{
            x: safe.x + inset,
            y: safe.y + air,
            width: safe.width - 2 * inset,
            height: safe.height - 2 * air,
          }}
          largest={unit * (layout.shape === 'wide' ? 10.5 : 9.4)}
          smallest={unit * 2.4}
          style={{ fontFamily: verseFont, fontVariationSettings: '"opsz" 144' }}
        >
          <div
            aria-hidden="true"
            style={{
              color: theme.accent,
              fontWeight: 700,
              fontSize: '2.2em',
              lineHeight: 0.9,
              height: '0.52em',
            }}
          >
            “
          </div>
          <div
            style={{
              fontWeight: 500,
              lineHeight: leading(1.16),
              letterSpacing: tracking('-0.015em'),
              textWrap: 'balance',
            }}
          >
            {scene.lines.map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a sentence's identity is its place
              <Fragment key={index}>
                {index > 0 ? ' ' : null}
                <LineText line={line} frame={frame} colors={textColors(theme, theme.ground)} bold={700} />
              </Fragment>
            ))}
          </div>
          {scene.attribution === null ? null : <Attribution line={scene.attribution} frame={frame} />}
        </Fitted>
      </div>
    </Backdrop>
  );
}

function Attribution({ line, frame }: { readonly line: LineProps; readonly frame: number }) {
  const { theme } = useVideo();
  return (
    <div
      style={{
        marginTop: '1.1em',
        fontFamily: textFont,
        fontVariationSettings: 'normal',
        fontWeight: 600,
        fontSize: '0.46em',
        lineHeight: 1.3,
        color: theme.muted,
      }}
    >
      {'— '}
      <LineText line={line} frame={frame} colors={textColors(theme, theme.ground, theme.muted)} />
    </div>
  );
}
