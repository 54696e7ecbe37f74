/**
 * Timeline -> the tone of its text, from its words.
 *
 * Guarantees: one tone for the whole text; the same text has the same tone whatever its times are; a text that says
 * nothing of its tone is warm.
 */
import { spokenSentences } from '../../timeline/content-sentences.ts';
import type { Scene, TimedSentence, Timeline } from '../../timeline/timeline.ts';
import { verbReadings } from '../words/lexicon.ts';
import { readSentence } from '../words/read-sentence.ts';
import { type Token, tokensOf } from '../words/tokens.ts';
import { nounForms } from '../words/word-forms.ts';
import { storyWords, toneWords } from './tone-words.ts';

export const tones = ['grave', 'warm', 'playful', 'formal', 'technical'] as const;
export type Tone = (typeof tones)[number];

export interface ToneReport {
  readonly tone: Tone;
  /** How many signs of each tone the text has. */
  readonly counts: Readonly<Record<Tone, number>>;
  /** How many words it has. */
  readonly words: number;
  /** Somebody acts in it: prose in the past, with persons. */
  readonly isStory: boolean;
  /** What it is about: the words of its titles, and those that it says most. They may be drawn in any tone. */
  readonly subjects: ReadonlySet<string>;
  /** For people. */
  readonly reason: string;
}

/** In signs per hundred words. */
const thresholds = {
  grave: 1.1,
  /** A tale with animals and kings may have deaths and wolves. */
  graveTale: 1.8,
  playful: 2.2,
  formal: 3,
  technical: 5,
} as const;

/** One word makes no tone. */
const leastSigns = 2;

/** Text in the typeface of code: so many words of a hundred make a text technical. */
const codeShare = 1.2;

const aSceneOfCode = 12;

export function toneOf({ scenes }: Timeline): ToneReport {
  const sentences = scenes.flatMap(({ content }) => spokenSentences(content));
  const tokens = sentences.flatMap(tokensOf);
  const counts = countsOf(tokens, sentences, scenes);
  const words = tokens.length;
  const per = (count: number) => (100 * count) / Math.max(60, words);
  const story = tokens.filter(({ text }) => storyWords.has(text)).length;
  const isStory = per(story) >= 7;
  const [tone, why] = decide(counts, per, isStory, codeWordsIn(sentences) + codeScenes(scenes));
  return {
    tone,
    counts,
    words,
    isStory,
    subjects: subjectsOf(scenes, sentences, words),
    reason: `${why}: ${examples(tone, tokens) || 'nothing says otherwise'}`,
  };
}

function decide(
  counts: Readonly<Record<Tone, number>>,
  per: (count: number) => number,
  isStory: boolean,
  code: number,
): [Tone, string] {
  const isTechnical = per(counts.technical) >= thresholds.technical || per(code) >= codeShare;
  if (isTechnical && !(isStory && counts.technical < counts.warm * 2))
    return ['technical', 'words of software'];
  const isTale = isStory && counts.warm > counts.grave;
  const isGrave = per(counts.grave) >= (isTale ? thresholds.graveTale : thresholds.grave);
  if (isGrave && counts.grave >= leastSigns && counts.grave > counts.playful)
    return ['grave', 'words of death, war or grief'];
  if (
    per(counts.formal) >= thresholds.formal &&
    counts.formal >= leastSigns &&
    !isStory &&
    counts.formal > counts.warm + counts.playful
  )
    return ['formal', 'words of offices and reports'];
  if (
    per(counts.playful) >= thresholds.playful &&
    counts.playful >= leastSigns &&
    counts.playful > counts.grave
  )
    return ['playful', 'cheerful words and exclamations'];
  return ['warm', 'a plain text'];
}

function countsOf(
  tokens: readonly Token[],
  sentences: readonly TimedSentence[],
  scenes: readonly Scene[],
): Record<Tone, number> {
  const counts = { grave: 0, warm: 0, playful: 0, formal: 0, technical: 0 };
  for (const token of tokens) for (const tone of tones) if (isSign(tone, token)) counts[tone] += 1;
  counts.playful += sentences.filter((sentence) =>
    /!["”’)]*$/.test(sentence.words.at(-1)?.text ?? ''),
  ).length;
  counts.technical += codeWordsIn(sentences) + codeScenes(scenes);
  return counts;
}

function isSign(tone: Tone, { text }: Token): boolean {
  const list = toneWords[tone];
  return baseForms(text).some((form) => list.has(form));
}

function baseForms(text: string): string[] {
  return [...nounForms(text), ...verbReadings(text).map(({ base }) => base)];
}

function codeWordsIn(sentences: readonly TimedSentence[]): number {
  return sentences.flatMap(({ words }) => words).filter(({ runs }) => runs.some(({ code }) => code)).length;
}

function codeScenes(scenes: readonly Scene[]): number {
  return aSceneOfCode * scenes.filter(({ content }) => content.type === 'code').length;
}

function examples(tone: Tone, tokens: readonly Token[]): string {
  const found = tokens.filter((token) => isSign(tone, token)).map(({ text }) => text);
  const timesOf = (text: string) => found.filter((other) => other === text).length;
  const ranked = [...new Set(found)]
    .map((text) => [text, timesOf(text)] as const)
    .sort((a, b) => b[1] - a[1]);
  return ranked
    .slice(0, 4)
    .map(([text, times]) => (times === 1 ? text : `${text} ${times}×`))
    .join(', ');
}

/** A word that is said this often, and in every hundredth place at least, is what the text is about. */
const leastTimes = 4;

function subjectsOf(
  scenes: readonly Scene[],
  sentences: readonly TimedSentence[],
  words: number,
): Set<string> {
  const titles = scenes.flatMap(({ content }) => (content.type === 'title' ? nounsIn(content.heading) : []));
  const times = new Map<string, number>();
  for (const form of sentences.flatMap(nounsIn)) times.set(form, (times.get(form) ?? 0) + 1);
  const least = Math.max(leastTimes, words / 100);
  const said = [...times].filter(([, count]) => count >= least).map(([form]) => form);
  return new Set([...titles, ...said]);
}

function nounsIn(sentence: TimedSentence): string[] {
  return readSentence(sentence)
    .words.filter(({ tag }) => tag === 'noun' || tag === 'name')
    .flatMap(({ token }) => nounForms(token.text));
}
