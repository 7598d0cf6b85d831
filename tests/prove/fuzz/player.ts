/** A process of `pnpm prove fuzz`: plays the batches it is sent, as many side by side as it is sent, and says how each ended. */
import { inspect } from 'node:util';
import { playEvenings } from '../../integration/randomEvening/playEvenings.ts';
import type { Played, ToPlay } from './players.ts';

// Each replica of the board wants to know when the process ends.
process.setMaxListeners(0);

const say = (played: Played): void => void process.send?.(played);

process.on('message', ({ id, ...batch }: ToPlay) => {
  playEvenings(batch).then(
    (words) => say({ id, words, fault: null }),
    (error: unknown) => say({ id, words: 0, fault: inspect(error, { depth: 4 }) }),
  );
});
process.once('disconnect', () => process.exit());
