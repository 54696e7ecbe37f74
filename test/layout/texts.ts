/** The scenes of the sample video, with long and short texts. */
import { z } from 'zod';
import { snail } from '../../compositions/samples/sample-drawings.ts';
import { sampleScenes } from '../../compositions/samples/sample-props.ts';
import {
  type CaptionProps,
  type CodeSceneProps,
  type LineProps,
  type SceneProps,
  sceneSchema,
  type VideoProps,
  type WordProps,
} from '../../src/storyboard/contract.ts';

export const lengths = ['short', 'sample', 'long'] as const;
export type Length = (typeof lengths)[number];

const filler =
  'Nobody saw the lamplighter climb the hundred and twelve steps that night, because everybody in the village was ' +
  'watching the storm.';

/** @param columns how many characters a caption line holds in the video's format. */
export function videoOfLength(
  props: VideoProps,
  scene: SceneProps,
  length: Length,
  columns: number,
): VideoProps {
  const captions = scene.captions.map((caption) => captionOf(caption, length, columns));
  const changed = length === 'sample' ? scene : changeScene({ ...scene, captions: [] }, length);
  const title =
    length === 'long' ? `${props.title}, and What the Neighbours Had to Say About It` : props.title;
  return { ...props, title, durationInFrames: scene.durationInFrames, scenes: [{ ...changed, captions }] };
}

function changeScene(scene: SceneProps, length: Length): SceneProps {
  if (scene.type === 'code') return { ...scene, lines: changeCode(scene.lines, length) };
  return sceneSchema.parse(change(scene, length));
}

/** Makes lines, and texts that are not lines, longer or shorter, anywhere in a scene's props. */
function change(value: unknown, length: Length): unknown {
  if (Array.isArray(value)) return value.map((item) => change(item, length));
  if (typeof value !== 'object' || value === null) return value;
  if (isLine(value)) return changeLine(value, length);
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => {
      if (name === 'details' || name === 'tags') return [name, changeTexts(part, length)];
      return [name, change(part, length)];
    }),
  );
}

function isLine(value: object): value is LineProps {
  return 'words' in value && 'startFrame' in value;
}

function changeTexts(texts: unknown, length: Length): string[] {
  return z
    .array(z.string())
    .parse(texts)
    .map((text) => (length === 'short' ? (text.split(' ')[0] ?? text) : `${text} and all the others`));
}

/** Code gets more lines, as it does in a script. */
function changeCode(lines: CodeSceneProps['lines'], length: Length): CodeSceneProps['lines'] {
  return length === 'short' ? lines.slice(0, 1) : [...lines, ...lines, ...lines, ...lines];
}

function changeLine(line: LineProps, length: Length): LineProps {
  if (length === 'short') return { ...line, words: line.words.slice(0, 1) };
  const again = line.words.map((word, index) => (index === 0 ? { ...word, spaceBefore: true } : word));
  return { ...line, words: [...line.words, ...again] };
}

function captionOf(caption: CaptionProps, length: Length, columns: number): CaptionProps {
  if (length === 'sample') return captionOfText(caption, ['The gate is wet', 'when I lift it.']);
  if (length === 'short') return captionOfText(caption, ['Rain.']);
  const words = filler.split(' ');
  const lines = [0, 1].map(() => {
    let line = words.shift() ?? '';
    while (words[0] !== undefined && `${line} ${words[0]}`.length <= columns) line += ` ${words.shift()}`;
    return line;
  });
  return captionOfText(caption, lines);
}

/** The words are spoken at an even pace. */
function captionOfText({ startFrame, endFrame }: CaptionProps, lines: readonly string[]): CaptionProps {
  const pace = (endFrame - startFrame) / lines.join(' ').split(' ').length;
  let spoken = 0;
  const wordOf = (text: string, index: number): WordProps => {
    const from = startFrame + Math.round(spoken * pace);
    spoken += 1;
    const to = startFrame + Math.round(spoken * pace);
    const run = { text, bold: false, italic: false, code: false, color: null };
    return { spaceBefore: index > 0, runs: [run], startFrame: from, endFrame: to };
  };
  return {
    startFrame,
    endFrame,
    lines: lines.map((line) => ({ startFrame, endFrame, words: line.split(' ').map(wordOf) })),
  };
}

/** The scenes of the sample video by their names, and those that may have a drawing both with and without one. */
export function scenesToMeasure(): (readonly [name: string, scene: SceneProps])[] {
  const drawn = { startFrame: 4, drawing: snail };
  return Object.entries(sampleScenes).flatMap(([name, scene]): (readonly [string, SceneProps])[] => {
    if (!('illustration' in scene) || (scene.type === 'title' && scene.level === 'section'))
      return [[name, scene]];
    const isDrawn = scene.illustration !== null;
    const otherwise = { ...scene, illustration: isDrawn ? null : drawn };
    return [
      [name, scene],
      [`${name}-${isDrawn ? 'without-drawing' : 'with-drawing'}`, otherwise],
    ];
  });
}
