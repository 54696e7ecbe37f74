import { expect, it } from 'vitest';
import type { SourceText } from '../input/read-script.ts';
import { settingsOfRun } from '../settings/settings.ts';
import { checkSource } from './check.ts';

function sourceOf(text: string): SourceText {
  return { name: 'a.md', stem: 'a', folder: import.meta.dirname, file: null, text, diagnostics: [] };
}

it('reports all wrong settings of a frontmatter at once', async () => {
  const source = sourceOf('---\nkind: opera\nlang: "?"\nfps: x\nvoice: hal\n---\n\nThe sun shines.\n');
  const { checked, diagnostics } = await checkSource(source, settingsOfRun({}, { voice: 'none' }));
  expect(checked).toBeNull();
  expect(diagnostics.map(({ code, span }) => `${span?.start.line} ${code}`)).toEqual([
    '2 bad-frontmatter',
    '3 bad-frontmatter',
    '4 bad-setting',
    '5 bad-setting',
  ]);
});
