/** Remotion's entry point: registers the one composition, `Video`. */
import { registerRoot } from 'remotion';
import { followTitle } from './follow-title.ts';
import { Root } from './Root.tsx';

followTitle();
registerRoot(Root);
