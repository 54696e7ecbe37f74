/**
 * A section whose heading has a clock time -> one scene, which takes in the paragraphs that follow the heading.
 *
 * Guarantees: the scene ends before the first block that needs a scene of its own (a list, a quote, a second picture);
 * `blocksTaken` says how many blocks it took in.
 */
import type { Heading, Illustration, Picture, Section, Sentence } from '../../script/script.ts';
import { present } from '../../shared/assert.ts';
import { joinSpans } from '../../shared/span.ts';
import { afterClockMs, afterHeadingMs, afterSentenceMs, betweenParagraphsMs } from '../times/pauses.ts';
import type { BlockScene } from './block-scenes.ts';
import type { PlannedSentence, PlannedSound } from './planned-scene.ts';
import { extraAfter, inProse, joined } from './planned-sentences.ts';

export interface StopScene {
  readonly scene: BlockScene;
  readonly sounds: readonly PlannedSound[];
  readonly blocksTaken: number;
}

/** @param section its heading has a clock time. @param stops of the day, in minutes after midnight. */
export function stopScene(section: Section, stopIndex: number, stops: readonly number[]): StopScene {
  const heading = present(section.heading, 'the heading of a stop');
  const clock = present(heading.clock, 'the clock time of a stop');
  let announcement = announcementOf(heading);
  const paragraphs: PlannedSentence[][] = [];
  const sentences: Sentence[] = [];
  const sounds: PlannedSound[] = [];
  let { span } = heading;
  let picture: Picture | null = null;
  let illustration: Illustration | null = null;
  /** The pauses since the last sentence. */
  let delayMs = 0;
  let blocksTaken = 0;
  for (const block of section.blocks) {
    if (block.type === 'paragraph') {
      delayMs = 0;
      paragraphs.push(inProse(block.sentences, afterSentenceMs));
      for (const sentence of block.sentences) sentences.push(sentence);
      span = joinSpans(span, block.span);
    } else if (block.type === 'pause') {
      delayMs += block.durationMs;
      const last = paragraphs.pop();
      if (last) paragraphs.push(extraAfter(last, block.durationMs));
      else announcement = extraAfter(announcement, block.durationMs);
    } else if (block.type === 'sound') {
      sounds.push({ sound: block, afterSentences: announcement.length + sentences.length, delayMs });
    } else if (block.type === 'picture' && picture === null) picture = block;
    else if (block.type === 'illustration' && illustration === null) illustration = block;
    else break;
    blocksTaken += 1;
  }
  const content = {
    type: 'timetable',
    clock,
    clockSentence: clock.sentence,
    activity: heading.sentence,
    sentences,
    picture,
    illustration,
    stopIndex,
    stops,
  } as const;
  const spoken = joined([announcement, joined(paragraphs, betweenParagraphsMs)], afterHeadingMs);
  return { scene: { content, spoken, continues: false, span }, sounds, blocksTaken };
}

/** The clock time, and what is done then. */
function announcementOf({ clock, sentence }: Heading): PlannedSentence[] {
  const time = inProse([present(clock, 'the clock time of a stop').sentence], 0);
  return sentence === null ? time : joined([time, inProse([sentence], 0)], afterClockMs);
}
