/** What the drawing page and its encoder say to each other. */
import type { EncoderSettings } from './protocol.ts';

export type ToEncoder =
  | {
      readonly type: 'start';
      readonly id: string;
      readonly encoder: EncoderSettings;
      readonly width: number;
      readonly height: number;
      readonly fps: number;
    }
  /** A frame of the canvas; the receiver closes it. */
  | { readonly type: 'picture'; readonly picture: VideoFrame }
  /** The picture before, for one frame more. */
  | { readonly type: 'hold' }
  | { readonly type: 'finish' };

export type FromEncoder =
  | { readonly type: 'taken' }
  | { readonly type: 'finished'; readonly painted: number }
  | { readonly type: 'failed'; readonly message: string };
