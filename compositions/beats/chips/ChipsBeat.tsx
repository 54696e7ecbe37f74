/**
 * A sentence with code, versions, files or links in it: set large, each of them a chip, in one of three layouts.
 *
 * Guarantees: only colours change once the words have entered.
 */
import { unreachable } from '../../../src/shared/assert.ts';
import type { BeatViewProps } from '../beat-view.ts';
import { MarginView } from './MarginView.tsx';
import { StatementView } from './StatementView.tsx';
import { SubjectView } from './SubjectView.tsx';

export function ChipsBeat({ composition }: BeatViewProps<'chips'>) {
  const { variant } = composition;
  switch (variant) {
    case 'statement':
      return <StatementView composition={composition} />;
    case 'subject':
      return <SubjectView composition={composition} />;
    case 'margin':
      return <MarginView composition={composition} />;
    default:
      return unreachable(variant);
  }
}
