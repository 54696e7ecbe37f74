/**
 * `voices` of a text's frontmatter: which voice says the lines of a speaker, quotes, or titles.
 *
 * Takes the frontmatter's value; gives the voices by part, and what is wrong with them, each at its place. A voice that
 * a text may not ask for is refused.
 */
import { isRoleName, roleNames } from '../../script/recognize/speakers.ts';
import type { Block, Script, Setting, Turn } from '../../script/script.ts';
import type { Diagnostic } from '../../shared/diagnostic.ts';
import { editDistance } from '../../shared/edit-distance.ts';
import { speakerKey } from '../../voice/cast.ts';
import { isVoiceName, mayTextAskFor, voiceForms } from '../../voice/engines/registry.ts';

export interface TextVoices {
  readonly parts: Readonly<Record<string, string>>;
  readonly diagnostics: readonly Diagnostic[];
}

const example = 'Write, for example, voices: { ANNA: flite:slt, quote: flite:awb }.';

export function voicesOfText({ value, span, spans }: Setting): TextVoices {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { parts: {}, diagnostics: [badVoices('give names with their voices', span, example)] };
  const parts: Record<string, string> = {};
  const diagnostics: Diagnostic[] = [];
  for (const [name, voice] of Object.entries(value)) {
    const problem = problemOf(voice);
    if (problem === null) parts[name] = String(voice);
    else diagnostics.push(badVoices(`${name}: ${problem}`, spans[name] ?? span, example));
  }
  return { parts, diagnostics };
}

function problemOf(voice: unknown): string | null {
  if (typeof voice !== 'string' || !isVoiceName(voice)) return `give one of ${voiceForms.join(', ')}`;
  return mayTextAskFor(voice) ? null : 'this voice is chosen in the configuration file only';
}

function badVoices(problem: string, span: Setting['span'], hint: string): Diagnostic {
  const message = `The frontmatter's "voices" will not do: ${problem}.`;
  return { code: 'bad-setting', severity: 'error', message, span, hint };
}

/** The names before the speeches of a script, in its order. */
export function turnsOf({ sections }: Script): Turn[] {
  return sections.flatMap(({ blocks }) => blocks.flatMap(turnsOfBlock)).filter((turn) => turn !== null);
}

function turnsOfBlock(block: Block): (Turn | null)[] {
  if (block.type === 'paragraph' || block.type === 'stanza') return [block.turn];
  return block.type === 'list' ? block.items.map(({ turn }) => turn) : [];
}

/** Warnings for names to which a text gives a voice, and who say nothing in it. */
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
      message: `"${name}" has a voice, and no line of this text starts with "${name}:".`,
      span,
      hint: hintFor(name, names),
    }));
}

function hintFor(name: string, names: readonly string[]): string {
  const near = [...names, ...roleNames].find(
    (other) => editDistance(speakerKey(name).slice(0, 40), speakerKey(other).slice(0, 40)) <= 2,
  );
  if (near !== undefined) return `Did you mean ${near}?`;
  if (names.length === 0) return `A line of a dialogue is written "${name}: Where were you?".`;
  return `Names that lines start with: ${names.slice(0, 8).join(', ')}.`;
}
