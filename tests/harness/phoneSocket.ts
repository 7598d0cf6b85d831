import type { CommandArgs, CommandName } from '@skab/shared/commands/registry.ts';
import type { OwnShare } from '@skab/shared/meeting/dealing.ts';
import type { Ballot } from '@skab/shared/meeting/ballots.ts';
import type { Scene } from '@skab/shared/scene/composeScene.ts';
import {
  socketPath,
  type BallotReply,
  type CommandReply,
  type EnterReply,
  type FeedFrame,
} from '@skab/shared/protocol/socket.ts';
import { io, type Socket } from 'socket.io-client';
import { joinByCode, newId, visitor } from './visitor.ts';

/** A phone without a screen: it came in by the code, sends commands, and knows what it was told. */
export interface PhoneSocket {
  send<N extends CommandName>(name: N, args: CommandArgs<N>): Promise<CommandReply>;
  /** Its share of what is to be put together; null while nothing is dealt. */
  share(): OwnShare | null;
  /** How many statements it has been told of, its own too. */
  feedSize(): number;
  /** The poll it is shown; null while there is none. */
  pollId(): string | null;
  /** Hands in a ballot to the poll it is shown. */
  vote(ballot: Ballot): Promise<BallotReply>;
  leave(): void;
}

export const phoneSocket = async (server: {
  readonly origin: string;
  readonly saysOrigin: string;
  readonly code: string;
}): Promise<PhoneSocket> => {
  const who = visitor(server.origin, server.saysOrigin);
  const { workshopId } = await joinByCode(who, server.code);
  const socket: Socket = io(who.origin, {
    path: socketPath,
    transports: ['websocket'],
    forceNew: true,
    extraHeaders: { cookie: who.cookie(), origin: who.saysOrigin },
  });
  let share: OwnShare | null = null;
  let pollId: string | null = null;
  socket.on('scene', ({ scene }: { readonly scene: Scene }) => {
    pollId = scene.poll?.pollId ?? null;
  });
  const known = new Set<string>();
  socket.on('mine', (frame: { readonly share?: OwnShare }) => {
    share = frame.share ?? null;
  });
  socket.on('feed', ({ shown, gone }: FeedFrame) => {
    for (const { statementId } of shown) known.add(statementId);
    for (const statementId of gone) known.delete(statementId);
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', () => {
      socket.emit('enter', { workshopId, seat: 'phone', since: null }, (answer: EnterReply) =>
        answer.ok ? resolve() : reject(new Error(`not let in: ${answer.code}`)),
      );
    });
    socket.once('connect_error', reject);
  });
  return {
    // The crossing's own type.
    send: async (name, args) =>
      (await socket.timeout(30_000).emitWithAck('command', { workshopId, id: newId(), name, args })) as CommandReply,
    share: () => share,
    feedSize: () => known.size,
    pollId: () => pollId,
    // The crossing's own type.
    vote: async (ballot) =>
      (await socket.timeout(30_000).emitWithAck('ballot', { pollId, voter: 1, ballot })) as BallotReply,
    leave: () => void socket.disconnect(),
  };
};
