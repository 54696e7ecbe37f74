/** A longer sentence, clause by clause: in a column that scrolls, down a stair, or one at a time in a spotlight. */
import { unreachable } from '../../../src/shared/assert.ts';
import type { BeatViewProps } from '../beat-view.ts';
import { ColumnClauses } from './ColumnClauses.tsx';
import { SpotlightClauses } from './SpotlightClauses.tsx';
import { StairClauses } from './StairClauses.tsx';

export function ClausesBeat(props: BeatViewProps<'clauses'>) {
  const { variant } = props.composition;
  switch (variant) {
    case 'column':
      return <ColumnClauses {...props} />;
    case 'stair':
      return <StairClauses {...props} />;
    case 'spotlight':
      return <SpotlightClauses {...props} />;
    default:
      return unreachable(variant);
  }
}
