/** Character references in HTML: attributes and `<pre><code>` decode them, code of Markdown keeps them as written. */
import { describe, expect, it } from 'vitest';
import { parseScript } from '../parse.ts';
import type { Block } from '../script.ts';
import { decodeReferences } from './character-references.ts';

function blocksOf(text: string): readonly Block[] {
  const { script } = parseScript(`# Tea\n\nA sentence.\n\n${text}\n`);
  return script?.sections.flatMap(({ blocks }) => blocks) ?? [];
}

const codeIn = (text: string) =>
  blocksOf(text).flatMap((block) => (block.type === 'code' ? [block.text] : []));

const picturesIn = (text: string) =>
  blocksOf(text).flatMap((block) => (block.type === 'picture' ? [[block.path, block.alt]] : []));

describe('character references', () => {
  it.each([
    ['caf&eacute; &Eacute;cole', 'café École'],
    ['it&rsquo;s &ldquo;so&rdquo;&hellip;', 'it’s “so”…'],
    ['&#8217;&#x2019;&#X2019;', '’’’'],
    ['&frac12; &there4; &CounterClockwiseContourIntegral;', '½ ∴ ∳'],
    ['&amp;lt; &amp;amp;', '&lt; &amp;'],
    ['&NBSP;&QUOT;', '\u00a0"'],
    ['&nothing; &#xd800; &#1; &#1114112; & &amp', '&nothing; \ufffd \ufffd \ufffd & &amp'],
  ])('%s is %s', (written, text) => {
    expect(decodeReferences(written)).toBe(text);
  });

  it('are decoded in HTML code, by name and by number', () => {
    const written = 'a &lt; b &amp;&amp; c&nbsp;&gt;&#32;d &copy; &hearts; &#x27;&apos;&#39;&quot;';
    expect(codeIn(`<pre><code>${written}</code></pre>`)).toEqual(["a < b && c\u00a0> d © ♥ '''\""]);
  });

  it('are decoded once', () => {
    expect(codeIn('<pre><code>&amp;lt; &amp;#60; &amp;copy;</code></pre>')).toEqual(['&lt; &#60; &copy;']);
  });

  it('stay as written where they name nothing', () => {
    const written = 'a &nothing; &b; & &#; &#x; &copy &#xd800; &#1114112;';
    expect(codeIn(`<pre><code>${written}</code></pre>`)).toEqual([
      'a &nothing; &b; & &#; &#x; &copy \ufffd \ufffd',
    ]);
  });

  it('are decoded in attributes', () => {
    expect(picturesIn('<img src="caf&eacute;.png?a&amp;b" alt="Tea &ndash; &#8364; 2">')).toEqual([
      ['café.png?a&b', 'Tea – € 2'],
    ]);
  });

  it('stay as written in the code of Markdown', () => {
    expect(codeIn('```html\n&lt;b&gt; &copy;\n```')).toEqual(['&lt;b&gt; &copy;']);
    const [paragraph] = blocksOf('Write `&lt;` and &lt;.').slice(1);
    expect(paragraph).toMatchObject({ sentences: [{ text: 'Write &lt; and <.' }] });
  });
});
