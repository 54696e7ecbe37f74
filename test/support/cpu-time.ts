/** The processor time of some work, for tests of how it grows: unlike the time on the clock it does not count waiting. */

/** @returns milliseconds, the least of three runs. */
export function cpuTimeOf(work: () => void): number {
  return Math.min(
    ...[1, 2, 3].map(() => {
      const before = process.cpuUsage();
      work();
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    }),
  );
}
