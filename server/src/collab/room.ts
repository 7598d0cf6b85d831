import type { Actor, Role } from '@skab/shared/access/can.ts';
import { limits } from '@skab/shared/protocol/limits.ts';
import { deskFrames } from './deskFrames.ts';
import type { OpenBoard } from './openBoard.ts';
import type { Outlet } from './outlet.ts';
import { pace } from './pace.ts';
import { phoneFrames } from './phoneFrames.ts';
import { presence, type Seated } from './presence.ts';

/** One socket that has taken a seat. */
export interface Occupant {
  readonly socketId: string;
  readonly deviceId: string;
  readonly personId: string;
  readonly actor: Actor;
  readonly roles: readonly Role[];
  readonly seated: Seated;
}

/** What one workshop shows its phones and desks: composed once per change, gathered when changes come close together. */
export interface Room {
  /** The names under which somebody sits: frames for them are sent to these. */
  placesOf(occupant: Occupant): readonly string[];
  /** Sends a newcomer everything it lacks, and counts it as present. */
  sit(occupant: Occupant, since: number | null): void;
  /** Sees to it that an actor's phones get a frame at least as new as the answer to a command of hers. */
  answered(actorId: string, seq: number): void;
  leave(socketId: string): void;
  close(): void;
}

export const room = (board: OpenBoard, outlet: Outlet): Room => {
  const everyDesk = `${board.workshopId}:desks`;
  const here = presence();
  const occupants = new Map<string, Occupant>();
  const seatedAs = (isPhone: boolean): readonly Occupant[] =>
    [...occupants.values()].filter(({ seated }) => (seated === 'phone') === isPhone);

  const phones = phoneFrames(board, outlet, () => new Set(seatedAs(true).map(({ actor }) => actor.id)));
  const desks = deskFrames(board, outlet, () => seatedAs(false).map(({ roles }) => roles));
  const counting = pace(() => {
    outlet.emit(everyDesk, 'room', here.counts());
    return limits.phoneFrameMs;
  });
  const unfollow = board.follow({
    moved: (moved) => {
      phones.moved(moved);
      desks.moved(moved);
    },
  });

  return {
    placesOf: ({ seated, actor, roles }) =>
      seated === 'phone' ? phones.placesOf(actor.id) : [everyDesk, desks.placeOf(roles)],
    sit: (occupant, since) => {
      const { socketId, deviceId, actor, roles, seated } = occupant;
      occupants.set(socketId, occupant);
      here.sit(socketId, deviceId, seated);
      counting.due();
      if (seated === 'phone') return phones.welcome(socketId, actor.id, since);
      desks.welcome(socketId, roles);
      outlet.emit(socketId, 'room', here.counts());
    },
    answered: phones.answered,
    leave: (socketId) => {
      const occupant = occupants.get(socketId);
      occupants.delete(socketId);
      here.leave(socketId);
      counting.due();
      if (occupant && !seatedAs(true).some(({ actor }) => actor.id === occupant.actor.id))
        phones.forget(occupant.actor.id);
    },
    close: () => {
      unfollow();
      for (const part of [phones, desks]) part.close();
      counting.stop();
    },
  };
};
