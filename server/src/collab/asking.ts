import type { AskingFrame } from '@skab/shared/protocol/socket.ts';

/** Somebody in the room who asks to help with the clustering. */
export interface Helper {
  readonly personId: string;
  readonly name: string | null;
}

/** Who asks to help in one workshop, right now. Each has a small number, so that somebody nameless can be found among forty phones. */
export interface Asking {
  /** The number this actor asks under; the same when she asks again. */
  ask(actorId: string, helper: Helper): number;
  numberOf(actorId: string): number | null;
  personOf(number: number): string | undefined;
  /** Lets go of what was asked; who it was. */
  drop(number: number): string | undefined;
  list(): AskingFrame;
}

export const asking = (): Asking => {
  const asked = new Map<string, Helper & { readonly number: number }>();
  let last = 0;
  const byNumber = (number: number) => [...asked].find(([, one]) => one.number === number);
  return {
    ask(actorId, helper) {
      const number = asked.get(actorId)?.number ?? (last += 1);
      asked.set(actorId, { ...helper, number });
      return number;
    },
    numberOf: (actorId) => asked.get(actorId)?.number ?? null,
    personOf: (number) => byNumber(number)?.[1].personId,
    drop(number) {
      const found = byNumber(number);
      if (found) asked.delete(found[0]);
      return found?.[0];
    },
    list: () => ({ people: [...asked.values()].map(({ number, name }) => ({ number, name })) }),
  };
};
