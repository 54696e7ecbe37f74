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
import { loadUserScenes } from '../../../compositions/user-scenes/load.ts';
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
  /** The address that each picture had when it was decoded. */
  readonly #decoded = new WeakMap<HTMLImageElement, string>();
  #failure: unknown = null;

  /** @param frame that is shown first */
  static async open(host: HTMLElement, props: VideoProps, frame: number): Promise<Stage> {
    await Promise.all([loadFonts(props.fonts), loadUserScenes(props.scenes)]);
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
    keepGroupsWhole(this.#host);
    // A picture that moves is decoded once: asking again would cost each of its frames a turn.
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
    throw new Error(`the picture ${name} cannot be shown: ${error instanceof Error ? error.message : error}`);
  }
}

/**
 * Chromium (seen with 147) draws nothing of a translucent element into a canvas when parts of it that are translucent
 * or moved themselves lie so far apart that they get layers of their own. A transparent outline over the whole frame
 * is painted before them, and all parts join its layer. It changes neither layout nor picture.
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
