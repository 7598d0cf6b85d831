/** Time, as rules may see it: the server's, in ms since 1970. */
export interface Clock {
  now(): number;
}

/** Randomness: `count` unpredictable bytes. */
export type RandomBytes = (count: number) => Uint8Array;
