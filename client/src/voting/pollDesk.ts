import type { Action } from '@skab/shared/access/can.ts';
import type { Board } from '@skab/shared/board/board.ts';
import type { CommandArgs, CommandName } from '@skab/shared/commands/registry.ts';
import type { UrnFrame } from '@skab/shared/protocol/socket.ts';
import type { Scene } from '@skab/shared/scene/composeScene.ts';

/** What those who open and close polls work on. */
export interface PollDesk {
  readonly board: Board;
  readonly scene: Scene;
  readonly urn: UrnFrame;
  readonly may: (action: Action) => boolean;
  readonly send: <N extends CommandName>(name: N, args: CommandArgs<N>) => void;
  readonly newId: () => string;
}
