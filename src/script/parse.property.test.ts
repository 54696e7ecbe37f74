/** Property tests: no text whatever makes parsing throw, and what comes out keeps the promises of script.ts. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectLinear, loadCounted } from '../../test/support/count-steps.ts';
import { parseScript } from './parse.ts';
import { normalizeSource } from './source.ts';
import { sentencesOf } from './walk.ts';

const counted = await loadCounted(() => import('./parse.ts'));

const pieces = [
  ...[
    '# ',
    '## ',
    '\n',
    '\n\n',
    '  \n',
    '\\\n',
    '> ',
    '- ',
    '1. ',
    '- [x] ',
    '***',
    '**',
    '*',
    '_',
    '`',
    '```\n',
  ],
  ...[
    '~~~',
    '[',
    ']',
    '(',
    ')',
    '![',
    '](',
    '<',
    '>',
    '</',
    '<div>',
    '</div>',
    '<span style="color:red">',
    '</span>',
  ],
  ...[
    '<br>',
    '<b',
    '<!--',
    '-->',
    '<script>',
    '</script>',
    '<iframe src="x">',
    '<p>',
    '<li>',
    '<ul>',
    '"',
    "'",
    '=',
  ],
  ...[
    '---\n',
    '---\ntitle: A\n---\n',
    'title: ',
    '::pause{s=1}',
    ':::verse\n',
    ':::\n',
    ':a[b]',
    ':30',
    '|',
    '|-|-|\n',
  ],
  ...[
    '&amp;',
    '&#x41;',
    '&',
    '[^1]',
    '[^1]: ',
    '[a]: ',
    'https://x.y/z',
    'a@b.cd',
    'Dr. ',
    'p.m. ',
    '9:00 am – ',
    '…',
  ],
  ...[
    'word ',
    'Word. ',
    '今天天气很好。',
    '「',
    '」',
    'สวัสดี',
    '👩‍👩‍👧',
    'e\u0301',
    '\u0301',
    '\u200d',
    '\u200b',
    '\u00a0',
    '\t',
  ],
  ...[
    '{{ ',
    ' }}',
    '{.a}',
    '$$',
    '^[',
    '==',
    '[10:23] ',
    '10.30 ',
    'ANNA: ',
    'by Ann Lee\n',
    'import x from "y"\n',
    '+++\n',
    ';;;\n',
    'a = 1\n',
    '<table>',
    '<tr>',
    '<td>',
    '<ol>',
    '<pre><code>',
    '</code></pre>',
    '1984. ',
    '::: verse\n',
  ],
  ...[
    '\ud800',
    '\u0000',
    '\u0007',
    '\r',
    '\r\n',
    '\ufeff',
    '\u2028',
    '[pause]',
    '[Chorus]\n',
    '— ',
    '    ',
    '%',
    '{',
    '}',
  ],
];
const soup = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(''));
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  soup,
  soup.map((text) => `---\n${text}\n---\nHello there.\n\n${text}`),
);

function check(text: string): void {
  const { script, diagnostics } = parseScript(text);
  expect(script === null).toBe(diagnostics.some((diagnostic) => diagnostic.severity === 'error'));
  const lines = normalizeSource(text).split('\n');
  for (const { span } of diagnostics) {
    if (span === null) continue;
    expect(span.end.offset).toBeGreaterThanOrEqual(span.start.offset);
    expect(span.start.line).toBeLessThanOrEqual(lines.length);
  }
  if (script === null) return;
  expect(script.name).not.toBe('');
  expect(script.title).not.toBe('');
  expect(script.title === null).toBe(script.titleSentence === null);
  for (const [position, sentence] of sentencesOf(script).entries()) {
    expect(sentence.index).toBe(position);
    expect(sentence.words.length).toBeGreaterThan(0);
    expect(sentence.words[0]?.spaceBefore).toBe(false);
    const joined = sentence.words.map((word) => (word.spaceBefore ? ' ' : '') + word.text).join('');
    expect(joined).toBe(sentence.text);
    for (const word of sentence.words) {
      expect(word.text).toMatch(/^\S+$/u);
      expect(word.runs.map((run) => run.text).join('')).toBe(word.text);
      expect(word.runs.every((run) => run.text !== '')).toBe(true);
      expect(word.span.end.offset).toBeGreaterThanOrEqual(word.span.start.offset);
    }
  }
}

describe('parseScript', () => {
  it('never throws, and keeps the promises of Script, whatever the text is', () => {
    fc.assert(fc.property(anyText, check), {
      numRuns: 1500,
      // Found by earlier runs: an address that leaves only a full stop for the title.
      examples: [['https://x.y/zDr. 9:00 am – <br># ']],
    });
  });

  it('gives every word of clean prose its own place in the text', () => {
    const word = fc.constantFrom(
      'day',
      'Night,',
      'it’s',
      'well-being',
      'Ende.',
      'naïve',
      '-',
      'ok!',
      '3.5',
      'Ö',
      '👍',
    );
    const prose = fc.array(fc.array(word, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(prose, fc.constantFrom('\n\n', '\r\n\r\n'), fc.boolean(), (paragraphs, gap, isMarkdown) => {
        const body = paragraphs.map((words) => `x${words.join(' ')}`).join(gap);
        const text = isMarkdown ? `# Title${gap}**x** ${body}` : `Title${gap}${body}`;
        const source = normalizeSource(text);
        const { script } = parseScript(text);
        const words = script === null ? [] : sentencesOf(script).flatMap((sentence) => sentence.words);
        for (const { span, text: shown } of words)
          expect(source.slice(span.start.offset, span.end.offset)).toBe(shown);
        const expected = source.replace('# ', '').replaceAll('**', '').trim().split(/\s+/);
        expect(words.map((shown) => shown.text)).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it('cuts no grapheme cluster', () => {
    const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }), (text) => {
        const { script } = parseScript(`Title\n\nx${text}`);
        if (script === null) return;
        for (const sentence of sentencesOf(script)) {
          const borders = new Set([...clusters.segment(sentence.text)].map((cluster) => cluster.index));
          let at = 0;
          for (const word of sentence.words) {
            at += word.spaceBefore ? 1 : 0;
            if (!word.spaceBefore) expect(borders.has(at)).toBe(true);
            at += word.text.length;
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('parseScript on hostile sizes', () => {
  // Each once took quadratic time, a deep stack or much memory in some Markdown parser.
  const patterns = [
    '[',
    '*a ',
    '> ',
    '<',
    '<b "',
    '<b \'"<b"\' ',
    '<!--',
    '`a``',
    ':a{',
    'a\n',
    '[a](',
    'a@',
    'www.a',
    '|a',
    '天',
    '{{ ',
    '{.a ',
    '$$',
    '^[',
    '==a ',
    ':a: ',
    '[a] ',
  ];
  it.each(patterns)('neither hangs nor overflows on half a megabyte of %j', async (pattern) => {
    const textOf = (length: number) => `# Title\n\n${pattern.repeat(Math.ceil(length / pattern.length))}`;
    expect(() => parseScript(textOf(500_000))).not.toThrow();
    await expectLinear(counted, 50_000, (length) => {
      const text = textOf(length);
      return () => counted.parseScript(text);
    });
  });

  it('refuses nesting that no person wrote', () => {
    const { script, diagnostics } = parseScript(`Text.\n\n${'> '.repeat(500)}deep`);
    expect(script).toBeNull();
    expect(diagnostics).toMatchObject([{ code: 'too-tangled', span: { start: { line: 3 } } }]);
  });

  it.each([
    ['Markdown', '# A Long Day'],
    ['plain text', 'A Long Day'],
  ])('reads 100,000 words of %s in linear time', async (_name, title) => {
    const paragraph = 'A sentence of ten words is what stands here now. '.repeat(10).trim();
    const textOf = (count: number) =>
      `${title}\n\n${Array.from({ length: count }, () => paragraph).join('\n\n')}`;
    const { script } = parseScript(textOf(1000));
    expect(script === null ? 0 : sentencesOf(script).length).toBe(10_001);
    await expectLinear(counted, 300, (count) => {
      const text = textOf(count);
      return () => counted.parseScript(text);
    });
  });
});
