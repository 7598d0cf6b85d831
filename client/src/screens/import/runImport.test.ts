import type { CommandArgs } from '@skab/shared/commands/registry.ts';
import type { TakenRow } from '@skab/shared/exchange/judgeRows.ts';
import { refuse } from '@skab/shared/outcome.ts';
import type { CommandReply } from '@skab/shared/protocol/socket.ts';
import { describe, expect, it } from 'vitest';
import { runImport, type ImportRun } from './runImport.ts';

const rows = (count: number): readonly TakenRow[] =>
  Array.from({ length: count }, (_, at) => ({ row: at + 1, text: `Udsagn ${at}`, hasLostLetters: false }));

const running = (count: number, answer: (part: number) => CommandReply = (part) => ({ ok: true, seq: part })) => {
  const sent: CommandArgs<'importStatements'>[] = [];
  const progress: number[] = [];
  let ids = 0;
  const run: ImportRun = {
    importId: 'import',
    source: 'Høringen',
    stepId: null,
    rows: rows(count),
    newId: () => `id ${(ids += 1)}`,
    send: async (args) => {
      sent.push(args);
      return answer(sent.length);
    },
    onProgress: (done) => progress.push(done),
    isStopped: () => false,
  };
  return { sent, progress, run };
};

describe('sending an import', () => {
  it('[IM7] part by part under one import, each statement once, in their order', async () => {
    const { sent, progress, run } = running(250);
    expect(await runImport(run)).toEqual({ how: 'whole', done: 250, refusal: null });
    expect(sent.map(({ importId, statements }) => [importId, statements.length])).toEqual([
      ['import', 100],
      ['import', 100],
      ['import', 50],
    ]);
    const all = sent.flatMap(({ statements }) => statements);
    expect(all.map(({ text }) => text)).toEqual(rows(250).map(({ text }) => text));
    expect(new Set(all.map(({ statementId }) => statementId)).size).toBe(250);
    expect(all[0]).toEqual({ statementId: 'id 1', text: 'Udsagn 0' });
    expect(progress).toEqual([100, 200, 250]);
  });

  it('[IM7] what was sent before the stop is in, and counted', async () => {
    const { sent, progress, run } = running(500);
    expect(await runImport({ ...run, isStopped: () => progress.length === 2 })).toEqual({
      how: 'stopped',
      done: 200,
      refusal: null,
    });
    expect(sent).toHaveLength(2);
  });

  it('a refusal ends it, and says what is in', async () => {
    const { run } = running(300, (part) => (part === 2 ? refuse('import-withdrawn') : { ok: true, seq: part }));
    expect(await runImport(run)).toEqual({ how: 'refused', done: 100, refusal: 'import-withdrawn' });
  });
});
