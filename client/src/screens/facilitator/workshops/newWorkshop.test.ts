import { describe, expect, it } from 'vitest';
import { newId } from '../../../sync/newId.ts';
import {
  addStep,
  foundArgs,
  moveStep,
  problemsOf,
  todayOf,
  type StepDraft,
  type WorkshopDraft,
} from './newWorkshop.ts';

const step = (id: string, activity: StepDraft['activity']): StepDraft => ({
  id,
  activity,
  title: id,
  prompt: '',
  minutes: '10',
  placers: 'members',
});
const draft: WorkshopDraft = {
  title: ' Vi skaber sammen ',
  body: '',
  place: '',
  date: '2027-02-09',
  from: '19.00',
  to: '2100',
  ladder: 'dialogue',
  agendaItem: '',
  steps: [step('a', 'welcome'), step('b', 'collect'), step('c', 'close')],
};
const problems = (change: Partial<WorkshopDraft>) => {
  const changed = { ...draft, ...change };
  return [...problemsOf(changed, foundArgs(changed, newId))];
};

describe('a new workshop', () => {
  it('is founded from what was typed, with its title as agenda item where none is given', () => {
    const args = foundArgs(draft, newId);
    expect(args.meeting).toMatchObject({ title: 'Vi skaber sammen', from: '19.00', to: '21.00' });
    expect(args.agendaItem.title).toBe('Vi skaber sammen');
    expect(args.steps.map(({ title, plannedMinutes }) => [title, plannedMinutes])).toEqual([
      ['a', 10],
      ['b', 10],
      ['c', 10],
    ]);
    expect(problems({})).toEqual([]);
  });

  it('says who may move statements where there are clusters, and nowhere else', () => {
    const { steps } = foundArgs({ ...draft, steps: [step('a', 'collect'), step('b', 'cluster')] }, newId);
    expect(steps.map(({ placers }) => placers)).toEqual([undefined, 'members']);
  });

  it('says which field cannot stand', () => {
    expect(problems({ title: ' ' })).toEqual(['title']);
    expect(problems({ date: '' })).toEqual(['date']);
    expect(problems({ from: 'syv' })).toEqual(['from']);
    expect(problems({ to: '' })).toEqual(['to']);
    expect(problems({ steps: [] })).toEqual(['steps']);
    expect(problems({ steps: [{ ...step('a', 'collect'), minutes: '' }] })).toEqual(['a/minutes']);
    expect(problems({ steps: [{ ...step('a', 'collect'), minutes: '0', title: '' }] })).toEqual([
      'a/title',
      'a/minutes',
    ]);
  });

  it('puts a new step before the last thanks, and moves steps but not past the ends', () => {
    expect(addStep(draft.steps, step('d', 'collect')).map(({ id }) => id)).toEqual(['a', 'b', 'd', 'c']);
    expect(addStep([], step('d', 'collect')).map(({ id }) => id)).toEqual(['d']);
    expect(moveStep(draft.steps, 'b', 1).map(({ id }) => id)).toEqual(['a', 'c', 'b']);
    expect(moveStep(draft.steps, 'a', -1)).toBe(draft.steps);
  });

  it('begins today, by this device', () => {
    expect(todayOf(new Date(2027, 1, 9, 23, 59))).toBe('2027-02-09');
  });
});
