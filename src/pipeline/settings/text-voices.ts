/**
 * `voices` in a text's frontmatter: which voice says the lines of a speaker, the quotes, or the titles.
 *
 * Takes the frontmatter's value; gives the voices by part. What is wrong with one is a diagnostic at its place; so is a
 * voice that a text may not ask for.
 */

import type { Block, Script, Setting, Turn } from '../../script/script.ts';
import { isRoleName, roleNames } from '../../script/sentences/speaker-names.ts';
import { unreachable } from '../../shared/assert.ts';
import type { Diagnostic } from '../../shared/diagnostic.ts';
import { nearestName } from '../../shared/edit-distance.ts';
import { speakerKey } from '../../voice/cast.ts';
import { isVoiceName, mayTextAskFor, noSuchVoice, voiceForms } from '../../voice/registry.ts';
import type { Checked } from '../checked.ts';

const example = 'Write, for example, voices: { ANNA: flite:slt, quote: flite:awb }.';

/** The name of a voice for each part. */
export function voicesOfText({ value, span, spans }: Setting): Checked<Readonly<Record<string, string>>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { value: {}, diagnostics: [badVoices('give a voice for each name', span, example)] };
  const parts: Record<string, string> = {};
  const diagnostics: Diagnostic[] = [];
  for (const [name, voice] of Object.entries(value)) {
    if (typeof voice === 'string' && mayTextAskFor(voice)) parts[name] = voice;
    else diagnostics.push(badVoice(name, voice, spans[name] ?? span));
  }
  return { value: parts, diagnostics };
}

function badVoice(name: string, voice: unknown, span: Setting['span']): Diagnostic {
  if (typeof voice !== 'string')
    return badVoices(`${name}: give one of ${voiceForms.join(', ')}`, span, example);
  const isKnown = isVoiceName(voice);
  const { message, hint } = isKnown ? refused(name, voice) : noSuchVoice(voice);
  return { code: 'bad-setting', severity: 'error', message, span, hint };
}

function refused(name: string, voice: string): { message: string; hint: string } {
  return {
    message: `The frontmatter may not choose the voice "${voice}" for ${name}.`,
    hint: 'Choose it in the configuration file.',
  };
}

function badVoices(problem: string, span: Setting['span'], hint: string): Diagnostic {
  const message = `The frontmatter's "voices" is not valid: ${problem}.`;
  return { code: 'bad-setting', severity: 'error', message, span, hint };
}

/** Who speaks in a script, speech by speech. */
export function turnsOf({ sections }: Script): Turn[] {
  return sections.flatMap(({ blocks }) => blocks.flatMap(turnsOfBlock)).filter((turn) => turn !== null);
}

function turnsOfBlock(block: Block): (Turn | null)[] {
  switch (block.type) {
    case 'paragraph':
    case 'stanza':
      return [block.turn];
    case 'list':
      return block.items.map(({ turn }) => turn);
    case 'quote':
    case 'table':
    case 'scene':
    case 'code':
    case 'picture':
    case 'illustration':
    case 'staging':
    case 'sound':
    case 'pause':
      return [];
    default:
      return unreachable(block);
  }
}

/** A warning for each name that has a voice in a text and says nothing in it. */
export function unusedSpeakers(script: Script): Diagnostic[] {
  const { voices } = script.settings;
  if (voices === undefined) return [];
  const names = [...new Set(turnsOf(script).map(({ speaker }) => speaker))];
  const speaking = new Set(names.map(speakerKey));
  return Object.entries(voices.spans)
    .filter(([name]) => !isRoleName(name) && !speaking.has(speakerKey(name)))
    .map(([name, span]) => ({
      code: 'unused-speaker',
      severity: 'warning',
      message: `"${name}" has a voice, but no line of this text starts with "${name}:".`,
      span,
      hint: hintFor(name, names),
    }));
}

/** Names that a hint lists. */
const maxNamed = 8;

function hintFor(name: string, names: readonly string[]): string {
  const byKey = new Map([...roleNames, ...names].map((other) => [speakerKey(other), other]));
  const near = nearestName(speakerKey(name), byKey.keys());
  if (near !== null) return `Did you mean ${byKey.get(near)}?`;
  if (names.length === 0) return `Write a line of dialogue as "${name}: Where were you?".`;
  return `Lines start with these names: ${names.slice(0, maxNamed).join(', ')}.`;
}
