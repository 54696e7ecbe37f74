/**
 * A canvas that draws the elements inside it (HTML-in-canvas, https://github.com/WICG/html-in-canvas).
 *
 * Guarantees: after `paint`, the canvas shows what `host` contained when it was called.
 */

interface LayoutSubtreeCanvas extends HTMLCanvasElement {
  requestPaint(): void;
  onpaint: ((event: Event) => void) | null;
}

export class PaintedCanvas {
  readonly width: number;
  readonly height: number;
  /** The element whose contents are drawn. */
  readonly host: HTMLElement;
  readonly #canvas: LayoutSubtreeCanvas;
  readonly #context: CanvasRenderingContext2D;

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
    const canvas = document.createElement('canvas') as LayoutSubtreeCanvas;
    // The names of the attribute, in today's browsers and in the draft of the standard.
    canvas.setAttribute('layoutsubtree', '');
    canvas.setAttribute('content', 'drawable');
    canvas.width = width;
    canvas.height = height;
    canvas.style.cssText = `display: block; width: ${width}px; height: ${height}px`;
    this.host = document.createElement('div');
    this.host.setAttribute('drawable', '');
    canvas.append(this.host);
    document.body.replaceChildren(canvas);
    // This canvas is there to be read back, so it should be in main memory.
    const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
    if (context === null || !('drawElementImage' in context) || !('requestPaint' in canvas)) {
      throw new Error('this browser cannot draw elements into a canvas');
    }
    this.#canvas = canvas;
    this.#context = context;
  }

  paint(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#canvas.onpaint = () => {
        this.#canvas.onpaint = null;
        try {
          this.#context.drawElementImage(this.host, 0, 0);
          resolve();
        } catch (error) {
          reject(error);
        }
      };
      this.#canvas.requestPaint();
    });
  }

  /** @param timestamp in microseconds. @returns a frame that the caller closes */
  picture(timestamp: number): VideoFrame {
    return new VideoFrame(this.#canvas, { timestamp });
  }

  remove(): void {
    this.#canvas.remove();
  }
}
