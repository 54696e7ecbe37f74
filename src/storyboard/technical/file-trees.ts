/**
 * A drawing of folders and files in characters -> its entries with their depths.
 *
 * Guarantees: every line that names something is an entry; comments after names are left out.
 */
import type { FileTreeShape } from './technical-shape.ts';

const branch = /^(?<before>[\s│┃|]*)(?:[├└┣┗╰+`|\\]\s?[─━–-]+>?\s*)(?<name>\S.*)$/u;
const fewestBranches = 2;
const mostEntries = 20;

/** @returns null for text that is no such drawing. */
export function fileTree(text: string): FileTreeShape | null {
  const lines = text.split('\n').filter((line) => /[^\s│┃|]/u.test(line));
  const branches = lines.filter((line) => branch.test(line)).length;
  if (branches < fewestBranches || branches < lines.length - 3 || lines.length > mostEntries) return null;
  const widths = lines.flatMap((line) => branch.exec(line)?.groups?.before?.length ?? []);
  const step = Math.max(1, Math.min(...widths.filter((width) => width > 0), 4));
  const isRooted = lines[0] !== undefined && !branch.test(lines[0]);
  const read = lines.map((line, at) => {
    const { before, name } = branch.exec(line)?.groups ?? {};
    if (before === undefined || name === undefined) return { name: nameOf(line), depth: at === 0 ? 0 : 1 };
    return { name: nameOf(name), depth: Math.round(before.length / step) + (isRooted ? 1 : 0) };
  });
  if (
    !read.some(({ name }) => /[./]|^[A-Z]+$/u.test(name)) ||
    read.some(({ name }) => name.split(' ').length > 4)
  )
    return null;
  return {
    type: 'file-tree',
    entries: read.map(({ name, depth }, at) => ({
      name,
      depth,
      folder: name.endsWith('/') || (read[at + 1]?.depth ?? 0) > depth,
    })),
    firstSentence: 0,
    sentenceCount: 0,
    confidence: 0.95,
    reason: 'its lines are the branches of a tree of files',
  };
}

function nameOf(text: string): string {
  return text.trim().replace(/\s+(?:#|\/\/|<-|←|--|—|–).*$/u, '');
}
