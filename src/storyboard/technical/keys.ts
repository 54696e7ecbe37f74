/**
 * A sentence -> the keys of a keyboard that it names: Ctrl+C, or a single key where it is pressed.
 *
 * Guarantees: a word that is only the name of a key, such as "space" or "home", is none unless it is pressed.
 */
import type { SentenceText } from './sentence-text.ts';
import type { KeysShape } from './technical-shape.ts';

const modifier = /^(?:ctrl|control|cmd|command|alt|option|opt|shift|meta|super|win|⌘|⌥|⇧|⌃)$/iu;
const named =
  /^(?:esc|escape|enter|return|tab|space|spacebar|backspace|delete|del|insert|home|end|page ?up|page ?down|up|down|left|right|f\d{1,2}|[↑↓←→])$/iu;
const pressed = /^(?:press(?:es|ed|ing)?|hit(?:s|ting)?|key|hold(?:ing)?|shortcut|hotkey)$/iu;

/** A key is pressed if this many words around it say so. */
const reach = 4;

export function keysShape(sentence: SentenceText, at: number): KeysShape | null {
  const words = sentence.words.map(({ text }) => text.replace(/^["'“‘([<]+|["'”’)\],.;:!?>]+$/gu, ''));
  const combinations: { keys: string[]; word: number }[] = [];
  for (const [word, text] of words.entries()) {
    const combined = combinationOf(text);
    if (combined !== null) combinations.push({ keys: combined, word });
    else if (
      named.test(text) &&
      !/^(?:up|down|left|right|end|home|return|space|delete|insert|escape|enter|tab)$/u.test(text) &&
      isPressed(words, word)
    )
      combinations.push({ keys: [keyName(text)], word });
  }
  const [first] = combinations;
  if (first === undefined || sentence.words.length > 24) return null;
  return {
    type: 'keys',
    combinations: combinations.slice(0, 4),
    firstSentence: at,
    sentenceCount: 1,
    confidence: first.keys.length > 1 ? 0.86 : 0.78,
    reason: `it names the keys ${combinations.map(({ keys }) => keys.join('+')).join(', ')}`,
  };
}

function combinationOf(text: string): string[] | null {
  const keys = text.split(/[+-](?=.)/u);
  const [first] = keys;
  if (keys.length < 2 || first === undefined || !modifier.test(first)) return null;
  const last = keys.at(-1) ?? '';
  const isKey = last.length === 1 || named.test(last);
  const isCombination = keys.slice(0, -1).every((key) => modifier.test(key)) && isKey;
  return isCombination ? keys.map(keyName) : null;
}

function isPressed(words: readonly string[], word: number): boolean {
  return words.slice(Math.max(0, word - reach), word + reach).some((other) => pressed.test(other));
}

/** As it is written on the key. */
function keyName(key: string): string {
  if (key.length === 1) return key.toUpperCase();
  const lower = key.toLowerCase();
  if (lower === 'control') return 'Ctrl';
  if (lower === 'escape') return 'Esc';
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}
