/**
 * Timeline -> the licence that its text names, as the text writes it: the line below a heading "License", or a
 * licence's name in one of the last sentences.
 */
import { spokenSentences } from '../../timeline/content-sentences.ts';
import type { TimedSentence, Timeline } from '../../timeline/timeline.ts';

const heading = /^(?:licen[cs]e|licen[cs]ing|copying|lizenz|licencia|licença|licenza)s?:?$/iu;
const name =
  /\b(?:(?:the )?((?:[A-Z][\w.+-]*\s+){1,5}Licen[cs]e(?:,?\s+(?:version\s+)?v?\d+(?:\.\d+)*)?)|(MIT|ISC|Apache[ -]2\.0|BSD-[23]-Clause|(?:A|L)?GPL(?:[ -]?v?\d(?:\.\d)?)?|MPL[ -]2\.0|CC0|CC BY(?:-[A-Z]{2})*(?: \d\.\d)?|Unlicense)\b)/u;
/** A longer line is a text about the licence. */
const longestLine = 60;
/** A licence is named at the end of a text. */
const lastSentences = 3;

/** Null where the text names none. */
export function licenceOf({ scenes }: Timeline): string | null {
  const sentences = scenes.flatMap(({ content }) => spokenSentences(content).map(textOf));
  const at = sentences.findLastIndex((text) => heading.test(text));
  const below = at === -1 ? undefined : sentences[at + 1];
  if (below !== undefined) {
    const line = below.replace(/\.$/u, '');
    return line.length <= longestLine ? line : nameIn(below);
  }
  const named = sentences
    .slice(-lastSentences)
    .filter((text) => /licen[cs]e/iu.test(text))
    .map(nameIn);
  return named.find((found) => found !== null) ?? null;
}

function nameIn(text: string): string | null {
  const found = name.exec(text);
  return found?.[1] ?? found?.[2] ?? null;
}

function textOf({ words }: TimedSentence): string {
  return words
    .map(({ text, spaceBefore }) => (spaceBefore ? ' ' : '') + text)
    .join('')
    .trim();
}
