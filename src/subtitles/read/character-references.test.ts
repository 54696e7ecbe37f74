import { describe, expect, it } from 'vitest';
import { readSubtitles } from './read.ts';

describe('character references', () => {
  const lineOf = (text: string, extension: string) =>
    readSubtitles(text, { stem: 'x', extension })?.script?.sections[0]?.blocks.flatMap((block) =>
      block.type === 'paragraph' ? block.sentences.map((sentence) => sentence.text) : [],
    );

  it('are decoded once in WebVTT, and keep the place of their words', () => {
    const text = 'WEBVTT\n\n00:01.000 --> 00:02.000\ncaf&eacute; &amp;lt;b&amp;gt; &rsquo;tis\n';
    expect(lineOf(text, 'vtt')).toEqual(['café &lt;b&gt; ’tis']);
    const block = readSubtitles(text, null)?.script?.sections[0]?.blocks[0];
    const words = block?.type === 'paragraph' ? (block.sentences[0]?.words ?? []) : [];
    expect(words.map(({ span }) => text.slice(span.start.offset, span.end.offset))).toEqual([
      'caf&eacute;',
      '&amp;lt;b&amp;gt;',
      '&rsquo;tis',
    ]);
  });

  it('of numbers that are no characters are replacement characters, and of line breaks are spaces', () => {
    const text = 'WEBVTT\n\n00:01.000 --> 00:02.000\na &#xd800; &#1; b&#10;c &nothing;\n';
    expect(lineOf(text, 'vtt')).toEqual(['a \ufffd \ufffd b c &nothing;']);
  });

  it('are text in SubRip, which has none', () => {
    expect(lineOf('1\n00:00:01,000 --> 00:00:02,000\ncaf&eacute; &amp;\n', 'srt')).toEqual([
      'caf&eacute; &amp;',
    ]);
  });
});
