/**
 * What the program and its drawing page say to each other.
 *
 * A page draws one segment after another. What it encodes comes back in the bodies of POST requests, one after
 * another for each segment: a sequence of records, each a kind (one byte), a number (four bytes, little-endian)
 * and, after a picture, that many bytes of H.264.
 */
import type { VideoProps } from '../../storyboard/contract.ts';

export interface SegmentRequest {
  /** Part of the path that the segment is posted to. */
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
  /** Bits a second of frames that all differ. */
  readonly bitrate: number;
}

export interface SegmentReport {
  /** Frames that were painted and encoded; the others repeat the one before. */
  readonly painted: number;
}

/** What the program calls in the page. */
export interface DrawingPage {
  /** The next segment; the promise settles when all of it is posted. Rejects with the frame and the reason. */
  drawSegment(request: SegmentRequest): Promise<SegmentReport>;
  /** One frame as it stands in the page itself, not in a canvas: what a screenshot shows. */
  showFrame(props: VideoProps, frame: number): Promise<void>;
}

/** Where the page keeps it. */
export interface DrawingGlobal {
  drawingPage: DrawingPage;
}

export const recordKind = { picture: 1, hold: 2 } as const;
export const recordHeaderBytes = 5;

/** The query parameter with the frames done so far, in every POST. */
export const progressParameter = 'frames';
