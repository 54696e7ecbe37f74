import { describe, expect, it } from 'vitest';
import type { FontProps } from '../../src/storyboard/contract.ts';
import { typeVariables } from './fonts.ts';
import type { Theme } from './theme.ts';

const font = (family: string, leads: boolean) => ({
  family,
  src: 'media/0.woff2',
  unicodeRange: 'U+4E00',
  weight: '100 900',
  style: 'normal' as const,
  leads,
});

const shipped = { title: 'Bricolage Grotesque', verse: 'Fraunces' } as const;

const variables = (fonts: FontProps[], language: string, type: Theme['type'] = shipped) =>
  Object.fromEntries(Object.entries(typeVariables(fonts, language, type)));

describe('the families of a video', () => {
  it('are the shipped ones for a text that needs no others', () => {
    expect(variables([], 'en')).toEqual({
      '--title-font': "'Bricolage Grotesque', 'Inter', sans-serif",
      '--text-font': "'Inter', sans-serif",
      '--verse-font': "'Fraunces', 'Inter', serif",
      '--code-font': "'JetBrains Mono', 'Inter', monospace",
      '--least-leading': '1',
      '--tracking': '1',
    });
  });

  it('are those of the theme, each listed once', () => {
    expect(variables([], 'en', { title: 'Fraunces', verse: 'Inter' })).toMatchObject({
      '--title-font': "'Fraunces', 'Inter', serif",
      '--verse-font': "'Inter', sans-serif",
    });
  });

  it('include leading fonts before them and all others after, each listed once', () => {
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

  it('come with more line height and no letter spacing for writing systems with marks above and below', () => {
    expect(variables([], 'th')).toMatchObject({ '--least-leading': '1.36', '--tracking': '0' });
    expect(variables([], 'ja-JP')).toMatchObject({ '--least-leading': '1.16', '--tracking': '0' });
    expect(variables([], 'art-x-test')).toMatchObject({ '--tracking': '1' });
  });
});
