/** What the last card of a story says, by language. */
import { primaryTag } from '../tag.ts';

const closings: Readonly<Record<string, string>> = {
  en: 'The End',
  de: 'Ende',
  fr: 'Fin',
  es: 'Fin',
  it: 'Fine',
  pt: 'Fim',
  nl: 'Einde',
  sv: 'Slut',
  da: 'Slut',
  nb: 'Slutt',
  pl: 'Koniec',
  ru: 'Конец',
  uk: 'Кінець',
};

/** Null in any other language. */
export function closingOf(language: string): string | null {
  return closings[primaryTag(language)] ?? null;
}
