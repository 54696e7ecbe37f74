/**
 * Which languages a model speaks, read from the various ways in which models describe themselves.
 *
 * Guarantees: languages are primary language subtags of BCP 47.
 */

/** By the first letter of a speaker's name (https://huggingface.co/hexgrad/Kokoro-82M/blob/main/VOICES.md). */
export const kokoroLanguages: Readonly<Record<string, string>> = {
  a: 'en',
  b: 'en',
  e: 'es',
  f: 'fr',
  h: 'hi',
  i: 'it',
  j: 'ja',
  p: 'pt',
  z: 'zh',
};

/** The languages of Supertonic 3, and of earlier versions (sherpa-onnx 1.13.8, offline-tts-supertonic-impl.cc). */
export const supertonic3Languages =
  'en ko ja ar bg cs da de el es et fi fr hi hr hu id it lt lv nl pl pt ro ru sk sl sv tr uk vi'.split(' ');
export const supertonicLanguages = 'en ko es pt fr'.split(' ');

/** eSpeak NG's names that are not the language's primary subtag. */
const espeakNames: Readonly<Record<string, string>> = { cmn: 'zh', yue: 'zh' };

/** Languages that models name in English in their metadata. */
const namedLanguages = (
  'ar bg bn ca cs cy da de el en es et eu fa fi fr ga he hi hr hu id is it ja ka kk ko lb lt lv ml ne nl no pl pt ' +
  'ro ru sk sl sq sr sv sw te th tr uk ur vi zh'
).split(' ');

/** `en-gb-x-rp` -> `en`, `cmn` -> `zh`; null for anything that is not a language. */
export function languageOfEspeakVoice(voice: string): string | null {
  const name = /^[a-z]{2,3}(?=$|[-_])/.exec(voice.toLowerCase())?.[0] ?? null;
  return name === null ? null : (espeakNames[name] ?? name);
}

/** `vits-piper-pt_BR-faber-medium` -> `pt`; null where the name does not say. */
export function languageOfModelName(name: string): string | null {
  return /(?:^|-)([a-z]{2,3})_[A-Z]{2}-/.exec(name)?.[1] ?? null;
}

/** "English + Chinese" -> `en`, `zh`. */
export function languagesNamedIn(text: string): string[] {
  const names = new Intl.DisplayNames(['en'], { type: 'language' });
  return namedLanguages.filter((code) => text.includes(names.of(code) ?? code));
}
