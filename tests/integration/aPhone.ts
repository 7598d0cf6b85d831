import type { CommandArgs, CommandName } from '@skab/shared/commands/registry.ts';
import {
  socketPath,
  type ArrivalsFrame,
  type AskingFrame,
  type BoardFrame,
  type CommandReply,
  type DeskFrame,
  type EnterReply,
  type FeedFrame,
  type RoomFrame,
  type Seat,
} from '@skab/shared/protocol/socket.ts';
import type { OwnStatement } from '@skab/shared/scene/composeMine.ts';
import type { Scene } from '@skab/shared/scene/composeScene.ts';
import { io, type Socket } from 'socket.io-client';
import { newId, type Visitor } from '../harness/visitor.ts';

/** Everything a socket was told, in the order it came; the newest of each kind beside it. */
interface Heard {
  readonly frames: unknown[];
  scene: Scene | undefined;
  mine: readonly OwnStatement[] | undefined;
  mineSeq: number;
  readonly feed: FeedFrame[];
  readonly board: BoardFrame[];
  readonly desk: DeskFrame[];
  room: RoomFrame | undefined;
  arrivals: ArrivalsFrame | undefined;
  asking: AskingFrame['people'] | undefined;
  help: number | null | undefined;
  copied: number;
  copy: string | undefined;
  ended: string | undefined;
}

/** One device on Socket.IO: a phone, or a desk beside its replica. */
export interface ASocket {
  readonly who: Visitor;
  readonly socket: Socket;
  readonly heard: Heard;
  readonly entered: EnterReply;
  /** Sends a command; the same id again with `id`. */
  send<N extends CommandName>(name: N, args: CommandArgs<N>, id?: string): Promise<CommandReply>;
  /** Sends whatever, under any name. */
  sendRaw(event: string, ...payload: unknown[]): Promise<unknown>;
  leave(): void;
}

export const connect = (who: Visitor, headers: Record<string, string> = {}): Promise<Socket> => {
  const socket = io(who.origin, {
    path: socketPath,
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    extraHeaders: { cookie: who.cookie(), origin: who.origin, ...headers },
  });
  return new Promise((resolve, reject) => {
    socket.once('connect', () => resolve(socket));
    socket.once('connect_error', (error) => {
      socket.disconnect();
      reject(error);
    });
    // The line may be cut after it was opened and before it was ours.
    socket.once('disconnect', (reason) => reject(new Error(reason)));
  });
};

const listen = (socket: Socket): Heard => {
  const heard: Heard = {
    frames: [],
    scene: undefined,
    mine: undefined,
    mineSeq: 0,
    feed: [],
    board: [],
    desk: [],
    room: undefined,
    arrivals: undefined,
    asking: undefined,
    help: undefined,
    copied: 0,
    copy: undefined,
    ended: undefined,
  };
  socket.onAny((event: string, frame: unknown) => heard.frames.push({ event, frame }));
  socket.on('scene', ({ scene }) => (heard.scene = scene));
  socket.on('mine', ({ seq, statements }) => Object.assign(heard, { mine: statements, mineSeq: seq }));
  socket.on('feed', (frame) => heard.feed.push(frame));
  socket.on('board', (frame) => heard.board.push(frame));
  socket.on('desk', (frame) => heard.desk.push(frame));
  socket.on('room', (frame) => (heard.room = frame));
  socket.on('arrivals', (frame) => (heard.arrivals = frame));
  socket.on('asking', ({ people }) => (heard.asking = people));
  socket.on('help', ({ number }) => (heard.help = number));
  socket.on('copied', ({ seq }) => (heard.copied = seq));
  socket.on('copy', ({ state }) => (heard.copy = state));
  socket.on('ended', ({ code }) => (heard.ended = code));
  return heard;
};

/** Somebody takes a seat in a workshop. */
export const sitDown = async (
  who: Visitor,
  workshopId: string,
  seat: Seat,
  since: number | null = null,
  epoch?: number,
): Promise<ASocket> => {
  const socket = await connect(who);
  const heard = listen(socket);
  const away = new Promise<never>((_resolve, reject) => {
    socket.once('disconnect', (reason) => reject(new Error(reason)));
  });
  away.catch(() => undefined);
  const sendRaw = (event: string, ...payload: unknown[]): Promise<unknown> =>
    Promise.race([socket.timeout(10_000).emitWithAck(event, ...payload), away]);
  // The crossing's own types.
  const entered = (await sendRaw('enter', {
    workshopId,
    seat,
    since,
    ...(epoch === undefined ? {} : { epoch }),
  })) as EnterReply;
  return {
    who,
    socket,
    heard,
    entered,
    send: (name, args, id = newId()) => sendRaw('command', { workshopId, id, name, args }) as Promise<CommandReply>,
    sendRaw,
    leave: () => void socket.disconnect(),
  };
};
