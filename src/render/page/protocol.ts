/**
 * What the program and its drawing page tell each other.
 *
 * A page draws one segment after another. What it encodes comes back in the bodies of POST requests, which follow one
 * another: a sequence of records. Each record has a kind (one byte) and a number (four bytes, little-endian). A picture
 * record goes on with that many bytes of H.264; a hold record repeats the last picture in that many frames.
 */
import type { VideoProps } from '../../storyboard/contract.ts';

export interface SegmentRequest {
  /** Part of the path to which the segment is posted. */
  readonly id: string;
  /** A video of one scene. */
  readonly props: VideoProps;
  /** Frames of the scene: the first, and the one after the last. */
  readonly from: number;
  readonly to: number;
  readonly encoder: EncoderSettings;
}

export interface EncoderSettings {
  /** RFC 6381, for example `avc1.640028`. */
  readonly codec: string;
  /** In bits per second, for frames that are all different. */
  readonly bitrate: number;
}

export interface SegmentReport {
  /** Frames that were painted and encoded. The others repeat the one before. */
  readonly painted: number;
}

/** What the program calls in the page. */
export interface DrawingPage {
  /**
   * Draws and encodes a segment. Settles when all of it has been posted.
   *
   * @throws Error with the frame and the reason
   */
  drawSegment(request: SegmentRequest): Promise<SegmentReport>;
  /** Shows one frame in the page itself, not in a canvas, for a screenshot. */
  showFrame(props: VideoProps, frame: number): Promise<void>;
}

/** Where the page keeps it. */
export interface DrawingGlobal {
  drawingPage: DrawingPage;
}

export const recordKind = { picture: 1, hold: 2 } as const;
export const recordHeaderBytes = 5;

/** The query parameter of every POST request that says how many frames are done so far. */
export const progressParameter = 'frames';
