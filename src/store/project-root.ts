/** Where the project's own files are. The one place that knows it. */
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json, compositions and assets. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));
