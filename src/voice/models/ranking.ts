/**
 * Which of several models is to be taken for a language.
 *
 * Kokoro comes first in English and in Chinese; in other languages its makers grade their own voices B− to D, for want of
 * recordings (https://huggingface.co/hexgrad/Kokoro-82M/blob/main/VOICES.md), and models made for these come first.
 */
import type { ModelFamily } from '../engines/sherpa/model.ts';

const kokoroFirst: readonly ModelFamily[] = ['kokoro', 'supertonic', 'piper', 'matcha', 'vits', 'kitten'];
const kokoroLater: readonly ModelFamily[] = ['supertonic', 'piper', 'matcha', 'vits', 'kokoro', 'kitten'];
const kokoroLanguages = ['en', 'zh'];

export interface Ranked {
  readonly name: string;
  readonly family: ModelFamily;
  readonly languages: readonly string[] | 'any';
  /** Larger is better, within a family. */
  readonly bytes: number;
}

export const primaryOf = (language: string): string => language.split('-')[0]?.toLowerCase() ?? '';

/**
 * Those that are known to speak a language, the best first.
 *
 * @param language BCP 47 tag
 */
export function bestFor<T extends Ranked>(models: readonly T[], language: string): T[] {
  const primary = primaryOf(language);
  const families = kokoroLanguages.includes(primary) ? kokoroFirst : kokoroLater;
  const speaks = ({ languages }: T) =>
    languages !== 'any' && languages.some((one) => primaryOf(one) === primary);
  // `en-GB` is written en_GB in the names of models.
  const isOfRegion = ({ name }: T) => language.includes('-') && name.includes(language.replace('-', '_'));
  return models
    .filter(speaks)
    .sort(
      (a, b) =>
        families.indexOf(a.family) - families.indexOf(b.family) ||
        Number(isOfRegion(b)) - Number(isOfRegion(a)) ||
        b.bytes - a.bytes ||
        a.name.localeCompare(b.name),
    );
}
