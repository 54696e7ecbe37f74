/**
 * The page that draws segments: the compositions inside a canvas, frame by frame, encoded by a worker.
 *
 * Guarantees: a frame that equals the one before is neither painted nor read back; a frame is painted only when
 * its fonts and pictures are there; no more than `framesAhead` frames wait for the encoder.
 */
import { PaintedCanvas } from './painted-canvas.ts';
import type { DrawingGlobal, SegmentRequest } from './protocol.ts';
import { Stage } from './video-frames.tsx';
import type { FromEncoder, ToEncoder } from './worker-messages.ts';

declare global {
  interface Window extends DrawingGlobal {
    remotion_staticBase: string;
  }
}

/** One is converted while the next is painted; more would only take memory. */
const framesAhead = 2;

// Paths of pictures and fonts in the props are relative to the public folder.
window.remotion_staticBase = new URL('public', document.baseURI).pathname;

/** The worker that encodes, seen as promises. */
class EncoderLink {
  readonly #worker = new Worker(new URL('encoder.js', document.baseURI), { type: 'module' });
  #underWay = 0;
  #failure: Error | null = null;
  #wake: () => void = () => undefined;
  #painted: number | null = null;

  constructor() {
    this.#worker.onmessage = ({ data }: MessageEvent<FromEncoder>) => {
      if (data.type === 'taken') this.#underWay -= 1;
      else if (data.type === 'finished') this.#painted = data.painted;
      else this.#failure = new Error(data.message);
      this.#wake();
    };
    this.#worker.onerror = (event) => {
      this.#failure = new Error(event.message);
      this.#wake();
    };
  }

  start(request: SegmentRequest): void {
    this.#underWay = 0;
    this.#failure = null;
    this.#painted = null;
    const { id, encoder, props } = request;
    const { width, height, fps } = props;
    this.#send({ type: 'start', id, encoder, width, height, fps });
  }

  /** Settles when there is room for one more. */
  async picture(picture: VideoFrame): Promise<void> {
    this.#underWay += 1;
    this.#send({ type: 'picture', picture }, [picture]);
    await this.#until(() => this.#underWay < framesAhead);
  }

  hold(): void {
    this.#send({ type: 'hold' });
  }

  async finish(): Promise<number> {
    this.#send({ type: 'finish' });
    await this.#until(() => this.#painted !== null);
    return this.#painted ?? 0;
  }

  #send(message: ToEncoder, transfer: Transferable[] = []): void {
    this.#worker.postMessage(message, transfer);
  }

  async #until(condition: () => boolean): Promise<void> {
    while (true) {
      if (this.#failure !== null) throw this.#failure;
      if (condition()) return;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }
}

const link = new EncoderLink();
let canvas: PaintedCanvas | null = null;

function canvasOf(width: number, height: number): PaintedCanvas {
  if (canvas?.width !== width || canvas.height !== height) {
    canvas?.remove();
    canvas = new PaintedCanvas(width, height);
  }
  return canvas;
}

window.drawingPage = {
  async drawSegment(request) {
    const { props, from, to } = request;
    const target = canvasOf(props.width, props.height);
    let stage: Stage | null = null;
    let frame = from;
    try {
      stage = await Stage.open(target.host, props, from);
      link.start(request);
      for (; frame < to; frame += 1) {
        const changed = await stage.show(frame);
        if (!changed && frame > from) {
          link.hold();
          continue;
        }
        await target.paint();
        await link.picture(target.picture((frame - from) * (1e6 / props.fps)));
      }
      return { painted: await link.finish() };
    } catch (error) {
      throw new Error(`frame ${frame}: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      stage?.close();
    }
  },
  async showFrame(props, frame) {
    canvas?.remove();
    canvas = null;
    const host = document.createElement('div');
    document.body.replaceChildren(host);
    const stage = await Stage.open(host, props, frame);
    await stage.show(frame);
  },
};
