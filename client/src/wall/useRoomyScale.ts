import { textScales } from '@skab/shared/commands/setWall.ts';
import { useState } from 'react';
import { layoutOf, type Geometry } from './geometry.ts';
import type { MeasuredPaper } from './useMeasuredPapers.tsx';
import type { Wall } from './wallQueue.ts';

/** More papers than this fill the wall as they are. */
const mostRoomy = 6;

const scalesFrom = (scale: number, count: number): readonly number[] =>
  count > mostRoomy ? [scale] : [...textScales.filter((one) => one > scale).reverse(), scale];

/**
 * The size of the text of a few papers that have the wall to themselves: the largest at which all hang whole. It is chosen when they are
 * opened and then stays: what comes later finds its place, or takes its turn, and nothing changes size. `look` is told what hangs.
 */
export const useRoomyScale = (
  scale: number,
  count: number,
): {
  readonly roomyScale: number;
  readonly look: (geometry: Geometry | null, wall: Wall | null, papers: readonly (MeasuredPaper | undefined)[]) => void;
} => {
  const [left, setLeft] = useState(() => scalesFrom(scale, count));
  const [roomyScale = scale, next] = left;
  return {
    roomyScale,
    look: (geometry, wall, papers) => {
      if (next === undefined || !geometry || wall?.layout !== layoutOf(geometry)) return;
      const isWhole =
        wall.hung.length === papers.length && papers.every((paper) => paper?.scale === roomyScale && !paper.pages);
      setLeft(isWhole ? [roomyScale] : left.slice(1));
    },
  };
};
