/**
 * What a default looks like: a number as marks, a boolean as a switch, a text in quotation marks, a choice among
 * others.
 */
import type { Composition } from '../../../src/storyboard/contract.ts';

export type ValueLook =
  | { readonly kind: 'choices'; readonly choices: readonly string[]; readonly chosen: number }
  | { readonly kind: 'switch'; readonly on: boolean }
  | { readonly kind: 'marks'; readonly text: string; readonly count: number }
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly isString: boolean;
      /** There is no limit. */
      readonly isEndless: boolean;
    }
  /** There is no default: the type is shown, with a sign for it if it has one. */
  | { readonly kind: 'type'; readonly text: string; readonly sign: string | null };

/** More marks cannot be counted at a glance. */
const maxMarks = 20;
/** More choices do not fit at a legible size. */
const maxChoices = 6;

/** @returns null where neither a default nor a type is known. */
export function valueLook({
  defaultValue,
  valueType,
  choices,
}: Pick<Composition<'property'>, 'defaultValue' | 'valueType' | 'choices'>): ValueLook | null {
  if (choices.length > 1 && choices.length <= maxChoices) {
    return { kind: 'choices', choices, chosen: choices.findIndex((choice) => isSame(choice, defaultValue)) };
  }
  if (defaultValue === null) {
    return valueType === null ? null : { kind: 'type', text: valueType, sign: signOf(valueType) };
  }
  if (/^(?:true|false)$/u.test(defaultValue)) return { kind: 'switch', on: defaultValue === 'true' };
  const count = Number(defaultValue);
  if (Number.isInteger(count) && count >= 1 && count <= maxMarks)
    return { kind: 'marks', text: defaultValue, count };
  return {
    kind: 'text',
    text: defaultValue,
    isString: /^(['"`]).*\1$/u.test(defaultValue),
    isEndless: /^(?:Number\.)?(?:Infinity|POSITIVE_INFINITY)$/u.test(defaultValue),
  };
}

function isSame(choice: string, value: string | null): boolean {
  const bare = (text: string) => text.replace(/^['"`]|['"`]$/gu, '');
  return value !== null && bare(choice) === bare(value);
}

function signOf(type: string): string | null {
  const name = type.toLowerCase();
  if (/^(?:async )?func|=>/u.test(name)) return '() =>';
  if (/\[\]$|^array|^iterable|^set\b/u.test(name)) return '[ ]';
  if (/^(?:plain)?object|^record|^map\b|^\{/u.test(name)) return '{ }';
  if (/^str/u.test(name)) return '“ ”';
  if (/^(?:num|int|float|bigint)/u.test(name)) return '123';
  if (/^bool/u.test(name)) return 'on/off';
  if (/^reg/u.test(name)) return '/ /';
  if (/^promise/u.test(name)) return 'await';
  return null;
}
