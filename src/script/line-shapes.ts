/**
 * What short texts are by the shape of their lines alone: dialogue, a sign-off, an address. Their line breaks are
 * the author's although nothing marks them.
 */
import type { Draft, TextDraft, TextLine } from './draft.ts';

const SPEAKER =
  /^\p{Lu}[\p{L}\p{M}\p{N}.'’-]*(?: \p{Lu}[\p{L}\p{M}\p{N}.'’-]*){0,2}(?: \([^()]{1,40}\))?:\s+\S/u;
const LONGEST_SPEAKER = 60;
const LONGEST_ADDRESS_LINE = 40;
const SIGN_OFF =
  /^(?:kind(?:est)?|best|warm(?:est|ly)?|many|with|yours|sincerely|regards|love|cheers|thanks|thank you|cordially|respectfully|mit|viele|liebe|herzliche|cordialement|saludos)\b[^.!?]{0,30}[,!]?$/i;

/** `ANNA: Where were you?` */
export function isSpeakerLine(text: string): boolean {
  return SPEAKER.test(text.slice(0, LONGEST_SPEAKER));
}

/** Each line of a dialogue, with the lines that go on with it, as a text of its own. */
export function withDialogueLines(drafts: readonly Draft[]): Draft[] {
  return drafts.flatMap((draft): Draft[] => {
    if (draft.type !== 'text' || draft.container !== null || !isDialogue(draft)) return [draft];
    const turns: TextLine[][] = [];
    for (const line of draft.lines) {
      const last = turns.at(-1);
      if (last === undefined || isSpeakerLine(line.flow.text)) turns.push([line]);
      else last.push(line);
    }
    return turns.map((lines) => ({
      ...draft,
      lines,
      start: lines[0]?.flow.chunks[0]?.start ?? draft.start,
      end: lines.at(-1)?.flow.chunks.at(-1)?.end ?? draft.end,
    }));
  });
}

function isDialogue({ lines }: TextDraft): boolean {
  const spoken = lines.filter((line) => isSpeakerLine(line.flow.text)).length;
  return isSpeakerLine(lines[0]?.flow.text ?? '') && spoken >= 2 && spoken * 2 >= lines.length;
}

/** `Kind regards,` and the lines of the name below it. */
export function isSignOff({ lines }: TextDraft): boolean {
  return lines.length >= 2 && lines.length <= 6 && SIGN_OFF.test(lines[0]?.flow.text ?? '');
}

/** Short lines that each start with a capital and are no sentences: a name and its titles, an address. */
export function isAddress({ lines }: TextDraft): boolean {
  return (
    lines.length >= 2 &&
    lines.every(
      ({ flow }) =>
        flow.text.length <= LONGEST_ADDRESS_LINE &&
        /^[^\p{L}]*[\p{Lu}\p{N}]/u.test(flow.text) &&
        !/[.!?]["”’)]*\s/.test(flow.text.replace(/\b\p{L}{1,4}\.\s/gu, '')),
    ) &&
    lines.slice(0, -1).every(({ flow }) => !/\p{Ll}{2}[.!?]$/u.test(flow.text))
  );
}
