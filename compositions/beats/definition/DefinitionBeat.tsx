/**
 * A term as a dictionary sets it: large, with a rule that is drawn when its meaning begins, and the meaning below. Where
 * the term has a drawing, it stands beside it, cropped by the frame's edge.
 */
import { useCurrentFrame } from 'remotion';
import { Absolute } from '../../layout/Absolute.tsx';
import { containBox } from '../../layout/layout.ts';
import { useVideo } from '../../layout/video-context.ts';
import { easeInOut, elapsed, entrance, risen } from '../../motion/motion.ts';
import type { BeatViewProps } from '../beat-view.ts';
import { flatGround } from '../flat-ground.ts';
import { PanelLines, PanelText } from '../panels/PanelText.tsx';
import { definitionLayout } from './definition-layout.ts';

/** In frames at 30 frames per second. */
const ruleLength = 14;

export function DefinitionBeat({ composition, startFrame }: BeatViewProps<'definition'>) {
  const frame = useCurrentFrame();
  const { layout, theme, fps, direction } = useVideo();
  const { term, joint, meaning, drawing } = composition;
  const on = flatGround(theme, composition.ground);
  const places = definitionLayout(layout, direction, drawing !== null);
  const begins = joint?.startFrame ?? meaning.startFrame;
  const drawn = frame < begins ? 0 : easeInOut(elapsed(frame + 1, begins, fps, ruleLength));
  const { rule } = places;
  const width = rule.width * drawn;
  return (
    <Absolute
      box={{ x: 0, y: 0, width: layout.width, height: layout.height }}
      style={{ background: on.ground }}
    >
      <Absolute box={places.disc} style={{ borderRadius: '50%', background: on.tint }} />
      {drawing === null ? null : (
        <Absolute
          box={containBox(drawing.width, drawing.height, places.drawing)}
          style={risen(entrance(frame, startFrame, fps), layout.unit * 2)}
        >
          <svg
            aria-hidden="true"
            viewBox={`0 0 ${drawing.width} ${drawing.height}`}
            width="100%"
            height="100%"
            style={{ display: 'block' }}
            // biome-ignore lint/security/noDangerouslySetInnerHtml: SVG of the library that scriptreel ships
            dangerouslySetInnerHTML={{ __html: drawing.body }}
          />
        </Absolute>
      )}
      <PanelText
        line={term}
        box={places.term}
        on={on}
        largest={layout.unit * 24}
        smallest={layout.unit * 6}
        align="end"
      />
      <Absolute
        box={{ ...rule, x: direction === 'ltr' ? rule.x : rule.x + rule.width - width, width }}
        style={{ background: on.accent }}
      />
      <PanelLines
        lines={[
          ...(joint === null ? [] : [{ line: joint, face: 'joint' as const, size: 0.78 }]),
          { line: meaning, face: 'text', size: 1 },
        ]}
        box={places.meaning}
        on={on}
        largest={layout.unit * 7.6}
        smallest={layout.unit * 3.4}
        enters={begins}
        style={{ textWrap: 'pretty' }}
      />
    </Absolute>
  );
}
