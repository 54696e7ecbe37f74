/** Which component draws which scene type. A scene type without one does not compile. */
import type { ReactNode } from 'react';
import type {
  ChartSceneProps,
  CodeSceneProps,
  EndSceneProps,
  ListSceneProps,
  NarrationSceneProps,
  QuoteSceneProps,
  SceneType,
  TableSceneProps,
  TimetableSceneProps,
  TitleSceneProps,
  UserSceneProps,
  VerseSceneProps,
} from '../../src/storyboard/contract.ts';
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

interface PropsByType {
  title: TitleSceneProps;
  narration: NarrationSceneProps;
  timetable: TimetableSceneProps;
  verse: VerseSceneProps;
  list: ListSceneProps;
  quote: QuoteSceneProps;
  code: CodeSceneProps;
  table: TableSceneProps;
  chart: ChartSceneProps;
  user: UserSceneProps;
  end: EndSceneProps;
}

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

/** The scene's drawing. @param scene of any type; its own type picks the component */
export function drawScene<K extends SceneType>(
  scene: { [T in K]: PropsByType[T] & { type: T } }[K],
): ReactNode {
  const Component: (props: { readonly scene: PropsByType[K] }) => ReactNode = registry[scene.type];
  return <Component scene={scene} />;
}
