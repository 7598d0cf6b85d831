import { afterEach, beforeEach, expect, it } from 'vitest';
import { newId } from '../harness/visitor.ts';
import { aRoom, type ARoom } from './aRoom.ts';
import { until } from './until.ts';

let room: ARoom;
beforeEach(async () => {
  room = await aRoom({ storage: 'embedded' });
});
afterEach(() => room.end());

it('[QS2][QS5] a question is shown and settled by the chair, and the phone that asked is told at once', async () => {
  const [anna, bo] = [await room.phone(), await room.phone()];
  const chair = await room.sit(await room.invited('chair'), 'desk');
  const [statementId, stepId] = [newId(), newId()];
  const step = { stepId, promptId: newId(), title: 'Byens træer', prompt: '', plannedMinutes: 20, note: '' };
  await room.desk.send('addStep', {
    ...step,
    activity: 'presentation',
    presenter: 'Mette Lind',
    afterId: room.steps[0] ?? '',
  });
  await room.desk.send('startStep', { stepId, seen: room.steps[0] ?? '' });
  expect(await anna.send('postStatement', { statementId, stepId, text: 'Hvem vander dem?' })).toMatchObject({
    ok: true,
  });

  const told = (phone: typeof anna): string => JSON.stringify(phone.heard);
  await until('she is told that it waits', () => told(anna).includes('"question":{"as":"waits"}'));
  expect(await bo.send('showQuestion', { questionId: statementId })).toMatchObject({ code: 'not-allowed' });
  expect(await chair.send('showQuestion', { questionId: statementId })).toMatchObject({ ok: true });
  await until('she is told that it is on', () => told(anna).includes('"question":{"as":"now"}'));
  await until('the others read it', () => told(bo).includes('"now":{"statementId"'));
  const settled = { as: 'promised', by: 'Jens Ravn' } as const;
  expect(await chair.send('settleQuestion', { statementId, settled })).toMatchObject({ ok: true });
  await until('she is told who answers', () => told(anna).includes('"question":{"as":"promised","by":"Jens Ravn"}'));
  // What became of it is its author's to be told.
  expect(told(bo)).not.toContain('Jens Ravn');
});
