/**
 * Every length of time that is chosen rather than measured, in milliseconds, each with its reason.
 *
 * Silences are what a listener hears from the end of one sentence to the start of the next; where a scene
 * changes in between, its end and the lead-in of the next scene share that silence.
 */
import type { PlannedContent, PlannedScene } from '../scenes/plan.ts';

/** A breath: long enough to hear that the sentence is over. */
export const afterSentenceMs = 350;

/**
 * After a line of verse, by how it ends. Who recites marks the line where nothing else does, hardly longer than the eye
 * takes to its next one; a comma there is heard, and the end of a sentence the more. That punctuation counts besides
 * the line was found of reciters (Occurrence and Duration of Pauses …, Languages 8(1), 2023, 23); the lengths are chosen.
 */
const afterRunOnLineMs = 150;
const afterLineWithCommaMs = 300;
const afterLineWithStopMs = 500;

/** Between the items of a list: each must be heard as a new one. */
export const afterListItemMs = 450;

/** Between paragraphs inside one scene, and between scenes where nothing else is said below. */
export const betweenParagraphsMs = 700;

/** The white line between stanzas, heard. */
const afterStanzaMs = 1000;

/** Before a new section: longer than a paragraph's end, so that the turn is heard. */
const beforeHeadingMs = 900;

/** After a heading, time to read it once more. */
export const afterHeadingMs = 600;

/** Between a stop's clock time and its activity: they are one announcement in two parts. */
export const afterClockMs = 300;

/** Before the name of the one who is quoted. */
export const beforeAttributionMs = 500;

/** The page turns in the middle of a block: hardly more than a sentence's end. */
const betweenPagesMs = 500;

/** Before the end card: the last words may sound out. */
const beforeEndMs = 1000;

/** A scene is seen arriving before it is heard. */
const leadInMs = 250;

/** The first picture of the video needs longer: the viewer is not looking yet. */
const openingLeadInMs = 500;

/**
 * Scenes begin and end on multiples of this: a whole number of frames at 25, 30, 50 and 60 frames a second, so
 * that a scene's frames do not depend on where it stands (docs/adr/0003).
 */
export const sceneGridMs = 200;

/** A sentence that the voice cannot say (a row of emoji, "* * *") is shown for its reading time, at least this. */
export const unspokenMinimumMs = 1000;

/** The reading speed that the caption standards aim at, in characters a second. */
export const readingSpeed = 17;

const pictureAloneMs = 4000;
const endCardMs = 2500;
const codeMinimumMs = 3000;
const codeMaximumMs = 12_000;
/** Code is skimmed by lines, each with a glance of its own, and faster than prose within a line. */
const codeLineMs = 350;
const codeCharacterMs = 30;

/** Inside a stanza. */
export function silenceAfterLine(line: string): number {
  const end = line.replace(/["'”’»›)\]*_\s]+$/u, '');
  if (/[.!?…。！？।]$/u.test(end)) return afterLineWithStopMs;
  return /[,;:–—、，；：-]$/u.test(end) ? afterLineWithCommaMs : afterRunOnLineMs;
}

/**
 * A silence at another pace than the voice's own: half as much as speech is drawn out or hurried, by factors. Speakers who
 * hurry shorten their pauses first (10 % less time was 25 % less pause and 5 % less speech in a paragraph read thrice),
 * but a listener needs them to know where sentences end.
 */
export function silenceAtPace(silenceMs: number, pace: number): number {
  return Math.round(silenceMs / Math.sqrt(pace));
}

/** Silence from the last word of one scene to the first of the next. */
export function silenceBetween(before: PlannedScene, after: PlannedScene): number {
  if (after.continues) return betweenPagesMs;
  if (after.content.type === 'end') return beforeEndMs;
  if (after.content.type === 'title' || after.content.type === 'timetable') return beforeHeadingMs;
  if (before.content.type === 'title') return afterHeadingMs;
  if (before.content.type === 'verse' || after.content.type === 'verse') return afterStanzaMs;
  return betweenParagraphsMs;
}

/** From the start of a scene to its first word. */
export function leadInOf(content: PlannedContent): number {
  return content.type === 'title' && content.level === 'script' ? openingLeadInMs : leadInMs;
}

/** The shortest time a scene stands, however little is said: what its picture needs to be taken in. */
export function minimumOf(content: PlannedContent): number {
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
