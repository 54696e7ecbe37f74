/**
 * The frames of a video as elements of the page, drawn by the compositions one at a time.
 *
 * Guarantees: `show` reports whether the elements differ from those of the frame shown before; when it settles, fonts
 * and pictures are loaded and decoded.
 */
import { Thumbnail } from '@remotion/player';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { loadFonts } from '../../../compositions/theme/fonts.ts';
import { loadUserScenes } from '../../../compositions/user-scenes/load.ts';
import { Video } from '../../../compositions/Video.tsx';
import type { VideoProps } from '../../storyboard/contract.ts';

const mountPatienceMs = 30_000;

export class VideoFrames {
  readonly #host: HTMLElement;
  readonly #props: VideoProps;
  readonly #root: ReturnType<typeof createRoot>;
  readonly #observer = new MutationObserver(() => {
    // `show` takes the records itself, right after each frame.
  });
  /** The address that each picture had when it was last decoded. */
  readonly #decoded = new WeakMap<HTMLImageElement, string>();
  #failure: unknown = null;

  /**
   * @param host is emptied and filled by the compositions
   * @param frame that is shown first
   * @throws what a component threw, or Error when fonts or pictures cannot be loaded
   */
  static async open(host: HTMLElement, props: VideoProps, frame: number): Promise<VideoFrames> {
    await Promise.all([loadFonts(props.fonts), loadUserScenes(props.scenes)]);
    const frames = new VideoFrames(host, props);
    await frames.show(frame);
    // The player mounts the composition a few tasks later than its own elements.
    const deadline = performance.now() + mountPatienceMs;
    while (host.querySelector(':scope .video') === null) {
      if (performance.now() > deadline) throw new Error('the composition was not mounted');
      await new Promise((resolve) => setTimeout(resolve));
    }
    return frames;
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

  /** @returns whether anything changed. @throws what a component threw, or Error that names a picture */
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
    keepGroupsWhole(this.#host);
    // A picture is decoded once, even if it moves: asking again would cost a task in each frame.
    const fresh = [...this.#host.querySelectorAll('img')].filter(
      (picture) => this.#decoded.get(picture) !== picture.src,
    );
    if (fresh.length > 0) {
      await Promise.all(fresh.map(decode));
      for (const picture of fresh) this.#decoded.set(picture, picture.src);
    }
    this.#observer.takeRecords();
    return true;
  }

  close(): void {
    this.#observer.disconnect();
    this.#root.unmount();
  }
}

/** @throws Error that names the picture */
async function decode(picture: HTMLImageElement): Promise<void> {
  try {
    await picture.decode();
  } catch (error) {
    const name = picture.src.replace(new URL('public/', document.baseURI).href, '');
    const reason = error instanceof Error ? error.message : error;
    throw new Error(`the picture ${name} cannot be shown: ${reason}`, { cause: error });
  }
}

/**
 * Works around a fault of Chromium (seen with 147). It draws nothing of a translucent element into a canvas when parts
 * of the element are translucent or moved themselves, and so far apart that they get layers of their own. A
 * transparent outline over the whole frame is painted before them, and all parts join its layer. It changes neither
 * the layout nor the picture.
 */
function keepGroupsWhole(host: HTMLElement): void {
  for (const element of host.querySelectorAll<HTMLElement>('[style]')) {
    if (!isTranslucent(element) || element.style.outline !== '') continue;
    const parts = [...element.querySelectorAll<HTMLElement>('[style], [transform]')];
    const isGroup = parts.some(
      (part) => isTranslucent(part) || part.style.transform !== '' || part.hasAttribute('transform'),
    );
    if (isGroup) element.style.outline = '100vmax solid transparent';
  }
}

function isTranslucent({ style }: HTMLElement): boolean {
  return style.opacity !== '' && style.opacity !== '1';
}
