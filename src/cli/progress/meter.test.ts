import { describe, expect, it } from 'vitest';
import type { PlannedVideo, StageProgress } from '../../pipeline/report/progress.ts';
import { ProgressMeter } from './meter.ts';

const planned: PlannedVideo = { script: 'a.md', format: '16:9', fps: 30, readingMs: 10_000 };

function framesEvent(videoIndex: number, done: number, total: number, cached = 0): StageProgress {
  return {
    type: 'progress',
    script: 'a.md',
    videoIndex,
    videoCount: 2,
    stage: 'frames',
    done,
    total,
    cached,
  };
}

function meterOf(...videos: readonly Partial<PlannedVideo>[]): ProgressMeter {
  const meter = new ProgressMeter();
  meter.take({ type: 'run-start', videos: videos.map((video) => ({ ...planned, ...video })) }, 0);
  return meter;
}

/** Takes frame events, and gives the speed after the last one. */
function take(meter: ProgressMeter, events: readonly (readonly [StageProgress, atMs: number])[]) {
  for (const [event, atMs] of events) meter.take(event, atMs);
  const [last] = events.at(-1) ?? [framesEvent(0, 0, 0)];
  return meter.speedOf(last);
}

function failedEvent(videoIndex: number) {
  const video = { ok: false, format: '16:9', error: 'It broke.', hint: null } as const;
  return { type: 'video-done', script: 'a.md', videoIndex, videoCount: 2, video } as const;
}

describe('a video', () => {
  it('has the speed of its frames, and the time that the others will take', () => {
    const speed = take(meterOf({}), [
      [framesEvent(0, 0, 600), 1000],
      [framesEvent(0, 120, 600), 3000],
    ]);
    expect(speed).toEqual({ framesPerSecond: 60, timesRealTime: 2, secondsLeft: 8 });
  });

  it('has no speed from frames of the cache, which come at once', () => {
    const meter = meterOf({});
    const found = take(meter, [
      [framesEvent(0, 0, 600), 1000],
      [framesEvent(0, 300, 600, 300), 1010],
      [framesEvent(0, 300, 600, 300), 3000],
    ]);
    expect(found).toEqual({ framesPerSecond: null, timesRealTime: null, secondsLeft: null });
    const drawn = take(meter, [[framesEvent(0, 390, 600, 300), 4000]]);
    expect(drawn).toEqual({ framesPerSecond: 30, timesRealTime: 1, secondsLeft: 7 });
  });

  it('is done when all are, however long it stood still while the pages drew another video', () => {
    const meter = meterOf({}, {});
    const waiting = take(meter, [
      [framesEvent(0, 0, 600), 1000],
      [framesEvent(1, 0, 600), 1000],
      [framesEvent(1, 300, 600), 6000],
      [framesEvent(0, 1, 600), 6000],
    ]);
    expect(waiting.secondsLeft).toBeCloseTo(899 / (301 / 5), 6);
    expect(waiting.framesPerSecond).toBeCloseTo(0.2, 6);
  });

  it('has a time left in other stages, but no frames per second', () => {
    const speech = (done: number) => ({ ...framesEvent(0, done, 10), stage: 'speech' }) as const;
    expect(
      take(meterOf({}), [
        [speech(0), 0],
        [speech(4), 2000],
      ]),
    ).toEqual({ framesPerSecond: null, timesRealTime: null, secondsLeft: 3 });
  });

  it('has no time left when all frames are there', () => {
    expect(take(meterOf({}), [[framesEvent(0, 600, 600, 600), 0]]).secondsLeft).toBe(0);
  });
});

describe('a run', () => {
  it('adds up videos that are made at the same time', () => {
    const meter = meterOf({}, { fps: 60 });
    take(meter, [
      [framesEvent(0, 0, 300), 0],
      [framesEvent(1, 0, 600), 0],
      [framesEvent(0, 100, 300, 40), 1000],
      [framesEvent(1, 120, 600), 2000],
    ]);
    expect(meter.run()).toEqual({
      videosDone: 0,
      framesDone: 220,
      framesCached: 40,
      framesTotal: 900,
      framesExpected: 900,
      framesPerSecond: 90,
      // In two seconds 60 frames at 30 and 120 at 60 a second: four seconds of video.
      timesRealTime: 2,
      secondsLeft: 680 / 90,
    });
  });

  it('estimates videos that are not spoken yet from their text and their frame rate', () => {
    const meter = meterOf({ readingMs: 10_000 }, { readingMs: 5000, fps: 60 }, { readingMs: 20_000 });
    expect(meter.run()).toMatchObject({
      framesDone: 0,
      framesTotal: null,
      framesExpected: null,
      secondsLeft: null,
    });
    // 20 seconds of video for 10 of reading: twice as long.
    take(meter, [
      [framesEvent(0, 0, 600), 0],
      [framesEvent(0, 300, 600), 3000],
    ]);
    const expected = 600 + 2 * 5 * 60 + 2 * 20 * 30;
    expect(meter.run()).toMatchObject({ framesTotal: null, framesExpected: expected, framesPerSecond: 100 });
    expect(meter.run().secondsLeft).toBeCloseTo((expected - 300) / 100, 6);
  });

  it('assumes that as large a share of the videos to come is in the cache', () => {
    const meter = meterOf({}, {});
    take(meter, [
      [framesEvent(0, 0, 600), 0],
      [framesEvent(0, 450, 600, 450), 0],
      [framesEvent(0, 500, 600, 450), 1000],
    ]);
    // 100 frames of the first, and a quarter of about 600 of the second, at 50 a second.
    expect(meter.run()).toMatchObject({ framesExpected: 1200, secondsLeft: 250 / 50 });
  });

  it('expects no more frames of a video that failed, and learns nothing from its length', () => {
    const meter = meterOf({}, {}, {});
    take(meter, [
      [framesEvent(0, 0, 600), 0],
      [framesEvent(1, 0, 300), 0],
      [framesEvent(1, 60, 300), 1000],
    ]);
    meter.take(failedEvent(1), 1000);
    expect(meter.run()).toMatchObject({ videosDone: 1, framesDone: 60, framesExpected: 600 + 60 + 600 });
    meter.take(failedEvent(2), 1000);
    expect(meter.run()).toMatchObject({ videosDone: 2, framesTotal: 660, framesExpected: 660 });
  });
});
