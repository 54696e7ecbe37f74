/** Declares the composition `Video`. Its length, frame rate and size are those in its props. */
import { Composition } from 'remotion';
import { videoPropsSchema } from '../src/storyboard/contract.ts';
import { sampleProps } from './sample-props.ts';
import { Video } from './Video.tsx';
import { calculateScriptVideoMetadata } from './video-metadata.ts';

export function Root() {
  return (
    <Composition
      id="Video"
      component={Video}
      schema={videoPropsSchema}
      defaultProps={sampleProps}
      calculateMetadata={calculateScriptVideoMetadata}
    />
  );
}
