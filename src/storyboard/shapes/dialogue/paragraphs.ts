/** Timeline -> the sentences of its running text, scene by scene. */
import type { TimedSentence, Timeline } from '../../../timeline/timeline.ts';

/** A scene holds a paragraph or a part of one. Titles, lists, tables, verse and code hold no dialogues. */
export function content({ scenes }: Timeline): (readonly TimedSentence[])[] {
  return scenes.flatMap(({ content: { type, ...rest } }) =>
    (type === 'narration' || type === 'user' || type === 'timetable') && 'sentences' in rest
      ? [rest.sentences]
      : [],
  );
}
