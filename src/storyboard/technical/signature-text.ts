/**
 * A heading such as `read(path, options?) => Promise` -> its name, parameters and result.
 *
 * Guarantees: nothing is invented: a result that the heading does not name is null.
 */

export interface SignatureText {
  readonly name: string;
  readonly parameters: readonly { readonly name: string; readonly optional: boolean }[];
  readonly returns: string | null;
}

const call =
  /^(?:new\s+|async\s+|await\s+|static\s+|function\s+)?([\p{L}_$#.:@][\p{L}\p{N}_$.#:@/-]*)\s?(?:<[^()]*>)?\((.*)\)\s*(?:(?:=>|->|→|⇒|:)\s*(.+))?$/u;

/** @returns null for text that is not a signature. */
export function signatureOf(heading: string): SignatureText | null {
  const [, name, inside, result] = call.exec(heading.trim()) ?? [];
  if (name === undefined || inside === undefined || /\s\($/u.test(name)) return null;
  if (heading.includes(`${name} (`) && !isIdentifier(name)) return null;
  const parts = splitAtTop(inside);
  const parameters = parts.map(parameterOf).filter((parameter) => parameter.name !== '');
  if (parameters.some((parameter) => /\s/u.test(parameter.name) && !/^[[{(]/u.test(parameter.name)))
    return null;
  return { name, parameters, returns: result?.trim() ?? null };
}

/** Written as code is, not as a word of a language is: `maxRetries`, `fs.read`, `read_all`, `--force`. */
export function isIdentifier(name: string): boolean {
  return (
    /^--?[a-z][\w-]*$/u.test(name) ||
    /^[\p{L}_$#@:][\p{L}\p{N}_$]*(?:[.#:/][\p{L}\p{N}_$]+)+$/u.test(name) ||
    /^\.[\p{L}_$][\p{L}\p{N}_$.]*$/u.test(name) ||
    /^[\p{Ll}_$][\p{L}\p{N}_$]*(?:\p{Lu}|_|\d)[\p{L}\p{N}_$]*$/u.test(name)
  );
}

function parameterOf(part: string): { name: string; optional: boolean } {
  const text = part.trim();
  const isBracketed = /^\[.*\]?$/u.test(text) && !/^\[[^\]]*\]\s*[:=]/u.test(text);
  const bare = text.replace(/^\[[\s,]*|\]+$/gu, '').trim();
  const optional = isBracketed || /\?|=/u.test(bare.split(':')[0] ?? bare) || /=(?!>)/u.test(bare);
  const name = bare
    .replace(/\s*=(?!>).*$/u, '')
    .replace(/\?$/u, '')
    .replace(/^([\p{L}_$.][\p{L}\p{N}_$.]*)\??\s*:.*$/u, '$1')
    .replace(/^<(.*)>$/u, '$1')
    .trim();
  return { name: /^\{.*/u.test(name) ? 'options' : name, optional };
}

/** At commas that are in no brackets. */
function splitAtTop(inside: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (const character of inside.replace(/\[\s*,/gu, ', [')) {
    if ('({<'.includes(character)) depth += 1;
    if (')}>'.includes(character)) depth -= 1;
    if (character === ',' && depth <= 0) {
      parts.push(part);
      part = '';
    } else part += character;
  }
  return [...parts, part];
}
