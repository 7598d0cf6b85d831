import type { Round } from './keeper.ts';

/** What the process that copies tells the server. */
export type FromCopying =
  | { readonly said: 'kept'; readonly seqs: readonly (readonly [workshopId: string, seq: number])[] }
  | { readonly said: 'carried-on'; readonly by: string }
  | { readonly said: 'trouble'; readonly message: string }
  /** The folder is on the disk that the data is on. */
  | { readonly said: 'same-disk' };

/** What the server asks of it. */
export type ToCopying = 'begin-anew' | 'stop';

/** What is told of a round: of its workshops, those that have moved since the last. */
export const toldOf = (round: Round, told: Map<string, number>): FromCopying => {
  if (round.kind === 'carried-on') return { said: 'carried-on', by: round.by };
  const moved = [...round.seqs].filter(([workshopId, seq]) => told.get(workshopId) !== seq);
  for (const [workshopId, seq] of moved) told.set(workshopId, seq);
  return { said: 'kept', seqs: moved };
};
