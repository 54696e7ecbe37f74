/**
 * Which component draws which scene type. A scene type without a component does not compile.
 *
 * To add a scene type, follow the text from the script to the frame; the compiler names the places that are missing:
 * 1. src/timeline/timeline.ts: its content, in `SceneContent`; src/timeline/scenes/content-sentences.ts: its sentences
 * 2. src/timeline/scenes/block-scenes.ts: the planned scenes for a block of the script, called by plan-scenes.ts;
 *    src/timeline/times/pauses.ts: the shortest time that it is shown
 * 3. src/storyboard/contract/scenes.ts: its props, in `sceneSchema`; src/storyboard/scene-props.ts: content -> props
 * 4. a folder here, with its component, which this file then lists
 * 5. compositions/sample-props.ts: an example. test/golden and test/layout draw every example: write its golden still
 *    with UPDATE_GOLDEN=1 and look at it, and see that test/layout finds nothing cut off or too small
 * If the block is new as well, src/script/script.ts comes first. A scene for one project needs none of this: see
 * docs/user-scenes.md.
 */
import type { ReactNode } from 'react';
import type { SceneProps, SceneType } from '../../src/storyboard/contract.ts';
import { EndScene } from './cards/EndScene.tsx';
import { TitleScene } from './cards/TitleScene.tsx';
import { ChartScene } from './chart/ChartScene.tsx';
import { CodeScene } from './code/CodeScene.tsx';
import { ListScene } from './list/ListScene.tsx';
import { NarrationScene } from './narration/NarrationScene.tsx';
import { QuoteScene } from './quote/QuoteScene.tsx';
import { TableScene } from './table/TableScene.tsx';
import { TimetableScene } from './timetable/TimetableScene.tsx';
import { UserScene } from './user/UserScene.tsx';
import { VerseScene } from './verse/VerseScene.tsx';

type PropsByType = { [Props in SceneProps as Props['type']]: Props };

type Registry = { readonly [K in SceneType]: (props: { readonly scene: PropsByType[K] }) => ReactNode };

const registry: Registry = {
  title: TitleScene,
  narration: NarrationScene,
  timetable: TimetableScene,
  verse: VerseScene,
  list: ListScene,
  quote: QuoteScene,
  code: CodeScene,
  table: TableScene,
  chart: ChartScene,
  user: UserScene,
  end: EndScene,
};

/** Draws a scene of any type: its own type picks the component. */
export function drawScene<K extends SceneType>(
  scene: { [T in K]: PropsByType[T] & { type: T } }[K],
): ReactNode {
  const Component: (props: { readonly scene: PropsByType[K] }) => ReactNode = registry[scene.type];
  return <Component scene={scene} />;
}
