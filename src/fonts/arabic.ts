/**
 * Arabic letters -> the forms in which they are joined, which are narrower than the isolated ones.
 *
 * Only for measuring: the browser joins letters by the font's own rules. Unicode has the joined forms as characters of
 * their own, in the order isolated, final, initial, medial. A letter with only two of them joins only to the letter
 * before it. Guarantees: text without Arabic letters is returned as it is.
 */

interface Forms {
  readonly isolated: string;
  readonly final: string;
  readonly initial: string | null;
  readonly medial: string | null;
}

const arabic = /\p{sc=Arabic}/u;
/** Marks on a letter do not separate it from the next one. */
const transparent = /^[\p{M}\u200d]$/u;
const lam = 'ل';

const forms = formsOfLetters();

export function joinedForms(text: string): string {
  if (!arabic.test(text)) return text;
  const characters = Array.from(text);
  let result = '';
  let joinsBefore = false;
  for (let at = 0; at < characters.length; at += 1) {
    const character = characters[at] ?? '';
    if (transparent.test(character)) {
      result += character;
      continue;
    }
    const ligature = character === lam ? forms.get(character + (characters[at + 1] ?? '')) : undefined;
    if (ligature) at += 1;
    const letter = ligature ?? forms.get(character);
    const next = characters.slice(at + 1).find((following) => !transparent.test(following));
    const joinsAfter = letter?.initial != null && next !== undefined && forms.has(next);
    result += letter ? formOf(letter, joinsBefore, joinsAfter) : character;
    joinsBefore = joinsAfter;
  }
  return result;
}

function formOf(letter: Forms, joinsBefore: boolean, joinsAfter: boolean): string {
  if (joinsAfter) return (joinsBefore ? letter.medial : letter.initial) ?? letter.isolated;
  return joinsBefore ? letter.final : letter.isolated;
}

/** The letter or letters of which this is a joined form. */
export function lettersOfForm(form: string): string {
  return form.normalize('NFKC');
}

/** Taken from the compatibility mappings of Arabic Presentation Forms A (Persian and Urdu letters) and B. */
function formsOfLetters(): ReadonlyMap<string, Forms> {
  const found = new Map<string, string[]>();
  for (const [first, last] of [
    [0xfb50, 0xfbb1],
    [0xfbd3, 0xfbe9],
    [0xfbfc, 0xfbff],
    [0xfe80, 0xfefc],
  ] as const)
    for (let codePoint = first; codePoint <= last; codePoint += 1) {
      const form = String.fromCodePoint(codePoint);
      const letters = lettersOfForm(form);
      if (letters !== form) found.set(letters, [...(found.get(letters) ?? []), form]);
    }
  const letters = new Map<string, Forms>();
  for (const [letter, [isolated, final, initial, medial]] of found)
    if (isolated && final)
      letters.set(letter, { isolated, final, initial: initial ?? null, medial: medial ?? null });
  return letters;
}
