import type { IncomingMessage, Server as HttpServer } from 'node:http';
import { Server, type Socket } from 'socket.io';
import * as z from 'zod/mini';
import { can, judge } from '@skab/shared/access/can.ts';
import { idSchema } from '@skab/shared/idSchema.ts';
import { done, refuse, type Outcome, type RefusalCode } from '@skab/shared/outcome.ts';
import { closeCodes } from '@skab/shared/protocol/closeCodes.ts';
import { limits, rates, type Waits } from '@skab/shared/protocol/limits.ts';
import {
  socketPath,
  type BallotReply,
  type ClientToServer,
  type EnterReply,
  type ServerToClient,
} from '@skab/shared/protocol/socket.ts';
import type { TrialFrame } from '@skab/shared/protocol/trial.ts';
import { allowance } from '../limits/allowance.ts';
import { newestFew } from '../limits/newestFew.ts';
import type { MayAsk } from '../limits/requestLimits.ts';
import type { Clock } from '../ports/clock.ts';
import type { Copy } from '../ports/copy.ts';
import { admit, placeAt, type People } from './asker.ts';
import { closeCodeOf } from './closing.ts';
import type { BallotBox } from './ballotBox.ts';
import type { CommandGateway } from './commandGateway.ts';
import type { LiveBoards } from './liveBoards.ts';
import type { OpenBoard } from './openBoard.ts';
import type { Outlet } from './outlet.ts';
import { room, type Occupant, type Room } from './room.ts';
import type { Urns } from './urns.ts';
import { wire, type Wire } from './wire.ts';

const seqSchema = z.nullable(z.int().check(z.gte(0)));
const enterSchema = z.strictObject({
  workshopId: idSchema,
  seat: z.enum(['phone', 'desk', 'screen']),
  since: seqSchema,
  epoch: z.optional(z.int().check(z.gte(0))),
});
const askSchema = z.strictObject({ asks: z.boolean() });
const followSchema = z.strictObject({ follows: z.boolean(), since: seqSchema });
type Entering = z.output<typeof enterSchema>;

export interface PhonesTools {
  readonly http: HttpServer;
  readonly boards: LiveBoards;
  readonly gateway: CommandGateway;
  readonly urns: Urns;
  readonly ballots: BallotBox;
  /** Undefined when no copy is kept. */
  readonly copy: Copy | undefined;
  readonly people: People;
  readonly clock: Clock;
  readonly isAllowedOrigin: (request: IncomingMessage) => boolean;
  readonly mayAsk: MayAsk;
  readonly patience: Waits;
  /** How the trial of a workshop's room stands. */
  readonly trialOf: (workshopId: string) => TrialFrame;
  readonly report: (error: unknown) => void;
}

/** Everybody on Socket.IO: phones, and the desks and screens beside their replicas. */
export interface Phones {
  readonly socketCount: number;
  /** Looks again at the rights of one person, or of everybody; whoever has lost hers is told so and sent away. */
  recheck(personId?: string): Promise<void>;
  /** The person who asks to help in a workshop under a number; undefined when nobody does. */
  personAsking(workshopId: string, number: number): string | undefined;
  answeredAsking(workshopId: string, number: number): void;
  /** A ballot was laid in an urn of a workshop by somebody who has no socket. */
  voted(workshopId: string): void;
  /** Tells the desks and shared screens of a workshop how the trial of the room stands. */
  tried(workshopId: string, frame: TrialFrame): void;
  /** Lets go of every socket, so that each comes back by itself. */
  stop(): void;
}

interface Seat {
  readonly board: OpenBoard;
  readonly room: Room;
  readonly entering: Entering;
  /** What it has seen it saw in another epoch: it is told everything anew. */
  readonly isOfOtherEpoch: boolean;
  readonly occupant: Occupant;
  readonly places: readonly string[];
}

type PhoneSocket = Socket<ClientToServer, ServerToClient>;

const actionOf = { phone: 'readScene', desk: 'readBoard', screen: 'readBoard' } as const;

export const phones = (tools: PhonesTools): Phones => {
  const { boards, gateway, people, clock, copy, report } = tools;
  const io = new Server<ClientToServer, ServerToClient>(tools.http, {
    path: socketPath,
    transports: ['websocket'],
    serveClient: false,
    maxHttpBufferSize: limits.messageBytes,
    perMessageDeflate: false,
    destroyUpgrade: false,
    connectTimeout: tools.patience.headMs,
    allowRequest: (request, allow) => {
      if (!tools.isAllowedOrigin(request)) return allow(null, false);
      tools.mayAsk(request).then(
        (may) => allow(null, may),
        (error: unknown) => {
          report(error);
          allow(null, false);
        },
      );
    },
  });
  // The event and its frame belong together by the outlet's own type, which the generic emit cannot follow.
  const outlet: Outlet = { emit: (to, event, frame) => void io.to(to).emit(event, ...([frame] as never)) };
  const rooms = new Map<OpenBoard, { readonly room: Room; readonly unfollow: () => void }>();
  const seats = new Map<PhoneSocket, Seat>();
  const wires = new WeakMap<PhoneSocket, Wire>();
  const byDevice = allowance(rates.enteringByDevice);
  const byWorkshop = allowance(rates.enteringByWorkshop);
  const byVoter = allowance(rates.ballotsByDevice);
  const ofDevice = newestFew<PhoneSocket>(limits.socketsPerDevice);

  // Closing the connection beneath brings the client back by itself; it then enters anew.
  const sendBack = (socket: PhoneSocket): void => wires.get(socket)?.close(closeCodes.restarting);

  const closeRoom = (board: OpenBoard): void => {
    const known = rooms.get(board);
    rooms.delete(board);
    known?.unfollow();
    known?.room.close();
    for (const [socket, seat] of seats) if (seat.board === board) sendBack(socket);
  };
  const roomOf = (board: OpenBoard): Room => {
    const known = rooms.get(board);
    if (known) return known.room;
    const opened = room(board, outlet, {
      trial: () => tools.trialOf(board.workshopId),
      urns: tools.urns,
      now: () => clock.now(),
    });
    rooms.set(board, { room: opened, unfollow: board.follow({ gone: () => closeRoom(board) }) });
    return opened;
  };

  const stand = (socket: PhoneSocket): void => {
    const seat = seats.get(socket);
    if (!seat) return;
    seats.delete(socket);
    ofDevice.remove(seat.occupant.deviceId, socket);
    for (const place of [...seat.places, seat.room.boardPlace]) void socket.leave(place);
    seat.room.leave(socket.id);
    if (![...seats.values()].some(({ board }) => board === seat.board)) closeRoom(seat.board);
  };

  const end = (socket: PhoneSocket, code: RefusalCode): void => {
    socket.emit('ended', { code });
    stand(socket);
    wires.get(socket)?.close(closeCodeOf(code, closeCodes.notAllowed));
  };

  /** Sends somebody all she asked for, however much; not while what came before still waits for her. */
  const sendFirst = (socket: PhoneSocket, send: () => void): void => {
    const beneath = wires.get(socket);
    if (!beneath) return;
    if (beneath.waiting() > limits.bufferedBytes) return beneath.cut();
    send();
    beneath.allowFirst();
  };

  const enter = async (socket: PhoneSocket, call: unknown): Promise<EnterReply & { readonly sit?: () => void }> => {
    const read = enterSchema.safeParse(call);
    if (!read.success) return refuse('malformed');
    const { workshopId } = read.data;
    const { cookie } = socket.handshake.headers;
    const known = await people.whoIs(cookie);
    if (!known) return refuse(await people.whyOut(cookie));
    if (!(await byDevice(known.deviceId)) || !(await byWorkshop(workshopId))) return refuse('too-fast');
    const opened = await boards.open(workshopId);
    if (!opened.ok) return opened;
    const { board } = opened;
    const { seat, since, epoch = board.epoch } = read.data;
    // A desk may still read; a phone tries until it meets the machine that goes on.
    if (seat === 'phone' && copy?.state() === 'carried-on') return refuse('carried-on');
    const isOfOtherEpoch = epoch !== board.epoch;
    const asked = { action: actionOf[seat], now: clock.now() };
    const admitted = await admit(people, cookie, board, asked);
    if (!admitted.ok) return admitted;
    const { asker, actor, roles } = admitted;
    const isScreen = seat !== 'phone' && (seat === 'screen' || roles.every((role) => role === 'screen'));
    const screenName = isScreen ? await people.nameOf(asker.personId) : null;
    const sit = (): void => {
      stand(socket);
      const seated = seat === 'phone' ? 'phone' : isScreen ? 'screen' : 'desk';
      const mayLetHelp = can(actor, 'letHelp', placeAt(board, clock.now()));
      const occupant: Occupant = { socketId: socket.id, ...asker, actor, roles, seated, mayLetHelp, screenName };
      const taken = roomOf(board);
      const places = taken.placesOf(occupant);
      for (const place of places) void socket.join(place);
      seats.set(socket, { board, room: taken, entering: read.data, isOfOtherEpoch, occupant, places });
      sendFirst(socket, () => taken.sit(occupant, isOfOtherEpoch ? null : since));
      if (copy) socket.emit('copied', { seq: copy.seqOf(workshopId) });
      if (copy && seated === 'desk') socket.emit('copy', { state: copy.state() });
      const oldest = ofDevice.add(asker.deviceId, socket);
      if (oldest) end(oldest, 'too-many-open');
    };
    const copied = copy ? { copied: copy.seqOf(workshopId) } : {};
    return { ok: true, seq: board.seq, epoch: board.epoch, now: clock.now(), actorId: actor.id, roles, ...copied, sit };
  };

  const askToHelp = async (socket: PhoneSocket, call: unknown): Promise<Outcome> => {
    const read = askSchema.safeParse(call);
    const seat = seats.get(socket);
    if (!read.success || seat?.occupant.seated !== 'phone') return refuse('malformed');
    const { board, occupant } = seat;
    if (!(await byDevice(occupant.deviceId))) return refuse('too-fast');
    const place = placeAt(board, clock.now());
    const no = judge(occupant.actor, 'askToHelp', place);
    if (no) return refuse(no);
    // Who may already has nothing to ask for.
    if (can(occupant.actor, 'placeAnyTime', place)) return done;
    seat.room.ask(occupant, await people.nameOf(occupant.personId), read.data.asks);
    return done;
  };

  const followBoard = async (socket: PhoneSocket, call: unknown): Promise<Outcome> => {
    const read = followSchema.safeParse(call);
    const seat = seats.get(socket);
    // A desk has a replica of its own.
    if (!read.success || seat?.occupant.seated !== 'phone') return refuse('malformed');
    const { follows, since } = read.data;
    if (!(await byDevice(seat.occupant.deviceId))) return refuse('too-fast');
    // She may have left, or sat down anew, meanwhile.
    if (seats.get(socket) !== seat) return refuse('malformed');
    if (follows) void socket.join(seat.room.boardPlace);
    else void socket.leave(seat.room.boardPlace);
    sendFirst(socket, () => seat.room.followBoard(socket.id, follows, seat.isOfOtherEpoch ? null : since));
    return done;
  };

  const castBallot = async (socket: PhoneSocket, call: unknown): Promise<BallotReply> => {
    const seat = seats.get(socket);
    if (seat?.occupant.seated !== 'phone') return refuse('malformed');
    if (copy?.state() === 'carried-on') return refuse('carried-on');
    if (!(await byVoter(seat.occupant.deviceId))) return refuse('too-fast');
    const { actor } = seat.occupant;
    const reply = await tools.ballots.cast(seat.board, actor, call);
    if (reply.ok && reply.stands === 'urn') seat.room.cast();
    return reply;
  };

  const recheckSeat = async (socket: PhoneSocket, { board, entering, occupant }: Seat): Promise<void> => {
    const asked = { action: actionOf[entering.seat], now: clock.now() };
    const admitted = await admit(people, socket.handshake.headers.cookie, board, asked);
    if (!admitted.ok) end(socket, admitted.code);
    else if (admitted.roles.join() !== occupant.roles.join()) sendBack(socket);
  };

  io.on('connection', (socket) => {
    wires.set(
      socket,
      wire(socket, () => end(socket, 'too-fast')),
    );
    const unseated = setTimeout(() => seats.has(socket) || sendBack(socket), tools.patience.unseatedMs);
    unseated.unref();
    // Whatever is sent under these names, and with whatever instead of a callback, is answered or survived.
    socket.on('enter', (call: unknown, reply: unknown) => {
      enter(socket, call)
        .catch((error: unknown) => {
          report(error);
          return refuse('failed');
        })
        .then((answer) => {
          const { sit, ...said } = { sit: undefined, ...answer };
          if (typeof reply === 'function') reply(said);
          if (socket.connected) sit?.();
        })
        .catch(report);
    });
    socket.on('command', (call: unknown, reply: unknown) => {
      people
        .whoIs(socket.handshake.headers.cookie)
        .then((who) => gateway.answer(who, call))
        .catch((error: unknown) => {
          report(error);
          return refuse('failed');
        })
        .then((answer) => {
          if (answer !== null && typeof reply === 'function') reply(answer);
          const seat = seats.get(socket);
          if (answer?.ok && seat?.occupant.seated === 'phone') seat.room.answered(seat.occupant.actor.id, answer.seq);
        })
        .catch(report);
    });
    socket.on('time', (_call: unknown, reply: unknown) => {
      if (typeof reply === 'function') reply({ now: clock.now() });
    });
    const answers = { askToHelp, followBoard, ballot: castBallot };
    for (const event of ['askToHelp', 'followBoard', 'ballot'] as const) {
      socket.on(event, (call: unknown, reply: unknown) => {
        Promise.resolve(call)
          .then((asked) => answers[event](socket, asked))
          .catch((error: unknown) => {
            report(error);
            return refuse('failed');
          })
          .then((answer) => {
            if (typeof reply === 'function') reply(answer);
          })
          .catch(report);
      });
    }
    socket.on('disconnect', () => {
      clearTimeout(unseated);
      stand(socket);
    });
  });

  copy?.follow({
    copied: (workshopIds) => {
      const moved = new Set(workshopIds);
      for (const [board, { room: told }] of rooms)
        if (moved.has(board.workshopId)) told.copied(copy.seqOf(board.workshopId));
    },
    state: (state) => {
      for (const { room: told } of rooms.values()) told.copyStands(state);
      if (state !== 'carried-on') return;
      for (const [socket, { occupant }] of seats) if (occupant.seated === 'phone') end(socket, 'carried-on');
    },
  });

  const roomIn = (workshopId: string): Room | undefined =>
    [...rooms].find(([board]) => board.workshopId === workshopId)?.[1].room;

  return {
    personAsking: (workshopId, number) => roomIn(workshopId)?.personAsking(number),
    answeredAsking: (workshopId, number) => roomIn(workshopId)?.answeredAsking(number),
    voted: (workshopId) => roomIn(workshopId)?.cast(),
    tried: (workshopId, frame) => roomIn(workshopId)?.tried(frame),
    get socketCount() {
      return io.engine.clientsCount;
    },
    recheck: async (personId) => {
      const concerned = [...seats].filter(
        ([, { occupant }]) => personId === undefined || occupant.personId === personId,
      );
      await Promise.all(concerned.map(([socket, seat]) => recheckSeat(socket, seat).catch(report)));
    },
    stop: () => {
      io.engine.close();
      for (const board of rooms.keys()) closeRoom(board);
    },
  };
};
