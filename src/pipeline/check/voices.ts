/**
 * What is wrong with the voices of a script, known before they speak.
 *
 * Guarantees: a voice that cannot be opened is a diagnostic at the place where the script asks for it; where a flag or
 * the configuration file asks for it, the VoiceError is thrown.
 */
import type { Script } from '../../script/script.ts';
import type { Diagnostic } from '../../shared/diagnostic.ts';
import { modelToAdd } from '../../voice/auto.ts';
import { VoiceError } from '../../voice/engines/voice-engine.ts';
import { checkSpeakable } from '../../voice/speech/speakable.ts';
import type { ResolvedSettings } from '../settings/settings.ts';
import { unusedSpeakers } from '../settings/text-voices.ts';
import { type OpenEngines, openEngines, PartError } from './cast.ts';

/**
 * @param settings the script's
 * @throws VoiceError for a voice that the script did not ask for
 */
export async function checkVoices(script: Script, settings: ResolvedSettings): Promise<Diagnostic[]> {
  let engines: OpenEngines;
  try {
    engines = await openEngines(script, settings);
  } catch (error) {
    if (!(error instanceof PartError)) throw error;
    return [missingVoice(error, script, settings)];
  }
  await engines.close();
  const { narrator } = engines;
  const isUnspoken = settings.values.voice === 'auto' && narrator.languages === null;
  return [
    ...(isUnspoken ? [noVoiceFor(script.language)] : []),
    ...unspeakable(script, engines),
    ...unusedSpeakers(script),
  ];
}

/** @throws VoiceError for a voice that the script did not ask for */
function missingVoice({ part, cause }: PartError, script: Script, { sources }: ResolvedSettings): Diagnostic {
  const { voice, voices } = script.settings;
  const span = part === null ? voice?.span : voices?.spans[part];
  const isOfScript = part === null ? sources.voice === 'frontmatter' : span !== undefined;
  if (!(cause instanceof VoiceError) || !isOfScript) throw cause;
  const { code, message, hint } = cause;
  return { code, severity: 'error', message, span: span ?? null, hint };
}

/** What each voice cannot say of its own sentences. */
function unspeakable(script: Script, { cast, narrator, parts }: OpenEngines): Diagnostic[] {
  const spans = script.settings.voices?.spans;
  const engines = new Map([...parts].map(([name, engine]) => [engine, spans?.[name] ?? null]));
  engines.delete(narrator);
  return [[narrator, null] as const, ...engines].flatMap(([engine, span]) =>
    checkSpeakable(script, engine, (sentence) => cast(sentence).engine === engine).map((diagnostic) => ({
      ...diagnostic,
      span: diagnostic.span ?? span,
    })),
  );
}

function noVoiceFor(language: string): Diagnostic {
  const model = modelToAdd(language);
  const add = model === null ? '' : `You can add one: scriptreel voices add ${model}. `;
  return {
    code: 'voice-language',
    severity: 'warning',
    message: `No voice on this machine speaks "${language}", so the video is silent.`,
    span: null,
    hint: `${add}If it is meant to be silent, set voice: none.`,
  };
}
