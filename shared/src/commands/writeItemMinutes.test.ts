import { expect, it } from 'vitest';
import { done } from '../outcome.ts';
import { agendaItemId, anId, anna, aWorkshop, doneBefore, refusedRan, signe } from '../testing/builders.ts';
import { emptyItemMinutes, itemMinutesFields } from './writeItemMinutes.ts';

it('[MI1] each field of the minutes is written by itself and leaves the others as they are', () => {
  const { board, run } = aWorkshop();
  for (const field of itemMinutesFields) {
    expect(run(signe, 'writeItemMinutes', { agendaItemId, field, text: `ord i ${field}` }).outcome).toEqual(done);
  }
  expect(board.get('itemMinutes', agendaItemId)).toEqual(
    Object.fromEntries(itemMinutesFields.map((field) => [field, `ord i ${field}`])),
  );
  expect(Object.keys(emptyItemMinutes)).toEqual([...itemMinutesFields]);
});

it('[MI1] the words stand as typed: readable, with their line breaks and the blank somebody has just typed', () => {
  const { board, run } = aWorkshop();
  run(signe, 'writeItemMinutes', { agendaItemId, field: 'summary', text: 'Linje 1\r\nLinje 2\u0000 og ' });
  expect(board.get('itemMinutes', agendaItemId)?.summary).toBe('Linje 1\nLinje 2 og ');
  expect(run(signe, 'writeItemMinutes', { agendaItemId, field: 'summary', text: 'Linje 1\nLinje 2 og ' })).toEqual(
    doneBefore,
  );
});

it('[MI1] they can be written before, during and after the evening, by who writes minutes', () => {
  const { run } = aWorkshop();
  run(signe, 'writeItemMinutes', { agendaItemId, field: 'proposal', text: 'At udvalget drøfter' });
  expect(run(anna, 'writeItemMinutes', { agendaItemId, field: 'summary', text: 'a' })).toEqual(
    refusedRan('not-allowed'),
  );
  expect(run(signe, 'writeItemMinutes', { agendaItemId: anId('nowhere'), field: 'summary', text: 'a' })).toEqual(
    refusedRan('unknown-agenda-item'),
  );
  expect(run(signe, 'writeItemMinutes', { agendaItemId, field: 'summary', text: 'a'.repeat(20_001) })).toEqual(
    refusedRan('malformed'),
  );
});
