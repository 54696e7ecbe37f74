/** The opening card: the title as a lockup, its drawing on the ground beside it, author and date below. */
import { AbsoluteFill } from 'remotion';
import type { TitleSceneProps } from '../../../src/storyboard/contract.ts';
import { flatGround } from '../../beats/flat-ground.ts';
import { useVideo } from '../../layout/video-context.ts';
import { Ornament } from '../../ornament/Ornament.tsx';
import { CardFoot } from './CardFoot.tsx';
import { CardPicture } from './CardPicture.tsx';
import { CardTitle } from './CardTitle.tsx';
import { cardLayout } from './card-layout.ts';
import { SceneryBeside } from './SceneryBeside.tsx';
import { scenerySplit } from './scenery-split.ts';

export function OpeningCard({ scene }: { readonly scene: TitleSceneProps }) {
  const { layout, theme, direction } = useVideo();
  const { illustration, details, tags, isTale, scenery } = scene;
  const ground = flatGround(theme, scene.ground);
  if (scenery !== null) {
    const split = scenerySplit(layout, direction);
    return (
      <AbsoluteFill showInTimeline={false} style={{ background: ground.ground, overflow: 'hidden' }}>
        <SceneryBeside scenery={scenery} split={split} ground={ground} seed={scene.ground} />
        <CardTitle scene={scene} ground={ground} box={split.title} largest={46} />
        <CardFoot box={split.foot} ground={ground} lines={details} tags={tags} />
      </AbsoluteFill>
    );
  }
  const foot = flatGround(theme, scene.ground + 1);
  const card = cardLayout(layout, {
    direction,
    picture: illustration === null ? 'ornament' : 'drawing',
    hasFoot: details.length + tags.length > 0,
  });
  return (
    <AbsoluteFill showInTimeline={false} style={{ background: ground.ground, overflow: 'hidden' }}>
      {illustration === null ? (
        <Ornament ground={ground} number={scene.ground} box={card.picture} startFrame={0} />
      ) : null}
      <CardPicture card={card} ground={ground} foot={foot} illustration={illustration} isTale={isTale} />
      <CardTitle scene={scene} ground={ground} box={card.title} largest={46} />
      <CardFoot box={card.foot} ground={foot} lines={details} tags={tags} />
    </AbsoluteFill>
  );
}
