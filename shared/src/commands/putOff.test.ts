import { describe, expect, it } from 'vitest';
import { only } from '../board/collections.ts';
import { done, refuse } from '../outcome.ts';
import {
  adam,
  agendaItemId,
  anId,
  anOpenWorkshop,
  anna,
  aWorkshop,
  courier,
  frida,
  otherWorkshopId,
  refusedRan,
  signe,
  workshopId,
} from '../testing/builders.ts';
import { letterIdSchema } from './letters.ts';
import { commands } from './registry.ts';

const [laterId, latestId] = [otherWorkshopId, anId('the latest meeting')];
const title = 'Hvordan skaber vi mere sammen?';
const from = { meetingId: workshopId, title: '4. møde', date: '2027-02-09' };
const letterId = (name: string, toId: string): string => `${name}/${agendaItemId}/${toId}`;

describe('putting a point off', () => {
  it('[LE1] writes down where to, and lays a letter ready with what it is about', () => {
    const { board, run } = anOpenWorkshop();
    run(signe, 'putOffItem', { agendaItemId, toId: laterId }, 7);
    expect(board.get('putOffs', agendaItemId)).toEqual({ toId: laterId, at: 7 });
    const letter = { toId: laterId, name: 'receivePutOff', agendaItemId, title, isClosed: false, from, at: 7 };
    expect([...board.all('letters')]).toEqual([[letterId('receivePutOff', laterId), letter]]);
    expect(letterIdSchema.safeParse(letterId('receivePutOff', laterId)).success).toBe(true);
    expect(run(signe, 'putOffItem', { agendaItemId, toId: laterId })).toEqual({ outcome: done, changes: [] });
  });

  it('[LE3] elsewhere, or not at all, tells the meeting before', () => {
    const { board, run } = anOpenWorkshop();
    run(frida, 'putOffItem', { agendaItemId, toId: laterId }, 1);
    run(frida, 'putOffItem', { agendaItemId, toId: latestId }, 2);
    run(frida, 'putOffItem', { agendaItemId }, 3);
    expect(board.get('putOffs', agendaItemId)).toBeUndefined();
    const sent = [...board.all('letters')].map(([, { name, toId, at }]) => [name, toId, at]);
    expect(sent).toEqual([
      ['receivePutOff', laterId, 1],
      ['withdrawPutOff', laterId, 2],
      ['receivePutOff', latestId, 2],
      ['withdrawPutOff', latestId, 3],
    ]);
  });

  it('to a meeting nobody has planned yet tells nobody', () => {
    const { board, run } = anOpenWorkshop();
    run(frida, 'putOffItem', { agendaItemId, toId: null }, 1);
    expect(board.get('putOffs', agendaItemId)).toEqual({ toId: null, at: 1 });
    expect([...board.all('letters')]).toEqual([]);
  });

  it('is for a point that is there, and for another meeting', () => {
    const { run } = anOpenWorkshop();
    expect(run(frida, 'putOffItem', { agendaItemId: laterId, toId: null })).toEqual(refusedRan('unknown-agenda-item'));
    expect(run(frida, 'putOffItem', { agendaItemId, toId: workshopId })).toEqual(refusedRan('same-meeting'));
    expect(run(anna, 'putOffItem', { agendaItemId, toId: null })).toEqual(refusedRan('not-allowed'));
  });
});

describe('a point that an earlier meeting put off', () => {
  const putOffId = anId('put off');
  const letter = {
    agendaItemId: putOffId,
    title: 'Frivilliges rolle',
    isClosed: false,
    from: { meetingId: laterId, title: '3. møde', date: '2027-01-12' },
  };

  it('[LE3] stands last on the agenda, says where it is from, and stands once', () => {
    const { board, run } = aWorkshop();
    run(courier, 'receivePutOff', letter);
    expect(board.get('agendaItems', putOffId)).toEqual({ number: 2, position: 2, title: 'Frivilliges rolle' });
    expect(board.get('brought', putOffId)).toEqual({ meetingId: laterId, originalId: putOffId });
    expect(board.get('earlierMeetings', laterId)).toEqual({ title: '3. møde', date: '2027-01-12' });
    expect(run(courier, 'receivePutOff', letter)).toEqual({ outcome: done, changes: [] });
  });

  it('[LE3] goes again when it is not put off here any more, unless something was made of it', () => {
    const { board, run } = aWorkshop();
    run(courier, 'receivePutOff', letter);
    run(signe, 'writeItemMinutes', { agendaItemId: putOffId, field: 'discussion', text: 'Drøftet' });
    expect(run(courier, 'withdrawPutOff', letter)).toEqual(refusedRan('agenda-item-in-use'));
    run(signe, 'writeItemMinutes', { agendaItemId: putOffId, field: 'discussion', text: '' });
    run(courier, 'withdrawPutOff', letter);
    expect([...board.all('agendaItems')].map(([id]) => id)).toEqual([agendaItemId]);
    expect(run(courier, 'withdrawPutOff', letter)).toEqual({ outcome: done, changes: [] });
    // A point of this meeting's own is nobody else's to take.
    const own = { ...letter, agendaItemId };
    expect(run(courier, 'withdrawPutOff', own)).toEqual({ outcome: done, changes: [] });
  });

  it('[LE5] is forgotten where it is what somebody wrote: it goes, or stands without its name where something was made of it', () => {
    const { board, run } = aWorkshop();
    const forgotten = { ...letter, title: '–', isForgotten: true } as const;
    expect(commands.withdrawPutOff.forgottenBy(letter)).toBeNull();
    expect(commands.withdrawPutOff.forgottenBy(forgotten)).toBe(putOffId);
    run(courier, 'receivePutOff', letter);
    run(courier, 'withdrawPutOff', forgotten);
    expect(board.get('agendaItems', putOffId)).toBeUndefined();
    run(courier, 'receivePutOff', letter);
    run(signe, 'writeItemMinutes', { agendaItemId: putOffId, field: 'decisions', text: 'Besvaret' });
    run(frida, 'showUpshot', { isShown: true });
    expect(run(courier, 'withdrawPutOff', forgotten)).toMatchObject({ outcome: done });
    expect(board.get('agendaItems', putOffId)?.title).toBe('–');
    expect(board.get('itemMinutes', putOffId)?.decisions).toBe('Besvaret');
    expect(board.get('upshot', only)).toBeUndefined();
  });

  it('[LE3] is refused where the meeting is over or the agenda is full', () => {
    const over = anOpenWorkshop();
    over.run(frida, 'closeWorkshop', {});
    expect(over.run(courier, 'receivePutOff', letter)).toEqual(refusedRan('workshop-closed'));
    const full = aWorkshop();
    for (let count = 0; count < 39; count += 1)
      full.run(frida, 'writeAgendaItem', { agendaItemId: anId(`item ${count}`), title: 'Punkt', isClosed: false });
    expect(full.run(courier, 'receivePutOff', letter)).toEqual(refusedRan('too-many-agenda-items'));
  });

  it('[LE4] comes by the server and by nobody else', () => {
    const { run } = anOpenWorkshop();
    for (const one of [anna, signe, frida, adam]) {
      for (const name of ['receivePutOff', 'withdrawPutOff'] as const)
        expect(run(one, name, letter)).toEqual(refusedRan('not-allowed'));
      const settled = { letterId: letterId('receivePutOff', laterId), at: 1, code: null };
      expect(run(one, 'settleLetter', settled)).toEqual(refusedRan('not-allowed'));
    }
  });

  it('keeps the words of a closed point on the desk', () => {
    const { board, run } = aWorkshop();
    run(courier, 'receivePutOff', { ...letter, isClosed: true });
    expect(board.get('agendaItems', putOffId)).toEqual({ number: 2, position: 2, title: '', isClosed: true });
    expect(board.get('closedItems', putOffId)).toEqual({ title: 'Frivilliges rolle' });
  });
});

describe('the answer to a letter', () => {
  const id = letterId('receivePutOff', laterId);

  it('[LE1] ends the letter that was carried, and not one that has been written since', () => {
    const { board, run } = anOpenWorkshop();
    run(frida, 'putOffItem', { agendaItemId, toId: laterId }, 1);
    expect(run(courier, 'settleLetter', { letterId: id, at: 0, code: null }).changes).toEqual([]);
    run(courier, 'settleLetter', { letterId: id, at: 1, code: null }, 2);
    expect([...board.all('letters'), ...board.all('returnedLetters')]).toEqual([]);
  });

  it('[LE2] is kept when it is a refusal, until somebody who leads or writes the minutes has put it away', () => {
    const { board, run } = anOpenWorkshop();
    run(frida, 'putOffItem', { agendaItemId, toId: laterId }, 1);
    run(courier, 'settleLetter', { letterId: id, at: 1, code: 'workshop-closed' }, 2);
    expect([...board.all('letters')]).toEqual([]);
    expect(board.get('returnedLetters', id)).toMatchObject({ toId: laterId, code: 'workshop-closed', returnedAt: 2 });
    expect(run(anna, 'putAwayLetter', { letterId: id }).outcome).toEqual(refuse('not-allowed'));
    run(signe, 'putAwayLetter', { letterId: id });
    expect([...board.all('returnedLetters')]).toEqual([]);
  });
});
