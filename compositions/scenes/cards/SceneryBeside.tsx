/** The scenery of a card, at rest and without anybody in it, with a seam towards the words. */
import type { SceneryProps } from '../../../src/storyboard/contract.ts';
import type { FlatGround } from '../../beats/flat-ground.ts';
import { Absolute } from '../../layout/Absolute.tsx';
import { SceneryPicture } from '../../scenery/SceneryPicture.tsx';
import type { ScenerySplit } from './scenery-split.ts';

interface Props {
  readonly scenery: SceneryProps;
  readonly split: ScenerySplit;
  readonly ground: FlatGround;
  /** Chooses among looks. */
  readonly seed: number;
}

export function SceneryBeside({ scenery, split, ground, seed }: Props) {
  return (
    <>
      <SceneryPicture scenery={scenery} framing="wide" box={split.picture} seed={seed} />
      <Absolute box={split.seam} style={{ background: ground.tint }} />
    </>
  );
}
