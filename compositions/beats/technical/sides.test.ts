import { describe, expect, it } from 'vitest';
import { contrastRatio, luminance } from '../../../src/shared/contrast.ts';
import { themes } from '../../theme/themes.ts';
import { identifierColor } from './identifier-color.ts';
import { pageSide, panelSide, stageSide } from './sides.ts';

describe.each(Object.entries(themes))('in the theme %s', (_name, theme) => {
  it('text can be read on every side, and on its tint', () => {
    for (const side of [pageSide(theme), panelSide(theme), stageSide(theme)]) {
      for (const ground of [side.ground, side.tint]) {
        for (const text of [side.ink, side.muted, side.accent]) {
          expect(contrastRatio(text, ground)).toBeGreaterThanOrEqual(6.99);
        }
        expect(contrastRatio(identifierColor('delay', theme, [ground]), ground)).toBeGreaterThanOrEqual(6.99);
      }
    }
  });

  it('the panel stands against the page, and the stage is dark', () => {
    expect(contrastRatio(panelSide(theme).ground, pageSide(theme).ground)).toBeGreaterThan(4);
    expect(luminance(stageSide(theme).ground)).toBeLessThan(0.05);
  });
});

describe('identifierColor', () => {
  const theme = themes.paper;
  const colorOf = (name: string) => identifierColor(name, theme, ['#000000']);

  it('keeps the colour of a name however it is written', () => {
    for (const written of ['delay?', '`delay`', 'options.delay', 'delay()', 'delay,'])
      expect(colorOf(written)).toBe(colorOf('delay'));
  });

  it('uses more than one colour', () => {
    const names = ['delay', 'force', 'mode', 'path', 'page', 'read', 'write', 'open'];
    expect(new Set(names.map(colorOf)).size).toBeGreaterThan(2);
  });
});
