import type { StoreApi } from 'zustand/vanilla';
import type { Action } from '@skab/shared/access/can.ts';
import type { CommandArgs, CommandName } from '@skab/shared/commands/registry.ts';
import type { CommandReply } from '@skab/shared/protocol/socket.ts';
import type { Board } from '@skab/shared/board/board.ts';
import type { BoardModel } from './boardModel.ts';
import type { DraftLine } from './draftLine.ts';
import type { Difference } from './modelViews.ts';
import { deskState, type DeskState } from './deskState.ts';
import { callAsSeenNow, moveCall, type Call, type Taken, type Target } from './moves.ts';
import { ownSteps, readSteps, type StepsOfOwn, type Undone } from './ownSteps.ts';
import { emptyTable, type TableLayout } from './tableLayout.ts';
import { tableStage, type Stage } from './table/stage.ts';

/** What the board needs of whoever opened the workshop. */
export interface BoardDoor {
  readonly model: BoardModel;
  readonly newId: () => string;
  readonly may: (action: Action) => boolean;
  /** Shows the change at once; settles when the server has judged it. */
  readonly send: <N extends CommandName>(name: N, args: CommandArgs<N>, id: string) => Promise<CommandReply>;
  /** Lets go of a refusal that is shown here. */
  readonly dismiss: (commandId: string) => void;
  /** Opens a draft to write in; left out where nothing can be written together. */
  readonly openDraft?: (draftId: string) => Promise<DraftLine>;
  /** Where this page may keep a little over a reload, under a name of its own. */
  readonly kept: { readonly read: () => string | null; readonly write: (text: string) => void };
}

/** Somebody at the board: what she sees, has chosen and may take back. Every way to move ends here. */
export interface BoardDesk {
  readonly door: BoardDoor;
  readonly model: BoardModel;
  readonly stage: Stage;
  readonly state: StoreApi<DeskState>;
  readonly steps: StepsOfOwn;
  /** Statements this person has just moved herself: others' moves are told of, one's own are known. */
  isOwnMove(statementId: string): boolean;
  /** Sends a command as a step that can be taken back, and says what is done. */
  run(call: Call, said: string): void;
  /** Follows the board: reads it, lays the table, and tells those who watch what came. */
  follow(board: Board): void;
  watch(onCame: (came: Came) => void): () => void;
  move(taken: Taken, target: Target, said: string): void;
  /** The same again, as things stand now: after another came first. */
  moveAllTheSame(said: string): void;
  undo(): Promise<Undone>;
  redo(): Promise<Undone>;
}

/** What came with a look at the board, and the table as it lay before. */
export interface Came {
  readonly difference: Difference;
  readonly before: TableLayout;
}

const ownForMs = 10_000;

const statementsOf = ({ args }: Call): readonly string[] => {
  if ('statementId' in args) return [args.statementId];
  if ('statements' in args) return args.statements.map(({ statementId }) => statementId);
  return 'statementIds' in args ? args.statementIds : [];
};

/** `say` speaks at once to those who listen instead of look. */
export const boardDesk = (door: BoardDoor, say: (words: string) => void): BoardDesk => {
  const { model, newId } = door;
  const stage = tableStage(model);
  const state = deskState();
  const own = new Map<string, ReturnType<typeof setTimeout>>();

  const rememberOwn = (ids: readonly string[]): void => {
    for (const id of ids) {
      clearTimeout(own.get(id));
      own.set(
        id,
        setTimeout(() => own.delete(id), ownForMs),
      );
    }
  };

  const ask = (call: Call, commandId: string, reply: CommandReply): void => {
    if (reply.ok) return;
    state.setState({ question: { call, commandId, code: reply.code, about: reply.about } });
    door.dismiss(commandId);
  };

  const steps = ownSteps(readSteps(door.kept.read()), {
    newId,
    keep: (now) => door.kept.write(JSON.stringify(now)),
    sendUndo: async (commandId, id) => {
      const args = { commandId };
      const reply = await door.send('undo', args, id);
      ask({ name: 'undo', args }, id, reply);
      return reply.ok;
    },
  });

  const run = (call: Call, said: string): void => {
    const commandId = newId();
    rememberOwn(statementsOf(call));
    steps.made(commandId);
    state.setState({ question: null });
    // The name and its arguments come as a pair by the type of a call.
    const send = door.send as (name: CommandName, args: unknown, id: string) => Promise<CommandReply>;
    void send(call.name, call.args, commandId).then((reply) => {
      if (!reply.ok) steps.dropped(commandId);
      ask(call, commandId, reply);
    });
    say(said);
  };

  const watchers = new Set<(came: Came) => void>();

  return {
    door,
    model,
    stage,
    state,
    steps,
    isOwnMove: (statementId) => own.has(statementId),
    run,
    follow(board) {
      const before = stage.layout();
      const difference = model.update(board);
      if (difference.clusters.length > 0 || before === emptyTable) stage.relay();
      for (const watcher of watchers) watcher({ difference, before });
    },
    watch(onCame) {
      watchers.add(onCame);
      return () => watchers.delete(onCame);
    },
    move(taken, target, said) {
      const call = moveCall(taken, target, { newId, layout: stage.layout });
      state.setState({ chosen: null });
      if (call) run(call, said);
    },
    moveAllTheSame(said) {
      const { question } = state.getState();
      if (question) run(callAsSeenNow(question.call, model), said);
    },
    undo: () => steps.undo(),
    redo: () => steps.redo(),
  };
};
