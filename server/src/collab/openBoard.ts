import type * as Y from 'yjs';
import type { Board, Change } from '@skab/shared/board/board.ts';
import type { Touched } from '@skab/shared/board/boardDoc.ts';
import type { CommandReply } from '@skab/shared/protocol/socket.ts';
import type { AskedCommand } from './turn.ts';

/** What is committed since the last time, told once it is. `all`: look at everything again. */
export interface Moved {
  readonly seq: number;
  readonly head: string;
  /** Brings a replica from where it was to `seq`; null when only the desk changed. */
  readonly update: Uint8Array | null;
  readonly rows: readonly Touched[] | 'all';
  readonly desk: readonly Change[] | 'all';
}

export interface Follower {
  moved?(moved: Moved): void;
  /** The document was founded anew under a higher epoch: copies of it are void. */
  refounded?(): void;
  /** The board could not be read again and is closed; opening it anew may help. */
  gone?(): void;
}

/** A workshop that is open in this process. What it shows is committed, always. */
export interface OpenBoard {
  readonly workshopId: string;
  readonly seq: number;
  readonly epoch: number;
  readonly head: string;
  readonly published: Board;
  readonly desk: Board;
  /** The committed document, to be read and encoded, never written. */
  readonly doc: Y.Doc;
  /** Answers once the command is on disk, or refused. Null: it is not known, and the same id may be sent again. */
  run(command: AskedCommand): Promise<CommandReply | null>;
  /** Carries erasures through that a crash or a full disk cut short. */
  finishErasures(): Promise<void>;
  /** Keeps the board open and tells what happens to it, until the returned function is called. */
  follow(follower: Follower): () => void;
}
