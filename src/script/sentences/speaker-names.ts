/**
 * Names before speeches: `ANNA: Where were you?`. A name counts when it looks like one, or when it is known because a
 * voice is given to it.
 */

/** Up to three words with capitals, a direction in parentheses, a colon, and a speech. */
const speakerPattern =
  /^(\p{Lu}[\p{L}\p{M}\p{N}.'’-]*(?: \p{Lu}[\p{L}\p{M}\p{N}.'’-]*){0,2})(?: \([^()]{1,40}\))?:(?=\s+\S)/u;
const longestSpeaker = 60;

/** Parts that have voices but are not speakers: titles with headings, and quotes. */
export const roleNames = ['title', 'quote'] as const;
export type RoleName = (typeof roleNames)[number];

export function isRoleName(name: string): name is RoleName {
  return roleNames.some((role) => role === name);
}

export interface SpeakerName {
  readonly speaker: string;
  /** Of everything before the speech, colon included, in characters. */
  readonly length: number;
}

/** True for a line such as `ANNA: Where were you?`. */
export function isSpeakerLine(text: string): boolean {
  return speakerPattern.test(text.slice(0, longestSpeaker));
}

/**
 * The name before a speech; null where there is none.
 *
 * @param known lowercase names of speakers, which count however they are written.
 */
export function speakerNameOf(text: string, known: ReadonlySet<string>): SpeakerName | null {
  const [shown, name] = speakerPattern.exec(text.slice(0, longestSpeaker)) ?? [];
  if (shown !== undefined && name !== undefined) return { speaker: name, length: shown.length };
  if (known.size === 0) return null;
  const [label, speaker] = /^([^:()]{1,40}?)(?: ?\([^()]{1,40}\))? ?:(?=\s|$)/u.exec(text) ?? [];
  if (label === undefined || speaker === undefined || !known.has(speaker.toLowerCase())) return null;
  return { speaker, length: label.length };
}

/** True when somebody with a known name says this. @param known lowercase names of speakers. */
export function isSaidBy(known: ReadonlySet<string>, text: string): boolean {
  const name = speakerNameOf(text, known);
  return name !== null && known.has(name.speaker.toLowerCase());
}
