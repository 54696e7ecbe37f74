/**
 * What a program file of the user's own exports: a configuration or a theme in TypeScript or JavaScript.
 *
 * Guarantees: works in a package of any kind and outside packages; nothing is written.
 */

/**
 * The file's default export. The file is run, so it must be one that the user has named, never one that a script names.
 *
 * @param file absolute path
 * @throws what its compilation or its run throws
 */
export async function defaultExportOf(file: string): Promise<unknown> {
  // Node 20 reads no TypeScript, and takes a file for CommonJS unless a package says otherwise. So the file and all
  // that it imports are compiled into one text, from which nothing else has to be resolved.
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [file],
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    write: false,
    logLevel: 'silent',
  });
  const code = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
  return ((await import(`data:text/javascript;base64,${code}`)) as { default?: unknown }).default;
}
