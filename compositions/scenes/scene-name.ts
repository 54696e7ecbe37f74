/**
 * What a scene is called in the Studio's timeline: its kind and its first words, as in
 * `verse: Two roads diverged in a…`.
 */
import type { LineProps, SceneProps, WordProps } from '../../src/storyboard/contract.ts';

/** Letters. About what the Studio's list of tracks has room for. */
const mostLetters = 28;

export function sceneName(scene: SceneProps): string {
  const words = firstWords(scene);
  return words === '' ? kindOf(scene) : `${kindOf(scene)}: ${words}`;
}

/** In the words of the script format. A scene of the user's own has its name in the configuration. */
function kindOf(scene: SceneProps): string {
  switch (scene.type) {
    case 'title':
      return scene.level === 'section' ? 'section' : 'title';
    case 'narration':
      return scene.picture === null ? 'narration' : 'picture';
    case 'user':
      return scene.name;
    default:
      return scene.type;
  }
}

function firstWords(scene: SceneProps): string {
  const { type } = scene;
  if (type === 'code') return shortened(piecesOf(scene.lines.flat().map(({ text }) => text)));
  const lines = type === 'end' ? [] : shownLines(scene);
  const shown = lines.length > 0 ? lines : scene.captions.flatMap((caption) => caption.lines);
  return shortened(shown.flatMap(({ words }) => words.map(pieceOf)));
}

/** The lines that a scene shows besides its captions. */
function shownLines(scene: Exclude<SceneProps, { type: 'code' | 'end' }>): readonly LineProps[] {
  switch (scene.type) {
    case 'title':
      return [scene.heading];
    case 'timetable':
      return scene.activity === null ? [scene.clockText] : [scene.clockText, scene.activity];
    case 'verse':
    case 'quote':
      return scene.lines;
    case 'list':
      return scene.items.flatMap(({ lines }) => lines);
    case 'table':
    case 'chart':
      return [...(scene.head === null ? [] : [scene.head]), ...scene.rows].flatMap(({ cells }) => cells);
    default:
      return [];
  }
}

interface Piece {
  readonly text: string;
  readonly spaceBefore: boolean;
}

/** The first word of a line has no space before it, but follows another line here. */
function pieceOf({ runs, spaceBefore }: WordProps, index: number): Piece {
  return { text: runs.map(({ text }) => text).join(''), spaceBefore: spaceBefore || index === 0 };
}

function piecesOf(texts: readonly string[]): Piece[] {
  return texts
    .join(' ')
    .split(/\s+/u)
    .filter((text) => text !== '')
    .map((text) => ({ text, spaceBefore: true }));
}

/** Whole words as far as there is room; a single word that is too long is cut. */
function shortened(pieces: readonly Piece[]): string {
  let name = '';
  for (const { text, spaceBefore } of pieces) {
    const longer = (name + (spaceBefore ? ' ' : '') + text).trim();
    if ([...longer].length > mostLetters) return `${withoutStop(name) || cut(longer)}…`;
    name = longer;
  }
  return name;
}

function withoutStop(text: string): string {
  return text.replace(/[\p{P}\s]+$/u, '');
}

function cut(text: string): string {
  return [...text].slice(0, mostLetters).join('');
}
