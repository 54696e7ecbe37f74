/**
 * A block of code -> commands of a terminal or a tree of files, if it is one: then it is drawn as that, not as code.
 */
import type { CodeContent } from '../../timeline/timeline.ts';
import { commandBlock } from './commands.ts';
import { fileTree } from './file-trees.ts';
import type { CommandShape, FileTreeShape } from './technical-shape.ts';

/** @returns null for code of any other kind. */
export function codeShapeOf({
  language,
  text,
}: Pick<CodeContent, 'language' | 'text'>): CommandShape | FileTreeShape | null {
  return fileTree(text) ?? commandBlock(language, text);
}
