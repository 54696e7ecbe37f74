import { describe, expect, it } from 'vitest';
import { silentSpeech } from './silent.ts';

describe('silentSpeech', () => {
  it('takes as long as reading does: about 15 characters per second', () => {
    const text = 'Machine learning engineers work in a variety of industries, including finance.';
    const { durationMs } = silentSpeech(text.split(' '));
    expect(durationMs).toBeGreaterThan((text.length / 15) * 1000 * 0.95);
    expect(durationMs).toBeLessThan((text.length / 15) * 1000 * 1.05);
  });

  it('takes twice as long at half the pace', () => {
    const words = 'Machine learning engineers work in a variety of industries.'.split(' ');
    expect(silentSpeech(words, 0.5).durationMs / silentSpeech(words).durationMs).toBeCloseTo(2, 2);
  });

  it('leaves enough time to see a short sentence', () => {
    expect(silentSpeech(['No.']).durationMs).toBe(700);
  });

  it('gives more time to Chinese characters than to Latin letters', () => {
    expect(silentSpeech(['机器学习工程师的一天生活']).durationMs).toBeGreaterThan(
      silentSpeech(['machinelearn']).durationMs,
    );
  });

  it('times every word without gaps, and longer words longer', () => {
    const { durationMs, words } = silentSpeech(['A', 'hyperparameter', 'here.']);
    expect(words[0]?.startMs).toBe(0);
    expect(words[1]?.startMs).toBe(words[0]?.endMs);
    expect(words[2]?.endMs).toBe(durationMs);
    const [short = 0, long = 0] = words.map((word) => word.endMs - word.startMs);
    expect(long).toBeGreaterThan(short * 5);
  });
});
