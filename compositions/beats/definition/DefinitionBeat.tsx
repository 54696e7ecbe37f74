/**
 * A term and its meaning, as a dictionary sets them: the term large, a rule that is drawn on the word that joins them,
 * the meaning in serif below it. The drawing of the term stands on a disc that the edge cuts off; without one, the
 * frame has the thumb index of a dictionary.
 */
import { useCurrentFrame } from 'remotion';
import { plainText } from '../../captions/spoken-at-frame.ts';
import { Drawing } from '../../illustration/Drawing.tsx';
import { Absolute } from '../../layout/Absolute.tsx';
import type { Box } from '../../layout/layout.ts';
import { useVideo } from '../../layout/video-context.ts';
import { easeInOut, elapsed } from '../../motion/motion.ts';
import type { BeatViewProps } from '../beat-view.ts';
import { flatGround } from '../flat-ground.ts';
import { mirrored } from '../panels/mirrored.ts';
import { PanelText } from '../panels/PanelText.tsx';
import { definitionLayout } from './definition-layout.ts';
import { ThumbIndex } from './ThumbIndex.tsx';

/** In frames at 30 frames per second. */
const ruleLength = 14;

export function DefinitionBeat({ composition, startFrame }: BeatViewProps<'definition'>) {
  const frame = useCurrentFrame();
  const { layout, theme, fps, direction } = useVideo();
  const { term, joint, meaning, drawing } = composition;
  const on = flatGround(theme, composition.ground);
  const places = definitionLayout(
    layout,
    {
      term: plainText([term]),
      meaning: plainText([meaning]),
      hasJoint: joint !== null,
      hasDrawing: drawing !== null,
    },
    theme.type.title,
  );
  const starts = joint?.startFrame ?? meaning.startFrame;
  const drawn = frame < starts ? 0 : easeInOut(elapsed(frame + 1, starts, fps, ruleLength));
  const place = (box: Box) => mirrored(box, layout, direction);
  const rule = place(places.rule);
  return (
    <Absolute
      box={{ x: 0, y: 0, width: layout.width, height: layout.height }}
      style={{ background: on.ground, overflow: 'hidden' }}
    >
      {drawing === null ? (
        <ThumbIndex on={on} term={plainText([term])} />
      ) : (
        <>
          <Absolute box={place(places.disc)} style={{ borderRadius: '50%', background: on.tint }} />
          <Drawing
            illustration={{ startFrame: Math.max(startFrame, term.startFrame), drawing }}
            box={place(places.drawing)}
            tilt={direction === 'ltr' ? 6 : -6}
          />
        </>
      )}
      <PanelText
        line={term}
        box={place(places.term)}
        on={on}
        largest={places.termSize}
        smallest={layout.unit * 4}
        align="end"
      />
      <Absolute box={rule} style={{ background: on.line, opacity: 0.5 }} />
      {drawn === 0 ? null : (
        <Absolute
          box={rule}
          style={{
            background: on.pops[0],
            transform: drawn === 1 ? 'none' : `scaleX(${drawn.toFixed(4)})`,
            transformOrigin: direction === 'ltr' ? '0 0' : '100% 0',
          }}
        />
      )}
      {joint === null ? null : (
        <PanelText
          line={joint}
          face="joint"
          box={place(places.joint)}
          on={on}
          largest={places.jointSize}
          smallest={layout.unit * 2.6}
        />
      )}
      <PanelText
        line={meaning}
        face="serif"
        box={place(places.meaning)}
        on={on}
        largest={places.meaningSize}
        smallest={layout.unit * 2.8}
        enters={starts}
      />
    </Absolute>
  );
}
