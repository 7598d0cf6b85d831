import type { CommandArgs, CommandName } from '@skab/shared/commands/registry.ts';
import { socketPath, type CommandReply, type EnterReply } from '@skab/shared/protocol/socket.ts';
import { io, type Socket } from 'socket.io-client';
import { newId, type Visitor } from './visitor.ts';

/** A facilitator's desk without a screen: sends commands, one at a time, and throws on a refusal. */
export interface DeskSocket {
  readonly socket: Socket;
  send<N extends CommandName>(name: N, args: CommandArgs<N>): Promise<number>;
  leave(): void;
}

export const deskSocket = async (who: Visitor, workshopId: string): Promise<DeskSocket> => {
  const socket: Socket = io(who.origin, {
    path: socketPath,
    transports: ['websocket'],
    forceNew: true,
    extraHeaders: { cookie: who.cookie(), origin: who.saysOrigin },
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', () => {
      socket.emit('enter', { workshopId, seat: 'desk', since: null }, (answer: EnterReply) =>
        answer.ok ? resolve() : reject(new Error(`not let in: ${answer.code}`)),
      );
    });
    socket.once('connect_error', reject);
  });
  return {
    socket,
    async send(name, args) {
      const reply = (await socket
        .timeout(30_000)
        .emitWithAck('command', { workshopId, id: newId(), name, args })) as CommandReply; // the crossing's own type
      if (!reply.ok) throw new Error(`${name} was refused: ${reply.code}`);
      return reply.seq;
    },
    leave: () => void socket.disconnect(),
  };
};
