/**
 * A large disc on one of the flat grounds, with the drawing for what is being spoken, and smaller drawings at its edge.
 *
 * Guarantees: between its entrance and its exit nothing moves.
 */
import { AbsoluteFill, useCurrentFrame } from 'remotion';
import { luminance } from '../../../src/shared/contrast.ts';
import { quietFrom } from '../../captions/spoken-at-frame.ts';
import { Disc, Drawing } from '../../illustration/Drawing.tsx';
import { discFor } from '../../illustration/disc-color.ts';
import { openBody } from '../../layout/layout.ts';
import { useVideo } from '../../layout/video-context.ts';
import { entrance, remaining } from '../../motion/motion.ts';
import { seedOf } from '../../scenery/shapes/random.ts';
import type { BeatViewProps } from '../beat-view.ts';
import { flatGround } from '../flat-ground.ts';
import { beatLayout } from './beat-layout.ts';

/** How many grounds are tried, from the one of the drawing's name on, for one that suits it. */
const tried = 9;

export function DiscBeat({ composition, startFrame, scene }: BeatViewProps<'disc'>) {
  const frame = useCurrentFrame();
  const { layout, theme, fps } = useVideo();
  const { main, small } = composition;
  const box = scene.captions.length === 0 ? openBody(layout) : layout.body;
  const seed = seedOf(main.drawing.name);
  const places = beatLayout(box, seed, 0);
  const left = remaining(frame, scene.durationInFrames, quietFrom(scene.captions), fps);
  const color = discFor(theme.scenery.discs, main.drawing.colors, seed >>> 12);
  // The caption's plate is dark or light as the theme is: the ground is of the other kind, so that both are seen.
  const isPlateDark = luminance(theme.plate.ground) < 0.2;
  const grounds = Array.from({ length: tried }, (_, index) => flatGround(theme, seed + index));
  const on =
    grounds.find(({ isDark, ground }) => isDark !== isPlateDark && ground !== color) ?? flatGround(theme, 0);
  return (
    <AbsoluteFill showInTimeline={false} style={{ background: on.ground }}>
      <Disc box={places.disc} color={color} entered={Math.min(left, entrance(frame, startFrame, fps))} />
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
    </AbsoluteFill>
  );
}
