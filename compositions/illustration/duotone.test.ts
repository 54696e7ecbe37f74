import { describe, expect, it } from 'vitest';
import { luminance } from '../../src/shared/contrast.ts';
import type { DrawingProps } from '../../src/storyboard/contract.ts';
import { bird, snail } from '../samples/sample-drawings.ts';
import { duotone } from './duotone.ts';

const tones = { dark: '#202060', light: '#c0d0ff' };
const bodyOf = (body: string): DrawingProps => ({ name: 'shape', body, width: 32, height: 32, colors: [] });
const colorsIn = (body: string) => [...body.matchAll(/fill="(#[^"]+)"/g)].map(([, color = '']) => color);

describe('duotone', () => {
  it('keeps every shape and leaves no colour outside of the two tones', () => {
    for (const drawing of [bird, snail]) {
      const { body } = duotone(drawing, tones);
      expect(body.replaceAll(/#[0-9a-f]{6}/g, '')).toBe(drawing.body.replaceAll(/#[0-9a-f]{3,6}/g, ''));
      for (const color of colorsIn(body)) {
        expect(luminance(color)).toBeGreaterThanOrEqual(luminance(tones.dark));
        expect(luminance(color)).toBeLessThanOrEqual(luminance(tones.light));
      }
    }
  });

  it('keeps what is lighter lighter', () => {
    const drawing = bodyOf('<path fill="#222"/><path fill="#777777"/><path fill="#EEE"/>');
    const [dark = '', middle = '', light = ''] = colorsIn(duotone(drawing, tones).body);
    expect(luminance(dark)).toBeLessThan(luminance(middle));
    expect(luminance(middle)).toBeLessThan(luminance(light));
  });

  it('gives ids of its own, and follows them', () => {
    const drawing = bodyOf('<linearGradient id="abc"/><path fill="url(#abc)"/><use href="#abc"/>');
    const { body } = duotone(drawing, tones);
    const [, own = ''] = /id="([^"]+)"/.exec(body) ?? [];
    expect(own).not.toBe('abc');
    expect(body).toContain(`url(#${own})`);
    expect(body).toContain(`href="#${own}"`);
  });

  it('gives the colour of the text to the dark tone', () => {
    expect(duotone(bodyOf('<path fill="currentColor"/>'), tones).body).toBe('<path fill="#202060"/>');
  });

  it('makes the same drawing once', () => {
    expect(duotone(bird, tones)).toBe(duotone(bird, { ...tones }));
  });
});
