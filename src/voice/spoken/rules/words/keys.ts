/** Spoken forms of the keys of a keyboard. */
import type { Rule } from '../../lexer.ts';
import { atStart, oneOf, sticky } from '../../pattern.ts';
import { keyNames } from '../../tables/symbols.ts';

const modifier = oneOf(['Ctrl', 'Control', 'Cmd', 'Command', 'Alt', 'Option', 'Shift', '⌘', '⌥', '⇧']);
const nameOf = (key: string): string => keyNames.get(key.toLowerCase()) ?? '';

export const keyCombination: Rule = {
  // Ctrl+C, Cmd-Shift-P: other rules read the last key
  pattern: sticky(`(?<!\\p{L})(${modifier}|Win(?=\\s?\\+))\\s?(?:[+-]\\s?|(?<=[⌘⌥⇧]))(?=[\\p{L}\\p{N}⌘⌥⇧])`),
  say: ([, name = '']) => atStart(nameOf(name)),
};

export const loneKey: Rule = {
  // Esc, Ctrl
  pattern: sticky('(?<!\\p{L})(Ctrl|Cmd|Esc)(?!\\p{L})'),
  say: ([, name = '']) => atStart(nameOf(name)),
};
