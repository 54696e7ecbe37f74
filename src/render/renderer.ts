/** What a renderer is: it draws the segments of a video. There are two, in canvas/ and remotion/. */
import type { VideoProps } from '../storyboard/contract.ts';
import type { VideoStream } from './assemble.ts';
import type { MediaFile } from './media-files.ts';
import type { DrawProgress } from './progress.ts';

export interface DrawOptions {
  /** Pictures and fonts that the props name. */
  readonly files: readonly MediaFile[];
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: (progress: DrawProgress) => void;
}

const stillTypes = ['png', 'jpeg'] as const;
export type StillType = (typeof stillTypes)[number];

/** The quality of JPEG stills, from 0 to 100. */
export const stillQuality = 92;

export interface StillOptions {
  readonly type: StillType;
  /** Pictures and fonts that the props name. */
  readonly files: readonly MediaFile[];
  readonly signal?: AbortSignal | undefined;
}

export interface Renderer {
  readonly name: 'canvas' | 'remotion';
  /**
   * All segments of the video, in order. Those that are in the store already are taken from there.
   *
   * @throws RenderError
   */
  draw(props: VideoProps, options: DrawOptions): Promise<VideoStream>;
  /**
   * Single frames as pictures, in the order in which they are asked for. Only the scenes that they belong to are drawn.
   *
   * @param frames counted from the start of the video
   * @throws RenderError
   */
  stills(props: VideoProps, frames: readonly number[], options: StillOptions): Promise<Uint8Array[]>;
  /** Ends everything that it started. */
  close(): Promise<void>;
}
