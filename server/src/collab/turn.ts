import * as Y from 'yjs';
import type { Actor, Where } from '@skab/shared/access/can.ts';
import { applyChanges, type Board, type Change } from '@skab/shared/board/board.ts';
import { yBoard } from '@skab/shared/board/boardDoc.ts';
import { overlay } from '@skab/shared/board/overlay.ts';
import { twoHomes } from '@skab/shared/board/twoHomes.ts';
import { commands, isCommandName, type CommandArgs, type CommandName } from '@skab/shared/commands/registry.ts';
import type { OpenedUrn, Recorded } from '@skab/shared/commands/defineCommand.ts';
import { refuse } from '@skab/shared/outcome.ts';
import type { CommandReply } from '@skab/shared/protocol/socket.ts';
import { saltBytes, sealEvent, type ChainEnd } from '../chain/seal.ts';
import type { Clock, RandomBytes } from '../ports/clock.ts';
import type { StoredEvent, TurnWrites, UrnWrite } from '../ports/store.ts';
import type { BoardState } from './boardState.ts';
import { openedUrn } from './openedUrn.ts';
import type { Urns } from './urns.ts';

/** A command that has come through the gate: who sends it is known, and its arguments have the right shape. */
export interface AskedCommand {
  readonly id: string;
  readonly name: CommandName;
  readonly args: unknown;
  readonly actor: Actor;
  /** The device to remember the answer for; null when the server itself asks. */
  readonly deviceId: string | null;
}

/** The earlier commands that these take back. */
export const takenBackBy = (asked: readonly AskedCommand[]): readonly string[] => [
  // The gateway has read the arguments by the command's own schema.
  ...new Set(asked.flatMap(({ name, args }) => (name === 'undo' ? (args as CommandArgs<'undo'>).commandId : []))),
];

export interface TurnTools {
  readonly urns: Urns;
  readonly clock: Clock;
  readonly randomBytes: RandomBytes;
  /** Told of a command that threw: a bug of ours, which leaves nothing. */
  readonly onThrow: (error: unknown, name: CommandName) => void;
  /** Told of a turn that could not be saved. */
  readonly onFailure: (cause: unknown) => void;
}

/** One command's part of a turn. */
export interface TurnPart {
  readonly reply: CommandReply;
  /** Ids that must be forgotten wherever they were recorded. */
  readonly forgotten: readonly string[];
}

export interface Turn {
  readonly parts: readonly TurnPart[];
  readonly deskChanges: readonly Change[];
  /** Null when no command changed anything. */
  readonly writes: TurnWrites | null;
}

const deskRow = ({ collection, id, after }: Change): TurnWrites['desk'][number] => ({
  collection,
  id,
  row: after === undefined ? null : JSON.stringify(after),
});

// What a forgetting command removes must not live on in the record of it.
const contentOf = (forgottenId: string | null, changes: readonly Change[]): readonly object[] =>
  forgottenId === null ? changes : changes.map(({ collection, id, after }) => ({ collection, id, after }));

/** What an event says of the command it records; undefined when it has been erased. */
const recordedIn = ({ name, actorId, content }: StoredEvent): Recorded | undefined => {
  if (content === null || !isCommandName(name)) return undefined;
  // Content is JSON that a turn wrote: `{args, changes}`.
  const { changes } = JSON.parse(content) as { readonly changes: readonly Change[] };
  return { actorId, isUndoable: commands[name].isUndoable, changes };
};

/** Runs commands one after the other on the work document, each seeing those before it, and gathers what to commit. */
export const takeTurn = (
  state: Pick<BoardState, 'workshopId' | 'work' | 'desk' | 'seq' | 'head'>,
  asked: readonly AskedCommand[],
  earlier: readonly StoredEvent[],
  tools: TurnTools,
): Turn => {
  const { workshopId, work } = state;
  const where: Where = { kind: 'workshop', workshopId };
  const desk = overlay(state.desk);
  const board: Board = twoHomes(yBoard(work), desk);
  const events: StoredEvent[] = [];
  const updates: Uint8Array[] = [];
  const outcomes: TurnWrites['outcomes'][number][] = [];
  const urnWrites: UrnWrite[] = [];
  let isHalfWritten = false;
  let end: ChainEnd = { seq: state.seq, head: state.head };

  const recordOf = (commandId: string): Recorded | undefined => {
    const isIt = (event: StoredEvent): boolean => event.commandId === commandId;
    const event = events.findLast(isIt) ?? earlier.find(isIt);
    return event && recordedIn(event);
  };

  const take = ({ id, name, args, actor, deviceId }: AskedCommand): TurnPart => {
    const now = tools.clock.now();
    let urnWrite: UrnWrite | undefined;
    const openUrn = (pollId: string): OpenedUrn => {
      const budget = board.get('polls', pollId)?.budget ?? 1;
      const { opened, write } = openedUrn(pollId, budget, tools.urns.open(workshopId, pollId), tools.randomBytes);
      urnWrite = write;
      return opened;
    };
    const context = { actor, where, now, server: { givesNumbers: true, openUrn }, recorded: recordOf } as const;
    const { outcome, changes } = commands[name].run(board, args, context);
    if (!outcome.ok) return { reply: outcome, forgotten: [] };
    if (urnWrite) urnWrites.push(urnWrite);
    const forgottenId = commands[name].forgottenBy(args);
    const forgotten = forgottenId === null ? [] : [forgottenId];
    if (changes.length === 0) return { reply: { ok: true, seq: end.seq }, forgotten };
    const content = { args, changes: contentOf(forgottenId, changes) };
    const salt = tools.randomBytes(saltBytes);
    const event = sealEvent(end, { commandId: id, actorId: actor.id, at: now, name, content, salt });
    isHalfWritten = true;
    work.transact(() => applyChanges(board, changes));
    isHalfWritten = false;
    events.push(event);
    end = { seq: event.seq, head: event.hash };
    if (deviceId !== null) outcomes.push({ deviceId, commandId: id, seq: event.seq });
    return { reply: { ok: true, seq: event.seq }, forgotten };
  };

  const takeOrFail = (command: AskedCommand): TurnPart => {
    try {
      return take(command);
    } catch (error) {
      // A command throws on its overlay, which leaves nothing. When the document itself throws, the whole turn is void.
      if (isHalfWritten) throw error;
      tools.onThrow(error, command.name);
      return { reply: refuse('failed'), forgotten: [] };
    }
  };

  const gather = (update: Uint8Array): number => updates.push(update);
  work.on('update', gather);
  try {
    const parts = asked.map(takeOrFail);
    const deskChanges = desk.changes();
    const update = updates.length > 0 ? Y.mergeUpdates(updates) : null;
    const rows = { events, update, desk: deskChanges.map(deskRow), outcomes };
    const writes = events.length > 0 ? { ...rows, ...(urnWrites.length > 0 ? { urns: urnWrites } : {}) } : null;
    return { parts, deskChanges, writes };
  } finally {
    work.off('update', gather);
  }
};
