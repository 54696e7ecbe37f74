/** A composition only for tests: every frame shows its own number. */
import { registerRoot } from 'remotion';
import { Root } from './Root.tsx';

registerRoot(Root);
