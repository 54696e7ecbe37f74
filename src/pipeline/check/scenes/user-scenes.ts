/**
 * The project's own scenes that a script names: compiled, and given their props.
 *
 * Guarantees: a scene whose attributes its schema does not take is an error with the attribute's place; its props are
 * plain JSON; scenes that no script names are neither compiled nor run.
 */
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import { SceneError } from '../../../render/errors.ts';
import type { MediaFile } from '../../../render/remotion/bundle.ts';
import type { SceneDirective, Script, UserScene } from '../../../script/script.ts';
import type { Diagnostic } from '../../../shared/diagnostic.ts';
import { messageOf } from '../../../shared/message-of.ts';
import { writeTextAtomically } from '../../../store/atomic.ts';
import type { UserSceneProps } from '../../../storyboard/contract.ts';
import { type UserScenes, userSceneKey } from '../../../storyboard/user-scenes.ts';
import type { Timeline } from '../../../timeline/timeline.ts';
import { Failure } from '../../failure.ts';
import type { SourceText } from '../../input/read-script.ts';
import type { Settings } from '../../settings/settings.ts';
import { fileName, type SceneModule, sceneModuleOf } from './scene-module.ts';

export interface ResolvedScenes {
  readonly scenes: UserScenes;
  readonly modules: readonly SceneModule[];
  readonly diagnostics: readonly Diagnostic[];
}

/** @throws Failure `usage` for a scene that cannot be used at all, see `sceneModuleOf`. */
export async function resolveUserScenes(script: Script, files: Settings['scenes']): Promise<ResolvedScenes> {
  const directives = script.sections
    .flatMap(({ blocks }) => blocks)
    .filter((block): block is UserScene => block.type === 'scene')
    .map(({ directive }) => directive);
  const scenes = new Map<string, Pick<UserSceneProps, 'module' | 'props'>>();
  const modules = new Set<SceneModule>();
  const diagnostics: Diagnostic[] = [];
  for (const directive of directives) {
    const file = files[directive.name];
    if (file === undefined) throw new Error(`Internal error: there is no scene ${directive.name}`);
    const module = await sceneModuleOf(directive.name, file);
    modules.add(module);
    const checked = await propsOf(directive, module.schema, fileName(file));
    if ('problems' in checked) diagnostics.push(...checked.problems);
    else scenes.set(userSceneKey(directive), { module: module.publicPath, props: checked.props });
  }
  return { scenes, modules: [...modules], diagnostics };
}

type Checked = { readonly props: UserSceneProps['props'] } | { readonly problems: readonly Diagnostic[] };

async function propsOf(directive: SceneDirective, schema: z.ZodObject, file: string): Promise<Checked> {
  const attributes = Object.fromEntries(directive.attributes.map(({ name, value }) => [name, value]));
  // A misspelt attribute would go unnoticed.
  const strict = schema.def.catchall === undefined ? schema.strict() : schema;
  const parsed = await strict.safeParseAsync(attributes).catch((error: unknown) => {
    throw new Failure('usage', `The schema of the scene in ${file} fails: ${messageOf(error)}.`);
  });
  if (!parsed.success) {
    const names = Object.keys(schema.shape);
    return { problems: parsed.error.issues.flatMap((issue) => problemsOf(issue, directive, names)) };
  }
  const props = Object.fromEntries(Object.entries(parsed.data).filter(([, value]) => value !== undefined));
  const plain: UserSceneProps['props'] = JSON.parse(JSON.stringify(props));
  const odd = Object.keys(props).find((key) => !isDeepStrictEqual(props[key], plain[key]));
  if (odd === undefined) return { props: plain };
  throw new Failure(
    'usage',
    `The schema of the scene in ${file} makes something of "${odd}" that is not plain JSON.`,
    'Make numbers, texts, true or false, null, and arrays and objects of these; the rest in the component.',
  );
}

function problemsOf(
  issue: z.core.$ZodIssue,
  { name, attributes, span }: SceneDirective,
  known: readonly string[],
): Diagnostic[] {
  const placeOf = (key: unknown) => attributes.find((attribute) => attribute.name === key)?.span;
  const base = { code: 'bad-attribute', severity: 'error' } as const;
  const hint = `Its attributes are ${[...known, 'seconds'].join(', ')}.`;
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      ...base,
      message: `::${name} has no attribute "${key}".`,
      span: placeOf(key) ?? span,
      hint,
    }));
  const [key] = issue.path;
  const place = placeOf(key);
  const reason = issue.message.replace(/\.$/, '');
  const message =
    place === undefined
      ? key === undefined
        ? `The attributes of ::${name} will not do: ${reason}.`
        : `::${name} needs the attribute "${String(key)}".`
      : `The attribute "${String(key)}" of ::${name} will not do: ${reason}.`;
  return [{ ...base, message, span: place ?? span, hint: place === undefined ? hint : null }];
}

/** Writes the modules to where they can be published from. @param directory absolute path; made where it is not there */
export async function sceneFiles(
  { modules }: Pick<ResolvedScenes, 'modules'>,
  directory: string,
): Promise<MediaFile[]> {
  return Promise.all(
    modules.map(async ({ publicPath, code }) => {
      const absolutePath = path.join(directory, publicPath);
      // Two formats may be prepared at the same time.
      await writeTextAtomically(absolutePath, code);
      return { absolutePath, publicPath };
    }),
  );
}

/** The same error; where a scene of the project's own cannot be drawn, with its file and the script's line. */
export function explainSceneError(
  error: unknown,
  { source, timeline, files }: { source: SourceText; timeline: Timeline; files: Settings['scenes'] },
): unknown {
  if (!(error instanceof SceneError)) return error;
  const content = timeline.scenes[error.sceneIndex]?.content;
  if (content?.type !== 'user') return error;
  const { name, span } = content.directive;
  const file = fileName(files[name] ?? '');
  const place = `${source.name}:${span.start.line}:${span.start.column}`;
  return new Failure(
    'render',
    `${place}: the scene ::${name}, ${file}, cannot be drawn: ${error.reason}`,
    `Correct ${file}.`,
  );
}
