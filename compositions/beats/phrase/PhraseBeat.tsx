/** A short sentence, its key words set large: justified to one width, left beside an ornament, or as a poster. */
import { unreachable } from '../../../src/shared/assert.ts';
import type { BeatViewProps } from '../beat-view.ts';
import { JustifiedPhrase } from './JustifiedPhrase.tsx';
import { LeftPhrase } from './LeftPhrase.tsx';
import { PosterPhrase } from './PosterPhrase.tsx';

export function PhraseBeat(props: BeatViewProps<'phrase'>) {
  const { variant } = props.composition;
  switch (variant) {
    case 'justified':
      return <JustifiedPhrase {...props} />;
    case 'left':
      return <LeftPhrase {...props} />;
    case 'poster':
      return <PosterPhrase {...props} />;
    default:
      return unreachable(variant);
  }
}
