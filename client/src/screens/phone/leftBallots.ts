/** Where a device keeps the ballots of a poll. */
export const ballotsPrefix = 'skab.ballots1.';

/** The polls that ballots are kept of on this device, but the one that is on now. */
export const leftPolls = (pollIdNow: string | undefined): readonly string[] => {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(ballotsPrefix) && key !== ballotsPrefix + pollIdNow)
      .map((key) => key.slice(ballotsPrefix.length));
  } catch {
    return [];
  }
};
