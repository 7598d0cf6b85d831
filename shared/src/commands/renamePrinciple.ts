import * as z from 'zod/mini';
import { idSchema } from '../idSchema.ts';
import { done, refuse } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';
import { readTitle, titleSchema } from './readTitle.ts';

/** Gives a principle another name. */
export const renamePrinciple = defineCommand({
  action: 'renamePrinciple',
  undoable: true,
  args: z.strictObject({ principleId: idSchema, title: titleSchema }),
  apply(board, { principleId, title: raw }) {
    const principle = board.get('principles', principleId);
    if (!principle) return refuse('unknown-principle');
    const read = readTitle(raw);
    if ('refusal' in read) return read.refusal;
    board.put('principles', principleId, { ...principle, title: read.title });
    return done;
  },
});
