/** A scenery at rest and without actors, in a box: the picture on a page of a book, the ground of a card. */
import type { Framing, SceneryProps } from '../../src/storyboard/contract.ts';
import { Absolute } from '../layout/Absolute.tsx';
import type { Box } from '../layout/layout.ts';
import { cameraFor } from './camera.ts';
import { useScenery } from './drawn-scenery.ts';
import { Layer, LayerStack } from './Layer.tsx';

interface Props {
  readonly scenery: SceneryProps;
  readonly framing: Framing;
  readonly box: Box;
  /** Chooses among the motifs of a detail. */
  readonly seed: number;
}

export function SceneryPicture({ scenery, framing, box, seed }: Props) {
  const { at, layers, weather } = useScenery(scenery, box);
  const camera = cameraFor(framing, at, layers, [], seed);
  return (
    <Absolute box={box} style={{ overflow: 'hidden' }}>
      <LayerStack at={at}>
        <Layer camera={camera}>{layers.back}</Layer>
        <Layer camera={camera}>{layers.far}</Layer>
        <Layer camera={camera}>{layers.middle}</Layer>
        <Layer fallen={weather.behind?.way}>{weather.behind?.shapes}</Layer>
        {framing === 'detail' ? null : <Layer camera={camera}>{layers.near}</Layer>}
        <Layer fallen={weather.before?.way}>{weather.before?.shapes}</Layer>
        <Layer>{layers.front}</Layer>
      </LayerStack>
    </Absolute>
  );
}
