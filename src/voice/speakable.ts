/**
 * What a voice can and cannot say of a script, known before it speaks.
 *
 * Guarantees: a sentence has a spoken form exactly when no diagnostic says that it is silent (or that the voice
 * does not know the script's language).
 */
import type { Script, Sentence } from '../script/types.ts';
import { sentencesOf } from '../script/walk.ts';
import type { Diagnostic } from '../shared/diagnostic.ts';
import type { SpokenWord, VoiceEngine } from './speech.ts';
import { spokenWords } from './spoken/spoken.ts';

type Voice = Pick<VoiceEngine, 'name' | 'languages'>;

export function speaksLanguage({ languages }: Voice, language: string): boolean {
  const primary = language.split('-')[0]?.toLowerCase() ?? '';
  return languages === 'any' || (languages?.includes(primary) ?? false);
}

/** The words that the voice says; none for what it cannot say, and for a silent voice. */
export function spokenFormOf(sentence: Sentence, { languages }: Voice): readonly SpokenWord[] {
  return languages === null || isForeign(sentence.text) ? [] : spokenWords(sentence);
}

/** Warnings for what will be silent or sound wrong. */
export function checkSpeakable(script: Script, voice: Voice): Diagnostic[] {
  if (voice.languages === null) return [];
  // One warning about the language says it for all of its sentences.
  if (!speaksLanguage(voice, script.language)) return [wrongLanguage(voice, script.language)];
  return sentencesOf(script)
    .filter((sentence) => spokenFormOf(sentence, voice).length === 0)
    .map(notSpeakable);
}

/** Whether more than half of the letters are of another script than Latin, which no English voice can say. */
function isForeign(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return latin * 2 < letters;
}

function wrongLanguage(voice: Voice, language: string): Diagnostic {
  return {
    code: 'voice-language',
    severity: 'warning',
    message: `The voice ${voice.name} speaks English only, and this script is in "${language}".`,
    span: null,
    hint: 'Sentences in other letters than Latin are silent and timed by reading speed; the rest is read as if it were English. For a silent video use --voice none.',
  };
}

function notSpeakable(sentence: Sentence): Diagnostic {
  return {
    code: 'not-speakable',
    severity: 'warning',
    message: 'The voice cannot say this sentence, so it is shown in silence.',
    span: sentence.span,
    hint: 'Write it with English words or digits, or leave it out.',
  };
}
