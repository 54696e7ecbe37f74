/**
 * Runs a command and measures it: wall time, and the peak memory of the process with all its descendants.
 *
 * Memory is the sum of the proportional set sizes (PSS), read from /proc four times a second: shared pages
 * count once, which a sum of RSS would not do. Linux only.
 */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface Measured {
  readonly seconds: number;
  readonly peakMegabytes: number;
  readonly stdout: string;
}

const pollMs = 250;

export function measure(command: string, args: readonly string[], cwd: string): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const startedAt = performance.now();
    const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let peakKilobytes = 0;
    let stdout = '';
    let stderr = '';
    const timer = setInterval(() => {
      if (child.pid !== undefined) peakKilobytes = Math.max(peakKilobytes, familyKilobytes(child.pid));
    }, pollMs);
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(timer);
      const seconds = (performance.now() - startedAt) / 1000;
      if (code === 0) resolve({ seconds, peakMegabytes: peakKilobytes / 1024, stdout });
      else reject(new Error(`${command} ${args.join(' ')} ended with ${code}:\n${stderr}`));
    });
  });
}

function familyKilobytes(root: number): number {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    const parent = Number(/^PPid:\s*(\d+)/m.exec(readProc(`/proc/${name}/status`))?.[1]);
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const sum = (id: number): number =>
    proportionalKilobytes(id) + (children.get(id) ?? []).reduce((total, child) => total + sum(child), 0);
  return sum(root);
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

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}
