/**
 * Counts the steps that code of `src` takes, so that a test can say "linear" without a clock.
 *
 * A step is a block of code that is entered (a function, a branch, the body of a loop), as V8 counts them for
 * coverage. The same work gives the same count on every machine and under any load. What runs inside the engine is
 * not counted: a search by a regular expression, the copying of a string. Texts for these are so long that a
 * quadratic step would run into the time-out of the test.
 */
import { type Profiler, Session } from 'node:inspector/promises';
import { afterAll, expect, vi } from 'vitest';

export interface StepCounter {
  /** How many steps `work` takes. What it has cached from an earlier call makes it fewer. */
  steps(work: () => unknown): Promise<number>;
}

/**
 * Starts counting and loads a module anew, with all that it imports: V8 counts only in code that it compiled since.
 * To be called once in a test file, beside its tests; counting ends with the file.
 */
export async function loadCounted<T>(load: () => Promise<T>): Promise<T & StepCounter> {
  const session = new Session();
  session.connect();
  afterAll(() => session.disconnect());
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  vi.resetModules();
  const module = await load();
  const take = async () => sumOf((await session.post('Profiler.takePreciseCoverage')).result);
  const steps = async (work: () => unknown) => {
    await take();
    work();
    return take();
  };
  return { ...module, steps };
}

function sumOf(scripts: readonly Profiler.ScriptCoverage[]): number {
  const ranges = scripts
    .filter(({ url }) => /\/src\/(?!.*\.test\.)/.test(url))
    .flatMap(({ functions }) => functions.flatMap((one) => one.ranges));
  return ranges.reduce((sum, { count }) => sum + count, 0);
}

/** Ten times the input may take this many times as many steps: a quadratic part would take a hundred times. */
const maxGrowth = 12;

/** Fails unless the steps grow no faster than the size: from a tenth of `size` to `size`. */
export async function expectLinear(
  { steps }: StepCounter,
  size: number,
  work: (size: number) => () => unknown,
): Promise<void> {
  // Tables that are made on first use count for neither.
  await steps(work(size / 10));
  const few = await steps(work(size / 10));
  const many = await steps(work(size));
  expect(few).toBeGreaterThan(0);
  expect(many / few).toBeLessThan(maxGrowth);
}
