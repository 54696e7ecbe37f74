/**
 * The sentences in the content of a scene: given their times, and listed. A new scene type is added to both functions.
 */
import type { Sentence, TableRow } from '../script/script.ts';
import { present } from '../shared/assert.ts';
import type { PlannedContent } from './scenes/planned-scene.ts';
import type { SceneContent, TimedSentence } from './timeline.ts';

/** @param timed the sentences by their index in the script: those of the content at least. */
export function timeContent(content: PlannedContent, timed: readonly TimedSentence[]): SceneContent {
  const one = (sentence: Sentence) =>
    present(timed[sentence.index], `the time of sentence ${sentence.index}`);
  switch (content.type) {
    case 'title':
      return { ...content, heading: one(content.heading) };
    case 'narration':
    case 'user':
      return { ...content, sentences: content.sentences.map(one) };
    case 'timetable':
      return {
        ...content,
        clockSentence: one(content.clockSentence),
        activity: content.activity && one(content.activity),
        sentences: content.sentences.map(one),
      };
    case 'verse':
      return { ...content, lines: content.lines.map(one) };
    case 'list':
      return {
        ...content,
        items: content.items.map((item) => ({ ...item, sentences: item.sentences.map(one) })),
      };
    case 'quote':
      return {
        ...content,
        sentences: content.sentences.map(one),
        attribution: content.attribution && one(content.attribution),
      };
    case 'table':
    case 'chart': {
      const row = ({ sentence, cells }: TableRow) => ({ sentence: one(sentence), cells });
      return { ...content, head: content.head && row(content.head), rows: content.rows.map(row) };
    }
    case 'code':
    case 'end':
      return content;
  }
}

/** In reading order. Scenes that only show something have none. */
export function spokenSentences(content: SceneContent): readonly TimedSentence[] {
  switch (content.type) {
    case 'title':
      return [content.heading];
    case 'narration':
    case 'user':
      return content.sentences;
    case 'timetable':
      return [content.clockSentence, ...(content.activity ? [content.activity] : []), ...content.sentences];
    case 'verse':
      return content.lines;
    case 'list':
      return content.items.flatMap((item) => item.sentences);
    case 'quote':
      return content.attribution ? [...content.sentences, content.attribution] : content.sentences;
    case 'table':
    case 'chart': {
      const isHeadSpoken = content.type === 'chart' || content.headIsSpoken;
      const head = isHeadSpoken && content.head ? [content.head.sentence] : [];
      return [...head, ...content.rows.map(({ sentence }) => sentence)];
    }
    case 'code':
    case 'end':
      return [];
  }
}
