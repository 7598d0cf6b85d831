import type { Board } from '@skab/shared/board/board.ts';
import type { BoardStep } from '@skab/shared/protocol/deskHttp.ts';
import type { RefusalCode } from '@skab/shared/outcome.ts';
import { useCallback, useEffect, useState } from 'react';
import { deskApi } from '../../../sync/deskApi.ts';

const waitMs = 1_000;

/** The latest steps on the board; null until they have come. */
export interface LatestSteps {
  /** Those in the list: they stand still until `refresh`, so that none is taken back by a slip of the hand. */
  readonly steps: readonly BoardStep[] | null;
  /** How many have been taken since. */
  readonly freshCount: number;
  readonly problem: RefusalCode | 'away' | null;
  readonly refresh: () => Promise<void>;
}

/** Asks for the latest steps when the list opens, and again a moment after the board has changed. */
export const useBoardSteps = (workshopId: string, board: Board): LatestSteps => {
  const [steps, setSteps] = useState<readonly BoardStep[] | null>(null);
  const [latest, setLatest] = useState<readonly BoardStep[]>([]);
  const [problem, setProblem] = useState<RefusalCode | 'away' | null>(null);
  const ask = useCallback(async (): Promise<readonly BoardStep[] | null> => {
    const answer = await deskApi.boardSteps(workshopId);
    if (answer.state === 'done') return answer.value.steps;
    setProblem(answer.state === 'away' ? 'away' : answer.code);
    return null;
  }, [workshopId]);
  const refresh = useCallback(async (): Promise<void> => {
    const found = await ask();
    if (!found) return;
    setProblem(null);
    setSteps(found);
    setLatest(found);
  }, [ask]);
  useEffect(() => void refresh(), [refresh]);
  useEffect(() => {
    const timer = setTimeout(() => void ask().then((found) => found && setLatest(found)), waitMs);
    return () => clearTimeout(timer);
  }, [ask, board]);
  const newest = steps?.[0]?.at ?? 0;
  const freshCount = steps ? latest.filter(({ at, commandId }) => isAfter(steps, newest, at, commandId)).length : 0;
  return { steps, freshCount, problem, refresh };
};

const isAfter = (steps: readonly BoardStep[], newest: number, at: number, commandId: string): boolean =>
  at >= newest && !steps.some((step) => step.commandId === commandId);
