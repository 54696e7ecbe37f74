/** The renderer: what draws a video's segments, one of two behind one interface. */

import type { VideoProps } from '../storyboard/contract.ts';
import type { VideoStream } from './assemble.ts';
import type { MediaFile } from './remotion/bundle.ts';

export interface DrawProgress {
  /** Frames that are there, drawn or from the cache. */
  readonly done: number;
  readonly total: number;
  /** How many of `done` came from the cache. */
  readonly cached: number;
}

export interface DrawOptions {
  /** Pictures and fonts that the props name. */
  readonly files: readonly MediaFile[];
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: (progress: DrawProgress) => void;
}

export const stillTypes = ['png', 'jpeg'] as const;
export type StillType = (typeof stillTypes)[number];

/** Of stills that are JPEG, from 0 to 100. */
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
   * All segments of the video, from the store where they are there already, in order.
   *
   * @throws RenderError
   */
  draw(props: VideoProps, options: DrawOptions): Promise<VideoStream>;
  /**
   * Frames of the video as pictures, in the order in which they are asked for. Only their scenes are drawn.
   *
   * @param frames counted from the video's start
   * @throws RenderError
   */
  stills(props: VideoProps, frames: readonly number[], options: StillOptions): Promise<Uint8Array[]>;
  /** Ends what it started. */
  close(): Promise<void>;
}

/** Adds up the progress of segments that are drawn at the same time. */
export class ProgressSum {
  readonly #total: number;
  readonly #report: (progress: DrawProgress) => void;
  readonly #drawn = new Map<number, number>();
  #cached = 0;

  constructor(total: number, report: (progress: DrawProgress) => void) {
    this.#total = total;
    this.#report = report;
    this.#tell();
  }

  drawn(segment: number, frames: number): void {
    this.#drawn.set(segment, frames);
    this.#tell();
  }

  found(frames: number): void {
    this.#cached += frames;
    this.#tell();
  }

  #tell(): void {
    const drawn = [...this.#drawn.values()].reduce((sum, frames) => sum + frames, 0);
    this.#report({ done: drawn + this.#cached, total: this.#total, cached: this.#cached });
  }
}
