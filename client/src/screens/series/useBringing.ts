import type { RefusalCode } from '@skab/shared/outcome.ts';
import { useState } from 'react';
import { deskApi } from '../../sync/deskApi.ts';
import type { WorkshopSession } from '../../sync/workshopView.ts';
import { countOf, partsOf, type Chosen, type Part } from './choice.ts';

export type Stage =
  | { readonly at: 'choosing'; readonly problem: RefusalCode | 'away' | null }
  | { readonly at: 'running'; readonly done: number; readonly all: number }
  | {
      readonly at: 'done';
      readonly importId: string;
      readonly isUndone: boolean;
      readonly problem: RefusalCode | 'away' | null;
    };

const sizeOf = (part: Part): number => Object.values(part).reduce((sum, ids) => sum + ids.length, 0);

/** Brings over what is chosen, part by part, and takes it back. What went through before something failed stays, and can be taken back. */
export const useBringing = (session: WorkshopSession, workshopId: string, fromId: string) => {
  const [stage, setStage] = useState<Stage>({ at: 'choosing', problem: null });

  const bring = async (chosen: Chosen): Promise<void> => {
    const importId = session.newId();
    const all = countOf(chosen);
    let done = 0;
    setStage({ at: 'running', done, all });
    for (const part of partsOf(chosen)) {
      const answer = await deskApi.bring(workshopId, {
        clusters: [],
        statements: [],
        principles: [],
        items: [],
        ...part,
        commandId: session.newId(),
        importId,
        fromId,
      });
      if (answer.state !== 'done') {
        const problem = answer.state === 'away' ? 'away' : answer.code;
        return setStage(done === 0 ? { at: 'choosing', problem } : { at: 'done', importId, isUndone: false, problem });
      }
      done += sizeOf(part);
      setStage({ at: 'running', done, all });
    }
    setStage({ at: 'done', importId, isUndone: false, problem: null });
  };

  const undo = async (importId: string): Promise<void> => {
    const id = session.newId();
    const reply = await session.send('withdrawImport', { importId }, id);
    if (reply.ok) return setStage({ at: 'done', importId, isUndone: true, problem: null });
    session.dismissProblem(id);
    setStage({ at: 'done', importId, isUndone: false, problem: reply.code });
  };

  return {
    stage,
    bring: (chosen: Chosen) => void bring(chosen),
    undo: (importId: string) => void undo(importId),
    again: () => setStage({ at: 'choosing', problem: null }),
  };
};
