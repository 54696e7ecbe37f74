/**
 * Where the canvas renderer's frames are encoded: the worker beside a drawing page takes pictures and posts H.264 to
 * the program.
 *
 * Guarantees: pictures are encoded in order, in BT.709 at limited range; frames that repeat the one before cost
 * nothing; the amount that waits to be posted is bounded; a segment is `finished` only when the program has all of it.
 */
import { FrameConverter } from './frame-converter.ts';
import { SegmentUpload } from './segment-upload.ts';
import type { FromEncoder, ToEncoder } from './worker-messages.ts';

type Start = Extract<ToEncoder, { type: 'start' }>;

/** Pictures inside the encoder: two keep it busy. */
const encoderQueue = 2;
/**
 * The very first key frame of an encoder is coarse, whatever the bitrate (flat colours are off by four levels). A key
 * frame of a picture that it has already seen is not. So the first picture is encoded twice, and the first result is
 * thrown away. If the next frame shows the same picture, it is encoded once more, which brings out the last of it.
 */
const thrownAway = 1;

/** One segment on its way from pictures to the program. */
class WebCodecsEncoder {
  readonly #converter: FrameConverter;
  readonly #encoder: VideoEncoder;
  readonly #upload: SegmentUpload;
  #failure: Error | null = null;
  /** Pictures that were painted. */
  #painted = 0;
  /** Chunks that came out of the encoder. */
  #chunks = 0;
  /** The first picture, until the next frame has come. */
  #first: VideoFrame | null = null;
  /** For each picture inside the encoder: how many frames repeat it. */
  readonly #holds: number[] = [];

  constructor(start: Start, converter: FrameConverter) {
    this.#converter = converter;
    this.#upload = new SegmentUpload(start.id);
    this.#encoder = new VideoEncoder({
      output: (chunk) => this.#take(chunk),
      error: (error) => {
        this.#failure ??= error;
      },
    });
    this.#encoder.configure({
      codec: start.encoder.codec,
      width: start.width,
      height: start.height,
      framerate: start.fps,
      bitrate: start.encoder.bitrate,
      // The other mode may leave frames out.
      latencyMode: 'quality',
      avc: { format: 'annexb' },
    });
  }

  /** Settles when the picture is in the encoder. @throws Error of the encoder or the upload */
  async picture(picture: VideoFrame): Promise<void> {
    try {
      const isFirst = this.#painted === 0;
      const frame = await this.#converter.convert(picture, isFirst);
      await this.#roomInEncoder();
      await this.#upload.settled;
      this.#throwFailure();
      if (isFirst) {
        for (let time = 0; time < thrownAway; time += 1) this.#encoder.encode(frame, { keyFrame: true });
        this.#first = frame.clone();
      } else {
        this.#forgetFirst();
      }
      this.#encode(frame, isFirst);
      this.#painted += 1;
    } finally {
      picture.close();
    }
  }

  /** Holds the last picture for one more frame. */
  hold(): void {
    if (this.#first !== null) {
      this.#encode(this.#first, false);
      this.#first = null;
      return;
    }
    const last = this.#holds.length - 1;
    if (last >= 0) this.#holds[last] = (this.#holds[last] ?? 0) + 1;
    else this.#upload.hold(1);
  }

  /** Settles when the program has everything. @returns how many frames were painted */
  async finish(): Promise<number> {
    this.#forgetFirst();
    await this.#encoder.flush();
    await this.#upload.finish();
    this.#throwFailure();
    this.#encoder.close();
    return this.#painted;
  }

  /** Gives the segment up. */
  close(): void {
    this.#forgetFirst();
    if (this.#encoder.state !== 'closed') this.#encoder.close();
  }

  async #roomInEncoder(): Promise<void> {
    while (this.#encoder.encodeQueueSize >= encoderQueue) {
      await new Promise((resolve) => {
        this.#encoder.ondequeue = resolve;
      });
    }
  }

  /** Closes the frame. */
  #encode(frame: VideoFrame, keyFrame: boolean): void {
    this.#holds.push(0);
    this.#encoder.encode(frame, { keyFrame });
    frame.close();
  }

  #forgetFirst(): void {
    this.#first?.close();
    this.#first = null;
  }

  #take(chunk: EncodedVideoChunk): void {
    this.#chunks += 1;
    if (this.#chunks <= thrownAway) return;
    this.#upload.picture(chunk);
    const held = this.#holds.shift() ?? 0;
    if (held > 0) this.#upload.hold(held);
    this.#upload.postIfDue();
  }

  #throwFailure(): void {
    const failure = this.#failure ?? this.#upload.failure;
    if (failure !== null) throw failure;
  }
}

const kernel = fetch(new URL('i420.wasm', self.location.href))
  .then((response) => response.arrayBuffer())
  .then((bytes) => new Uint8Array(bytes));

let current: WebCodecsEncoder | null = null;
let converter: FrameConverter | null = null;

async function converterFor(width: number, height: number): Promise<FrameConverter> {
  if (converter?.width !== width || converter.height !== height) {
    converter = new FrameConverter(await kernel, width, height);
  }
  return converter;
}

function answer(message: FromEncoder): void {
  self.postMessage(message);
}

async function handle(message: ToEncoder): Promise<void> {
  if (message.type === 'start') {
    current?.close();
    current = new WebCodecsEncoder(message, await converterFor(message.width, message.height));
  } else if (message.type === 'picture') {
    await current?.picture(message.picture);
    answer({ type: 'taken' });
  } else if (message.type === 'hold') {
    current?.hold();
  } else {
    answer({ type: 'finished', painted: (await current?.finish()) ?? 0 });
  }
}

// One message after another, because converting a picture is asynchronous.
let turn: Promise<void> = Promise.resolve();
self.onmessage = ({ data }: MessageEvent<ToEncoder>) => {
  turn = turn
    .then(() => handle(data))
    .catch((error) =>
      answer({ type: 'failed', message: error instanceof Error ? error.message : String(error) }),
    );
};
