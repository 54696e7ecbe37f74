/** The sentences of a script in reading order. */
import { unreachable } from '../shared/assert.ts';
import type { Block, Script, Section, Sentence } from './script.ts';

/** All sentences, each at its own `index`. */
export function sentencesOf(script: Script): Sentence[] {
  const title = script.titleSentence === null ? [] : [script.titleSentence];
  return [...title, ...script.sections.flatMap(sentencesOfSection)];
}

function sentencesOfSection({ heading, blocks }: Section): Sentence[] {
  const inHeading = [heading?.clock?.sentence, heading?.sentence].filter((sentence) => sentence != null);
  return [...inHeading, ...blocks.flatMap(sentencesOfBlock)];
}

/** None for code, pictures, sounds, pauses and illustrations. */
export function sentencesOfBlock(block: Block): readonly Sentence[] {
  switch (block.type) {
    case 'paragraph':
    case 'stanza':
      return block.sentences;
    case 'scene':
      return block.paragraphs.flat();
    case 'list':
      return block.items.flatMap((item) => item.sentences);
    case 'quote':
      return block.attribution === null ? block.sentences : [...block.sentences, block.attribution];
    case 'table': {
      const rows = block.rows.map((row) => row.sentence);
      return block.head === null ? rows : [block.head.sentence, ...rows];
    }
    case 'code':
    case 'picture':
    case 'illustration':
    case 'staging':
    case 'sound':
    case 'pause':
      return [];
    default:
      return unreachable(block);
  }
}
