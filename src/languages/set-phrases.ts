/**
 * Words and phrases that show what a line or a pair of brackets is: a sign-off, a line with the author's name, a stage
 * direction, a title. Pure data, in lowercase, with `|` between phrases. They are recognised in text of any language;
 * in a language that is not here, such lines are read as text.
 */

/** The beginnings of lines that close a letter, by language. */
export const signOffs: Readonly<Record<string, string>> = {
  en: `kind|kindest|best|warm|warmest|warmly|many|with|yours|sincerely|regards|love|cheers|thanks|thank you|cordially|
    respectfully`,
  de: 'mit|viele|liebe|herzliche',
  fr: 'cordialement',
  es: 'saludos',
};

/** What comes before the author's name in a line below the title, by language. */
export const byLines: Readonly<Record<string, string>> = { en: 'by|written by' };

/** Words in brackets that are not spoken, even in the middle of a sentence: notes and sounds, by language. */
export const stageDirections: Readonly<Record<string, string>> = {
  en: `sic|citation needed|pause|beat|laugh|laughs|laughter|laughing|chuckle|chuckles|sigh|sighs|cough|coughs|cries|
    crying|sing|sings|singing|whisper|whispers|whispering|music|applause|silence|inaudible|crosstalk`,
};

/** Words inside names that start with a lowercase letter, of all languages. */
export const nameParticles = 'and|&|de|del|della|der|den|di|da|du|la|le|ter|van|von|zu|y|e';

/** Words that keep their lowercase letters in a title whose words start with capitals, by language. */
export const smallTitleWords: Readonly<Record<string, string>> = {
  en: 'a|an|the|and|or|but|nor|of|in|on|at|to|by|for|from|with|as|is|into|over',
};

/** The phrases of one list, or of a table of lists. */
export function phrasesIn(lists: string | Readonly<Record<string, string>>): string[] {
  return (typeof lists === 'string' ? [lists] : Object.values(lists))
    .flatMap((list) => list.split('|'))
    .map((phrase) => phrase.trim());
}
