/**
 * Every length of time that is chosen rather than measured, in milliseconds, each with its reason.
 *
 * A silence is what the listener hears from the end of one sentence to the start of the next. Where the scene changes
 * in between, the silence is divided between the end of one scene and the lead-in of the next.
 */
import { unreachable } from '../../shared/assert.ts';
import type { PlannedContent, PlannedScene } from '../scenes/planned-scene.ts';

/** A breath: long enough to hear that the sentence is over. */
export const afterSentenceMs = 350;

/**
 * After a line of verse, by how it ends. A reciter marks the end of a line even where no punctuation does, for hardly
 * longer than the eye needs to reach the next line; a comma is heard more clearly, the end of a sentence still more so.
 * That reciters pause for punctuation as well as for the line is known from recordings (Occurrence and Duration of
 * Pauses …, Languages 8(1), 2023, 23); the lengths are ours.
 */
const afterRunOnLineMs = 150;
const afterLineWithCommaMs = 300;
const afterLineWithStopMs = 500;

/** Between the items of a list, so that each is heard as a new one. */
export const afterListItemMs = 450;

/** Between paragraphs inside a scene, and between scenes for which nothing else is given below. */
export const betweenParagraphsMs = 700;

/** Between stanzas, so that the blank line is heard. */
const afterStanzaMs = 1000;

/** Before a new section: longer than after a paragraph, so that the change is heard. */
const beforeHeadingMs = 900;

/** After a heading: time to read it once more. */
export const afterHeadingMs = 600;

/** Between a stop's clock time and its activity, which are one announcement in two parts. */
export const afterClockMs = 300;

/** Before the name of the person who is quoted. */
export const beforeAttributionMs = 500;

/** Where the page turns in the middle of a block: hardly more than between sentences. */
const betweenPagesMs = 500;

/** Before the end card: the last words may fade. */
export const beforeEndMs = 1000;

/** From the start of a scene to its first word: the scene is seen arriving before it is heard. */
export const leadInMs = 250;

/** The same for the opening title, which needs longer: the viewer is not looking yet. */
export const openingLeadInMs = 500;

/** A sentence that the voice cannot say (a row of emoji, "* * *") is shown for its reading time, and at least this. */
export const unspokenMinimumMs = 1000;

const pictureAloneMs = 4000;
export const endCardMs = 2500;
const codeMinimumMs = 3000;
const codeMaximumMs = 12_000;
/** Code is skimmed line by line, with a glance at each, and within a line it is read faster than prose. */
const codeLineMs = 350;
const codeCharacterMs = 30;

/** The silence after a line of verse, inside a stanza. */
export function silenceAfterLine(line: string): number {
  const end = line.replace(/["'”’»›)\]*_\s]+$/u, '');
  if (/[.!?…。！？।]$/u.test(end)) return afterLineWithStopMs;
  return /[,;:–—、，；：-]$/u.test(end) ? afterLineWithCommaMs : afterRunOnLineMs;
}

/**
 * A silence at another pace than the voice's own. It changes by the square root of the pace, so by less than the
 * speech. Speakers who hurry shorten their pauses first (in a paragraph read three times, 10 % less time meant 25 %
 * less pause and 5 % less speech), but listeners need the pauses to know where sentences end.
 */
export function silenceAtPace(silenceMs: number, pace: number): number {
  return Math.round(silenceMs / Math.sqrt(pace));
}

/** The silence from the last word of one scene to the first word of the next. */
export function silenceBetween(before: PlannedScene, after: PlannedScene): number {
  if (after.continues) return betweenPagesMs;
  const { type } = after.content;
  switch (type) {
    case 'end':
      return beforeEndMs;
    case 'title':
    case 'timetable':
      return beforeHeadingMs;
    case 'verse':
      return before.content.type === 'title' ? afterHeadingMs : afterStanzaMs;
    case 'narration':
      return after.content.entry?.isHeaded ? beforeHeadingMs : silenceAfter(before.content.type);
    case 'list':
    case 'quote':
    case 'code':
    case 'table':
    case 'chart':
    case 'user':
      return silenceAfter(before.content.type);
    default:
      return unreachable(type);
  }
}

/** The silence after a scene of this type, where the scene after it needs no other. */
function silenceAfter(type: PlannedContent['type']): number {
  if (type === 'title') return afterHeadingMs;
  return type === 'verse' ? afterStanzaMs : betweenParagraphsMs;
}

/** From the start of a scene to its first word. */
export function leadInOf(content: PlannedContent): number {
  return content.type === 'title' && content.level === 'script' ? openingLeadInMs : leadInMs;
}

/** The shortest time that a scene is shown, however little is said: what it takes to look at it. */
export function shortestSceneMs(content: PlannedContent): number {
  switch (content.type) {
    case 'title':
      return content.level === 'script' ? 2500 : 1800;
    case 'narration':
      return content.sentences.length === 0 ? pictureAloneMs : 1500;
    case 'timetable':
      return 2500;
    case 'verse':
      return 1500;
    case 'list':
    case 'quote':
    case 'table':
    case 'chart':
      return 2000;
    case 'user':
      return content.directive.durationMs ?? 2000;
    case 'code':
      return codeReadingTime(content.text);
    case 'end':
      return endCardMs;
  }
}

function codeReadingTime(text: string): number {
  const lines = text.split('\n').filter((line) => line.trim() !== '').length;
  const characters = text.replace(/\s+/g, '').length;
  const wanted = lines * codeLineMs + characters * codeCharacterMs;
  return Math.min(codeMaximumMs, Math.max(codeMinimumMs, wanted));
}
