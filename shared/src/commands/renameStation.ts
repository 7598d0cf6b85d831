import * as z from 'zod/mini';
import { idSchema } from '../idSchema.ts';
import { done, refuse } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';
import { readTitle, titleSchema } from './readTitle.ts';

/** Gives a station another name. */
export const renameStation = defineCommand({
  action: 'renameStation',
  undoable: true,
  args: z.strictObject({ stationId: idSchema, title: titleSchema }),
  apply(board, { stationId, title: raw }) {
    const station = board.get('stations', stationId);
    if (!station) return refuse('unknown-station');
    const read = readTitle(raw);
    if ('refusal' in read) return read.refusal;
    board.put('stations', stationId, { ...station, title: read.title });
    return done;
  },
});
