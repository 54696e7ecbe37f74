/** Words of sample scenes, spoken at an even pace. */
import type {
  CaptionProps,
  CompositionProps,
  LineProps,
  NarrationSceneProps,
  RowProps,
  RunProps,
  WordProps,
} from '../../src/storyboard/contract.ts';

const framesPerWord = 9;

/** A line whose words are spoken at an even pace. `*word*` is italic, `word#rrggbb` is coloured. */
export function line(text: string, startFrame: number): LineProps {
  const words = text.split(' ').map(
    (part, index): WordProps => ({
      spaceBefore: index > 0,
      runs: [run(part)],
      startFrame: startFrame + index * framesPerWord,
      endFrame: startFrame + (index + 1) * framesPerWord,
    }),
  );
  return { words, startFrame, endFrame: startFrame + words.length * framesPerWord };
}

function run(part: string): RunProps {
  const color = /#[0-9a-f]{6}$/u.exec(part)?.[0] ?? null;
  const plain = color === null ? part : part.slice(0, -color.length);
  const italic = plain.startsWith('*') && plain.endsWith('*');
  return { text: italic ? plain.slice(1, -1) : plain, bold: false, italic, code: false, color };
}

/** Lines one after the other, without a pause. */
export function linesFrom(startFrame: number, texts: readonly string[]): LineProps[] {
  const lines: LineProps[] = [];
  for (const text of texts) lines.push(line(text, lines.at(-1)?.endFrame ?? startFrame));
  return lines;
}

/** A row of a table, its cells read one after the other. */
export function row(texts: readonly string[], startFrame: number): RowProps {
  const cells = linesFrom(startFrame, texts);
  return { cells, startFrame, endFrame: cells.at(-1)?.endFrame ?? startFrame };
}

export function captionsFrom(startFrame: number, captions: readonly (readonly string[])[]): CaptionProps[] {
  const made: CaptionProps[] = [];
  for (const texts of captions) {
    const start = made.at(-1)?.endFrame ?? startFrame;
    const lines = linesFrom(start, texts);
    made.push({ startFrame: start, endFrame: lines.at(-1)?.endFrame ?? start, lines });
  }
  return made;
}

/** A narration of one beat. A composition that sets its words itself has its captions all the same, in subtitles. */
export function beatSample(
  composition: CompositionProps,
  durationInFrames: number,
  captions: CaptionProps[] = [],
): NarrationSceneProps {
  return {
    type: 'narration',
    durationInFrames,
    captions,
    picture: null,
    beats: [{ startFrame: 0, endFrame: durationInFrames, composition }],
    seed: 7,
  };
}
