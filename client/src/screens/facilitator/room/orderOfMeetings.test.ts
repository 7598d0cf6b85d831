import type { WorkshopListed } from '@skab/shared/protocol/http.ts';
import { expect, it } from 'vitest';
import { orderOfMeetings } from './orderOfMeetings.ts';

const listed = (title: string, phase: WorkshopListed['phase'], date: string): WorkshopListed => ({
  workshopId: title,
  seriesId: title,
  title,
  date,
  phase,
  code: 'KFHMTRVP',
});

it('a screen is meant for the meeting that is on, else for the next; for none that is closed', () => {
  const found = orderOfMeetings([
    listed('later', 'before', '2027-03-09'),
    listed('closed', 'closed', '2027-01-12'),
    listed('on', 'open', '2027-02-09'),
    listed('next', 'before', '2027-02-16'),
  ]);
  expect(found.map(({ title }) => title)).toEqual(['on', 'next', 'later']);
});
