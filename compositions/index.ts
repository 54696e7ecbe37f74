/** Remotion's entry point: registers the one composition, `Video`. */
import { registerRoot } from 'remotion';
import { Root } from './Root.tsx';

registerRoot(Root);
