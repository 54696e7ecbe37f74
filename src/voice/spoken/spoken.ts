/**
 * The spoken form of a sentence: what a reader would say for what is written.
 *
 * Takes a sentence as shown; gives English words in order, each tied to the shown word it stands for. A shown
 * word may have none (a dash, an emoji) or several ("$5" is "five dollars"). The shown text stays as it is.
 */
import type { Sentence } from '../../script/types.ts';
import type { SpokenWord } from '../speech.ts';
import { lexSentence } from './lexer.ts';
import { numberRules } from './number-rules.ts';
import { quantityRules } from './quantity-rules.ts';
import { timeRules } from './time-rules.ts';
import { addressRules, wordRules } from './word-rules.ts';

const rules = [...addressRules, ...timeRules, ...quantityRules, ...numberRules, ...wordRules];

/** Empty when there is nothing in the sentence that an English voice can say. */
export function spokenWords(sentence: Pick<Sentence, 'words'>): SpokenWord[] {
  return lexSentence(sentence.words, rules);
}
