import { expect, it } from 'vitest';
import { sampleProps } from './sample-props.ts';

it('the sample video is as long as its scenes', () => {
  const sum = sampleProps.scenes.reduce((total, scene) => total + scene.durationInFrames, 0);
  expect(sampleProps.durationInFrames).toBe(sum);
});
