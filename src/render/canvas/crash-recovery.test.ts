/** The rules alone; test/render/canvas-crash.test.ts kills real pages and browsers. */
import { EventEmitter } from 'node:events';
import type { Page } from 'puppeteer-core';
import { expect, test, vi } from 'vitest';
import { aborted, RenderError } from '../errors.ts';
import { PageWatch, withRetries } from './crash-recovery.ts';

const output = '/tmp/segment.h264';
const isStopped = () => false;

/** A page that counts how often it is thrown away. */
function countedPage() {
  return { discard: vi.fn(async () => undefined) };
}

test('work that fails is done again on a new page', async () => {
  const page = countedPage();
  const work = vi.fn(async () => 'done').mockRejectedValueOnce(new Error('the page crashed after frame 3'));
  expect(await withRetries(page, work, { output, isStopped })).toBe('done');
  expect(page.discard).toHaveBeenCalledTimes(1);
});

test('after three failures the last one is final', async () => {
  const page = countedPage();
  const work = vi.fn(() => Promise.reject(new Error('frame 7: the scene is broken')));
  await expect(withRetries(page, work, { output, isStopped })).rejects.toMatchObject({
    code: 'browser-failed',
    message: 'frame 7: the scene is broken',
  });
  expect(work).toHaveBeenCalledTimes(3);
  expect(page.discard).toHaveBeenCalledTimes(3);
});

test.each([
  ['a full disk', Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' }), 'disk-full'],
  ['a browser that does not start', new RenderError('no', { code: 'browser-failed' }), 'browser-failed'],
  ['a stopped render', aborted(), 'aborted'],
])('%s is not tried again', async (_, error, code) => {
  const work = vi.fn(() => Promise.reject(error));
  await expect(withRetries(countedPage(), work, { output, isStopped })).rejects.toMatchObject({ code });
  expect(work).toHaveBeenCalledTimes(1);
});

test('nothing is tried again once the result is no longer wanted', async () => {
  let stopped = false;
  const work = vi.fn(() => {
    stopped = true;
    return Promise.reject(new Error('the page crashed after frame 0'));
  });
  const options = { output, isStopped: () => stopped };
  await expect(withRetries(countedPage(), work, options)).rejects.toMatchObject({ code: 'aborted' });
  expect(work).toHaveBeenCalledTimes(1);
});

/** The events of a page and of its browser, without either. */
function pageEvents() {
  const browser = new EventEmitter();
  const page = Object.assign(new EventEmitter(), { browser: () => browser });
  return { page: page as unknown as Page, crash: () => page.emit('error'), browser };
}

const never = new Promise<never>(() => undefined);

test('a page that crashes, and a browser that ends, are noticed with the last frame', async () => {
  const { page, crash, browser } = pageEvents();
  const watch = new PageWatch(page, 60_000, undefined);
  watch.noteLife(12);
  const crashed = watch.during(never);
  crash();
  await expect(crashed).rejects.toThrow('the page crashed after frame 12');

  const ended = new PageWatch(page, 60_000, undefined).during(never);
  browser.emit('disconnected');
  await expect(ended).rejects.toThrow('the browser ended after frame 0');
  // Nobody listens any longer.
  expect([browser.listenerCount('disconnected'), page.listenerCount('error')]).toEqual([0, 0]);
});

test('a page is given up when it is silent for too long, and not before', async () => {
  vi.useFakeTimers();
  try {
    const watch = new PageWatch(pageEvents().page, 4000, undefined);
    const failure = vi.fn();
    const watched = watch.during(never).catch(failure);
    await vi.advanceTimersByTimeAsync(3900);
    watch.noteLife(5);
    await vi.advanceTimersByTimeAsync(3900);
    expect(failure).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(200);
    await watched;
    expect(failure.mock.calls[0]?.[0]).toMatchObject({
      message: 'the page showed no sign of life for 4 s after frame 5',
    });
  } finally {
    vi.useRealTimers();
  }
});

test('a render that is stopped does not wait for its page', async () => {
  const stop = new AbortController();
  const watched = new PageWatch(pageEvents().page, 60_000, stop.signal).during(never);
  stop.abort();
  await expect(watched).rejects.toMatchObject({ code: 'aborted' });
});
