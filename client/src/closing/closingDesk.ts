import type { Action } from '@skab/shared/access/can.ts';
import type { Board } from '@skab/shared/board/board.ts';
import type { CommandArgs, CommandName } from '@skab/shared/commands/registry.ts';
import type { Phase } from '@skab/shared/meeting/words.ts';

/** What those who end the meeting work on: who leads it, the chair, and who writes the minutes. */
export interface ClosingDesk {
  readonly workshopId: string;
  readonly board: Board;
  readonly phase: Phase;
  readonly may: (action: Action) => boolean;
  readonly send: <N extends CommandName>(name: N, args: CommandArgs<N>) => void;
}
