/** The opening card of a video, and the cards of chapters and sections inside it. */
import type { TitleSceneProps } from '../../../src/storyboard/contract.ts';
import { ChapterCard } from './ChapterCard.tsx';
import { OpeningCard } from './OpeningCard.tsx';
import { SectionCard } from './SectionCard.tsx';

export function TitleScene({ scene }: { readonly scene: TitleSceneProps }) {
  if (scene.kind === 'chapter') return <ChapterCard scene={scene} />;
  return scene.level === 'script' ? <OpeningCard scene={scene} /> : <SectionCard scene={scene} />;
}
