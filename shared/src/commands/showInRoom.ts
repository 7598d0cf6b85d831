import * as z from 'zod/mini';
import { roomLimit } from '../meeting/rooms.ts';
import { done, refuse } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';
import { lineOfWords } from './lineOfWords.ts';
import { thingSchema, whyNotShown } from './wallItemFields.ts';

/** Chooses what the screens of one room show; with null they follow the evening again. */
export const showInRoom = defineCommand({
  action: 'showInRoom',
  args: z.strictObject({ room: lineOfWords(1, roomLimit), item: z.nullable(thingSchema) }),
  apply(board, { room, item }) {
    const no = item && whyNotShown(board, item);
    if (no) return refuse(no);
    if (item) board.put('roomShows', room, { item });
    else if (board.get('roomShows', room)) board.cut('roomShows', room);
    return done;
  },
});
