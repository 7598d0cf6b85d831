import * as z from 'zod/mini';
import { only } from '../board/collections.ts';
import { done } from '../outcome.ts';
import { defineCommand } from './defineCommand.ts';
import { lineOfWords } from './lineOfWords.ts';

/** What a network's name and password may be long, by the rules of Wi-Fi. */
export const wifiNameLimit = 32;
export const wifiPasswordLimit = 63;

/** Says which network phones come in by, for the welcome; null says it no longer. */
export const writeWifi = defineCommand({
  action: 'writeWifi',
  args: z.strictObject({
    wifi: z.nullable(
      z.strictObject({ name: lineOfWords(1, wifiNameLimit), password: lineOfWords(0, wifiPasswordLimit) }),
    ),
  }),
  apply(board, { wifi }) {
    if (wifi) board.put('wifi', only, wifi);
    else if (board.get('wifi', only)) board.cut('wifi', only);
    return done;
  },
});
