/** What is left of a text once it has no addresses. */
import { describe, expect, it } from 'vitest';
import { parseScript } from '../parse.ts';
import { sentencesOf } from '../walk.ts';

function textsOf(text: string): string[] {
  const { script } = parseScript(`Tea\n\n${text}\n`);
  return script === null
    ? []
    : sentencesOf(script).flatMap((sentence, at) => (at === 0 ? [] : [sentence.text]));
}

describe('an address', () => {
  it.each([
    ['between words', 'See https://x.org/tea for more.', 'See for more.'],
    ['before a full stop', 'See https://x.org/tea.', 'See.'],
    ['in parentheses', 'We drink tea (https://x.org/tea) here.', 'We drink tea here.'],
    ['with parentheses of its own', 'See https://x.org/tea_(drink) here.', 'See here.'],
    ['right after another script', '请看https://x.org/tea', '请看'],
    ['right after a mark', 'We drink tea, see:https://x.org/tea', 'We drink tea, see:'],
  ])('%s is left out, and nothing else', (_where, text, left) => {
    expect(textsOf(text)).toEqual([left]);
  });

  it('stays in code', () => {
    expect(textsOf('Write `https://x.org/tea` here.')).toEqual(['Write https://x.org/tea here.']);
  });
});
