import { textScales } from '@skab/shared/commands/setWall.ts';
import { useState } from 'react';
import { StatementWall } from './StatementWall.tsx';
import type { WallStatement } from './wallStatements.ts';

/** More papers than this fill the wall as they are. */
const mostRoomy = 6;

const scalesFrom = (scale: number, count: number): readonly number[] =>
  count > mostRoomy ? [scale] : [...textScales.filter((one) => one > scale).reverse(), scale];

/**
 * A few papers that have the wall to themselves, in the largest text at which all hang whole. What comes later finds its
 * place or takes its turn, and nothing changes size.
 */
export const RoomyWall = ({
  scale,
  ...papers
}: {
  readonly statements: readonly WallStatement[];
  readonly knownIds: readonly string[];
  /** The least. */
  readonly scale: number;
}) => {
  const count = papers.statements.length;
  const [opened] = useState(count);
  const [left, setLeft] = useState(() => scalesFrom(scale, count));
  const [tried = scale, ...smaller] = left;
  const isTrying = smaller.length > 0 && count <= opened;
  // Each size is a wall of its own: what has hung on one that was too small has not had its turn.
  return (
    <StatementWall
      key={tried}
      {...papers}
      scale={tried}
      {...(isTrying ? { onHung: (isAll: boolean) => isAll || setLeft(smaller) } : {})}
    />
  );
};
