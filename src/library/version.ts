/** The version of this package. */
import { manifest } from '../package/manifest.ts';

/** Such as `0.1.0`. */
export const version: string = manifest.version;
