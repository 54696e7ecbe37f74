import { stripVTControlCharacters } from 'node:util';
import { expect, it } from 'vitest';
import type { Diagnostic } from '../../shared/diagnostic.ts';
import { LineIndex } from '../../shared/span.ts';
import { countLine, formatGithub, formatPretty } from './diagnostics.ts';

function diagnosed(text: string, part: string, severity: Diagnostic['severity'] = 'error') {
  const at = text.indexOf(part);
  const span = new LineIndex(text).spanOf(at, at + part.length);
  return {
    name: 'poem.md',
    text,
    diagnostics: [{ code: 'test-code', severity, message: 'Something is wrong.', span, hint: 'Mend it.' }],
  };
}

it('shows the place, and the line with carets under the part in question', () => {
  const shown = stripVTControlCharacters(
    formatPretty(diagnosed('first\nsecond ::nonsense line\n', '::nonsense')),
  );
  expect(shown.split('\n')).toEqual([
    'poem.md:2:8 error Something is wrong. [test-code]',
    '  2 | second ::nonsense line',
    '    |        ^^^^^^^^^^',
    '  = Mend it.',
  ]);
});

it('marks wide letters with wide carets, and combining marks with none', () => {
  const shown = stripVTControlCharacters(formatPretty(diagnosed('今天 é1\u0301 很好。', '很好')));
  expect(shown.split('\n').slice(1, 3)).toEqual(['  1 | 今天 é1\u0301 很好。', '    | \u3000\u3000    ＾＾']);
});

it('cuts a long line down to the part around the mark', () => {
  const text = `${'x'.repeat(5000)} bad ${'y'.repeat(5000)}`;
  const [, line = '', carets = ''] = stripVTControlCharacters(formatPretty(diagnosed(text, 'bad'))).split(
    '\n',
  );
  expect(line.length).toBeLessThan(120);
  expect(line.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe('bad');
});

it('lets no control character of the text reach the terminal', () => {
  const shown = stripVTControlCharacters(formatPretty(diagnosed('a\u001b]0;owned\u0007 bad', 'bad')));
  expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f]/);
});

it('writes annotations for GitHub', () => {
  expect(formatGithub(diagnosed('a, b: 100% bad', 'bad', 'warning'))).toBe(
    '::warning file=poem.md,title=test-code,line=1,col=12,endLine=1::Something is wrong. Mend it.',
  );
});

it('counts errors and warnings', () => {
  expect(
    countLine([diagnosed('bad', 'bad'), diagnosed('bad', 'bad'), diagnosed('bad', 'bad', 'warning')]),
  ).toBe('2 errors, 1 warning');
  expect(countLine([diagnosed('bad', 'bad', 'info')])).toBe('');
});
