/**
 * One way to lay out a beat: a disc with the drawing for the sentence being spoken, and smaller drawings at its edge.
 *
 * Guarantees: the disc stays in place through the scene and changes colour with the beat; a drawing that continues in
 * the next beat does not leave; between entrances and exits nothing moves.
 */
import { useCurrentFrame } from 'remotion';
import { mix } from '../../src/shared/contrast.ts';
import type { BeatProps, NarrationSceneProps } from '../../src/storyboard/contract.ts';
import { quietFrom } from '../captions/spoken-at-frame.ts';
import { openBody } from '../layout/layout.ts';
import { useVideo } from '../layout/video-context.ts';
import { easeInOut, elapsed, exitLength, framesAt, presence, remaining } from '../motion/motion.ts';
import { beatLayout } from './beat-layout.ts';
import { Disc, Drawing } from './Drawing.tsx';
import { discFor } from './disc-color.ts';

/** In frames at 30 frames per second. */
const colorChangeLength = 10;

export function DiscComposition({ scene }: { readonly scene: NarrationSceneProps }) {
  const frame = useCurrentFrame();
  const { layout, theme, fps } = useVideo();
  const { beats, seed } = scene;
  const index = beats.findLastIndex((beat) => beat.startFrame <= frame);
  const beat = beats[index];
  if (beat === undefined) return null;
  const before = beats[index - 1];
  const next = beats[index + 1];
  const box = scene.captions.length === 0 ? openBody(layout) : layout.body;
  const { disc, main, small } = beatLayout(box, seed, index);
  const colorOf = ({ main: { drawing } }: BeatProps) =>
    discFor(theme.scenery.discs, drawing.colors, seed >>> 12);
  const quiet = quietFrom(scene.captions);
  const change = easeInOut(elapsed(frame, beat.startFrame, fps, colorChangeLength));
  // Drawings leave at the end of their beat, those of the last beat with the scene.
  const left =
    next === undefined
      ? remaining(frame, scene.durationInFrames, quiet, fps)
      : remainingOfBeat(frame, beat, fps);
  const color =
    before === undefined || change === 1 ? colorOf(beat) : mix(colorOf(before), colorOf(beat), change);
  return (
    <>
      <Disc box={disc} color={color} entered={presence(frame, scene.durationInFrames, quiet, fps)} />
      <Drawing
        key={`main ${beat.main.drawing.name}`}
        illustration={beat.main}
        box={main}
        enters={!isSame(before, beat)}
        presence={next !== undefined && isSame(beat, next) ? 1 : left}
      />
      {beat.small.map((illustration, at) => {
        const place = small[at];
        return place === undefined ? null : (
          <Drawing
            key={`${index} ${illustration.drawing.name}`}
            illustration={illustration}
            box={place.box}
            tilt={place.tilt}
            presence={left}
          />
        );
      })}
    </>
  );
}

function isSame(one: BeatProps | undefined, other: BeatProps): boolean {
  return one?.main.drawing.name === other.main.drawing.name;
}

/** How much of a beat's drawings is still there, from 1 to 0: they leave in its last frames. */
function remainingOfBeat(frame: number, { endFrame }: BeatProps, fps: number): number {
  const length = framesAt(fps, exitLength);
  const start = endFrame - length;
  return frame < start ? 1 : Math.max(0, 1 - (frame - start + 1) / length);
}
