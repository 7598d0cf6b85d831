import { idBytes, idFromBytes } from '@skab/shared/ids.ts';
import { choicesOf, type Ballot } from '@skab/shared/meeting/ballots.ts';
import type { OpenedUrn } from '@skab/shared/commands/defineCommand.ts';
import type { RandomBytes } from '../ports/clock.ts';
import type { UrnWrite } from '../ports/store.ts';

/** Puts things in an order that is as likely as any other. */
const shuffled = <T>(things: readonly T[], randomBytes: RandomBytes): readonly T[] =>
  things
    .map((thing) => ({ thing, at: Buffer.from(randomBytes(16)).toString('hex') }))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .map(({ thing }) => thing);

/**
 * What an urn is when it is opened: to the command that closes the poll, the ballots without their voters; to the store, who has voted and
 * what was voted, each in an order of its own and with nothing that leads from one to the other.
 */
export const openedUrn = (
  pollId: string,
  budget: number,
  ballots: ReadonlyMap<string, Ballot>,
  randomBytes: RandomBytes,
): { readonly opened: OpenedUrn; readonly write: UrnWrite } => {
  const newId = (): string => idFromBytes(randomBytes(idBytes));
  const unsigned = shuffled([...ballots.values()], randomBytes);
  const objections = unsigned.flatMap((ballot) =>
    ballot.kind === 'consent' && ballot.answer === 'objects' ? [ballot.objection] : [],
  );
  // Everybody's all: how many dots somebody put is hers to know.
  const spent = [...ballots.keys()].flatMap((token) =>
    Array.from({ length: budget }, (_none, index) => ({ token, slot: index + 1 })),
  );
  const choices = unsigned.flatMap(choicesOf);
  return {
    opened: {
      ballots: unsigned,
      objections: shuffled(objections, randomBytes).map((text) => ({ objectionId: newId(), text })),
    },
    write: {
      pollId,
      budget,
      spent: shuffled(spent, randomBytes),
      ballots: shuffled(choices, randomBytes).map((choice) => ({ ballotId: newId(), choice })),
    },
  };
};
