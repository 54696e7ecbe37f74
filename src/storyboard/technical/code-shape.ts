/**
 * A block of code -> commands of a terminal or a tree of files, if it is one: then it is drawn as that, not as code.
 */
import type { CodeContent } from '../../timeline/timeline.ts';
import type { CommandShape, FileTreeShape } from './technical-shape.ts';

/** @returns null for code of any other kind. */
export function codeShapeOf(_: Pick<CodeContent, 'language' | 'text'>): CommandShape | FileTreeShape | null {
  return null;
}
