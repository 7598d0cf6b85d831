import type { Queued } from './queue.ts';
import type { Problem } from './workshopView.ts';

const known = new WeakMap<Queued, Problem>();

/** The refusal of a queued command, to be shown until it is put away: one object for one refusal, so that a screen draws it once. */
export const problemOf = (entry: Queued): readonly Problem[] => {
  const { call, standing } = entry;
  if (standing.state !== 'refused' || standing.causedBy !== null) return [];
  const problem = known.get(entry) ?? { id: call.id, code: standing.code, about: standing.about, call };
  known.set(entry, problem);
  return [problem];
};
