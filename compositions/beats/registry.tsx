/** Every composition, with the component that draws it. A composition that is not here does not compile. */
import type { ComponentType } from 'react';
import type { BeatProps, CompositionType, NarrationSceneProps } from '../../src/storyboard/contract.ts';
import type { BeatViewProps } from './beat-view.ts';
import { CauseBeat } from './cause/CauseBeat.tsx';
import { ChipsBeat } from './chips/ChipsBeat.tsx';
import { ClausesBeat } from './clauses/ClausesBeat.tsx';
import { CommandBeat } from './command/CommandBeat.tsx';
import { ComparisonBeat } from './comparison/ComparisonBeat.tsx';
import { ContrastBeat } from './contrast/ContrastBeat.tsx';
import { DefinitionBeat } from './definition/DefinitionBeat.tsx';
import { DiagramBeat } from './diagram/DiagramBeat.tsx';
import { DialogueBeat } from './dialogue/DialogueBeat.tsx';
import { DiscBeat } from './disc/DiscBeat.tsx';
import { EnumerationBeat } from './enumeration/EnumerationBeat.tsx';
import { FileTreeBeat } from './file-tree/FileTreeBeat.tsx';
import { KeysBeat } from './keys/KeysBeat.tsx';
import { NumberBeat } from './number/NumberBeat.tsx';
import { PageBeat } from './page/PageBeat.tsx';
import { PhraseBeat } from './phrase/PhraseBeat.tsx';
import { PlaceDateBeat } from './place-date/PlaceDateBeat.tsx';
import { PropertyBeat } from './property/PropertyBeat.tsx';
import { QuestionBeat } from './question/QuestionBeat.tsx';
import { SceneryBeat } from './scenery/SceneryBeat.tsx';
import { SignatureBeat } from './signature/SignatureBeat.tsx';
import { StepsBeat } from './steps/StepsBeat.tsx';

const views: { readonly [Type in CompositionType]: ComponentType<BeatViewProps<Type>> } = {
  scenery: SceneryBeat,
  disc: DiscBeat,
  number: NumberBeat,
  enumeration: EnumerationBeat,
  contrast: ContrastBeat,
  question: QuestionBeat,
  phrase: PhraseBeat,
  clauses: ClausesBeat,
  definition: DefinitionBeat,
  cause: CauseBeat,
  comparison: ComparisonBeat,
  steps: StepsBeat,
  'place-date': PlaceDateBeat,
  dialogue: DialogueBeat,
  page: PageBeat,
  diagram: DiagramBeat,
  property: PropertyBeat,
  signature: SignatureBeat,
  command: CommandBeat,
  'file-tree': FileTreeBeat,
  keys: KeysBeat,
  chips: ChipsBeat,
};

export function drawBeat({ composition, startFrame, endFrame }: BeatProps, scene: NarrationSceneProps) {
  // The type of a composition is the type of its component, which TypeScript cannot follow through the record.
  const View = views[composition.type] as ComponentType<BeatViewProps<CompositionType>>;
  return <View composition={composition} startFrame={startFrame} endFrame={endFrame} scene={scene} />;
}
