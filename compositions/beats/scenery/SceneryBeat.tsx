/**
 * A place with its actors. The caption stands on the place's dark front layer, without a plate.
 *
 * Guarantees: layers rise only where the place is new, and actors come in only where they were not before; what falls
 * from the sky falls for 24 frames (at 30 per second) and rests; 24 frames after the beat began, or 12 after an actor
 * came, nothing moves.
 */
import { useCurrentFrame } from 'remotion';
import { type ActorProps, indoorPlaces, type PlaceName } from '../../../src/storyboard/contract.ts';
import { Captions } from '../../captions/Captions.tsx';
import { ActorView } from '../../figures/ActorView.tsx';
import { actorDelay } from '../../figures/actor-motion.ts';
import { actorPlaces } from '../../figures/actor-places.ts';
import { useVideo } from '../../layout/video-context.ts';
import { elapsed, framesAt, settle } from '../../motion/motion.ts';
import { cameraFor } from '../../scenery/camera.ts';
import { useScenery } from '../../scenery/drawn-scenery.ts';
import { Layer, LayerStack } from '../../scenery/Layer.tsx';
import type { BeatViewProps } from '../beat-view.ts';
import { fadesIntoScenery, isHereAlready, isNewPlace } from './beat-before.ts';

/** In frames at 30 per second: after the beat's start, and how long. */
const rises = { back: 0, far: 2, middle: 3, near: 5, front: 6 } as const;
const riseLength = 12;
const fallLength = 24;

/** As a share of the frame's height. */
const riseBy = 0.02;

const indoors: readonly PlaceName[] = indoorPlaces;

export function SceneryBeat({ composition, startFrame, endFrame, scene }: BeatViewProps<'scenery'>) {
  const frame = useCurrentFrame();
  const { fps } = useVideo();
  const { scenery, framing, actors, seed } = composition;
  const { at, palette, layers, weather } = useScenery(scenery);
  const placed = actorPlaces(actors, at, framing);
  const camera = cameraFor(
    framing,
    at,
    layers,
    placed.map(({ box }) => box),
    seed,
  );
  const isNew = isNewPlace(scene, startFrame, composition);
  const below = (layer: keyof typeof rises) =>
    isNew
      ? (1 - settle(elapsed(frame + 1, startFrame + rises[layer], fps, riseLength))) * at.height * riseBy
      : 0;
  const isIndoors = indoors.includes(scenery.place);
  const passed = elapsed(frame + 1, startFrame, fps, fallLength);
  const fallen = 1 - (1 - passed) ** 1.5;
  return (
    <>
      <LayerStack at={at}>
        <Layer camera={camera} fallen={below('back')}>
          {layers.back}
        </Layer>
        <Layer camera={camera} fallen={below('far')}>
          {layers.far}
        </Layer>
        <Layer camera={camera} fallen={below('middle')}>
          {layers.middle}
        </Layer>
        {weather.behind === null ? null : (
          <Layer fallen={weather.behind.way * fallen}>{weather.behind.shapes}</Layer>
        )}
      </LayerStack>
      {placed.map(({ actor, box }, index) => (
        <ActorView
          // biome-ignore lint/suspicious/noArrayIndexKey: an actor's identity is its place in the beat
          key={index}
          actor={actor}
          box={box}
          palette={palette}
          startFrame={
            isHereAlready(scene, startFrame, composition, actor)
              ? null
              : comesAt(actor, startFrame, isNew, fps)
          }
          isIndoors={isIndoors}
          isInRain={!isIndoors && (scenery.weather === 'rain' || scenery.weather === 'storm')}
        />
      ))}
      <LayerStack at={at}>
        {framing === 'detail' ? null : (
          <Layer camera={camera} fallen={below('near')}>
            {layers.near}
          </Layer>
        )}
        {weather.before === null ? null : (
          <Layer fallen={weather.before.way * fallen}>{weather.before.shapes}</Layer>
        )}
        <Layer fallen={below('front')}>{layers.front}</Layer>
      </LayerStack>
      {frame < endFrame || fadesIntoScenery(scene, endFrame) ? (
        <Captions
          captions={scene.captions}
          front={{ ink: '#ffffff', accent: palette.light, grounds: [palette.front, palette.frontTint] }}
        />
      ) : null}
    </>
  );
}

/** Somebody who was named comes in then; into a new place actors come after its layers. */
function comesAt(actor: ActorProps, startFrame: number, isNew: boolean, fps: number): number {
  return Math.max(actor.startFrame, startFrame + (isNew ? framesAt(fps, actorDelay[actor.stands]) : 0));
}
