/** The end card: evening over the hills for a story, an ornament beside the name for any other text. */
import type { EndSceneProps } from '../../../src/storyboard/contract.ts';
import { PlainEnd } from './PlainEnd.tsx';
import { TaleEnd } from './TaleEnd.tsx';

export function EndScene({ scene }: { readonly scene: EndSceneProps }) {
  return scene.isTale ? <TaleEnd scene={scene} /> : <PlainEnd scene={scene} />;
}
