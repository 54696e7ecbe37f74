/**
 * The page that draws segments: the compositions inside a canvas, frame by frame, encoded by a worker.
 *
 * Guarantees: a frame that equals the one before is neither painted nor read back; a frame is painted only when its
 * fonts and pictures are there.
 */
import { EncoderLink } from './encoder-link.ts';
import { PaintedCanvas } from './painted-canvas.ts';
import type { DrawingGlobal } from './protocol.ts';
import { VideoFrames } from './video-frames.tsx';

declare global {
  interface Window extends DrawingGlobal {
    remotion_staticBase: string;
  }
}

// Paths of pictures and fonts in the props are relative to the public folder.
window.remotion_staticBase = new URL('public', document.baseURI).pathname;

const encoder = new EncoderLink();
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
    let frames: VideoFrames | null = null;
    let frame = from;
    try {
      frames = await VideoFrames.open(target.host, props, from);
      encoder.start(request);
      for (; frame < to; frame += 1) {
        const changed = await frames.show(frame);
        if (!changed && frame > from) {
          encoder.hold();
          continue;
        }
        await target.paint();
        await encoder.picture(target.picture((frame - from) * (1e6 / props.fps)));
      }
      return { painted: await encoder.finish() };
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new Error(`frame ${frame}: ${reason}`, { cause: error });
    } finally {
      frames?.close();
    }
  },
  async showFrame(props, frame) {
    canvas?.remove();
    canvas = null;
    const host = document.createElement('div');
    document.body.replaceChildren(host);
    const frames = await VideoFrames.open(host, props, frame);
    await frames.show(frame);
  },
};
