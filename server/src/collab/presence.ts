import type { RoomFrame } from '@skab/shared/protocol/socket.ts';

/** What somebody is here as: a phone in the hall, a screen on the wall, a desk that leads or writes. */
export type Seated = 'phone' | 'screen' | 'desk';

/** Who is connected to one workshop right now. Kept in memory; only counts leave it. */
export interface Presence {
  sit(socketId: string, deviceId: string, seated: Seated): void;
  leave(socketId: string): void;
  /** Devices, not sockets: two tabs of one phone are one phone. */
  counts(): RoomFrame;
}

export const presence = (): Presence => {
  const seats = new Map<string, { readonly deviceId: string; readonly seated: Seated }>();
  const devices = (seated: Seated): number =>
    new Set([...seats.values()].filter((seat) => seat.seated === seated).map((seat) => seat.deviceId)).size;
  return {
    sit: (socketId, deviceId, seated) => void seats.set(socketId, { deviceId, seated }),
    leave: (socketId) => void seats.delete(socketId),
    counts: () => ({ phones: devices('phone'), screens: devices('screen'), desks: devices('desk') }),
  };
};
