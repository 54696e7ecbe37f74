/**
 * The voices of a script: its settings -> the engines that speak it, and who says what.
 *
 * Guarantees: each voice is opened once, whatever it says; when one cannot be opened, those that were are closed again.
 */

import type { Script } from '../../script/script.ts';
import { isRoleName } from '../../script/sentences/speaker-names.ts';
import { castOf, speakerKey } from '../../voice/cast.ts';
import type { VoiceEngine } from '../../voice/engines/voice-engine.ts';
import type { Cast } from '../../voice/narrate.ts';
import { openVoice } from '../../voice/registry.ts';
import type { ResolvedSettings, Settings } from '../settings/settings.ts';
import { turnsOf } from '../settings/text-voices.ts';

/** The caller closes the engine. @throws VoiceError */
export function openVoiceOf(
  language: string,
  voice: string,
  { voices }: Pick<Settings, 'voices'>,
): Promise<VoiceEngine> {
  return openVoice(voice, { language, environment: process.env, voices });
}

export interface OpenCast {
  readonly cast: Cast;
  /** Ends the engines of the cast. */
  close(): Promise<void>;
}

/** What is known of a script without errors, as far as its voices need it. */
export interface CastScript {
  readonly script: Script;
  /** A script with times of its own is not spoken. */
  readonly cueTimes: object | null;
  /** Nor is one with a recording. */
  readonly recording: object | null;
  readonly settings: ResolvedSettings;
}

/** Who says what in a script. The caller closes it. @throws VoiceError */
export async function openCast({ script, cueTimes, recording, settings }: CastScript): Promise<OpenCast> {
  const isSpoken = cueTimes === null && recording === null;
  try {
    return await openEngines(script, isSpoken ? settings : silenced(settings));
  } catch (error) {
    throw error instanceof PartError ? error.cause : error;
  }
}

/** A cast in which nobody says anything: the script is timed by how long it takes to read. */
export function openSilentCast(checked: CastScript): Promise<OpenCast> {
  return openCast({ ...checked, settings: silenced(checked.settings) });
}

function silenced({ values, sources }: ResolvedSettings): ResolvedSettings {
  return { values: { ...values, voice: 'none' }, sources };
}

export interface OpenEngines extends OpenCast {
  readonly narrator: VoiceEngine;
  /** By the name of the part. */
  readonly parts: ReadonlyMap<string, VoiceEngine>;
}

/** A voice that cannot be opened, and the part that it was for. Its cause is what the voice threw. */
export class PartError extends Error {
  /** Null for the narrator's. */
  readonly part: string | null;

  constructor(part: string | null, options: ErrorOptions) {
    super('a voice cannot be opened', options);
    this.part = part;
  }
}

/** @throws PartError */
export async function openEngines(script: Script, { values }: ResolvedSettings): Promise<OpenEngines> {
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

/** The voices of the parts that the script has, by name. */
function partsIn(script: Script, { voice, voices }: Settings): [name: string, voice: string][] {
  // A video that is meant to be silent is silent as a whole.
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
