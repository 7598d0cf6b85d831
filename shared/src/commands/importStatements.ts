import * as z from 'zod/mini';
import type { Board } from '../board/board.ts';
import { idSchema } from '../idSchema.ts';
import { done, refuse, type Outcome } from '../outcome.ts';
import { takesWords } from '../meeting/words.ts';
import { defineCommand } from './defineCommand.ts';
import { lineOfWords } from './lineOfWords.ts';
import { publish } from './publishing.ts';
import { readStatementText } from './readStatementText.ts';
import { standingOf } from './standing.ts';

/** Statements one command carries, and one import has, at most. */
export const importChunkStatements = 100;
export const importStatementsLimit = 5000;
/** Signs of what the source says of itself, and of a statement's number and time in it. */
export const sourceLimit = 120;
export const refLimit = 40;

const remark = (most: number) => z.optional(lineOfWords(1, most));

const statementSchema = z.strictObject({
  statementId: idSchema,
  text: z.string(),
  source: remark(sourceLimit),
  ref: remark(refLimit),
  said: remark(refLimit),
});

const importedSoFar = (board: Board, importId: string): number => {
  let count = 0;
  for (const [, origin] of board.all('origins')) if (origin.importId === importId) count += 1;
  return count;
};

/** Begins an import, or says why this is not a part of the one that is there. */
const openImport = (
  board: Board,
  { importId, source, stepId }: { importId: string; source: string; stepId: string | null },
  now: number,
): Outcome => {
  if (stepId !== null) {
    const step = board.get('steps', stepId);
    if (!step) return refuse('unknown-step');
    if (!takesWords(step.activity)) return refuse('step-takes-none');
  }
  const known = board.get('imports', importId);
  if (!known) board.put('imports', importId, { source, stepId, at: now, withdrawnAt: null });
  else if (known.withdrawnAt !== null) return refuse('import-withdrawn');
  else if (known.source !== source || known.stepId !== stepId) return refuse('id-taken');
  return done;
};

/**
 * Takes in statements from somewhere else, a part of an import at a time, all of the part or nothing of it. They get their numbers in
 * the order they come, say where they are from, and are nobody's to edit. A part sent again stands once.
 */
export const importStatements = defineCommand({
  action: 'importStatements',
  args: z.strictObject({
    importId: idSchema,
    source: lineOfWords(1, sourceLimit),
    /** The collecting step they belong to; null for none. */
    stepId: z.nullable(idSchema),
    statements: z.array(statementSchema).check(z.minLength(1), z.maxLength(importChunkStatements)),
  }),
  apply(board, { importId, source, stepId, statements }, context) {
    const opened = openImport(board, { importId, source, stepId }, context.now);
    if (!opened.ok) return opened;
    if (importedSoFar(board, importId) + statements.length > importStatementsLimit) return refuse('import-too-many');
    const promptId = stepId === null ? null : (board.get('steps', stepId)?.promptId ?? null);
    for (const { statementId, text: raw, ...said } of statements) {
      const read = readStatementText(raw, 'imported');
      if ('refusal' in read) return read.refusal;
      if (standingOf(board, statementId) !== 'unknown' || board.get('origins', statementId)) {
        if (board.get('origins', statementId)?.importId === importId) continue;
        return refuse('id-taken');
      }
      publish(board, statementId, { text: read.text, stepId, promptId }, context);
      board.put('origins', statementId, { importId, ...said });
    }
    return done;
  },
});
