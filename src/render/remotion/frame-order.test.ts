import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { FrameOrder } from './frame-order.ts';

const picture = (frame: number) => Buffer.from([frame]);

test('passes frames on in order and once each, however they come', async () => {
  const taken: number[] = [];
  const order = new FrameOrder(10, async (bytes, frame) => {
    await wait(1);
    expect(bytes[0]).toBe(frame);
    taken.push(frame);
  });
  await Promise.all([3, 1, 0, 2, 2, 5, 4].map((frame) => order.push(picture(frame), frame)));
  await order.push(picture(1), 1);
  await order.drained(6);
  expect(taken).toEqual([0, 1, 2, 3, 4, 5]);
});

test('holds back a producer that is too far ahead', async () => {
  const order = new FrameOrder(2, async () => undefined);
  let let3through = false;
  const third = order.push(picture(3), 3).then(() => {
    let3through = true;
  });
  await order.push(picture(1), 1);
  await wait(5);
  expect(let3through).toBe(false);
  await order.push(picture(0), 0);
  await third;
  expect(let3through).toBe(true);
});

test('when the consumer fails, everybody who waits fails', async () => {
  const order = new FrameOrder(1, async (_, frame) => {
    if (frame === 1) throw new Error('the encoder is gone');
  });
  const waiting = expect(order.push(picture(5), 5)).rejects.toThrow('the encoder is gone');
  await order.push(picture(0), 0);
  await order.push(picture(1), 1).catch(() => undefined);
  await waiting;
  await expect(order.drained(9)).rejects.toThrow('the encoder is gone');
});
