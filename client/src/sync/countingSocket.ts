import * as syncProtocol from 'y-protocols/sync';

const messageSync = 0;

/** What one connection to a draft has sent. */
export interface SentWords {
  /** Updates sent, as the server counts them. */
  count: number;
  /** All that the server lacked has been sent. */
  hasAnswered: boolean;
}

/** A web socket class that tells what it sends: the server says of those, by their number, which are on disk. */
export const countingSocket = (Base: typeof WebSocket, onOpened: (sent: SentWords) => void): typeof WebSocket =>
  class extends Base {
    readonly #sent: SentWords = { count: 0, hasAnswered: false };
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols);
      onOpened(this.#sent);
    }
    override send(data: Parameters<WebSocket['send']>[0]): void {
      super.send(data);
      // The y-websocket client sends bytes and nothing else.
      const bytes = data as Uint8Array;
      if (bytes[0] !== messageSync || bytes[1] === syncProtocol.messageYjsSyncStep1) return;
      this.#sent.count += 1;
      if (bytes[1] === syncProtocol.messageYjsSyncStep2) this.#sent.hasAnswered = true;
    }
  };
