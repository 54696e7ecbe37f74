/** All tables of clock times, and rules for more than one language. Pure data. */
import { germanicLanguages } from './germanic.ts';
import type { ClockLanguage } from './language.ts';
import { otherLanguages } from './others.ts';
import { romanceLanguages } from './romance.ts';
import { slavicLanguages } from './slavic.ts';

/** In the order in which they are tried if the text's language is unknown. */
export const clockLanguages: readonly ClockLanguage[] = [
  ...germanicLanguages,
  ...romanceLanguages,
  ...slavicLanguages,
  ...otherLanguages,
];

/** First and last hour of the halves of the day, which are used in every language: `am`, `p.m.`. */
export const englishHalves = { am: [0, 11], pm: [12, 23] } as const;

/** Class of a pattern: how a sentence of Chinese or Japanese, unlike the name of a stop, continues after a time. */
export const sentenceGoesOn = '的了到就左多前後后以';
