import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraph } from '../../../test/support/build-script.ts';
import { timelineOf } from '../../../test/support/build-timeline.ts';
import { spokenSentences } from '../../timeline/content-sentences.ts';
import type { TimedSentence } from '../../timeline/timeline.ts';
import { longestBeatMs, segmentBeats, sentenceOfBeat, shortestBeatMs } from './beats-of.ts';

/** The first scene's sentences, 60 ms for each letter. */
function timed(...sentences: string[]): readonly TimedSentence[] {
  const blocks = [paragraph(...sentences)];
  const [scene] = timelineOf({ title: 'A Day', isTitleRead: false, sections: [{ blocks }] }).scenes;
  return scene === undefined ? [] : spokenSentences(scene.content);
}

function beats(...texts: string[]): string[] {
  const sentences = timed(...texts);
  return segmentBeats(sentences, 'en').map((beat) =>
    sentenceOfBeat(beat, sentences)
      .words.map(({ text }) => text)
      .join(' '),
  );
}

const long =
  'The keeper climbed the hundred steps of the lighthouse every evening, lit the great lamp, wound the clock that turned it, and wrote the weather into the great book that lay open beside it.';

describe('beats', () => {
  it('join short sentences', () => {
    expect(beats('The rain fell all through that long night.', 'Nobody came to the old house.')).toEqual([
      'The rain fell all through that long night. Nobody came to the old house.',
    ]);
  });

  it('leave a sentence of 4 to 9 seconds alone', () => {
    const one =
      'The old keeper climbed the hundred steps of the lighthouse again every evening of the winter.';
    expect(beats(one, one)).toEqual([one, one]);
  });

  it('split a long sentence between clauses', () => {
    expect(beats(long)).toEqual([
      'The keeper climbed the hundred steps of the lighthouse every evening, lit the great lamp,',
      'wound the clock that turned it, and wrote the weather into the great book that lay open beside it.',
    ]);
  });

  it('keep what is said apart from what is told', () => {
    const told = 'The rain fell all through that long night and nobody came to the door of the house.';
    expect(
      beats(told, '“I never saw such a night in all my life, and I am old,” said Tom to them.'),
    ).toHaveLength(2);
  });

  it('have a space between sentences, except in Chinese', () => {
    const sentences = timed('He came.', 'He saw.');
    const parts = [0, 1].map((sentence) => ({ sentence, range: { firstWord: 0, wordCount: 2 } }));
    expect(sentenceOfBeat({ parts }, sentences).words.map(({ spaceBefore }) => spaceBefore)).toEqual([
      false,
      true,
      true,
      true,
    ]);
  });

  it('hold each word once, in order, and are never too long where clauses allow it', () => {
    const clause = fc.constantFrom(
      'the rain fell on the old town,',
      'and nobody came to the door,',
      'but he waited,',
      'when the lamp went out;',
    );
    const sentence = fc
      .array(clause, { minLength: 1, maxLength: 12 })
      .map((clauses) => `${clauses.join(' ').replace(/[,;]$/, '')}.`);
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 4 }), (texts) => {
        const sentences = timed(...texts);
        const found = segmentBeats(sentences, 'en');
        const words = found.flatMap(({ parts }) =>
          parts.flatMap(({ sentence: at, range: { firstWord, wordCount } }) =>
            (sentences[at]?.words ?? []).slice(firstWord, firstWord + wordCount),
          ),
        );
        expect(words).toEqual(sentences.flatMap((one) => one.words));
        for (const beat of found) {
          const { startMs, endMs } = sentenceOfBeat(beat, sentences);
          expect(endMs - startMs).toBeLessThanOrEqual(longestBeatMs);
        }
        // Two neighbours that are both too short would have been joined.
        const lengths = found
          .map((beat) => sentenceOfBeat(beat, sentences))
          .map(({ startMs, endMs }) => endMs - startMs);
        expect(
          lengths.some(
            (ms, at) => ms < shortestBeatMs / 2 && (lengths[at + 1] ?? longestBeatMs) < shortestBeatMs / 2,
          ),
        ).toBe(false);
      }),
      { numRuns: 200 },
    );
  });
});
