/** Code on a panel, as it is written: its own line breaks and indents, left to right in every language. */
import { useCurrentFrame } from 'remotion';
import type { CodeSceneProps } from '../../src/storyboard/contract.ts';
import { quietFrom } from '../captions/spoken.ts';
import { Backdrop } from '../layout/Backdrop.tsx';
import { Fitted } from '../layout/Fitted.tsx';
import { openStage } from '../layout/layout.ts';
import { RunningHead } from '../layout/RunningHead.tsx';
import { useStage } from '../layout/stage-context.ts';
import { entrance, remaining, risen } from '../motion/motion.ts';
import { codeFont, textFont } from '../theme/fonts.ts';

export function CodeScene({ scene }: { readonly scene: CodeSceneProps }) {
  const frame = useCurrentFrame();
  const { layout, theme, fps } = useStage();
  const { unit } = layout;
  const here = Math.min(
    entrance(frame, 0, fps),
    remaining(frame, scene.durationInFrames, quietFrom(scene.captions), fps),
  );
  // An empty last line would only push the code upwards.
  const code = scene.text.replace(/\n+$/u, '');
  return (
    <Backdrop ground={theme.ground}>
      <RunningHead />
      <div dir="ltr" style={risen(here, unit * 3)}>
        <Fitted
          text={`${scene.language}\n${code}`}
          box={openStage(layout)}
          largest={unit * 4.8}
          smallest={unit * 1.2}
          wholeLinesDownTo={unit * 1.9}
          style={{
            paddingBlock: '1.3em',
            borderInline: '1.5em solid transparent',
            borderRadius: unit * 2,
            background: theme.code.panel,
            fontFamily: codeFont,
            fontWeight: 500,
            fontVariantLigatures: 'none',
            lineHeight: 1.5,
            color: theme.code.ink,
            whiteSpace: 'pre-wrap',
            tabSize: 2,
          }}
        >
          {scene.language === null ? null : (
            <div
              style={{
                marginBottom: '0.9em',
                fontFamily: textFont,
                fontWeight: 600,
                fontSize: '0.72em',
                lineHeight: 1.2,
                color: theme.code.label,
              }}
            >
              {scene.language}
            </div>
          )}
          {code}
        </Fitted>
      </div>
    </Backdrop>
  );
}
