/**
 * Runs a command and measures it: wall time, and the CPU time and the peak memory of the process with all its
 * descendants.
 *
 * Both are sampled five times per second: see `CpuTime` and `familyKilobytes`. Linux only.
 */
import { spawn } from 'node:child_process';
import { familyKilobytes } from '../test/support/process-family.ts';
import { CpuTime } from './cpu-time.ts';

export interface Measured {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly peakMegabytes: number;
  readonly stdout: string;
}

const pollMs = 200;

export function measure(command: string, args: readonly string[], cwd: string): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const startedAt = performance.now();
    const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    const cpuTime = new CpuTime(child.pid ?? 0);
    let peakKilobytes = 0;
    let stdout = '';
    let stderr = '';
    const timer = setInterval(() => {
      if (child.pid === undefined) return;
      cpuTime.sample();
      peakKilobytes = Math.max(peakKilobytes, familyKilobytes(child.pid));
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
      if (code === 0) {
        resolve({ seconds, cpuSeconds: cpuTime.seconds(), peakMegabytes: peakKilobytes / 1024, stdout });
      } else {
        reject(new Error(`${command} ${args.join(' ')} ended with ${code}:\n${stderr || stdout}`));
      }
    });
  });
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}
