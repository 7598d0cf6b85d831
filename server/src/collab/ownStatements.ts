import type { Board, Change } from '@skab/shared/board/board.ts';

/** Which statements each actor wrote, kept beside the desk so that nobody has to look through all of them. */
export interface OwnStatements {
  of(actorId: string): ReadonlySet<string>;
  /** Takes in changed rows of the desk; the actors whose list of statements changed. */
  take(changes: readonly Change[]): ReadonlySet<string>;
}

const none: ReadonlySet<string> = new Set();

export const ownStatements = (desk: Board): OwnStatements => {
  const byActor = new Map<string, Set<string>>();
  const add = (actorId: string, statementId: string): void => {
    const known = byActor.get(actorId);
    if (known) known.add(statementId);
    else byActor.set(actorId, new Set([statementId]));
  };
  for (const [statementId, { actorId }] of desk.all('authors')) add(actorId, statementId);

  return {
    of: (actorId) => byActor.get(actorId) ?? none,
    take: (changes) => {
      const concerned = new Set<string>();
      for (const change of changes) {
        if (change.collection !== 'authors') continue;
        if (change.before) {
          byActor.get(change.before.actorId)?.delete(change.id);
          concerned.add(change.before.actorId);
        }
        if (change.after) {
          add(change.after.actorId, change.id);
          concerned.add(change.after.actorId);
        }
      }
      return concerned;
    },
  };
};
