import type { CommandArgs } from '@skab/shared/commands/registry.ts';
import { chunkStatements } from '@skab/shared/exchange/chunkStatements.ts';
import type { TakenRow } from '@skab/shared/exchange/judgeRows.ts';
import type { RefusalCode } from '@skab/shared/outcome.ts';
import type { CommandReply } from '@skab/shared/protocol/socket.ts';

/** How an import ended. `done` is how many statements are in, whatever the end. */
export interface Ended {
  readonly how: 'whole' | 'stopped' | 'refused';
  readonly done: number;
  readonly refusal: RefusalCode | null;
}

export interface ImportRun {
  readonly importId: string;
  readonly source: string;
  readonly stepId: string | null;
  readonly rows: readonly TakenRow[];
  readonly newId: () => string;
  readonly send: (args: CommandArgs<'importStatements'>) => Promise<CommandReply>;
  readonly onProgress: (done: number) => void;
  /** Asked before each part: what has been sent by then stays. */
  readonly isStopped: () => boolean;
}

/** Sends judged rows part by part under one import, each when the one before has been answered. */
export const runImport = async (run: ImportRun): Promise<Ended> => {
  const { importId, source, stepId } = run;
  const statements = run.rows.map(({ row: _row, hasLostLetters: _lost, ...said }) => ({
    statementId: run.newId(),
    ...said,
  }));
  let done = 0;
  for (const chunk of chunkStatements(statements)) {
    if (run.isStopped()) return { how: 'stopped', done, refusal: null };
    const reply = await run.send({ importId, source, stepId, statements: [...chunk] });
    if (!reply.ok) return { how: 'refused', done, refusal: reply.code };
    done += chunk.length;
    run.onProgress(done);
  }
  return { how: 'whole', done, refusal: null };
};
