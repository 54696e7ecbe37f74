/**
 * What a user's own program file exports: a configuration or a theme in TypeScript or JavaScript.
 *
 * Guarantees: it does not matter what kind of package the file lies in, or whether in any; nothing is written.
 */

/**
 * The file's default export. The file is run: only for files that the user of the program has named.
 *
 * @throws what its compilation or its run throws
 */
export async function defaultExportOf(file: string): Promise<unknown> {
  // Node 20 reads no TypeScript, and takes a file for CommonJS where no package says otherwise. With all that the file
  // imports in one text nothing is left to be found.
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
