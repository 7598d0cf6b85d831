import type { TimeReply } from '@skab/shared/protocol/socket.ts';
import type { ServerClock } from './serverClock.ts';

/** After entering, when all is fetched at once; and from then on. */
const soonMs = [500, 3_000, 10_000];
const laterMs = 60_000;

/** Asks the server what time it is, a few times soon and then once a minute, until it is stopped. An answer that fails is one of many. */
export const keepTime = (clock: ServerClock, ask: () => Promise<TimeReply>): { readonly stop: () => void } => {
  const askOnce = async (): Promise<void> => {
    const askedAt = clock.ticks();
    const { now } = await ask();
    clock.heard({ now, askedAt, heardAt: clock.ticks() });
  };
  const askSafely = (): void => void askOnce().catch(() => undefined);
  const soon = soonMs.map((ms) => setTimeout(askSafely, ms));
  const later = setInterval(askSafely, laterMs);
  return {
    stop: () => {
      clearInterval(later);
      for (const timer of soon) clearTimeout(timer);
    },
  };
};
