/**
 * The beat of the moment, and how it takes over from the beat before it.
 *
 * Guarantees: outside of a change only one beat is drawn; a change takes 12 frames (at 30 per second) from the beat's
 * first frame; the first beat of a scene has no change.
 */
import { AbsoluteFill, useCurrentFrame } from 'remotion';
import type { NarrationSceneProps } from '../../src/storyboard/contract.ts';
import { useVideo } from '../layout/video-context.ts';
import { easeInOut, elapsed } from '../motion/motion.ts';
import { changeStyles } from './change.ts';
import { drawBeat } from './registry.tsx';

/** In frames at 30 frames per second. */
const changeLength = 12;

export function BeatStage({ scene }: { readonly scene: NarrationSceneProps }) {
  const frame = useCurrentFrame();
  const { fps, direction } = useVideo();
  const index = scene.beats.findLastIndex((beat) => beat.startFrame <= frame);
  const beat = scene.beats[index];
  if (beat === undefined) return null;
  const before = scene.beats[index - 1];
  const t = easeInOut(elapsed(frame + 1, beat.startFrame, fps, changeLength));
  if (before === undefined || t === 1) {
    return (
      <AbsoluteFill key={index} showInTimeline={false}>
        {drawBeat(beat, scene)}
      </AbsoluteFill>
    );
  }
  const styles = changeStyles(before.composition, beat.composition, t, direction);
  return (
    <>
      <AbsoluteFill key={index - 1} showInTimeline={false} style={styles.before}>
        {drawBeat(before, scene)}
      </AbsoluteFill>
      <AbsoluteFill key={index} showInTimeline={false} style={styles.after}>
        {drawBeat(beat, scene)}
      </AbsoluteFill>
    </>
  );
}
