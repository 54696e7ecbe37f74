/**
 * The words of a card -> the parts in which it is drawn: title and subtitle, a chapter's number, the words that carry
 * the sense.
 *
 * Guarantees: the words of the heading, in order, are in the heading, the subtitle and the label, except an author,
 * whose name is in the details; a title in capitals keeps them only where it is set large.
 */
import { chapterHeading } from '../../languages/titles/chapter-heading.ts';
import { isInCapitals, lockupCase, titleCase, titleKey } from '../../languages/titles/title-case.ts';
import { titleParts, withoutEndMark } from '../../languages/titles/title-parts.ts';
import type { LineProps, TitleSceneProps } from '../contract.ts';

export type CardWords = Pick<TitleSceneProps, 'kind' | 'heading' | 'key' | 'subtitle' | 'label' | 'numeral'>;

/** @param language BCP 47 tag. */
export function cardWords(line: LineProps, language: string): CardWords {
  const words = line.words.map(textOf);
  const chapter = chapterHeading(words, language);
  if (chapter === null)
    return { ...titled(line, language, lockupCase), kind: 'titled', label: null, numeral: null };
  const { numeral, label, isPlain } = chapter;
  const hasTitle = label < words.length;
  const own = hasTitle ? part(line, label, words.length) : line;
  const { heading, key, subtitle } = titled(own, language, isPlain ? lockupCase : titleCase);
  return {
    kind: isPlain ? 'titled' : 'chapter',
    heading,
    key,
    subtitle,
    numeral,
    label: hasTitle && !isPlain ? cleaned(part(line, 0, label), titleText) : null,
  };
}

function titled(
  line: LineProps,
  language: string,
  caseOf: (words: readonly string[], key: readonly number[]) => readonly string[],
): Pick<CardWords, 'heading' | 'key' | 'subtitle'> {
  const words = line.words.map(textOf);
  const { title, subtitle } = titleParts(words, language);
  const own = part(line, 0, title);
  const texts = words.slice(0, title);
  const key = titleKey(texts, language);
  const shown = caseOf(texts, key);
  const below = isDash(words[title]) ? title + 1 : title;
  return {
    heading: cleaned(own, (_, index) => shown[index] ?? ''),
    key,
    subtitle: subtitle === 0 ? null : part(line, below, title + subtitle),
  };
}

/** Words of a line as a line of their own. */
function part({ words, startFrame, endFrame }: LineProps, from: number, to: number): LineProps {
  const own = words.slice(from, to);
  return {
    words: own,
    startFrame: from === 0 ? startFrame : (own[0]?.startFrame ?? endFrame),
    endFrame: to === words.length ? endFrame : (own.at(-1)?.endFrame ?? endFrame),
  };
}

/**
 * With other letters, and without the mark that parts it from what follows. Words in several styles stay as they are.
 */
function cleaned(line: LineProps, textFor: (text: string, index: number) => string): LineProps {
  const words = line.words.map((word, index) => {
    const [run, ...others] = word.runs;
    if (run === undefined || others.length > 0) return word;
    const text = textFor(run.text, index);
    const isLast = index === line.words.length - 1;
    const shown = isLast ? withoutEndMark(text).replace(/(?<=[^.…])\.$/u, '') || text : text;
    return { ...word, runs: [{ ...run, text: shown }] };
  });
  return { ...line, words };
}

/** "CHAPTER IV" is "Chapter IV": a label is never in capitals, its numeral always is. */
function titleText(text: string): string {
  if (/^[IVXLC]+[.:]?$/u.test(text) || !isInCapitals([text])) return text;
  return text.charAt(0) + text.slice(1).toLowerCase();
}

function textOf({ runs }: LineProps['words'][number]): string {
  return runs.map(({ text }) => text).join('');
}

function isDash(word = ''): boolean {
  return /^[–—|-]$/u.test(word);
}
