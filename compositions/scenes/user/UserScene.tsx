/**
 * A scene of the project's own: its component on the theme's ground, between the running head and the caption.
 *
 * Guarantees: the component cannot draw over the captions or outside the frame.
 */
import { useCurrentFrame } from 'remotion';
import type { UserSceneProps } from '../../../src/storyboard/contract.ts';
import { Captions } from '../../captions/Captions.tsx';
import { Backdrop } from '../../layout/Backdrop.tsx';
import { openBody } from '../../layout/layout.ts';
import { RunningHead } from '../../layout/RunningHead.tsx';
import { useVideo } from '../../layout/video-context.ts';
import { textFont } from '../../theme/fonts.ts';
import { definitionOf } from '../../user-scenes/load.ts';

export function UserScene({ scene }: { readonly scene: UserSceneProps }) {
  const frame = useCurrentFrame();
  const { layout, theme, fps, language, direction } = useVideo();
  const { component: Component } = definitionOf(scene);
  const { captions, durationInFrames } = scene;
  const { width, height, unit, safe } = layout;
  const free = captions.length === 0 ? openBody(layout) : layout.body;
  return (
    <Backdrop ground={theme.ground}>
      <div
        style={{
          position: 'absolute',
          left: 0,
          top: 0,
          width,
          height,
          overflow: 'hidden',
          // Keeps elements with a fixed position or a high z-index in here, too.
          contain: 'layout paint',
          isolation: 'isolate',
          fontFamily: textFont,
        }}
      >
        <Component
          props={scene.props}
          scene={{
            ...{ frame, durationInFrames, fps, width, height, unit, safe, free },
            ...{ theme, language, direction, captions },
          }}
        />
      </div>
      <RunningHead />
      <Captions captions={captions} />
    </Backdrop>
  );
}
