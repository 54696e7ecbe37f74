/** The name of a folder as the name of an npm package. */

/** npm's rule: https://docs.npmjs.com/cli/configuring-npm/package-json#name */
const mostCharacters = 214;
/** npm installs no package under its own name, and two names are never allowed. */
const taken: readonly string[] = ['scriptreel', 'node_modules', 'favicon.ico'];

/** `my-videos` for "My Vidéos"; "videos" where nothing of the name can stand in a package's name. */
export function packageName(folderName: string): string {
  const name = folderName
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9._-]+/g, '-')
    .replaceAll(/^[._-]+|[._-]+$/g, '')
    .slice(0, mostCharacters);
  if (name === '') return 'videos';
  return taken.includes(name) ? `${name}-videos` : name;
}
