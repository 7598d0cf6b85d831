import type { TakenRow } from '@skab/shared/exchange/judgeRows.ts';
import { useEffect, useRef, useState } from 'react';
import type { WorkshopSession } from '../../sync/workshopView.ts';
import { ask } from './ask.ts';
import { runImport, type Ended } from './runImport.ts';

export type Stage =
  | { readonly at: 'choosing' }
  | { readonly at: 'running'; readonly done: number; readonly all: number; readonly isStopping: boolean }
  | { readonly at: 'ended'; readonly ended: Ended; readonly all: number; readonly importId: string };

export interface Wanted {
  readonly rows: readonly TakenRow[];
  readonly source: string;
  readonly stepId: string | null;
}

/** One import after another: begins it, stops it, and says how far it is. */
export const useImport = (session: WorkshopSession) => {
  const [stage, setStage] = useState<Stage>({ at: 'choosing' });
  const isStopped = useRef(false);
  const isRunning = stage.at === 'running';

  // What has not been sent would be lost with the page.
  useEffect(() => {
    if (!isRunning) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isRunning]);

  const begin = async (wanted: Wanted): Promise<void> => {
    const importId = session.newId();
    const all = wanted.rows.length;
    isStopped.current = false;
    setStage({ at: 'running', done: 0, all, isStopping: false });
    const ended = await runImport({
      ...wanted,
      importId,
      newId: () => session.newId(),
      send: (args) => ask(session, 'importStatements', args),
      onProgress: (done) => setStage({ at: 'running', done, all, isStopping: isStopped.current }),
      isStopped: () => isStopped.current,
    });
    setStage({ at: 'ended', ended, all, importId });
  };

  return {
    stage,
    begin: (wanted: Wanted) => void begin(wanted),
    stop: () => {
      isStopped.current = true;
      setStage((before) => (before.at === 'running' ? { ...before, isStopping: true } : before));
    },
    again: () => setStage({ at: 'choosing' }),
  };
};
