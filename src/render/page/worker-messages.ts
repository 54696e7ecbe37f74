/** The messages between the drawing page and its encoder. */
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
  /** A frame of the canvas. The receiver closes it. */
  | { readonly type: 'picture'; readonly picture: VideoFrame }
  /** The last picture is held for one more frame. */
  | { readonly type: 'hold' }
  | { readonly type: 'finish' };

export type FromEncoder =
  /** A picture was taken: there is room for another one. */
  | { readonly type: 'taken' }
  /** The program has all of the segment. */
  | { readonly type: 'finished'; readonly painted: number }
  | { readonly type: 'failed'; readonly message: string };
