/**
 * The reference of the command line as Markdown, made from the program's own definitions.
 *
 * Takes commander's program. Gives the two parts of docs/commands.md that are not written by hand. Flags that several
 * commands share are explained under the first of them and only named under the others.
 */
import type { Argument, Command, Option } from 'commander';
import {
  defaultTexts,
  frontmatterNames,
  type SettingName,
  settingNames,
} from '../../src/pipeline/settings/setting-shapes.ts';

/** Every command with its arguments and flags, in the order of `scriptreel --help`. */
export function commandReference(program: Command): string {
  const explained = new Map<string, string>();
  return commandsOf(program)
    .map(({ name, command }) => commandSection(name, command, explained))
    .join('\n\n');
}

/** Every setting, its default, and where it can be set. */
export function settingsReference(program: Command): string {
  const flags = new Map(
    commandsOf(program).flatMap(({ command }) =>
      command.options.map((option) => [option.attributeName(), `\`${option.long}\``] as const),
    ),
  );
  const fallbacks = defaultTexts();
  const rows = settingNames.map((name) => {
    const isOfTexts = frontmatterNames.includes(name) || fromTextsByParts.includes(name);
    const { text, isValue } = fallbacks[name];
    const fallback = isValue ? `\`${text}\`` : text;
    return `| \`${name}\` | ${fallback} | ${isOfTexts ? 'yes' : ''} | ${flags.get(name) ?? ''} |`;
  });
  return ['| setting | default | frontmatter | flag |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

/** Settings that a text adds to entry by entry instead of replacing them. */
const fromTextsByParts: readonly SettingName[] = ['voices', 'say'];

interface NamedCommand {
  /** `scriptreel voices add`. */
  readonly name: string;
  readonly command: Command;
}

/** The program's commands, each followed by its subcommands. */
function commandsOf(program: Command): NamedCommand[] {
  const within = (command: Command, parent: string): NamedCommand[] => {
    const name = `${parent} ${command.name()}`;
    return [{ name, command }, ...command.commands.flatMap((child) => within(child, name))];
  };
  return program.commands.flatMap((command) => within(command, program.name()));
}

/** Fewer shared flags than this are explained again: a link would be longer. */
const minShared = 3;

function commandSection(name: string, command: Command, explained: Map<string, string>): string {
  const counts = new Map<string, Option[]>();
  for (const option of command.options) {
    const place = explained.get(keyOf(option));
    if (place !== undefined) counts.set(place, [...(counts.get(place) ?? []), option]);
  }
  const elsewhere = [...counts].filter(([, options]) => options.length >= minShared);
  const own = command.options.filter((option) => !elsewhere.some(([, options]) => options.includes(option)));
  for (const option of own) if (!explained.has(keyOf(option))) explained.set(keyOf(option), name);
  const rows = [...command.registeredArguments.map(argumentRow), ...own.map(optionRow)];
  const parts = [
    `### ${name}`,
    command.description(),
    `\`\`\`text\n${name} ${command.usage()}\n\`\`\``,
    ...(rows.length > 0 ? [['| argument or flag | meaning |', '| --- | --- |', ...rows].join('\n')] : []),
    ...elsewhere.map(([other, options]) => {
      const names = options.map(({ long }) => `\`${long}\``).join(', ');
      return `Also takes, as [${other}](#${other.replaceAll(' ', '-')}) does: ${names}.`;
    }),
  ];
  return parts.join('\n\n');
}

/** Flags are the same when they are written and explained in the same words. */
function keyOf(option: Option): string {
  return `${option.flags}: ${option.description}`;
}

function argumentRow(argument: Argument): string {
  const name = argument.variadic ? `${argument.name()}...` : argument.name();
  return `| \`${argument.required ? `<${name}>` : `[${name}]`}\` | ${cell(argument.description)} |`;
}

function optionRow(option: Option): string {
  const choices = option.argChoices === undefined ? '' : ` (choices: ${option.argChoices.join(', ')})`;
  const isSaid = option.defaultValue === undefined || option.negate || option.description.includes('default');
  const fallback = isSaid ? '' : ` (default: ${String(option.defaultValue)})`;
  return `| \`${option.flags}\` | ${cell(option.description + choices + fallback)} |`;
}

/** What would end a cell, or be read as a tag. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '&lt;');
}
