/**
 * The voice of a script: its settings -> an engine, or what is wrong with it.
 *
 * Guarantees: a voice that cannot be had is a diagnostic at the place where the script asks for it, and a Failure where
 * a flag or the configuration file does.
 */
import type { Script } from '../script/types.ts';
import type { Diagnostic } from '../shared/diagnostic.ts';
import { openVoice } from '../voice/engine.ts';
import { checkSpeakable } from '../voice/speakable.ts';
import { type VoiceEngine, VoiceError } from '../voice/speech.ts';
import { asFailure } from './failure.ts';
import type { ResolvedSettings, Settings } from './settings.ts';

/** The caller closes the engine. @throws VoiceError */
export function openVoiceOf(
  language: string,
  voice: string,
  { voices }: Pick<Settings, 'voices'>,
): Promise<VoiceEngine> {
  return openVoice(voice, { language, environment: process.env, voices });
}

/** What is to be said of the script's voice before it speaks. @throws Failure for a voice that the script did not ask for. */
export async function checkVoiceOf(
  script: Script,
  { values, sources }: ResolvedSettings,
): Promise<Diagnostic[]> {
  try {
    const engine = await openVoiceOf(script.language, values.voice, values);
    try {
      return checkSpeakable(script, engine);
    } finally {
      await engine.close();
    }
  } catch (error) {
    if (!(error instanceof VoiceError) || sources.voice !== 'frontmatter') throw asFailure(error);
    const { code, message, hint } = error;
    return [{ code, severity: 'error', message, span: script.settings.voice?.span ?? null, hint }];
  }
}
