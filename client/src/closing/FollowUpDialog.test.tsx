import { plainBoard } from '@skab/shared/board/plainBoard.ts';
import { only } from '@skab/shared/board/collections.ts';
import { aMeeting, anId } from '@skab/shared/testing/builders.ts';
import { act } from 'react';
import { beforeAll, expect, it, vi } from 'vitest';
import { loadDeskText } from '../text/text.ts';
import { mount, press, type } from '../ui/testing/mount.ts';
import { deskApi } from '../sync/deskApi.ts';
import { FollowUpDialog } from './FollowUpDialog.tsx';

beforeAll(() => loadDeskText());

const workshopId = anId('tonight');
const meeting = (name: string, date: string, phase: 'before' | 'open' | 'closed' = 'before') => ({
  workshopId: anId(name),
  title: name,
  date,
  phase,
});

/** The dialog over a series, with the field of the next day, and what it sends. */
const opened = async (before: string | null = null) => {
  vi.spyOn(deskApi, 'series').mockResolvedValue({
    state: 'done',
    value: [
      { ...meeting('i aften', '2027-02-09', 'open'), workshopId },
      meeting('afholdt', '2027-02-20', 'closed'),
      meeting('fjerde', '2027-03-16'),
      meeting('tredje', '2027-03-02'),
    ],
  });
  const send = vi.fn();
  const desk = { workshopId, board: saidBefore(before), phase: 'open' as const, may: () => true, send };
  await act(async () => void mount(<FollowUpDialog desk={desk} onClose={() => undefined} />));
  const days = document.querySelectorAll<HTMLInputElement>('[role=dialog] input[type=date]');
  const next = days[1];
  if (!next) throw new Error('There is no field for the next day');
  return {
    next,
    words: () => document.querySelector('[role=dialog]')?.textContent ?? '',
    save: () => {
      const button = document.querySelector<HTMLElement>('[role=dialog] button[type=submit]');
      if (button) press(button);
      return send.mock.calls;
    },
  };
};

const saidBefore = (nextOn: string | null) => {
  const board = plainBoard();
  board.put('workshop', only, { ...aMeeting, date: '2027-02-09' });
  const said = { answersBy: '', answersOn: '', nextFrom: '', nextPlace: '' };
  if (nextOn !== null) board.put('followUp', only, { ...said, nextOn });
  return board;
};

it('[UP8] proposes the next meeting of the series that is to come, and says which it is', async () => {
  const { next, words, save } = await opened();
  expect(next.value).toBe('2027-03-02');
  expect(words()).toContain('tredje');
  expect(save()).toEqual([['writeFollowUp', expect.objectContaining({ nextOn: '2027-03-02' })]]);
});

it('[UP8] a day that somebody wrote is kept, also an empty one', async () => {
  const { next, words, save } = await opened();
  type(next, '');
  expect(words()).not.toContain('tredje');
  expect(save()).toEqual([['writeFollowUp', expect.objectContaining({ nextOn: '' })]]);
});

it('[UP8] what was said before is not proposed anew', async () => {
  const { next } = await opened('2027-04-01');
  expect(next.value).toBe('2027-04-01');
});
