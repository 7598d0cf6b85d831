/** The steps of one person on one board, newest last: what she may take back, and what she took back. Ids of commands, no more. */
export interface OwnSteps {
  readonly undoable: readonly string[];
  readonly redoable: readonly string[];
}

/** What came of asking for an undo: refused steps are let go of, so that the next is tried. */
export type Undone = 'done' | 'refused' | 'nothing';

export interface StepsOfOwn {
  now(): OwnSteps;
  /** A step was made: what had been taken back can no longer be brought again. */
  made(commandId: string): void;
  /** A step was refused after all. */
  dropped(commandId: string): void;
  undo(): Promise<Undone>;
  redo(): Promise<Undone>;
  subscribe(listener: () => void): () => void;
}

interface Tools {
  readonly newId: () => string;
  /** Sends the undo of a command under an id; whether it was done. */
  readonly sendUndo: (commandId: string, id: string) => Promise<boolean>;
  /** Keeps the steps over a reload; a page that may keep nothing forgets them with the page. */
  readonly keep: (steps: OwnSteps) => void;
}

const most = 200;
export const noSteps: OwnSteps = { undoable: [], redoable: [] };

const without = (ids: readonly string[], id: string): readonly string[] => ids.filter((one) => one !== id);

/**
 * Undo and redo of one's own steps. A step is taken back by a command of its own, and brought again by taking that one back, so the
 * board's history only ever grows.
 */
export const ownSteps = (start: OwnSteps, { newId, sendUndo, keep }: Tools): StepsOfOwn => {
  let steps = start;
  const told = new Set<() => void>();

  const become = (next: OwnSteps): void => {
    steps = { undoable: next.undoable.slice(-most), redoable: next.redoable.slice(-most) };
    keep(steps);
    for (const listener of told) listener();
  };

  const take = async (from: keyof OwnSteps, to: keyof OwnSteps): Promise<Undone> => {
    const commandId = steps[from].at(-1);
    if (commandId === undefined) return 'nothing';
    const id = newId();
    become({ ...steps, [from]: without(steps[from], commandId), [to]: [...steps[to], id] });
    if (await sendUndo(commandId, id)) return 'done';
    become({ ...steps, [to]: without(steps[to], id) });
    return 'refused';
  };

  return {
    now: () => steps,
    made: (commandId) => become({ undoable: [...steps.undoable, commandId], redoable: [] }),
    dropped: (commandId) =>
      become({ undoable: without(steps.undoable, commandId), redoable: without(steps.redoable, commandId) }),
    undo: () => take('undoable', 'redoable'),
    redo: () => take('redoable', 'undoable'),
    subscribe(listener) {
      told.add(listener);
      return () => told.delete(listener);
    },
  };
};

const isIds = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

/** Reads steps that were kept; none when they cannot be read. */
export const readSteps = (text: string | null): OwnSteps => {
  try {
    const read: unknown = JSON.parse(text ?? 'null');
    if (typeof read !== 'object' || read === null || !('undoable' in read) || !('redoable' in read)) return noSteps;
    return isIds(read.undoable) && isIds(read.redoable)
      ? { undoable: read.undoable, redoable: read.redoable }
      : noSteps;
  } catch {
    return noSteps;
  }
};
