/**
 * A script with the times of the silent voice, without the disk.
 *
 * Guarantees: the times are those of `--voice none`.
 */
import type { Script } from '../../src/script/script.ts';
import { sentencesOf } from '../../src/script/walk.ts';
import { silentSpeech } from '../../src/voice/engines/silent.ts';
import type { Narration } from '../../src/voice/narration.ts';

export function silentNarration(script: Script): Narration {
  const clips = sentencesOf(script).map((sentence, sentenceIndex) => ({
    sentenceIndex,
    ...silentSpeech(sentence.words.map((word) => word.text)),
    audio: null,
  }));
  return { voice: 'none', clips };
}
