/** The last card: title and details, quiet. */
import { useCurrentFrame } from 'remotion';
import type { EndSceneProps } from '../../src/storyboard/contract.ts';
import { Backdrop } from '../layout/Backdrop.tsx';
import { Fitted } from '../layout/Fitted.tsx';
import { useStage } from '../layout/stage-context.ts';
import { entrance, risen } from '../motion/motion.ts';
import { leading, textFont, titleFont, tracking } from '../theme/fonts.ts';

export function EndScene({ scene }: { readonly scene: EndSceneProps }) {
  const frame = useCurrentFrame();
  const { layout, theme, fps, title } = useStage();
  const { unit, safe } = layout;
  const text = [title, ...scene.details].join('\n');
  return (
    <Backdrop ground={theme.ground}>
      <div style={risen(entrance(frame, 0, fps), unit * 2)}>
        <Fitted
          text={text}
          box={safe}
          largest={unit * 7}
          smallest={unit * 3.4}
          style={{ textAlign: 'center', fontFamily: titleFont, fontVariationSettings: '"opsz" 96' }}
        >
          <div
            style={{
              fontWeight: 700,
              lineHeight: leading(1.08),
              letterSpacing: tracking('-0.012em'),
              textWrap: 'balance',
            }}
          >
            {title}
          </div>
          {scene.details.length === 0 ? null : (
            <div
              style={{
                marginTop: '1.3em',
                fontFamily: textFont,
                fontVariationSettings: 'normal',
                fontWeight: 500,
                fontSize: '0.46em',
                lineHeight: 1.5,
                color: theme.muted,
                whiteSpace: 'pre-line',
              }}
            >
              {scene.details.join('\n')}
            </div>
          )}
        </Fitted>
      </div>
    </Backdrop>
  );
}
