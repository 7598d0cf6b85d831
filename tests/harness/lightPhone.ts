import { socketPath, type CommandReply, type EnterReply } from '@skab/shared/protocol/socket.ts';
import { io, type Socket } from 'socket.io-client';
import { joinByCode, newId, visitor } from './visitor.ts';

/** A phone without a screen: joins by the code, and posts. For crowds. */
export interface LightPhone {
  readonly socket: Socket;
  /** Bytes received so far over its socket. */
  received(): number;
  /** Resolves with the server's answer and the times of asking and answering, in ms since 1970. */
  post(
    stepId: string,
    text: string,
  ): Promise<{ readonly reply: CommandReply; readonly sentAt: number; readonly answeredAt: number }>;
  leave(): void;
}

/** Joins a workshop by its code and enters it; resolves when the server has let it in. */
export const lightPhone = async (origin: string, code: string): Promise<LightPhone> => {
  const who = visitor(origin);
  const { workshopId } = await joinByCode(who, code);
  const socket: Socket = io(origin, {
    path: socketPath,
    transports: ['websocket'],
    forceNew: true,
    extraHeaders: { cookie: who.cookie(), origin },
  });
  let bytes = 0;
  socket.io.on('open', () => {
    socket.io.engine.on('packet', (packet: { data?: string | ArrayBuffer }) => {
      if (typeof packet.data === 'string') bytes += packet.data.length;
    });
  });
  await new Promise<void>((resolve, reject) => {
    socket.on('connect', () => {
      socket.emit('enter', { workshopId, seat: 'phone', since: null }, (answer: EnterReply) =>
        answer.ok ? resolve() : reject(new Error(`not let in: ${answer.code}`)),
      );
    });
    socket.once('connect_error', reject);
  });
  return {
    socket,
    received: () => bytes,
    async post(stepId, text) {
      const sentAt = Date.now();
      const call = { workshopId, id: newId(), name: 'postStatement', args: { statementId: newId(), stepId, text } };
      const reply = (await socket.timeout(30_000).emitWithAck('command', call)) as CommandReply; // the crossing's own type
      return { reply, sentAt, answeredAt: Date.now() };
    },
    leave: () => void socket.disconnect(),
  };
};
