/**
 * Which component draws which scene type. A scene type without a component does not compile.
 *
 * The steps of adding a scene type are in CONTRIBUTING.md, under "How to add". A scene for one project needs none of
 * them: see docs/user-scenes.md.
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
