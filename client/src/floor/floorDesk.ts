import type { Action } from '@skab/shared/access/can.ts';
import type { Board } from '@skab/shared/board/board.ts';
import type { CommandArgs, CommandName } from '@skab/shared/commands/registry.ts';
import type { Scene } from '@skab/shared/scene/composeScene.ts';

/** What those who lead the floor work on: who leads the evening, and the chair. */
export interface FloorDesk {
  readonly board: Board;
  readonly scene: Scene;
  /** The server's time. */
  readonly clock: () => number;
  readonly may: (action: Action) => boolean;
  readonly send: <N extends CommandName>(name: N, args: CommandArgs<N>) => void;
  readonly newId: () => string;
}
