import type { Action } from '@skab/shared/access/can.ts';
import type { Board } from '@skab/shared/board/board.ts';
import type { CommandArgs, CommandName } from '@skab/shared/commands/registry.ts';
import type { Scene } from '@skab/shared/scene/composeScene.ts';

/** What those work on who see to it that questions to a talk are answered. */
export interface QuestionDesk {
  readonly workshopId: string;
  readonly board: Board;
  readonly scene: Scene;
  readonly may: (action: Action) => boolean;
  readonly send: <N extends CommandName>(name: N, args: CommandArgs<N>) => void;
}
