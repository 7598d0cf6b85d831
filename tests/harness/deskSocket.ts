import type { CommandArgs, CommandName } from '@skab/shared/commands/registry.ts';
import { socketPath, type CommandReply, type EnterReply } from '@skab/shared/protocol/socket.ts';
import { io, type Socket } from 'socket.io-client';
import { newId, type Visitor } from './visitor.ts';

/** A desk without a screen: sends commands, waits where it is told that it is too fast, and throws on any other refusal. */
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
      const command = { workshopId, id: newId(), name, args };
      for (;;) {
        // The crossing's own type.
        const reply = (await socket.timeout(30_000).emitWithAck('command', command)) as CommandReply;
        if (reply.ok) return reply.seq;
        if (reply.code !== 'too-fast') throw new Error(`${name} was refused: ${reply.code}`);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    },
    leave: () => void socket.disconnect(),
  };
};
