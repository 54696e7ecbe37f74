/** Counting itself: the same work gives the same count, and a quadratic step is seen. */
import { expect, it } from 'vitest';
import { expectLinear, loadCounted } from './support/count-steps.ts';

const counted = await loadCounted(() => import('../src/shared/edit-distance.ts'));
const distanceOf = (size: number) => () => counted.editDistance('a'.repeat(size), 'b'.repeat(size));

it('counts the same for the same work', async () => {
  await counted.steps(distanceOf(50));
  expect(await counted.steps(distanceOf(50))).toBe(await counted.steps(distanceOf(50)));
});

it('sees that every pair of letters is compared', async () => {
  await expect(expectLinear(counted, 500, distanceOf)).rejects.toThrow(/to be less than 12/);
});

it('counts all of a function that the engine has optimised', async () => {
  const many = await counted.steps(distanceOf(2000));
  expect(many).toBeGreaterThan(2000 * 2000);
});
