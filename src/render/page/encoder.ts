/**
 * The worker beside a drawing page: pictures in, H.264 out to the program.
 *
 * Guarantees: pictures are encoded in their order, in BT.709 at limited range; frames that repeat the one before
 * cost nothing; what waits to be posted is bounded; a segment is `finished` only when the program has all of it.
 */
import { FrameConverter } from './frame-converter.ts';
import { progressParameter, recordHeaderBytes, recordKind } from './protocol.ts';
import type { FromEncoder, ToEncoder } from './worker-messages.ts';

type Start = Extract<ToEncoder, { type: 'start' }>;

/** What is posted at once: large enough that requests cost little, small enough that progress is seen. */
const postBytes = 1 << 18;
const postIntervalMs = 500;
/** Pictures inside of the encoder: two keep it busy. */
const encoderQueue = 2;
/**
 * The encoder's very first key frame is coarse whatever the bitrate (flat colours off by four levels); one that
 * it makes when it has seen the picture is not. So the first picture is encoded twice, and the first try thrown
 * away; then once more in the next frame when nothing moves, which brings out the last of it.
 */
const thrownAway = 1;

function tell(message: FromEncoder): void {
  self.postMessage(message);
}

const kernel = fetch(new URL('i420.wasm', self.location.href))
  .then((response) => response.arrayBuffer())
  .then((bytes) => new Uint8Array(bytes));

/** One segment on its way from pictures to the program. */
class SegmentEncoder {
  readonly #start: Start;
  readonly #converter: FrameConverter;
  readonly #encoder: VideoEncoder;
  #failure: Error | null = null;
  #records: Uint8Array<ArrayBuffer>[] = [];
  #bytes = 0;
  #postedAt = performance.now();
  #posting: Promise<void> = Promise.resolve();
  #frames = 0;
  #painted = 0;
  /** Chunks that came out of the encoder. */
  #taken = 0;
  /** The first picture, until the next frame has come. */
  #first: VideoFrame | null = null;
  /** Frames that repeat a picture which the encoder has not given out yet: for each picture inside of it. */
  readonly #holds: number[] = [];

  constructor(start: Start, converter: FrameConverter) {
    this.#start = start;
    this.#converter = converter;
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

  async picture(picture: VideoFrame): Promise<void> {
    try {
      const frame = await this.#converter.convert(picture, this.#painted === 0);
      while (this.#encoder.encodeQueueSize >= encoderQueue) {
        await new Promise((resolve) => {
          this.#encoder.ondequeue = resolve;
        });
      }
      await this.#posting;
      if (this.#failure !== null) throw this.#failure;
      if (this.#painted === 0) {
        for (let time = 0; time < thrownAway; time += 1) this.#encoder.encode(frame, { keyFrame: true });
        this.#first = frame.clone();
      } else {
        this.#forgetFirst();
      }
      this.#encode(frame, this.#painted === 0);
      this.#painted += 1;
    } finally {
      picture.close();
    }
  }

  hold(): void {
    if (this.#first !== null) {
      this.#encode(this.#first, false);
      this.#first = null;
      return;
    }
    const last = this.#holds.length - 1;
    if (last >= 0) this.#holds[last] = (this.#holds[last] ?? 0) + 1;
    else this.#hold(1);
  }

  async finish(): Promise<number> {
    this.#forgetFirst();
    await this.#encoder.flush();
    this.#post();
    await this.#posting;
    if (this.#failure !== null) throw this.#failure;
    this.#encoder.close();
    return this.#painted;
  }

  close(): void {
    this.#forgetFirst();
    if (this.#encoder.state !== 'closed') this.#encoder.close();
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
    this.#taken += 1;
    if (this.#taken <= thrownAway) return;
    const record = new Uint8Array(recordHeaderBytes + chunk.byteLength);
    chunk.copyTo(record.subarray(recordHeaderBytes));
    this.#record(record, recordKind.picture, chunk.byteLength);
    this.#frames += 1;
    const held = this.#holds.shift() ?? 0;
    if (held > 0) this.#hold(held);
    if (this.#bytes > postBytes || performance.now() - this.#postedAt > postIntervalMs) this.#post();
  }

  #hold(count: number): void {
    this.#record(new Uint8Array(recordHeaderBytes), recordKind.hold, count);
    this.#frames += count;
  }

  #record(record: Uint8Array<ArrayBuffer>, kind: number, value: number): void {
    record[0] = kind;
    new DataView(record.buffer).setUint32(1, value, true);
    this.#records.push(record);
    this.#bytes += record.length;
  }

  #post(): void {
    const body = new Blob(this.#records);
    const frames = this.#frames;
    this.#records = [];
    this.#bytes = 0;
    this.#postedAt = performance.now();
    this.#posting = this.#posting.then(() => this.#send(body, frames));
  }

  async #send(body: Blob, frames: number): Promise<void> {
    if (this.#failure !== null) return;
    try {
      const url = new URL(`segment/${this.#start.id}?${progressParameter}=${frames}`, self.location.href);
      const response = await fetch(url, { method: 'POST', body });
      if (!response.ok) throw new Error(await response.text());
    } catch (error) {
      this.#failure ??= error instanceof Error ? error : new Error(String(error));
    }
  }
}

let current: SegmentEncoder | null = null;
let converter: FrameConverter | null = null;

async function converterFor(width: number, height: number): Promise<FrameConverter> {
  if (converter?.width !== width || converter.height !== height) {
    converter = new FrameConverter(await kernel, width, height);
  }
  return converter;
}

async function handle(message: ToEncoder): Promise<void> {
  if (message.type === 'start') {
    current?.close();
    current = new SegmentEncoder(message, await converterFor(message.width, message.height));
  } else if (message.type === 'picture') {
    await current?.picture(message.picture);
    tell({ type: 'taken' });
  } else if (message.type === 'hold') {
    current?.hold();
  } else {
    tell({ type: 'finished', painted: (await current?.finish()) ?? 0 });
  }
}

// One message after another: a picture's conversion is asynchronous.
let turn: Promise<void> = Promise.resolve();
self.onmessage = ({ data }: MessageEvent<ToEncoder>) => {
  turn = turn
    .then(() => handle(data))
    .catch((error) =>
      tell({ type: 'failed', message: error instanceof Error ? error.message : String(error) }),
    );
};
