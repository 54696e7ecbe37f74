/** Short texts whose line breaks are the author's although nothing marks them: a sign-off, an address. */
import { phrasesIn, signOffs } from '../../languages/set-phrases.ts';
import type { TextDraft } from '../drafts/draft.ts';

const longestAddressLine = 40;
const signOff = new RegExp(`^(?:${phrasesIn(signOffs).join('|')})\\b[^.!?]{0,30}[,!]?$`, 'i');

/** `Kind regards,` and the lines of the name below it. */
export function isSignOff({ lines }: TextDraft): boolean {
  return lines.length >= 2 && lines.length <= 6 && signOff.test(lines[0]?.flow.text ?? '');
}

/** Short lines that each start with a capital and are not sentences: a name and its titles, an address. */
export function isAddress({ lines }: TextDraft): boolean {
  const texts = lines.map(({ flow }) => flow.text);
  return texts.length >= 2 && texts.every(isAddressLine) && !texts.slice(0, -1).some(endsSentence);
}

function isAddressLine(text: string): boolean {
  const isShort = text.length <= longestAddressLine;
  const startsLarge = /^[^\p{L}]*[\p{Lu}\p{N}]/u.test(text);
  const withoutAbbreviations = text.replace(/\b\p{L}{1,4}\.\s/gu, '');
  return isShort && startsLarge && !/[.!?]["”’)]*\s/.test(withoutAbbreviations);
}

function endsSentence(text: string): boolean {
  return /\p{Ll}{2}[.!?]$/u.test(text);
}
