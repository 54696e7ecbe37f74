/** The music that comes with the project, measured, since nobody can listen to it here. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { present } from '../../shared/assert.ts';
import { HighPass } from '../high-pass.ts';
import { WeightedPower } from '../loudness/weighted-power.ts';
import { bedNames, beds } from './beds.ts';
import { loopSamples, synthesise } from './synthesise.ts';

const rate = 48_000;
const db = (power: number) => 10 * Math.log10(power + 1e-20);
const power = (samples: Float32Array) =>
  samples.reduce((total, sample) => total + sample * sample, 0) / samples.length;

describe.each(bedNames)('%s', async (name) => {
  const score = beds[name];
  const [left = new Float32Array(), right = new Float32Array()] = await synthesise(score);
  const hash = (plane: Float32Array) => createHash('sha256').update(plane).digest('hex');

  test('is a loop of 16 bars and 20 to 40 seconds', () => {
    expect(left.length).toBe(loopSamples(score));
    expect(right.length).toBe(left.length);
    expect(left.length / rate).toBeGreaterThan(20);
    expect(left.length / rate).toBeLessThanOrEqual(40);
  });

  test('is the same every time', async () => {
    expect((await synthesise(score)).map(hash)).toEqual([left, right].map(hash));
  });

  test('continues in its beginning without a step, a kink or a hole', () => {
    for (const plane of [left, right]) {
      const largest = (of: (index: number) => number, from: number, to: number) => {
        let max = 0;
        for (let index = from; index < to; index += 1) max = Math.max(max, Math.abs(of(index)));
        return max;
      };
      const at = (index: number) => plane[(index + plane.length) % plane.length] ?? 0;
      const step = (index: number) => at(index) - at(index - 1);
      const bend = (index: number) => at(index + 1) - 2 * at(index) + at(index - 1);
      expect(largest(step, -1, 2)).toBeLessThan(largest(step, rate, 5 * rate));
      expect(largest(bend, -1, 2)).toBeLessThan(largest(bend, rate, 5 * rate));
      // A tenth of a second on each side, compared with a second on each side.
      const near = new Float32Array(rate / 5).map((_, index) => at(index - rate / 10));
      const around = new Float32Array(2 * rate).map((_, index) => at(index - rate));
      expect(Math.abs(db(power(near)) - db(power(around)))).toBeLessThan(5);
    }
  });

  test('leaves room for the voice: next to nothing above 4 kHz, no rumble below 45 Hz', () => {
    const treble = new HighPass(4000, rate).process(new HighPass(4000, rate).process(left));
    expect(db(power(treble)) - db(power(left))).toBeLessThan(-35);
    const bass = new HighPass(45, rate).process(new HighPass(45, rate).process(left));
    expect(db(power(bass)) - db(power(left))).toBeGreaterThan(-0.5);
  });

  test('is even: no part stands out or disappears, and both sides are equally loud', () => {
    const hops = [left, right].map((plane) => {
      const meter = new WeightedPower(rate);
      meter.process(plane);
      return meter.hops;
    });
    const seconds = Array.from({ length: Math.floor(left.length / rate) }, (_, second) =>
      db(
        hops.reduce(
          (total, list) =>
            total + list.slice(second * 10, second * 10 + 10).reduce((sum, hop) => sum + hop, 0),
          0,
        ),
      ),
    );
    expect(Math.max(...seconds) - Math.min(...seconds)).toBeLessThan(7);
    expect(Math.abs(db(power(left)) - db(power(right)))).toBeLessThan(1.5);
    const middle = left.map((sample, index) => (sample + (right[index] ?? 0)) / 2);
    // One loudspeaker plays it hardly quieter, because the sides do not cancel each other.
    expect(db(power(middle)) - db((power(left) + power(right)) / 2)).toBeGreaterThan(-2.5);
  });

  test('has no chord with notes a semitone apart, and each chord is close to the next', () => {
    const pad = present(
      score.parts.find(({ instrument }) => instrument === 'pad'),
      'a pad',
    ).notes;
    const soundingAt = (beat: number) =>
      pad.filter((note) => note.beat <= beat && beat < note.beat + note.beats).map(({ pitch }) => pitch);
    const changes = [...new Set(pad.map(({ beat }) => beat))].sort((a, b) => a - b);
    for (const [at, beat] of changes.entries()) {
      const notes = soundingAt(beat).sort((a, b) => a - b);
      notes.forEach((note, index) => {
        if (index > 0) expect(note - (notes[index - 1] ?? 0)).toBeGreaterThan(1);
      });
      const before = at === 0 ? [] : soundingAt(present(changes[at - 1], 'a beat'));
      if (at > 0)
        expect(notes.some((note) => before.some((other) => Math.abs(note - other) <= 2))).toBe(true);
    }
  });
});
