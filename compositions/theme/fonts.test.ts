import { describe, expect, it } from 'vitest';
import { typeVariables } from './fonts.ts';

const font = (family: string, leads: boolean) => ({
  family,
  src: 'media/0.woff2',
  unicodeRange: 'U+4E00',
  weight: '100 900',
  style: 'normal' as const,
  leads,
});

const variables = (...values: Parameters<typeof typeVariables>) =>
  Object.fromEntries(Object.entries(typeVariables(...values)));

describe('the families of a video', () => {
  it('are the shipped ones for a text that needs no other', () => {
    expect(variables([], 'en')).toEqual({
      '--title-font': "'Bricolage Grotesque', 'Inter', sans-serif",
      '--text-font': "'Inter', sans-serif",
      '--verse-font': "'Fraunces', 'Inter', serif",
      '--code-font': "'JetBrains Mono', 'Inter', monospace",
      '--least-leading': '1',
      '--tracking': '1',
    });
  });

  it('put fonts that lead before them and all others after, each once', () => {
    const fonts = [
      font('Noto Color Emoji', false),
      font('Noto Sans SC', true),
      font('Noto Sans SC', true),
      font('Noto Sans Math', false),
    ];
    expect(variables(fonts, 'zh')['--text-font']).toBe(
      "'Noto Sans SC', 'Inter', 'Noto Color Emoji', 'Noto Sans Math', sans-serif",
    );
  });

  it('give scripts with marks above and below more room, and no tracking', () => {
    expect(variables([], 'th')).toMatchObject({ '--least-leading': '1.36', '--tracking': '0' });
    expect(variables([], 'ja-JP')).toMatchObject({ '--least-leading': '1.16', '--tracking': '0' });
    expect(variables([], 'art-x-test')).toMatchObject({ '--tracking': '1' });
  });
});
