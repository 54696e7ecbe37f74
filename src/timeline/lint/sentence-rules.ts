/** What is wrong with which sentences are in a caption: parts of several, or a mark that belongs to another. */
import { areWhole, type Finding, type ViewedCaption } from './viewed-captions.ts';
import { quoted } from './wording.ts';

export function sentenceFindings(view: ViewedCaption): Finding[] {
  return [...strayMark(view), ...mixedSentences(view)];
}

/** The closing quote of a sentence that was taken for a sentence of its own. */
function strayMark({ words }: ViewedCaption): Finding[] {
  const [word] = words;
  if (!word?.isFirst || !/^[»”’)\]」』）】]+$/u.test(word.text)) return [];
  return [
    {
      code: 'caption-stray-mark',
      severity: 'warning',
      message: `A caption starts with “${word.text}”, which closes the previous caption.`,
      hint: 'Put the mark directly after the word that it closes.',
    },
  ];
}

/** Two sentences may share a caption only if both are in it as a whole. */
function mixedSentences({ words }: ViewedCaption): Finding[] {
  const first = words[0]?.sentence;
  const last = words.at(-1)?.sentence;
  if (first === undefined || first === last || areWhole(words)) return [];
  return [
    {
      code: 'caption-across-sentences',
      severity: 'warning',
      message: `${quoted(words)} mixes part of one sentence with words of another.`,
      hint: null,
    },
  ];
}
