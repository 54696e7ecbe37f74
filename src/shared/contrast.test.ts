import { describe, expect, it } from 'vitest';
import { contrastRatio, luminance, mix, readableColor, readableRatio } from './contrast.ts';

describe('contrast', () => {
  it('follows WCAG', () => {
    expect(contrastRatio('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrastRatio('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(luminance('#ff0000')).toBeCloseTo(0.2126, 4);
  });

  it('mixes channel by channel', () => {
    expect(mix('#000000', '#ff8040', 0.5)).toBe('#804020');
  });
});

describe('readableColor', () => {
  it('returns a readable colour unchanged', () => {
    expect(readableColor('#ffc94d', ['#211a14'])).toBe('#ffc94d');
  });

  it('changes no more than necessary', () => {
    expect(contrastRatio(readableColor('#0000ff', ['#000000']), '#000000')).toBeLessThan(readableRatio + 0.2);
  });

  it('keeps the hue', () => {
    const blue = readableColor('#0000ff', ['#14131a']);
    expect(Number.parseInt(blue.slice(5), 16)).toBe(255);
    expect(Number.parseInt(blue.slice(1, 3), 16)).toBeLessThan(200);
  });

  it('returns the better of black and white if nothing reaches the ratio', () => {
    expect(readableColor('#ff0000', ['#808080'])).toBe('#000000');
  });
});
