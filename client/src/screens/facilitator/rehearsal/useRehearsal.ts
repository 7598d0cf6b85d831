import type { RefusalCode } from '@skab/shared/outcome.ts';
import type { RehearsalStands } from '@skab/shared/protocol/deskHttp.ts';
import { useEffect, useState } from 'react';
import { deskApi } from '../../../sync/deskApi.ts';
import type { Answer } from '../../../sync/api.ts';

export type RehearsalProblem = RefusalCode | 'away' | null;

/** What went wrong with an answer; null where nothing did. */
export const problemOf = (answer: Answer<unknown>): RehearsalProblem =>
  answer.state === 'done' ? null : answer.state === 'away' ? 'away' : answer.code;

/** What a workshop rehearses, or what rehearses it; null until it is known, and where one may not ask. */
export const useRehearsal = (workshopId: string, mayAsk: boolean): RehearsalStands | null => {
  const [stands, setStands] = useState<RehearsalStands | null>(null);
  useEffect(() => {
    if (!mayAsk) return undefined;
    let isOver = false;
    void deskApi.rehearsal(workshopId).then((answer) => {
      if (!isOver && answer.state === 'done') setStands(answer.value);
    });
    return () => {
      isOver = true;
    };
  }, [workshopId, mayAsk]);
  return stands;
};
