/**
 * A video's frames in the page, drawn by the compositions when they are asked for.
 *
 * Guarantees: `show` tells truly whether the elements differ from those of the frame shown before; fonts and
 * pictures are loaded and decoded when it settles.
 */
import { Thumbnail } from '@remotion/player';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { loadFonts } from '../../../compositions/theme/fonts.ts';
import { Video } from '../../../compositions/Video.tsx';
import type { VideoProps } from '../../storyboard/contract.ts';

const mountPatienceMs = 30_000;

export class Stage {
  readonly #host: HTMLElement;
  readonly #props: VideoProps;
  readonly #root: ReturnType<typeof createRoot>;
  readonly #observer = new MutationObserver(() => {
    // The records are taken by hand, right after each frame.
  });
  #failure: unknown = null;

  /** @param frame that is shown first */
  static async open(host: HTMLElement, props: VideoProps, frame: number): Promise<Stage> {
    await loadFonts(props.fonts);
    const stage = new Stage(host, props);
    await stage.show(frame);
    // The player mounts the composition a few tasks after its own elements.
    const deadline = performance.now() + mountPatienceMs;
    while (host.querySelector(':scope .video') === null) {
      if (performance.now() > deadline) throw new Error('the composition was not mounted');
      await new Promise((resolve) => setTimeout(resolve));
    }
    return stage;
  }

  private constructor(host: HTMLElement, props: VideoProps) {
    this.#host = host;
    this.#props = props;
    host.style.cssText = `width: ${props.width}px; height: ${props.height}px; overflow: hidden`;
    this.#observer.observe(host, { subtree: true, childList: true, attributes: true, characterData: true });
    this.#root = createRoot(host, {
      onUncaughtError: (error) => {
        this.#failure ??= error;
      },
    });
  }

  /** @returns whether anything changed. @throws what a component threw, or a picture that cannot be shown. */
  async show(frame: number): Promise<boolean> {
    const { width, height, fps, durationInFrames } = this.#props;
    flushSync(() => {
      this.#root.render(
        <Thumbnail
          component={Video}
          inputProps={this.#props}
          compositionWidth={width}
          compositionHeight={height}
          durationInFrames={durationInFrames}
          fps={fps}
          frameToDisplay={frame}
          style={{ width, height }}
          errorFallback={({ error }) => {
            this.#failure ??= error;
            return null;
          }}
        />,
      );
    });
    if (this.#failure !== null) throw this.#failure;
    if (this.#observer.takeRecords().length === 0) return false;
    const pictures = [...this.#host.querySelectorAll('img')].map((picture) => picture.decode());
    if (pictures.length > 0) {
      await Promise.all(pictures);
      this.#observer.takeRecords();
    }
    return true;
  }

  close(): void {
    this.#observer.disconnect();
    this.#root.unmount();
  }
}
