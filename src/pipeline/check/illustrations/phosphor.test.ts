import { describe, expect, it } from 'vitest';
import { drawingSchema } from '../../../storyboard/contract.ts';
import { technicalIconNames, technicalIconOf } from '../../../storyboard/technical/icons/technical-icons.ts';
import { phosphorDrawing } from './phosphor.ts';

describe('phosphorDrawing', () => {
  it('has every icon that a noun may call, as a drawing in the colour of the text around it', () => {
    for (const name of technicalIconNames) {
      const drawing = drawingSchema.parse(phosphorDrawing(name));
      expect(drawing.body).toContain('currentColor');
      expect(drawing.body).not.toMatch(/\bid=|#[0-9a-f]{3}/u);
    }
  });

  it('has none by another name', () => expect(phosphorDrawing('unicorn')).toBeNull());
});

describe('technicalIconOf', () => {
  it.each([
    ['servers', 'hard-drives'],
    ['dependencies', 'tree-structure'],
    ['branches', 'git-branch'],
    ['licence', 'scales'],
  ])('finds %s', (word, icon) => expect(technicalIconOf(word)).toBe(icon));

  it.each(['order', 'note', 'process', 'class'])('leaves %s alone', (word) =>
    expect(technicalIconOf(word)).toBeNull(),
  );
});
