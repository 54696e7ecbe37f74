/**
 * The project's own scenes that a script names -> compiled modules, and the props of each scene.
 *
 * Guarantees: an attribute that a scene's schema does not take is an error at its place; props are plain JSON; scenes
 * that no script names are neither compiled nor run.
 */

import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import type { SceneDirective, Script, UserScene } from '../../../script/script.ts';
import { present } from '../../../shared/assert.ts';
import type { Diagnostic } from '../../../shared/diagnostic.ts';
import { didYouMean } from '../../../shared/edit-distance.ts';
import { messageOf } from '../../../shared/error-text.ts';
import type { UserSceneProps } from '../../../storyboard/contract.ts';
import { type UserScenes, userSceneKey } from '../../../storyboard/user-scenes.ts';
import type { Checked } from '../../checked.ts';
import { Failure } from '../../failure.ts';
import type { Settings } from '../../settings/settings.ts';
import { fileName, type SceneModule, sceneModuleOf } from './scene-module.ts';

export interface CheckedUserScenes {
  readonly scenes: UserScenes;
  readonly modules: readonly SceneModule[];
}

/**
 * @param files of the scenes by their names, absolute paths
 * @throws Failure `usage` for a file that is no scene, as `sceneModuleOf` does, and for a schema that does not work
 */
export async function checkUserScenes(
  script: Script,
  files: Settings['scenes'],
): Promise<Checked<CheckedUserScenes>> {
  const directives = script.sections
    .flatMap(({ blocks }) => blocks)
    .filter((block): block is UserScene => block.type === 'scene')
    .map(({ directive }) => directive);
  const scenes = new Map<string, Pick<UserSceneProps, 'module' | 'props'>>();
  const modules = new Set<SceneModule>();
  const diagnostics: Diagnostic[] = [];
  for (const directive of directives) {
    const file = present(files[directive.name], `the file of the scene ${directive.name}`);
    const module = await sceneModuleOf(directive.name, file);
    modules.add(module);
    const { value: props, diagnostics: found } = await propsOf(directive, module.schema, fileName(file));
    diagnostics.push(...found);
    if (props !== null) scenes.set(userSceneKey(directive), { module: module.publicPath, props });
  }
  return { value: { scenes, modules: [...modules] }, diagnostics };
}

/** @param file its name, for messages @throws Failure `usage` when the schema itself fails */
async function propsOf(
  directive: SceneDirective,
  schema: z.ZodObject,
  file: string,
): Promise<Checked<UserSceneProps['props'] | null>> {
  const attributes = Object.fromEntries(directive.attributes.map(({ name, value }) => [name, value]));
  // A misspelt attribute would go unnoticed otherwise.
  const strict = schema.def.catchall === undefined ? schema.strict() : schema;
  const parsed = await strict.safeParseAsync(attributes).catch((error: unknown) => {
    const message = `The schema of the scene in ${file} fails: ${messageOf(error)}.`;
    throw new Failure(message, { kind: 'usage', cause: error });
  });
  if (!parsed.success) {
    const known = Object.keys(schema.shape);
    const diagnostics = parsed.error.issues.flatMap((issue) => problemsOf(issue, directive, known));
    return { value: null, diagnostics };
  }
  const props = Object.fromEntries(Object.entries(parsed.data).filter(([, value]) => value !== undefined));
  const plain: UserSceneProps['props'] = JSON.parse(JSON.stringify(props));
  const odd = Object.keys(props).find((key) => !isDeepStrictEqual(props[key], plain[key]));
  if (odd === undefined) return { value: plain, diagnostics: [] };
  throw new Failure(
    `The schema of the scene in ${file} turns "${odd}" into something that is not plain JSON.`,
    {
      kind: 'usage',
      hint: 'Let it give numbers, texts, true or false, null, and arrays and objects of these. Do the rest in the component.',
    },
  );
}

/** @param known names of the attributes that the scene takes */
function problemsOf(
  issue: z.core.$ZodIssue,
  { name, attributes, span }: SceneDirective,
  known: readonly string[],
): Diagnostic[] {
  const placeOf = (key: unknown) => attributes.find((attribute) => attribute.name === key)?.span;
  const problem = (message: string, place = span, hint: string | null = null): Diagnostic => ({
    ...{ code: 'bad-attribute', severity: 'error', message, span: place, hint },
  });
  const hint = `Its attributes are ${[...known, 'seconds'].join(', ')}.`;
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) =>
      problem(
        `::${name} has no attribute "${key}".`,
        placeOf(key),
        didYouMean(key, [...known, 'seconds']) + hint,
      ),
    );
  const [key] = issue.path;
  const reason = issue.message.replace(/\.$/, '');
  if (key === undefined)
    return [problem(`The attributes of ::${name} are not valid: ${reason}.`, span, hint)];
  const place = placeOf(key);
  if (place === undefined) return [problem(`::${name} needs the attribute "${String(key)}".`, span, hint)];
  return [problem(`The attribute "${String(key)}" of ::${name} is not valid: ${reason}.`, place)];
}
