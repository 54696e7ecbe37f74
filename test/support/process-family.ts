/** A process with all its descendants, and the memory that they take together, from /proc. Linux only. */
import { readdirSync, readFileSync } from 'node:fs';

export interface FamilyMember {
  readonly id: number;
  /** Program and arguments, parted by spaces. */
  readonly commandLine: string;
}

/** The process and its descendants, but for those that have ended. */
export function familyOf(root: number): FamilyMember[] {
  const children = new Map<number, number[]>();
  const ended = new Set<number>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    const status = readProc(`/proc/${name}/status`);
    const parent = Number(/^PPid:\s*(\d+)/m.exec(status)?.[1]);
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
    // It has ended, and nobody has asked for its exit code yet.
    if (/^State:\s*[ZX]/m.test(status)) ended.add(Number(name));
  }
  const below = (id: number): number[] => [id, ...(children.get(id) ?? []).flatMap(below)];
  return below(root)
    .filter((id) => !ended.has(id))
    .map((id) => ({ id, commandLine: readProc(`/proc/${id}/cmdline`).replaceAll('\0', ' ') }));
}

/**
 * The memory of a process and its descendants: the sum of their proportional set sizes (PSS), in which shared pages
 * count once; a sum of RSS counts them for each process.
 */
export function familyKilobytes(root: number): number {
  return familyOf(root).reduce((sum, { id }) => sum + proportionalKilobytes(id), 0);
}

function proportionalKilobytes(id: number): number {
  return Number(/^Pss:\s*(\d+) kB/m.exec(readProc(`/proc/${id}/smaps_rollup`))?.[1] ?? 0);
}

/** Empty for a process that has ended meanwhile. */
function readProc(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
