/**
 * The end card: the opening card in mirror image, on the ground of the section cards, with what the text was about.
 * Without a drawing it shows the landscape of the opening card, after sunset.
 */
import { useCurrentFrame } from 'remotion';
import type { EndSceneProps } from '../../../src/storyboard/contract.ts';
import { Backdrop } from '../../layout/Backdrop.tsx';
import { Fitted } from '../../layout/Fitted.tsx';
import { openBody } from '../../layout/layout.ts';
import { useVideo } from '../../layout/video-context.ts';
import { entrance, risen } from '../../motion/motion.ts';
import { leading, titleFont, tracking } from '../../theme/fonts.ts';
import { LandscapeView } from '../narration/LandscapeView.tsx';
import { skyOf, sunOnCard } from '../narration/landscape.ts';
import { CardPicture } from './CardPicture.tsx';
import { cardLayout } from './card-layout.ts';
import { Details } from './Details.tsx';

export function EndScene({ scene }: { readonly scene: EndSceneProps }) {
  const frame = useCurrentFrame();
  const { layout, theme, fps, title, direction } = useVideo();
  const { unit } = layout;
  const { illustration, details, tags } = scene;
  const hasDetails = details.length + tags.length > 0;
  const card = cardLayout(layout, { side: 'end', direction, hasDetails });
  const ground = illustration === null ? theme.ground : theme.sectionGround;
  return (
    <Backdrop ground={ground}>
      {illustration === null ? (
        <LandscapeView
          body={openBody(layout)}
          from={sunOnCard(layout, 'opening', direction)}
          to={sunOnCard(layout, 'end', direction)}
        />
      ) : (
        <CardPicture illustration={illustration} box={card.picture} ground={ground} />
      )}
      <div style={risen(entrance(frame, 0, fps), unit * 2)}>
        <Fitted
          text={[title, ...details, ...tags].join('\n')}
          box={illustration === null ? skyOf(layout) : card.text}
          align={illustration === null ? 'center' : card.align}
          largest={unit * 10}
          smallest={unit * 4.4}
          style={{ fontFamily: titleFont, fontVariationSettings: '"opsz" 96' }}
        >
          <div
            style={{
              fontWeight: 800,
              lineHeight: leading(1.04),
              letterSpacing: tracking('-0.012em'),
              textWrap: 'balance',
            }}
          >
            {title}
          </div>
          {hasDetails ? (
            <div
              style={{ marginTop: '0.55em', width: '1.1em', height: '0.11em', background: theme.accent }}
            />
          ) : null}
          <Details lines={details} tags={tags} color={theme.muted} size={0.42} gap={1.1} lineHeight={1.5} />
        </Fitted>
      </div>
    </Backdrop>
  );
}
