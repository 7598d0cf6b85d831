import type { Line } from './workshopView.ts';

const graceMs = 1_200;

/** The line of a screen that has two connections: live when both are, and away only when one has been gone for a while. */
export const lineState = (tell: (line: Line) => void) => {
  let socket: Line = 'connecting';
  let isReplicaLive = false;
  let told: Line = 'connecting';
  let grace: ReturnType<typeof setTimeout> | undefined;

  const set = (line: Line): void => {
    clearTimeout(grace);
    grace = undefined;
    if (line === told) return;
    told = line;
    tell(line);
  };
  const look = (): void => {
    if (socket === 'live' && isReplicaLive) return set('live');
    if (socket === 'away') return set('away');
    if (told === 'live') grace ??= setTimeout(() => set('away'), graceMs);
  };
  return {
    socket(line: Line): void {
      socket = line;
      look();
    },
    replica(isLive: boolean): void {
      isReplicaLive = isLive;
      look();
    },
    stop: () => clearTimeout(grace),
  };
};
