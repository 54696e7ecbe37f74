/** The opening card with the title and its details, and the smaller card for a section inside the video. */
import { useCurrentFrame } from 'remotion';
import type { TitleSceneProps } from '../../../src/storyboard/contract.ts';
import { LineText } from '../../captions/LineText.tsx';
import { plainText } from '../../captions/spoken-at-frame.ts';
import { Backdrop } from '../../layout/Backdrop.tsx';
import { Fitted } from '../../layout/Fitted.tsx';
import { type Box, openBody } from '../../layout/layout.ts';
import { useVideo } from '../../layout/video-context.ts';
import { presence, risen } from '../../motion/motion.ts';
import { leading, titleFont, tracking } from '../../theme/fonts.ts';
import { textColors } from '../../theme/lift-to-contrast.ts';
import { LandscapeView } from '../narration/LandscapeView.tsx';
import { skyOf, sunOnCard } from '../narration/landscape.ts';
import { CardPicture } from './CardPicture.tsx';
import { cardLayout } from './card-layout.ts';
import { Details } from './Details.tsx';

export function TitleScene({ scene }: { readonly scene: TitleSceneProps }) {
  const frame = useCurrentFrame();
  const { layout, theme, fps, direction } = useVideo();
  const { unit, safe } = layout;
  const opening = scene.level === 'script';
  const { illustration } = scene;
  const ground = opening ? theme.ground : theme.sectionGround;
  const here = presence(frame, scene.durationInFrames, scene.heading.endFrame, fps);
  const card = cardLayout(layout, {
    side: 'start',
    direction,
    hasDetails: scene.details.length + scene.tags.length > 0,
  });
  const sun = sunOnCard(layout, 'opening', direction);
  const openingBox = illustration === null ? skyOf(layout) : card.text;
  const box = opening ? openingBox : sectionBox(safe);
  const largest = unit * (opening && illustration !== null ? 12.5 : 16);
  return (
    <Backdrop ground={ground}>
      {opening && illustration === null ? (
        <LandscapeView body={openBody(layout)} from={{ ...sun, y: sun.y + unit * 30 }} to={sun} />
      ) : null}
      <div style={risen(here, unit * 3)}>
        {illustration === null ? null : (
          <CardPicture illustration={illustration} box={card.picture} ground={ground} />
        )}
        <Fitted
          text={`${plainText([scene.heading])}\n${[...scene.details, ...scene.tags].join('\n')}`}
          box={box}
          align={illustration === null ? 'center' : card.align}
          largest={largest}
          smallest={unit * 5.5}
          style={{ fontFamily: titleFont, fontVariationSettings: '"opsz" 96' }}
        >
          <div
            style={{
              fontWeight: 800,
              lineHeight: leading(1),
              letterSpacing: tracking('-0.012em'),
              textWrap: 'balance',
              maxWidth: layout.shape === 'wide' && illustration === null ? '88%' : '100%',
            }}
          >
            <LineText line={scene.heading} frame={frame} colors={textColors(theme, ground)} />
          </div>
          <Details
            lines={scene.details}
            tags={scene.tags}
            color={theme.muted}
            size={0.34}
            gap={1.45}
            lineHeight={1.45}
          />
        </Fitted>
      </div>
    </Backdrop>
  );
}

/** The heading of a section keeps some air above and below: a card that is filled to its edge looks like a page. */
function sectionBox(safe: Box): Box {
  const air = safe.height * 0.08;
  return { ...safe, y: safe.y + air, height: safe.height - 2 * air };
}
