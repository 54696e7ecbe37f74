/**
 * What a run of the program depends on, besides its inputs: the build or the sources, Node, and the packages.
 *
 * Guarantees: it changes with each of them, and with no lock file.
 */
import { manifest } from './manifest.ts';
import { buildId } from './parts.ts';
import { versionsOf } from './versions.ts';

/**
 * @param sources stands for the sources in a clone; null when it is not known
 * @returns null when what the program is made of is not known
 */
export function programState(sources: string | null): string | null {
  const program = buildId ?? sources;
  if (program === null) return null;
  const { dependencies, optionalDependencies } = manifest;
  const packages = versionsOf(Object.keys({ ...dependencies, ...optionalDependencies }));
  return [program, process.version, ...packages].join(' ');
}

/** For example `0.1.0 (build 3f0c9a7be512)`; in a clone `0.1.0 (from its sources)`. */
export function versionText(): string {
  return `${manifest.version} (${buildId === null ? 'from its sources' : `build ${buildId.slice(0, 12)}`})`;
}
