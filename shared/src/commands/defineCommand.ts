import type * as z from 'zod/mini';
import { judge, type Action, type Actor, type Place, type Where } from '../access/can.ts';
import { only } from '../board/collections.ts';
import type { Board, Change } from '../board/board.ts';
import { overlay } from '../board/overlay.ts';
import type { Ballot } from '../meeting/ballots.ts';
import { onlyLeadersPlace } from '../meeting/steps.ts';
import { refuse, type Outcome } from '../outcome.ts';

/** What lay in the urn of a poll, without its voters, in no order. */
export interface OpenedUrn {
  readonly ballots: readonly Ballot[];
  /** The words of those who objected, each under an id of its own. */
  readonly objections: readonly { readonly objectionId: string; readonly text: string }[];
}

/** What a command may know beside the board. A client passes its best guess of `now` and no `server`. */
export interface CommandContext {
  readonly actor: Actor;
  readonly where: Where;
  /** The server's time in ms. */
  readonly now: number;
  /** There on the server only: what a client must never predict, such as a number, is given when this stands. */
  readonly server?: {
    readonly givesNumbers: true;
    /** Opens the urn of a poll, for the command that closes it; what lay in it is kept with what the command changes. */
    readonly openUrn?: (pollId: string) => OpenedUrn;
  };
  /** What an earlier command of this workshop changed, as far as whoever runs this one knows. */
  readonly recorded?: (commandId: string) => Recorded | undefined;
}

/** An earlier command, as undo needs it. */
export interface Recorded {
  readonly actorId: string;
  readonly isUndoable: boolean;
  readonly changes: readonly Change[];
}

/** What running a command gave: the answer, and what changed if it was done. */
export interface Ran {
  readonly outcome: Outcome;
  readonly changes: readonly Change[];
}

interface Spec<Schema extends z.ZodMiniType> {
  readonly action: Action;
  readonly args: Schema;
  /** Founds the board. Every other command is refused on a board that nobody has founded. */
  readonly founds?: true;
  /** The id of what this command removes for good: no record may keep words that stand with it. Null: nothing, this time. */
  readonly forgets?: (args: z.output<Schema>) => string | null;
  /** A step on the board that can be taken back. */
  readonly undoable?: true;
  apply(board: Board, args: z.output<Schema>, context: CommandContext): Outcome;
}

export interface Command<Schema extends z.ZodMiniType = z.ZodMiniType> {
  readonly action: Action;
  readonly args: Schema;
  /** Whether it may remove words for good. */
  readonly mayForget: boolean;
  /** The id that no record may keep once it has been run with these arguments; null for none. */
  forgottenBy(input: unknown): string | null;
  readonly isUndoable: boolean;
  /** Runs on an overlay: a refusal, or a throw midway, leaves the board as it was. The caller flushes or keeps the changes. */
  run(board: Board, input: unknown, context: CommandContext): Ran;
}

/** Where something is to be done, as a workshop's board tells it. */
export const placeOf = (board: Board, where: Where, now: number): Place => {
  const run = board.get('run', only);
  const isForLeaders = onlyLeadersPlace(board) ? { isForLeaders: true as const } : {};
  return { where, phase: run?.phase ?? 'before', closedAt: run?.closedAt ?? null, now, ...isForLeaders };
};

const refused = (outcome: Outcome): Ran => ({ outcome, changes: [] });

/** Makes a command: who, what shape, and the change. The frame judges shape and right, once, for all of them. */
export const defineCommand = <Schema extends z.ZodMiniType>(spec: Spec<Schema>): Command<Schema> => ({
  action: spec.action,
  args: spec.args,
  mayForget: spec.forgets !== undefined,
  forgottenBy(input) {
    const args = spec.forgets && spec.args.safeParse(input);
    return args?.success ? (spec.forgets?.(args.data) ?? null) : null;
  },
  isUndoable: spec.undoable ?? false,
  run(board, input, context) {
    const args = spec.args.safeParse(input);
    if (!args.success) return refused(refuse('malformed'));
    if (!spec.founds && !board.get('workshop', only)) return refused(refuse('unknown-workshop'));
    const no = judge(context.actor, spec.action, placeOf(board, context.where, context.now));
    if (no) return refused(refuse(no));
    const draft = overlay(board);
    const outcome = spec.apply(draft, args.data, context);
    return outcome.ok ? { outcome, changes: draft.changes() } : refused(outcome);
  },
});
