/** The card of a section: its title, its drawing or an ornament, and its place among the sections. */
import { AbsoluteFill } from 'remotion';
import type { SceneryProps, TitleSceneProps } from '../../../src/storyboard/contract.ts';
import { flatGround } from '../../beats/flat-ground.ts';
import { Absolute } from '../../layout/Absolute.tsx';
import { useVideo } from '../../layout/video-context.ts';
import { Glyph } from '../../lettering/Glyph.tsx';
import { flatStage } from '../../ornament/flat-stage.ts';
import { Ornament } from '../../ornament/Ornament.tsx';
import { titleFont } from '../../theme/fonts.ts';
import { CardPicture } from './CardPicture.tsx';
import { CardTitle } from './CardTitle.tsx';
import { cardLayout } from './card-layout.ts';
import { PlaceMarks } from './PlaceMarks.tsx';
import { SceneryBeside } from './SceneryBeside.tsx';
import { scenerySplit } from './scenery-split.ts';

export function SectionCard({ scene }: { readonly scene: TitleSceneProps }) {
  if (scene.scenery !== null) return <SectionInScenery scene={scene} scenery={scene.scenery} />;
  return scene.illustration === null ? <PlainSection scene={scene} /> : <DrawnSection scene={scene} />;
}

function SectionInScenery({
  scene,
  scenery,
}: {
  readonly scene: TitleSceneProps;
  readonly scenery: SceneryProps;
}) {
  const { layout, theme, direction } = useVideo();
  const ground = flatGround(theme, scene.ground);
  const split = scenerySplit(layout, direction);
  return (
    <AbsoluteFill showInTimeline={false} style={{ background: ground.ground, overflow: 'hidden' }}>
      <SceneryBeside scenery={scenery} split={split} ground={ground} seed={scene.ground} />
      <CardTitle scene={scene} ground={ground} box={split.title} largest={34} />
      {scene.place === null ? null : (
        <Absolute box={split.foot} style={{ display: 'flex', alignItems: 'flex-end' }}>
          <Place scene={scene} place={scene.place} ground={ground} />
        </Absolute>
      )}
    </AbsoluteFill>
  );
}

function DrawnSection({ scene }: { readonly scene: TitleSceneProps }) {
  const { layout, theme, direction } = useVideo();
  const { illustration, place, isTale } = scene;
  const ground = flatGround(theme, scene.ground);
  const foot = flatGround(theme, scene.ground + 1);
  const card = cardLayout(layout, { direction, picture: 'drawing', hasFoot: place !== null });
  return (
    <AbsoluteFill showInTimeline={false} style={{ background: ground.ground, overflow: 'hidden' }}>
      <CardPicture card={card} ground={ground} foot={foot} illustration={illustration} isTale={isTale} />
      <CardTitle scene={scene} ground={ground} box={card.title} largest={30} />
      {place === null ? null : (
        <Absolute box={card.foot} style={{ display: 'flex', alignItems: 'center' }}>
          <Place scene={scene} place={place} ground={foot} />
        </Absolute>
      )}
    </AbsoluteFill>
  );
}

function PlainSection({ scene }: { readonly scene: TitleSceneProps }) {
  const { layout, theme, direction } = useVideo();
  const { place, numeral } = scene;
  const { unit, width, height, shape } = layout;
  const ground = flatGround(theme, scene.ground);
  const stage = flatStage(layout, direction);
  const marksHeight = place === null ? 0 : unit * 9;
  const number = numeral ?? (place === null ? null : String(place.index + 1));
  return (
    <AbsoluteFill showInTimeline={false} style={{ background: ground.ground, overflow: 'hidden' }}>
      <Ornament ground={ground} number={scene.ground} box={stage.motif} startFrame={0} />
      {number === null || shape !== 'wide' ? null : (
        <Glyph
          text={number}
          color={ground.tint}
          size={height * 0.9}
          place={{ [direction === 'ltr' ? 'right' : 'left']: width * 0.25, bottom: -height * 0.2 }}
        />
      )}
      <CardTitle
        scene={scene}
        ground={ground}
        box={{ ...stage.text, height: stage.text.height - marksHeight }}
        largest={34}
      />
      {place === null ? null : (
        <Absolute
          box={{
            ...stage.text,
            y: stage.text.y + stage.text.height - unit * 6,
            height: unit * 6,
          }}
          style={{ display: 'flex', alignItems: 'center' }}
        >
          <Place scene={scene} place={place} ground={ground} />
        </Absolute>
      )}
    </AbsoluteFill>
  );
}

interface PlaceProps {
  readonly scene: TitleSceneProps;
  readonly place: NonNullable<TitleSceneProps['place']>;
  readonly ground: ReturnType<typeof flatGround>;
}

/** The section's number, and a mark for each section. */
function Place({ scene, place, ground }: PlaceProps) {
  const { unit, safe, shape } = useVideo().layout;
  return (
    <div style={{ display: 'flex', alignItems: 'center', gap: unit * 2.6 }}>
      <span
        style={{
          fontFamily: titleFont,
          fontWeight: 800,
          fontSize: unit * 5.4,
          lineHeight: 1,
          color: ground.accent,
        }}
      >
        {scene.numeral ?? place.index + 1}
      </span>
      <PlaceMarks
        place={place}
        ground={ground}
        width={safe.width * (shape === 'wide' ? 0.4 : 0.72)}
        height={unit * 1.1}
      />
    </div>
  );
}
