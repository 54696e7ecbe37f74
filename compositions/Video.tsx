/**
 * The whole video: its scenes one after another, and in the preview its sound.
 *
 * Guarantees: nothing is drawn before the fonts are loaded, because texts are fitted by measuring them, nor before the
 * project's own scenes are loaded; what is drawn depends only on the props and the frame.
 *
 * The Studio can edit the source of what it shows, and for that it shows all sequences of one line of code as one.
 * Scenes come from the script, not from lines of code: with that turned off, each scene is seen in the timeline.
 */
import { useMemo } from 'react';
import { AbsoluteFill, Html5Audio, Internals, Series, staticFile } from 'remotion';
import type { VideoProps } from '../src/storyboard/contract.ts';
import { Logo, Watermark } from './layout/BrandMark.tsx';
import { layoutFor } from './layout/layout.ts';
import { VideoContext } from './layout/video-context.ts';
import { drawScene } from './scenes/registry.tsx';
import { sceneName } from './scenes/scene-name.ts';
import { typeVariables, useFonts } from './theme/fonts.ts';
import { backgroundOf } from './theme/theme.ts';
import { useUserScenes } from './user-scenes/load.ts';

/** Browsers have different default styles; layouts must not differ. */
const reset = '.video, .video * { box-sizing: border-box; margin: 0; padding: 0; }';

/**
 * Text without spaces wraps between words, where `LineText` allows it. Japanese wraps between phrases, which the
 * browser knows, because a line that begins with a particle reads badly. A wide bracket at the start of a line loses
 * its empty half.
 */
const wrapping = `
  .word { word-break: keep-all; }
  .video:lang(ja), .video:lang(ja) .word { word-break: auto-phrase; }
  .video:lang(ja) wbr { display: none; }
  .video:lang(ja), .video:lang(zh) { text-spacing-trim: trim-start; }
`;

export function Video(props: VideoProps) {
  const fontsAreReady = useFonts(props.fonts);
  const scenesAreReady = useUserScenes(props.scenes);
  const { width, height, fps, title, language, direction, theme, captions, brand } = props;
  const surroundings = useMemo(
    () => ({
      layout: layoutFor(width, height, captions.size),
      captionLook: captions,
      brand,
      ...{ theme, fps, language, direction, title },
    }),
    [width, height, theme, fps, language, direction, title, captions, brand],
  );
  if (!fontsAreReady || !scenesAreReady) return null;
  return (
    <VideoContext value={surroundings}>
      <style>{reset + wrapping}</style>
      <AbsoluteFill
        className="video"
        showInTimeline={false}
        dir={direction}
        lang={props.language}
        style={{
          ...typeVariables(props.fonts, props.language, theme.type),
          background: backgroundOf(theme.ground),
          color: theme.ink,
        }}
      >
        <Internals.DisableInteractivityProvider>
          <Series showInTimeline={false}>
            {props.scenes.map((scene, index) => (
              // A scene's identity is its place.
              <Series.Sequence
                // biome-ignore lint/suspicious/noArrayIndexKey: see above
                key={index}
                durationInFrames={scene.durationInFrames}
                name={sceneName(scene)}
              >
                {drawScene(scene)}
                {scene.type === 'end' || (scene.type === 'title' && scene.level === 'script') ? (
                  <Logo />
                ) : (
                  <Watermark />
                )}
              </Series.Sequence>
            ))}
          </Series>
        </Internals.DisableInteractivityProvider>
        {props.sound === null ? null : <Html5Audio name="sound" src={staticFile(props.sound)} />}
      </AbsoluteFill>
    </VideoContext>
  );
}
