/**
 * The voices of a script: its settings -> its cast, or what is wrong with it.
 *
 * Guarantees: a voice that cannot be had is a diagnostic at the place where the script asks for it, and a Failure where
 * a flag or the configuration file does.
 */
import { isRoleName } from '../../script/recognize/speakers.ts';
import type { Script } from '../../script/script.ts';
import type { Diagnostic } from '../../shared/diagnostic.ts';
import { castOf, speakerKey } from '../../voice/cast.ts';
import { modelToAdd } from '../../voice/engines/auto.ts';
import { openVoice } from '../../voice/engines/registry.ts';
import { type VoiceEngine, VoiceError } from '../../voice/engines/voice-engine.ts';
import type { Cast } from '../../voice/narrate.ts';
import { checkSpeakable } from '../../voice/speech/speakable.ts';
import { asFailure } from '../failure.ts';
import type { ResolvedSettings, Settings } from '../settings/settings.ts';
import { turnsOf, unusedSpeakers } from '../settings/text-voices.ts';

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
  readonly cueTimes: object | null;
  /** What has a recording is not spoken either. */
  readonly recording: object | null;
  readonly settings: ResolvedSettings;
}

/** Who says what of a script. The caller closes it. @throws VoiceError */
export async function openCast({ script, cueTimes, recording, settings }: CastScript): Promise<OpenCast> {
  const isSpoken = cueTimes === null && recording === null;
  return openEngines(script, isSpoken ? settings : silentVoice(settings));
}

/** Nobody says anything: all is timed by reading. */
export function openSilentCast(checked: CastScript): Promise<OpenCast> {
  return openCast({ ...checked, settings: silentVoice(checked.settings) });
}

function silentVoice({ values, sources }: ResolvedSettings): ResolvedSettings {
  return { values: { ...values, voice: 'none' }, sources };
}

/** The voices of a script's parts, by name; those of parts that it does not have are left out. */
function partsIn(script: Script, { voice, voices }: Settings): [name: string, voice: string][] {
  // A video that is meant to be silent is so as a whole.
  if (voice === 'none') return [];
  const speaking = new Set(turnsOf(script).map(({ speaker }) => speakerKey(speaker)));
  const blocks = script.sections.flatMap((section) => section.blocks);
  const has = {
    title: script.titleSentence !== null || script.sections.some(({ heading }) => heading !== null),
    quote: blocks.some(({ type }) => type === 'quote'),
  };
  return Object.entries(voices.parts).filter(([name]) =>
    isRoleName(name) ? has[name] : speaking.has(speakerKey(name)),
  );
}

interface OpenEngines extends OpenCast {
  readonly narrator: VoiceEngine;
  /** By the name of the part. */
  readonly parts: ReadonlyMap<string, VoiceEngine>;
}

/** A voice that cannot be had, and the part that it was for; null for the narrator's. */
class PartError extends Error {
  readonly part: string | null;

  constructor(part: string | null, options: ErrorOptions) {
    super('a voice cannot be had', options);
    this.part = part;
  }
}

/** Each voice is opened once, whatever it says. @throws VoiceError */
async function openEngines(script: Script, settings: ResolvedSettings): Promise<OpenEngines> {
  try {
    return await openParts(script, settings);
  } catch (error) {
    throw error instanceof PartError ? error.cause : error;
  }
}

/** @throws PartError */
async function openParts(script: Script, { values }: ResolvedSettings): Promise<OpenEngines> {
  const engines = new Map<string, VoiceEngine>();
  const close = async () => {
    for (const engine of engines.values()) await engine.close();
  };
  const open = async (voice: string, part: string | null): Promise<VoiceEngine> => {
    const engine = engines.get(voice);
    if (engine !== undefined) return engine;
    try {
      const opened = await openVoiceOf(script.language, voice, values);
      engines.set(voice, opened);
      return opened;
    } catch (error) {
      await close();
      throw new PartError(part, { cause: error });
    }
  };
  const narrator = await open(values.voice, null);
  const parts = new Map<string, VoiceEngine>();
  for (const [name, voice] of partsIn(script, values)) parts.set(name, await open(voice, name));
  const speakers = [...parts].filter(([name]) => !isRoleName(name));
  const cast = castOf(script, {
    narrator,
    title: parts.get('title') ?? null,
    quote: parts.get('quote') ?? null,
    speakers: new Map(speakers.map(([name, engine]) => [speakerKey(name), engine])),
    pace: values.pace,
    pronunciations: values.say,
  });
  return { cast, narrator, parts, close };
}

/**
 * What is to be said of the script's voices before they speak.
 *
 * @throws Failure for a voice that the script did not ask for.
 */
export async function checkVoicesOf(script: Script, settings: ResolvedSettings): Promise<Diagnostic[]> {
  const { values, sources } = settings;
  const asked = script.settings.voices;
  try {
    const { cast, narrator, parts, close } = await openParts(script, settings);
    await close();
    const isUnspoken = values.voice === 'auto' && narrator.languages === null;
    const engines = new Map([...parts].map(([name, engine]) => [engine, asked?.spans[name] ?? null]));
    engines.delete(narrator);
    return [
      ...(isUnspoken ? [noVoiceFor(script.language)] : []),
      ...[[narrator, null] as const, ...engines].flatMap(([engine, span]) =>
        checkSpeakable(script, engine, (sentence) => cast(sentence).engine === engine).map((diagnostic) => ({
          ...diagnostic,
          span: diagnostic.span ?? span,
        })),
      ),
      ...unusedSpeakers(script),
    ];
  } catch (error) {
    if (!(error instanceof PartError)) throw asFailure(error);
    const { cause, part } = error;
    const span = part === null ? script.settings.voice?.span : asked?.spans[part];
    const isOfText = part === null ? sources.voice === 'frontmatter' : span !== undefined;
    if (!(cause instanceof VoiceError) || !isOfText) throw asFailure(cause);
    const { code, message, hint } = cause;
    return [{ code, severity: 'error', message, span: span ?? null, hint }];
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
