/** Timeline -> the sentences of its running text, scene by scene. */
import type { TimedSentence, Timeline } from '../../../timeline/timeline.ts';

/** A heading ends every conversation: as many empty paragraphs as nobody's memory spans. */
const afterHeading: readonly (readonly TimedSentence[])[] = Array.from({ length: 10 }, () => []);

/** A scene holds a paragraph or a part of one. Lists, tables, verse and code hold no dialogues. */
export function paragraphsOf({ scenes }: Timeline): (readonly TimedSentence[])[] {
  return scenes.flatMap(({ content }): readonly (readonly TimedSentence[])[] => {
    switch (content.type) {
      case 'title':
        return afterHeading;
      case 'narration':
      case 'user':
      case 'timetable':
        return [content.sentences];
      default:
        return [];
    }
  });
}
