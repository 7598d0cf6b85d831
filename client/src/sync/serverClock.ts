/** How far a device's ticks may run from true time, as a share: 100 millionths, twice what a cheap crystal does in a warm hall. */
const drift = 1e-4;

/** What the server said the time was, between two readings of this device's ticks; all in ms. */
export interface TimeSaid {
  readonly now: number;
  readonly askedAt: number;
  readonly heardAt: number;
}

/** What a clock is made of: ticks that only go forward, and what the device says the time is, until the server has said it. */
export interface DeviceTime {
  readonly ticks: () => number;
  readonly wall: () => number;
}

/** The server's time on this device, whatever is done to the device's own clock. */
export interface ServerClock {
  /** Ms since 1970, by the server. */
  now(): number;
  ticks(): number;
  heard(said: TimeSaid): void;
}

/**
 * A clock set by the server's answers (Cristian's algorithm): an answer was made somewhere between asking and hearing, so half that time is
 * all it can be wrong by. The answer that is surest now is kept; one that cannot be true together with it (the device has
 * slept, the server is another) takes its place.
 */
export const serverClock = ({ ticks, wall }: DeviceTime): ServerClock => {
  let aheadOfTicks = wall() - ticks();
  let doubtMs = Infinity;
  let setAt = ticks();
  const doubtAt = (at: number): number => doubtMs + (at - setAt) * drift;

  return {
    ticks,
    now: () => ticks() + aheadOfTicks,
    heard: ({ now, askedAt, heardAt }) => {
      const mayBeWrongBy = (heardAt - askedAt) / 2;
      const ahead = now - (askedAt + heardAt) / 2;
      const doubt = doubtAt(heardAt);
      if (mayBeWrongBy > doubt && Math.abs(ahead - aheadOfTicks) <= mayBeWrongBy + doubt) return;
      aheadOfTicks = ahead;
      doubtMs = mayBeWrongBy;
      setAt = heardAt;
    },
  };
};

/** The time of the page this runs in. */
export const deviceTime: DeviceTime = { ticks: () => performance.now(), wall: Date.now };
