/**
 * The renderer that works wherever Remotion does: screenshots, encoded by ffmpeg.
 *
 * Guarantees: only segments that are not in the store are drawn; each is in the store as soon as it is whole.
 */
import { present } from '../../shared/assert.ts';
import type { Store } from '../../store/store.ts';
import type { VideoProps } from '../../storyboard/contract.ts';
import type { VideoStream } from '../assemble.ts';
import type { BrowserChoice } from '../browser/browser.ts';
import type { FfmpegTools } from '../ffmpeg/ffmpeg.ts';
import { type Quality, qualities } from '../quality.ts';
import { type DrawOptions, ProgressSum, type Renderer, type StillOptions } from '../renderer.ts';
import { type Segment, segmentKey, segmentsOf } from '../segments.ts';
import { publishMedia } from './bundle.ts';
import { drawFrames } from './frames.ts';
import { SegmentEncoder, type SegmentEncoderOptions } from './segment-encoder.ts';
import { drawStills } from './stills.ts';

export interface RemotionRendererOptions {
  readonly bundleDirectory: string;
  /** What is drawn depends on the bundle's sources: they have a key. */
  readonly bundleKey: string;
  readonly browser: BrowserChoice;
  readonly ffmpeg: FfmpegTools;
  readonly store: Store;
  readonly jobs: number;
  readonly quality: Quality;
}

export class RemotionRenderer implements Renderer {
  readonly name = 'remotion';
  readonly #options: RemotionRendererOptions;

  constructor(options: RemotionRendererOptions) {
    this.#options = options;
  }

  async draw(props: VideoProps, { files: media, signal, onProgress }: DrawOptions): Promise<VideoStream> {
    const { store, bundleDirectory, bundleKey, browser, quality } = this.#options;
    await publishMedia(bundleDirectory, media);
    const progress = new ProgressSum(props.durationInFrames, onProgress ?? (() => undefined));
    const keyed = segmentsOf(props).map((segment) => ({
      segment,
      key: segmentKey(
        segment,
        ['remotion', bundleKey, browser.version, JSON.stringify(qualities[quality])],
        '.segment.mp4',
      ),
    }));
    const files = new Map<string, string>();
    const missing: KeyedSegment[] = [];
    for (const { segment, key } of keyed) {
      const found = await store.findVerified(key);
      if (found === null) missing.push({ segment, key });
      else {
        files.set(key, found);
        progress.found(segment.to - segment.from);
      }
    }
    for (const [key, file] of await this.#drawMissing(props, missing, progress, signal)) files.set(key, file);
    const segments = keyed.map(({ segment: { startFrame }, key }) => ({
      file: present(files.get(key), `segment ${key}`),
      startFrame,
    }));
    return { container: 'mp4', segments };
  }

  async stills(
    props: VideoProps,
    frames: readonly number[],
    { type, files, signal }: StillOptions,
  ): Promise<Uint8Array[]> {
    const { bundleDirectory, browser } = this.#options;
    await publishMedia(bundleDirectory, files);
    return drawStills(props, { bundleDirectory, browser, frames, type, signal });
  }

  async close(): Promise<void> {
    // The browser of each video has ended with it.
  }

  async #drawMissing(
    props: VideoProps,
    missing: readonly KeyedSegment[],
    progress: ProgressSum,
    signal: AbortSignal | undefined,
  ): Promise<Map<string, string>> {
    const stored = new Map<string, string>();
    if (missing.length === 0) return stored;
    const { bundleDirectory, browser, ffmpeg, jobs, store } = this.#options;
    const quality = qualities[this.#options.quality];
    const places = missing.flatMap((keyed, index) =>
      Array.from({ length: keyed.segment.to - keyed.segment.from }, (_, at) => ({ ...keyed, index, at })),
    );
    const byFrame = new Map(places.map((place) => [place.segment.startFrame + place.at, place]));
    let pending: PendingSegment | null = null;
    try {
      await drawFrames(props, {
        bundleDirectory,
        browser,
        jobs,
        signal,
        frames: [...byFrame.keys()],
        onFrame: async (picture, frame) => {
          const { segment, key, index, at } = present(byFrame.get(frame), `frame ${frame}`);
          pending ??= new PendingSegment(store, key, { fps: props.fps, quality, ffmpeg, signal });
          await pending.write(picture);
          progress.drawn(index, at + 1);
          if (segment.from + at + 1 < segment.to) return;
          stored.set(key, await pending.finish());
          pending = null;
        },
      });
      return stored;
    } catch (error) {
      await (pending as PendingSegment | null)?.abandon(error);
      throw error;
    }
  }
}

interface KeyedSegment {
  readonly segment: Segment;
  readonly key: string;
}

/** A segment whose frames come one by one, on its way into the store. */
class PendingSegment {
  readonly #encoder: Promise<SegmentEncoder | null>;
  readonly #stored: Promise<string>;
  #complete: () => void = () => undefined;
  #fail: (error: unknown) => void = () => undefined;

  constructor(store: Store, key: string, options: SegmentEncoderOptions) {
    const complete = new Promise<void>((resolve, reject) => {
      this.#complete = resolve;
      this.#fail = reject;
    });
    complete.catch(() => undefined);
    let open: (encoder: SegmentEncoder | null) => void;
    this.#encoder = new Promise((resolve) => {
      open = resolve;
    });
    const write = async (temporary: string) => {
      const encoder = new SegmentEncoder(temporary, options);
      open(encoder);
      try {
        await complete;
        await encoder.finish();
      } catch (error) {
        await encoder.abandon();
        throw error;
      }
    };
    this.#stored = store.obtain(key, write, { verify: true }).then(({ path }) => path);
    // When another render was quicker, nobody asks for an encoder.
    this.#stored.then(
      () => open(null),
      () => open(null),
    );
  }

  async write(picture: Buffer): Promise<void> {
    await (await this.#encoder)?.write(picture);
  }

  finish(): Promise<string> {
    this.#complete();
    return this.#stored;
  }

  async abandon(error: unknown): Promise<void> {
    this.#fail(error);
    await this.#stored.catch(() => undefined);
  }
}
