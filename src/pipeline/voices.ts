/**
 * The voice of a script: its settings -> an engine, or what is wrong with it.
 *
 * Guarantees: a voice that cannot be had is a diagnostic at the place where the script asks for it, and a Failure where
 * a flag or the configuration file does.
 */
import type { Script } from '../script/types.ts';
import type { Diagnostic } from '../shared/diagnostic.ts';
import { modelToAdd } from '../voice/auto.ts';
import { openVoice } from '../voice/engine.ts';
import { type Cast, soloCast } from '../voice/narrate.ts';
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

/** The name of the engine that speaks the script: what `auto` comes to. @throws VoiceError */
export async function chosenVoice(language: string, { values }: ResolvedSettings): Promise<string> {
  const engine = await openVoiceOf(language, values.voice, values);
  await engine.close();
  return engine.name;
}

export interface OpenCast {
  readonly cast: Cast;
  close(): Promise<void>;
}

/** What is known of a script that has no errors, as far as its voices need it. */
export interface CastScript {
  readonly script: Script;
  /** What has its own times is not spoken. */
  readonly given: object | null;
  /** What has a recording is not spoken either. */
  readonly recording: object | null;
  readonly settings: ResolvedSettings;
}

/** Who says what of a script. The caller closes it. @throws VoiceError */
export async function openCast({
  script,
  given,
  recording,
  settings: { values },
}: CastScript): Promise<OpenCast> {
  const engine = await openVoiceOf(
    script.language,
    given === null && recording === null ? values.voice : 'none',
    values,
  );
  return { cast: soloCast(engine), close: () => engine.close() };
}

/** What is to be said of the script's voice before it speaks. @throws Failure for a voice that the script did not ask for. */
export async function checkVoiceOf(
  script: Script,
  { values, sources }: ResolvedSettings,
): Promise<Diagnostic[]> {
  try {
    const engine = await openVoiceOf(script.language, values.voice, values);
    try {
      const isUnspoken = values.voice === 'auto' && engine.languages === null;
      return isUnspoken ? [noVoiceFor(script.language)] : checkSpeakable(script, engine);
    } finally {
      await engine.close();
    }
  } catch (error) {
    if (!(error instanceof VoiceError) || sources.voice !== 'frontmatter') throw asFailure(error);
    const { code, message, hint } = error;
    return [{ code, severity: 'error', message, span: script.settings.voice?.span ?? null, hint }];
  }
}

function noVoiceFor(language: string): Diagnostic {
  const model = modelToAdd(language);
  const add = model === null ? '' : `One can be added: scriptreel voices add ${model}. `;
  return {
    code: 'voice-language',
    severity: 'warning',
    message: `No voice on this machine speaks "${language}", so the video is silent.`,
    span: null,
    hint: `${add}A video that is meant to be silent has voice: none.`,
  };
}
