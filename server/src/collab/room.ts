import type { Actor, Role } from '@skab/shared/access/can.ts';
import { writerAs } from '@skab/shared/commands/signing.ts';
import { limits } from '@skab/shared/protocol/limits.ts';
import type { RoomFrame } from '@skab/shared/protocol/socket.ts';
import type { TrialFrame } from '@skab/shared/protocol/trial.ts';
import type { CopyState } from '../ports/copy.ts';
import { arrivalFrames } from './arrivalFrames.ts';
import { asking } from './asking.ts';
import { deskFrames } from './deskFrames.ts';
import type { OpenBoard } from './openBoard.ts';
import type { Outlet } from './outlet.ts';
import { pace } from './pace.ts';
import { signalFrames } from './signalFrames.ts';
import { phoneFrames } from './phoneFrames.ts';
import { presence, type Seated } from './presence.ts';
import { only } from '@skab/shared/board/collections.ts';
import { botCount } from '@skab/shared/meeting/rehearsal.ts';
import { screensOn } from './screensOn.ts';
import { urnFrames } from './urnFrames.ts';
import type { Urns } from './urns.ts';

/** One socket that has taken a seat. */
export interface Occupant {
  readonly socketId: string;
  readonly deviceId: string;
  readonly personId: string;
  readonly actor: Actor;
  readonly roles: readonly Role[];
  readonly seated: Seated;
  /** Whether she answers those who ask to help. */
  readonly mayLetHelp: boolean;
  /** The name a shared screen was paired under; null for one without, and for everybody else. */
  readonly screenName: string | null;
}

/** What one workshop shows its phones and desks: composed once per change, gathered when changes come close together. */
export interface Room {
  /** The names under which somebody sits: frames for them are sent to these. */
  placesOf(occupant: Occupant): readonly string[];
  /** Sends a newcomer everything it lacks, and counts it as present. */
  sit(occupant: Occupant, since: number | null): void;
  /** The name under which the phones sit that follow the board. */
  readonly boardPlace: string;
  /** A phone follows the board from now on, and gets the rows it lacks; or no longer does. */
  followBoard(socketId: string, follows: boolean, since: number | null): void;
  /** A ballot was laid in the urn. */
  cast(): void;
  /** Sees to it that an actor's phones get a frame at least as new as the answer to a command of hers. */
  answered(actorId: string, seq: number): void;
  leave(socketId: string): void;
  /** Notes that a phone asks to help with the clustering, or no longer does. */
  ask(occupant: Occupant, name: string | null, asks: boolean): void;
  /** The person who asks under a number. */
  personAsking(number: number): string | undefined;
  /** Tells everybody how far the copy for a second machine is. */
  copied(seq: number): void;
  /** Tells the desks and shared screens how the trial of the room stands. */
  tried(frame: TrialFrame): void;
  /** Tells the desks how that copy stands. */
  copyStands(state: CopyState): void;
  /** What was asked under a number has been answered. */
  answeredAsking(number: number): void;
  close(): void;
}

export const room = (
  board: OpenBoard,
  outlet: Outlet,
  { trial, urns, now }: { readonly trial: () => TrialFrame; readonly urns: Urns; readonly now: () => number },
): Room => {
  const everyDesk = `${board.workshopId}:desks`;
  const leads = `${board.workshopId}:leads`;
  const here = presence();
  const helpers = asking();
  const occupants = new Map<string, Occupant>();
  const seatedAs = (isPhone: boolean): readonly Occupant[] =>
    [...occupants.values()].filter(({ seated }) => (seated === 'phone') === isPhone);

  const boardFollowers = new Set<string>();
  const phones = phoneFrames(
    board,
    outlet,
    {
      actors: () => new Set(seatedAs(true).map(({ actor }) => actor.id)),
      writer: (actorId) => {
        const found = seatedAs(true).find(({ actor }) => actor.id === actorId);
        return found && writerAs(found.actor, found.roles);
      },
      isBoardFollowed: () => boardFollowers.size > 0,
    },
    now,
  );
  const desks = deskFrames(board, outlet, () => seatedAs(false).map(({ roles }) => roles));
  const arrivals = arrivalFrames(board, outlet);
  const screens = (): ReturnType<typeof screensOn> => screensOn(board.workshopId, occupants.values());
  let told = screens();
  const signals = signalFrames(board, outlet, leads);
  /** Bots take part as phones do. */
  const counts = (): RoomFrame => {
    const counted = here.counts();
    const areBotsOn = board.published.get('rehearsal', only)?.areBotsOn === true;
    return { ...counted, phones: counted.phones + (areBotsOn ? botCount : 0) };
  };
  const urn = urnFrames(board, outlet, urns, everyDesk);
  const counting = pace(() => {
    outlet.emit(everyDesk, 'room', counts());
    // Forty phones come in while the same two screens are on.
    const on = screens();
    if (JSON.stringify(on) !== JSON.stringify(told)) outlet.emit(leads, 'screens', on);
    told = on;
    return limits.phoneFrameMs;
  });
  const tellOfHelp = (actorId: string): void => {
    outlet.emit(phones.placeOf(actorId), 'help', { number: helpers.numberOf(actorId) });
    outlet.emit(leads, 'asking', helpers.list());
  };
  const unfollow = board.follow({
    moved: (moved) => {
      phones.moved(moved);
      desks.moved(moved);
      arrivals.moved(moved);
      signals.moved(moved);
      if (moved.rows === 'all' || moved.rows.some(({ collection }) => collection === 'rehearsal')) counting.due();
      urn.moved();
    },
    refounded: phones.refounded,
  });

  return {
    placesOf: ({ seated, actor, roles, mayLetHelp }) =>
      seated === 'phone'
        ? phones.placesOf(actor.id)
        : [
            everyDesk,
            desks.placeOf(roles),
            ...(mayLetHelp ? [leads] : []),
            ...arrivals.placesOf({ roles, leads: mayLetHelp }),
          ],
    sit: (occupant, since) => {
      const { socketId, deviceId, actor, roles, seated, mayLetHelp } = occupant;
      occupants.set(socketId, occupant);
      here.sit(socketId, deviceId, seated);
      counting.due();
      if (seated === 'phone') {
        phones.welcome(socketId, actor.id, since);
        const number = helpers.numberOf(actor.id);
        if (number !== null) outlet.emit(socketId, 'help', { number });
        return;
      }
      if (mayLetHelp) {
        outlet.emit(socketId, 'asking', helpers.list());
        outlet.emit(socketId, 'screens', screens());
        signals.welcome(socketId);
      }
      desks.welcome(socketId, roles);
      arrivals.welcome(socketId, { roles, leads: mayLetHelp });
      outlet.emit(socketId, 'room', counts());
      urn.welcome(socketId);
      // Also when there is none: it may have ended while this one was away.
      outlet.emit(socketId, 'trial', trial());
    },
    cast: urn.cast,
    boardPlace: phones.boardPlace,
    followBoard(socketId, follows, since) {
      if (!follows) return void boardFollowers.delete(socketId);
      boardFollowers.add(socketId);
      phones.welcomeToBoard(socketId, since);
    },
    answered: phones.answered,
    leave: (socketId) => {
      const occupant = occupants.get(socketId);
      occupants.delete(socketId);
      boardFollowers.delete(socketId);
      here.leave(socketId);
      counting.due();
      if (occupant && !seatedAs(true).some(({ actor }) => actor.id === occupant.actor.id))
        phones.forget(occupant.actor.id);
    },
    ask({ actor, personId }, name, asks) {
      const number = helpers.numberOf(actor.id);
      if (asks) helpers.ask(actor.id, { personId, name });
      else if (number !== null) helpers.drop(number);
      tellOfHelp(actor.id);
    },
    copied(seq) {
      for (const place of [phones.everyPhone, everyDesk]) outlet.emit(place, 'copied', { seq });
    },
    copyStands: (state) => outlet.emit(everyDesk, 'copy', { state }),
    tried: (frame) => outlet.emit(everyDesk, 'trial', frame),
    personAsking: helpers.personOf,
    answeredAsking(number) {
      const actorId = helpers.drop(number);
      if (actorId !== undefined) tellOfHelp(actorId);
    },
    close: () => {
      unfollow();
      for (const part of [phones, desks, arrivals, signals, urn]) part.close();
      counting.stop();
    },
  };
};
