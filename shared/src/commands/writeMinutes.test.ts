import { expect, it } from 'vitest';
import { only } from '../board/collections.ts';
import { anna, aWorkshop, contextOf, doneBefore, refusedRan, signe } from '../testing/builders.ts';
import { writeMinutes } from './writeMinutes.ts';

it('[MI3] when the meeting was adjourned is a clock time as typed, or not yet said', () => {
  const { board, run } = aWorkshop();
  run(signe, 'writeMinutes', { adjournedAt: '21.02', attachments: 'Udkast til principper\r\n' });
  expect(board.get('minutes', only)).toEqual({ adjournedAt: '21.02', attachments: 'Udkast til principper\n' });
  expect(run(signe, 'writeMinutes', { adjournedAt: '21.02', attachments: 'Udkast til principper\n' })).toEqual(
    doneBefore,
  );
  run(signe, 'writeMinutes', { adjournedAt: '', attachments: '' });
  expect(board.get('minutes', only)).toEqual({ adjournedAt: '', attachments: '' });
});

it.each(['21:02', '9.02', '24.00', '21.60', ' 21.02', 'kl. 21.02'])('[MI3] %j is no clock time', (adjournedAt) => {
  const { board } = aWorkshop();
  expect(writeMinutes.run(board, { adjournedAt, attachments: '' }, contextOf(signe, 1))).toEqual(
    refusedRan('malformed'),
  );
});

it('[MI3] it is said by who writes minutes', () => {
  expect(aWorkshop().run(anna, 'writeMinutes', { adjournedAt: '21.02', attachments: '' })).toEqual(
    refusedRan('not-allowed'),
  );
});
