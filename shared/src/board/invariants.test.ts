import { describe, expect, it } from 'vitest';
import {
  aBoard,
  agendaItemId,
  anId,
  anOpenWorkshop,
  anna,
  aStatement,
  aWorkshop,
  collectId,
  type SomeRows,
} from '../testing/builders.ts';
import { only } from './collections.ts';
import { unsoundness } from './invariants.ts';

const one = anId('one');
const two = anId('two');
const nowhere = anId('nowhere');
const running = { phase: 'open', stepId: collectId, openedAt: 1, closedAt: null } as const;

describe('a sound board', () => {
  it('[BO4] is what a workshop is when it is founded, and while it runs', () => {
    expect(unsoundness(aBoard())).toBeNull();
    expect(unsoundness(aWorkshop().board)).toBeNull();
    const evening = anOpenWorkshop();
    evening.run(anna, 'postStatement', aStatement());
    expect(unsoundness(evening.board)).toBeNull();
  });

  const unsound: readonly [string, SomeRows][] = [
    ['a step is on that is not in the running order', { run: { [only]: { ...running, stepId: nowhere } } }],
    [
      'a step is on in a workshop that is not open',
      { run: { [only]: { ...running, phase: 'before' } }, stepRuns: { [collectId]: { endedAt: null } } },
    ],
    ['the time of closing and the phase disagree', { run: { [only]: { phase: 'closed', closedAt: null } } }],
    ['the time of closing and the phase disagree', { run: { [only]: { phase: 'open', closedAt: 5 } } }],
    ['a step was run that is not in the running order', { stepRuns: { [nowhere]: {} } }],
    ['a step without an end is not the one that is on', { stepRuns: { [collectId]: { endedAt: null } } }],
    [
      'a step without an end is not the one that is on',
      { run: { [only]: running }, stepRuns: { [collectId]: { endedAt: 3 } } },
    ],
    ['a step belongs to no agenda item', { steps: { [one]: { agendaItemId: nowhere } } }],
    ['a step has a prompt that is not there', { steps: { [one]: { agendaItemId, promptId: nowhere } } }],
    ['a statement belongs to no step', { statements: { [one]: { stepId: nowhere } } }],
    ['a statement belongs to no step', { lateStatements: { [one]: { stepId: nowhere } } }],
    ['a statement belongs to no step', { hiddenStatements: { [one]: { stepId: nowhere } } }],
    ['a statement answers a prompt that is not there', { statements: { [one]: { promptId: nowhere } } }],
    ['something was said in the room that is not there', { saidInRoom: { [one]: {} } }],
    [
      'what was said in the room has an author',
      { statements: { [one]: {} }, saidInRoom: { [one]: {} }, authors: { [one]: {} } },
    ],
    ['a step is held on the wall that is not in the running order', { heldWall: { [only]: { stepId: nowhere } } }],
    ['a decision is held of no point', { heldWall: { [only]: { decision: { agendaItemId: nowhere, text: 'a' } } } }],
    ['a decision is shown of no point', { shownDecision: { [only]: { agendaItemId: nowhere } } }],
    ['a point ended that is not there', { endings: { [nowhere]: {} } }],
    ['a statement has no words', { statements: { [one]: { text: '' } } }],
    [
      'a statement stands both in statements and in hiddenStatements',
      { statements: { [one]: {} }, hiddenStatements: { [one]: {} } },
    ],
    [
      'a statement stands both in statements and in lateStatements',
      { statements: { [one]: {} }, lateStatements: { [one]: {} } },
    ],
    ['a statement stands both in statements and in withdrawn', { statements: { [one]: {} }, withdrawn: { [one]: {} } }],
    [
      'a statement stands both in hiddenStatements and in lateStatements',
      { hiddenStatements: { [one]: {} }, lateStatements: { [one]: {} } },
    ],
    [
      'a statement stands both in hiddenStatements and in withdrawn',
      { hiddenStatements: { [one]: {} }, withdrawn: { [one]: {} } },
    ],
    [
      'a statement stands both in lateStatements and in withdrawn',
      { lateStatements: { [one]: {} }, withdrawn: { [one]: {} } },
    ],
    ['two statements have one number', { numbers: { [one]: { number: 4 }, [two]: { number: 4 } } }],
    [
      'a number was given that was not counted',
      { numbers: { [one]: { number: 4 } }, counters: { statement: { last: 3 } } },
    ],
  ];

  it.each(unsound)('[BO4] is not one where %s', (sentence, rows) => {
    expect(unsoundness(aBoard(rows))).toBe(sentence);
  });

  it('[BO4] may lack the desk: a replica is sound without it', () => {
    expect(unsoundness(aBoard({ statements: { [one]: {} }, numbers: { [one]: { number: 9 } } }))).toBeNull();
  });
});
