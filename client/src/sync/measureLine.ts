import { measuring, trialRoutes, type MeasuredLine } from '@skab/shared/protocol/trial.ts';

const timed = async (address: string, until: AbortSignal): Promise<{ readonly ms: number; readonly bytes: number }> => {
  const from = performance.now();
  const response = await fetch(address, { cache: 'no-store', credentials: 'same-origin', signal: until });
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  const { byteLength: bytes } = await response.arrayBuffer();
  return { ms: Math.max(1, performance.now() - from), bytes };
};

/**
 * Measures this device's line while the room is tried: a few round trips one by one, then one handful of bytes. Bounded in count, size and
 * time; null when it did not get that far.
 */
export const measureLine = async (code: string): Promise<MeasuredLine | null> => {
  const until = AbortSignal.timeout(measuring.mostMs);
  try {
    const trips: number[] = [];
    for (let at = 0; at < measuring.roundTrips; at += 1) trips.push((await timed(trialRoutes.phone(code), until)).ms);
    const { ms, bytes } = await timed(trialRoutes.bytes(code), until);
    // The first opens the connection, which an evening does once.
    const sorted = trips.slice(1).sort((a, b) => a - b);
    return {
      roundTripMs: Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0),
      slowestMs: Math.round(sorted.at(-1) ?? 0),
      kbitPerSecond: Math.round((bytes * 8) / ms),
    };
  } catch {
    return null;
  }
};
