/**
 * What a voice can and cannot say of a script, known before it speaks.
 *
 * Guarantees: a sentence has a spoken form unless a diagnostic says that it is silent, or that the voice does not speak
 * the script's language.
 */

import { primaryTag } from '../../languages/tag.ts';
import type { Script, Sentence } from '../../script/script.ts';
import { sentencesOf } from '../../script/walk.ts';
import type { Diagnostic } from '../../shared/diagnostic.ts';
import type { SpokenWord, VoiceEngine } from '../engines/voice-engine.ts';
import { wordsAsWritten } from '../spoken/as-written.ts';
import { spokenWords } from '../spoken/english.ts';
import { noPronunciations } from '../spoken/pronunciations.ts';

type Voice = Pick<VoiceEngine, 'name' | 'languages' | 'reads'>;

function speaksLanguage({ languages }: Voice, language: string): boolean {
  return languages === 'any' || (languages?.includes(primaryTag(language)) ?? false);
}

/**
 * The words that the voice says; none where it cannot say the sentence, or is silent.
 *
 * @param language BCP 47 tag of the script.
 * @param pronunciations the user's dictionary.
 */
export function spokenFormOf(
  sentence: Sentence,
  voice: Voice,
  language: string,
  pronunciations = noPronunciations,
): readonly SpokenWord[] {
  if (voice.languages === null || isForeign(sentence.text, voice.languages)) return [];
  const readsItself = voice.reads === 'text' && primaryTag(language) !== 'en';
  return readsItself
    ? wordsAsWritten(sentence, language, pronunciations)
    : spokenWords(sentence, language, pronunciations);
}

/** Warnings for what will be silent or sound wrong. @param says whether a sentence is said by the voice. */
export function checkSpeakable(
  script: Script,
  voice: Voice,
  says: (sentence: Sentence) => boolean = () => true,
): Diagnostic[] {
  const sentences = sentencesOf(script).filter(says);
  if (voice.languages === null || sentences.length === 0) return [];
  // One warning about the language is enough for all of its sentences.
  if (!speaksLanguage(voice, script.language)) return [wrongLanguage(voice, script.language)];
  return sentences
    .filter((sentence) => spokenFormOf(sentence, voice, script.language).length === 0)
    .map(notSpeakable);
}

/** The Unicode scripts of the writing systems (ISO 15924) that are not one of the same name. */
const unicodeScriptsOfSystem = new Map([
  ['Hans', ['Han']],
  ['Hant', ['Han']],
  ['Jpan', ['Han', 'Hiragana', 'Katakana']],
  ['Kore', ['Hangul', 'Han']],
]);

function unicodeScriptsOf(language: string): readonly string[] {
  const system = new Intl.Locale(language).maximize().script ?? 'Latn';
  return unicodeScriptsOfSystem.get(system) ?? [system];
}

/**
 * Whether more than half of the letters are neither Latin nor in a writing system of the voice's languages.
 */
function isForeign(text: string, languages: readonly string[] | 'any'): boolean {
  if (languages === 'any') return false;
  const known = new Set(['Latin', ...languages.flatMap(unicodeScriptsOf)]);
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const knownLetter = new RegExp(`[${[...known].map((name) => `\\p{scx=${name}}`).join('')}]`, 'gu');
  return (text.match(knownLetter)?.filter((letter) => /\p{L}/u.test(letter)).length ?? 0) * 2 < letters;
}

/** "English only", "English and French", "English, French and 5 other languages". */
function namesOf(languages: readonly string[]): string {
  const names = languages.map((language) => new Intl.DisplayNames(['en'], { type: 'language' }).of(language));
  if (names.length === 1) return `${names[0]} only`;
  if (names.length > 4) return `${names.slice(0, 3).join(', ')} and ${names.length - 3} other languages`;
  return new Intl.ListFormat('en').format(names.filter((name) => name !== undefined));
}

function wrongLanguage({ name, languages, reads }: Voice, language: string): Diagnostic {
  const spoken = namesOf(languages === 'any' ? [] : (languages ?? []));
  const english =
    'Sentences in non-Latin letters are silent and timed by reading speed; ' +
    'the rest is read as if it were English. For a silent video use --voice none.';
  return {
    code: 'voice-language',
    severity: 'warning',
    message: `The voice ${name} speaks ${spoken}, but this script is in "${language}".`,
    span: null,
    hint:
      reads === 'words'
        ? english
        : 'scriptreel voices lists other voices. For a silent video use --voice none.',
  };
}

function notSpeakable(sentence: Sentence): Diagnostic {
  return {
    code: 'not-speakable',
    severity: 'warning',
    message: 'The voice cannot say this sentence, so it is shown in silence.',
    span: sentence.span,
    hint: 'Write it in words or digits of the language of the script, or leave it out.',
  };
}
