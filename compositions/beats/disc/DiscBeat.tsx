/**
 * A disc with the drawing for what is being spoken, and smaller drawings at its edge.
 *
 * Guarantees: between its entrance and its exit nothing moves.
 */
import { useCurrentFrame } from 'remotion';
import { quietFrom } from '../../captions/spoken-at-frame.ts';
import { Disc, Drawing } from '../../illustration/Drawing.tsx';
import { discFor } from '../../illustration/disc-color.ts';
import { openBody } from '../../layout/layout.ts';
import { useVideo } from '../../layout/video-context.ts';
import { entrance, remaining } from '../../motion/motion.ts';
import type { BeatViewProps } from '../beat-view.ts';
import { beatLayout } from './beat-layout.ts';

export function DiscBeat({ composition, startFrame, scene }: BeatViewProps<'disc'>) {
  const frame = useCurrentFrame();
  const { layout, theme, fps } = useVideo();
  const { main, small } = composition;
  const box = scene.captions.length === 0 ? openBody(layout) : layout.body;
  const places = beatLayout(box, scene.seed, startFrame);
  const left = remaining(frame, scene.durationInFrames, quietFrom(scene.captions), fps);
  return (
    <>
      <Disc
        box={places.disc}
        color={discFor(theme.scenery.discs, main.drawing.colors, scene.seed >>> 12)}
        entered={Math.min(left, entrance(frame, startFrame, fps))}
      />
      <Drawing illustration={main} box={places.main} presence={left} />
      {small.map((illustration, at) => {
        const place = places.small[at];
        return place === undefined ? null : (
          <Drawing
            key={illustration.drawing.name}
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
