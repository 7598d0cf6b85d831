import type { Board } from './board.ts';
import { numberCounter, only } from './collections.ts';

/** The first way in which a board is not sound, as a sentence for developers; null when it is sound. Checks both homes if both are there. */
export const unsoundness = (board: Board): string | null => {
  const run = board.get('run', only);
  if (run) {
    if (run.stepId !== null && !board.get('steps', run.stepId)) return 'a step is on that is not in the running order';
    if (run.stepId !== null && run.phase !== 'open') return 'a step is on in a workshop that is not open';
    if ((run.closedAt !== null) !== (run.phase === 'closed')) return 'the time of closing and the phase disagree';
    for (const [id, stepRun] of board.all('stepRuns')) {
      if (!board.get('steps', id)) return 'a step was run that is not in the running order';
      if ((stepRun.endedAt === null) !== (run.stepId === id)) return 'a step without an end is not the one that is on';
    }
  }
  for (const [, step] of board.all('steps')) {
    if (!board.get('agendaItems', step.agendaItemId)) return 'a step belongs to no agenda item';
    if (step.promptId !== null && !board.get('prompts', step.promptId)) return 'a step has a prompt that is not there';
  }
  for (const collection of ['statements', 'lateStatements', 'hiddenStatements'] as const) {
    for (const [, statement] of board.all(collection)) {
      if (!board.get('steps', statement.stepId)) return 'a statement belongs to no step';
      if (statement.promptId !== null && !board.get('prompts', statement.promptId))
        return 'a statement answers a prompt that is not there';
      if (statement.text === '') return 'a statement has no words';
    }
  }
  const standings = ['statements', 'hiddenStatements', 'lateStatements', 'withdrawn'] as const;
  for (const [index, one] of standings.entries()) {
    for (const [id] of board.all(one)) {
      const other = standings.slice(index + 1).find((collection) => board.get(collection, id));
      if (other) return `a statement stands both in ${one} and in ${other}`;
    }
  }
  const taken = new Set<number>();
  const last = board.get('counters', numberCounter)?.last;
  for (const [, { number }] of board.all('numbers')) {
    if (taken.has(number)) return 'two statements have one number';
    if (last !== undefined && number > last) return 'a number was given that was not counted';
    taken.add(number);
  }
  return null;
};
