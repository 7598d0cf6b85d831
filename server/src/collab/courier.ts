import type { Actor } from '@skab/shared/access/can.ts';
import type { Letter } from '@skab/shared/board/deskRows.ts';
import { commands, type CommandName } from '@skab/shared/commands/registry.ts';
import type { RefusalCode } from '@skab/shared/outcome.ts';
import { idOfWords } from '../chain/idOfWords.ts';
import type { Clock } from '../ports/clock.ts';
import type { Store } from '../ports/store.ts';
import type { LiveBoards } from './liveBoards.ts';
import type { OpenBoard } from './openBoard.ts';

/** Carries letters from the workshop that wrote them to the one they are for, each until it is answered there. */
export interface Courier {
  /** Carries what lies in an open workshop's outbox. */
  look(board: OpenBoard): void;
  /** Carries what lay there when the server stopped last. */
  begin(): void;
  /** Begins with no letter more, and resolves when the one on its way is answered. */
  stop(): Promise<void>;
}

export interface CourierTools {
  readonly store: Store;
  readonly clock: Clock;
  readonly boards: LiveBoards;
  /** Another machine goes on from the copy: the letters are its to carry. */
  readonly isCarriedOn: () => boolean;
  readonly report: (error: unknown) => void;
}

/** Under this name the answers of letters are kept, as a device's are. */
const deviceId = 'courier';
const grants = [{ role: 'courier', where: { kind: 'installation' }, until: null }] as const;
const courierActor: Actor = { id: deviceId, grants, joinedAt: 0, name: null };

/** The server in somebody's name: what only the server may send stands in the record under who asked for it. */
export const inNameOf = (actor: Actor): Actor => ({ ...actor, grants });

/** What may be otherwise in a while; every other refusal is an answer. */
const passing: ReadonlySet<RefusalCode> = new Set(['not-saved', 'failed', 'stopping', 'workshop-damaged', 'too-fast']);

const firstWaitMs = 1000;
const longestWaitMs = 60_000;

/** How carrying a letter ended; `later` when nobody can say yet. */
type End = RefusalCode | 'accepted' | 'later';

export const courier = ({ store, boards, isCarriedOn, report }: CourierTools): Courier => {
  const waits = new Map<string, { readonly timer: NodeJS.Timeout; readonly waitMs: number }>();
  /** The workshops whose letters are due, and the work on them: one at a time, so that letters come in the order they were written. */
  const due = new Set<string>();
  let working: Promise<void> | null = null;
  let isStopped = false;

  const isInSeries = (fromId: string, toId: string): Promise<boolean> =>
    store.register(async (register) => {
      const [from, to] = [await register.workshop(fromId), await register.workshop(toId)];
      return from !== undefined && from.seriesId === to?.seriesId;
    });

  const send = async (workshopId: string, id: string, name: CommandName, args: unknown): Promise<End> => {
    const opened = await boards.open(workshopId);
    if (!opened.ok) return passing.has(opened.code) ? 'later' : opened.code;
    // What was forgotten, but not everywhere, is no answer yet.
    if (commands[name].mayForget) await opened.board.finishErasures();
    if ((await store.log.outcomeOf(workshopId, deviceId, id)) !== undefined) return 'accepted';
    const reply = await opened.board.run({ id, name, args, actor: courierActor, deviceId });
    if (!reply) return 'later';
    if (reply.ok) return 'accepted';
    return passing.has(reply.code) ? 'later' : reply.code;
  };

  const carry = async (workshopId: string, letterId: string, letter: Letter): Promise<boolean> => {
    const { toId, name, agendaItemId, title, isClosed, from, at, isForgotten } = letter;
    const known = await isInSeries(workshopId, toId);
    const args = { agendaItemId, title, isClosed, from, ...(isForgotten ? { isForgotten } : {}) };
    const end = known ? await send(toId, idOfWords('letter', workshopId, letterId, at), name, args) : 'not-in-series';
    if (end === 'later') return false;
    const code = end === 'accepted' ? null : end;
    const settled = await send(workshopId, idOfWords('letter', workshopId, letterId, at, 'settled'), 'settleLetter', {
      letterId,
      at,
      code,
    });
    return settled === 'accepted';
  };

  /** Whether everything in the outbox was answered. */
  const empty = async (workshopId: string): Promise<boolean> => {
    const opened = await boards.open(workshopId);
    if (!opened.ok) return !passing.has(opened.code);
    const letters = [...opened.board.desk.all('letters')].sort(([, one], [, other]) => one.at - other.at);
    for (const [letterId, letter] of letters) {
      if (isStopped || isCarriedOn()) return true;
      if (!(await carry(workshopId, letterId, letter))) return false;
    }
    return true;
  };

  const tryAgain = (workshopId: string): void => {
    const before = waits.get(workshopId);
    if (before) clearTimeout(before.timer);
    const waitMs = before ? Math.min(before.waitMs * 2, longestWaitMs) : firstWaitMs;
    const timer = setTimeout(() => begin(workshopId), waitMs);
    timer.unref();
    waits.set(workshopId, { timer, waitMs });
  };

  const work = async (): Promise<void> => {
    for (const workshopId of due) {
      due.delete(workshopId);
      if (isStopped || isCarriedOn()) continue;
      const isEmpty = await empty(workshopId).catch((error: unknown) => {
        report(error);
        return false;
      });
      if (isEmpty) waits.delete(workshopId);
      else if (!isStopped) tryAgain(workshopId);
    }
    working = null;
  };

  const begin = (workshopId: string): void => {
    if (isStopped) return;
    due.add(workshopId);
    working ??= Promise.resolve().then(work);
  };

  return {
    look: (board) => {
      if (board.desk.all('letters')[Symbol.iterator]().next().done !== true) begin(board.workshopId);
    },
    begin: () => {
      const found = store.log.withDesk('letters').then((workshopIds) => workshopIds.forEach(begin));
      void found.catch(report);
    },
    stop: async () => {
      isStopped = true;
      for (const { timer } of waits.values()) clearTimeout(timer);
      await working;
    },
  };
};
