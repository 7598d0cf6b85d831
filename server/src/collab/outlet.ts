import type { ServerToClient } from '@skab/shared/protocol/socket.ts';

/** How frames get out. A name stands for everybody who sits under it; one encoding serves them all. */
export interface Outlet {
  emit<E extends keyof ServerToClient>(to: string, event: E, frame: Parameters<ServerToClient[E]>[0]): void;
}
