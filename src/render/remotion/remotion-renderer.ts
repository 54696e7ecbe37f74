/**
 * The renderer that works wherever Remotion does: screenshots, encoded by ffmpeg.
 *
 * Guarantees: only segments that are not in the store are drawn; each is in the store as soon as it is complete.
 */
import { present } from '../../shared/assert.ts';
import type { Store } from '../../store/store.ts';
import type { VideoProps } from '../../storyboard/contract.ts';
import type { VideoStream } from '../assemble.ts';
import type { BrowserChoice } from '../browser/find-browser.ts';
import type { FfmpegTools } from '../ffmpeg/tools.ts';
import { SegmentProgress } from '../progress.ts';
import { type Quality, qualities } from '../quality.ts';
import type { DrawOptions, Renderer, StillOptions } from '../renderer.ts';
import { type Segment, segmentKey, segmentsOf } from '../segments.ts';
import { publishMedia } from './bundle.ts';
import { drawFrames } from './frames.ts';
import { PendingSegment } from './pending-segment.ts';
import { drawStills } from './stills.ts';

export interface RemotionRendererOptions {
  readonly bundleDirectory: string;
  /** What is drawn depends on the sources of the bundle: this is their key. */
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
    const progress = new SegmentProgress(props.durationInFrames, onProgress);
    const keyed = segmentsOf(props).map((segment) => ({
      segment,
      key: segmentKey(
        segment,
        ['remotion', bundleKey, browser.version, JSON.stringify(qualities[quality])],
        '.segment.mp4',
      ),
    }));
    /** The file of each segment, by its key. */
    const stored = new Map<string, string>();
    const missing: KeyedSegment[] = [];
    for (const { segment, key } of keyed) {
      const found = await store.findVerified(key);
      if (found === null) missing.push({ segment, key });
      else {
        stored.set(key, found);
        progress.found(segment.to - segment.from);
      }
    }
    if (missing.length > 0) await this.#drawMissing(props, missing, { stored, progress, signal });
    const segments = keyed.map(({ segment: { startFrame }, key }) => ({
      file: present(stored.get(key), `segment ${key}`),
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
    // Every video has its own browser, which ends with it.
  }

  /** Draws the frames of these segments one after another, and adds their files to `stored`. */
  async #drawMissing(
    props: VideoProps,
    missing: readonly KeyedSegment[],
    { stored, progress, signal }: MissingOptions,
  ): Promise<void> {
    const { bundleDirectory, browser, ffmpeg, jobs, store } = this.#options;
    const quality = qualities[this.#options.quality];
    /** What each frame of the video is: a segment, its place among the missing ones, and the frame's place in it. */
    const byFrame = new Map(
      missing.flatMap(({ segment, key }, index) =>
        Array.from({ length: segment.to - segment.from }, (_, at) => {
          return [segment.startFrame + at, { segment, key, index, at }] as const;
        }),
      ),
    );
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

interface MissingOptions {
  readonly stored: Map<string, string>;
  readonly progress: SegmentProgress;
  readonly signal: AbortSignal | undefined;
}
