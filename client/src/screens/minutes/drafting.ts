import type { Board } from '@skab/shared/board/board.ts';
import type { SeriesMeeting } from '@skab/shared/meeting/series.ts';
import type { CommandArgs, CommandName } from '@skab/shared/commands/registry.ts';

/** What every part of the secretary's screen works on. */
export interface Drafting {
  readonly board: Board;
  /** Is shown at once; a refusal comes back as a sentence on top, so nobody waits for the answer. */
  readonly send: <N extends CommandName>(name: N, args: CommandArgs<N>) => void;
  readonly newId: () => string;
  /** The meetings something can be put off to, the next first. */
  readonly meetings: readonly SeriesMeeting[];
  /** Which part one is writing in, by its id; null when in none. */
  readonly onHere: (partId: string | null) => void;
  /** Whether a field holds words that have not been sent. */
  readonly onUnsent: (fieldId: string, isUnsent: boolean) => void;
}
