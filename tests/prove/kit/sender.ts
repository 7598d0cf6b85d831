import type { CommandReply } from '@skab/shared/protocol/socket.ts';
import { socketPath } from '@skab/shared/protocol/socket.ts';
import { io, type Socket } from 'socket.io-client';
import { newId, type Visitor } from '../../harness/visitor.ts';

/** A device on Socket.IO that sends commands, good ones and others, and waits where it is told that it is too fast. */
export interface Sender {
  readonly socket: Socket;
  send(workshopId: string, name: string, args: unknown, id?: string): Promise<CommandReply>;
  leave(): void;
}

/** A busy machine takes its time; what is broken is still found. */
const patienceMs = 60_000;

export const sender = async (who: Visitor): Promise<Sender> => {
  const socket: Socket = io(who.origin, {
    path: socketPath,
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    timeout: patienceMs,
    extraHeaders: { cookie: who.cookie(), origin: who.saysOrigin },
  });
  const connected = (): Promise<void> =>
    new Promise((resolve, reject) => {
      if (socket.connected) return resolve();
      socket.once('connect', resolve);
      socket.once('connect_error', reject);
      socket.connect();
    });
  await connected();
  return {
    socket,
    async send(workshopId, name, args, id = newId()) {
      for (;;) {
        // One that takes no seat is let go of after a while.
        await connected();
        const call = { workshopId, id, name, args };
        // The crossing's own type; none when the line went while it was under way: the same id may be sent again.
        const reply = (await socket
          .timeout(patienceMs)
          .emitWithAck('command', call)
          .catch((error: unknown) => {
            if (socket.connected) throw error;
          })) as CommandReply | undefined;
        if (reply && (reply.ok || reply.code !== 'too-fast')) return reply;
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    },
    leave: () => void socket.disconnect(),
  };
};
