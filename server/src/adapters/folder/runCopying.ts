import path from 'node:path';
import { openPages, type Pages } from '../embedded/pages.ts';
import { databaseName } from '../embedded/open.ts';
import { systemClock } from '../system.ts';
import { toldOf, type FromCopying, type ToCopying } from './copyTalk.ts';
import { isOnSameDisk, keeper, type Keeper } from './keeper.ts';

/** How often the copy is brought up to date. */
const roundMs = 1000;
const leastPauseMs = 200;

/** Copies a database to a folder, round after round, until the server that started this process says stop or is gone. */
export const runCopying = (dataFolder: string, folder: string): void => {
  const told = new Map<string, number>();
  let pages: Pages | undefined;
  let copying: Keeper | undefined;
  let isSameDiskTold = false;

  const tell = (message: FromCopying): void => void process.send?.(message);

  const round = (): void => {
    try {
      pages ??= openPages(path.join(dataFolder, databaseName));
      copying ??= keeper(folder, pages, systemClock.now);
      const came = copying.round();
      if (came.kind === 'kept' && !isSameDiskTold) {
        isSameDiskTold = true;
        if (isOnSameDisk(dataFolder, folder)) tell({ said: 'same-disk' });
      }
      tell(toldOf(came, told));
      if (came.kind === 'carried-on') process.disconnect();
    } catch (error) {
      tell({ said: 'trouble', message: error instanceof Error ? error.message : String(error) });
    }
  };

  let next: ReturnType<typeof setTimeout>;
  const goRound = (): void => {
    const from = performance.now();
    round();
    next = setTimeout(goRound, Math.max(leastPauseMs, roundMs - (performance.now() - from)));
  };

  process.on('message', (asked: ToCopying) => {
    if (asked === 'begin-anew') return copying?.beginAnew();
    clearTimeout(next);
    round();
    process.disconnect();
  });
  // A server that was killed takes its copying with it: the next one begins a copying of its own.
  process.on('disconnect', () => process.exit(0));
  // A terminal tells both of us to stop; the server says when.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
  goRound();
};
