/**
 * Declares the composition `Video`. Its length, frame rate and size are those in its props.
 *
 * Where input props name a title, as in the preview, the same composition is declared under the title too, and first:
 * so it is what the Studio opens and lists.
 */
import { Composition, getInputProps } from 'remotion';
import { videoPropsSchema } from '../src/storyboard/contract.ts';
import { compositionIds } from './composition-id.ts';
import { sampleProps } from './samples/sample-props.ts';
import { Video } from './Video.tsx';
import { calculateScriptVideoMetadata } from './video-metadata.ts';

export function Root() {
  return compositionIds(getInputProps()).map((id) => (
    <Composition
      key={id}
      id={id}
      component={Video}
      schema={videoPropsSchema}
      defaultProps={sampleProps}
      calculateMetadata={calculateScriptVideoMetadata}
    />
  ));
}
