/** A lockup over the whole frame: key words to one width, the small ones between them in italics. */
import { AbsoluteFill } from 'remotion';
import { useVideo } from '../../layout/video-context.ts';
import { Lockup } from '../../lettering/Lockup.tsx';
import { litToTheEnd } from '../../lettering/spoken-until.ts';
import { Backing } from '../../ornament/Backing.tsx';
import { flatStage } from '../../ornament/flat-stage.ts';
import { Ornament } from '../../ornament/Ornament.tsx';
import type { BeatViewProps } from '../beat-view.ts';
import { flatGround } from '../flat-ground.ts';

export function JustifiedPhrase({ composition, startFrame }: BeatViewProps<'phrase'>) {
  const { layout, theme, direction } = useVideo();
  const { line, key } = composition;
  const ground = flatGround(theme, composition.ground);
  const { safe, unit, shape } = layout;
  // On a phone, apps draw over the lower part of the frame: words would not fill it, so an ornament does.
  const stage = shape === 'phone' ? flatStage(layout, direction) : null;
  return (
    <AbsoluteFill showInTimeline={false} style={{ background: ground.ground }}>
      {stage === null ? (
        <AbsoluteFill showInTimeline={false}>
          <Backing
            ground={ground}
            number={composition.ground}
            layout={layout}
            isMirrored={direction === 'rtl'}
          />
        </AbsoluteFill>
      ) : (
        <Ornament ground={ground} number={composition.ground} box={stage.motif} startFrame={startFrame} />
      )}
      <Lockup
        line={litToTheEnd(line)}
        keyWords={key}
        box={stage?.text ?? safe}
        small={unit * (shape === 'wide' ? 10.4 : 9.4)}
        largest={unit * 50}
        ground={ground}
        appears
        // The words at rest take turns in two tones, so that the rows are told apart.
        wordColor={(index) => (index > Math.max(...firstRun(key)) ? ground.muted : undefined)}
      />
    </AbsoluteFill>
  );
}

/** The first key words that stand together. */
function firstRun(key: readonly number[]): number[] {
  const run: number[] = [];
  for (const index of key.toSorted((a, b) => a - b)) {
    const last = run.at(-1);
    if (last !== undefined && index !== last + 1) break;
    run.push(index);
  }
  return run.length === 0 ? [Number.POSITIVE_INFINITY] : run;
}
