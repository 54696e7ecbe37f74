/** The last card: title and details, quiet. */
import { useCurrentFrame } from 'remotion';
import type { EndSceneProps } from '../../src/storyboard/contract.ts';
import { Backdrop } from '../layout/Backdrop.tsx';
import { Fitted } from '../layout/Fitted.tsx';
import { useStage } from '../layout/stage-context.ts';
import { entrance, risen } from '../motion/motion.ts';
import { leading, titleFont, tracking } from '../theme/fonts.ts';
import { Details } from './Details.tsx';

export function EndScene({ scene }: { readonly scene: EndSceneProps }) {
  const frame = useCurrentFrame();
  const { layout, theme, fps, title } = useStage();
  const { unit, safe } = layout;
  const text = [title, ...scene.details, ...scene.tags].join('\n');
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
          <Details
            lines={scene.details}
            tags={scene.tags}
            color={theme.muted}
            size={0.46}
            gap={1.3}
            lineHeight={1.5}
          />
        </Fitted>
      </div>
    </Backdrop>
  );
}
