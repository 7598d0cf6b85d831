import type { Board, Change } from '@skab/shared/board/board.ts';
import { boardCollections } from '@skab/shared/board/collections.ts';
import { relationKey } from '@skab/shared/board/relations.ts';
import type { BoardFrame, EnterReply } from '@skab/shared/protocol/socket.ts';
import { aTable, bodil, karl, lay, statementAt } from '@skab/shared/testing/aTable.ts';
import { anId, workshopId } from '@skab/shared/testing/builders.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openPhoneBoard, type PhoneBoard } from './phoneBoard.ts';
import { openPhoneLine, type PhoneLine } from './phoneLine.ts';

interface Sent {
  readonly event: string;
  readonly payload: unknown;
  readonly reply: (answer: unknown) => void;
}
/** The network: what the phone sent, and a way to tell it something. */
const wire = vi.hoisted(() => ({ handlers: new Map<string, (frame: unknown) => void>(), sent: Array<Sent>() }));

vi.mock('socket.io-client', () => ({
  io: () => ({
    on: (event: string, handler: () => void) => wire.handlers.set(event, handler),
    removeAllListeners: () => undefined,
    disconnect: () => undefined,
    timeout: () => ({
      emitWithAck: (event: string, payload: unknown) =>
        new Promise((reply) => void wire.sent.push({ event, payload, reply })),
    }),
  }),
}));

const say = async (event: string, frame?: unknown): Promise<void> => {
  wire.handlers.get(event)?.(frame);
  await vi.advanceTimersByTimeAsync(50);
};
const lastSent = (event: string): Sent | undefined => wire.sent.findLast((one) => one.event === event);
const answer = async (event: string, reply: unknown): Promise<void> => {
  lastSent(event)?.reply(reply);
  await vi.advanceTimersByTimeAsync(50);
};
const wholeOf = (board: Board, seq: number): BoardFrame => ({
  seq,
  isWhole: true,
  changes: boardCollections.flatMap((collection) =>
    // The row is read from this very collection.
    [...board.all(collection)].map(([id, after]) => ({ collection, id, before: undefined, after }) as Change),
  ),
});
const entered: EnterReply = { ok: true, seq: 10, epoch: 1, now: 0, actorId: bodil.id, roles: ['participant'] };

describe('the board on a phone', () => {
  const table = aTable();
  const bridges = lay(table, 'Bygger bro', 0);
  const doors = lay(table, 'Åbne døre', 1);
  const moved = statementAt(2);
  let line: PhoneLine;
  let phone: PhoneBoard;

  beforeEach(async () => {
    vi.useFakeTimers();
    wire.sent.length = 0;
    line = openPhoneLine(workshopId);
    phone = openPhoneBoard(workshopId, line);
    await say('connect');
    await answer('enter', entered);
    await say('board', wholeOf(table.board, 10));
  });
  afterEach(() => {
    phone.dispose();
    line.dispose();
    vi.useRealTimers();
  });

  const place = (clusterId: string) =>
    phone.send('placeStatement', { statementId: moved, clusterId, seen: null }, anId(`step to ${clusterId}`));
  const liesIn = (clusterId: string): boolean =>
    phone.store.getState().board?.get('places', relationKey(moved, clusterId)) !== undefined;

  it('[SC22] is asked for when the phone comes in, and again from where it is when it comes back', async () => {
    expect(lastSent('followBoard')?.payload).toEqual({ follows: true, since: null });
    expect(phone.store.getState().board?.get('clusters', bridges)).toEqual({ title: 'Bygger bro' });
    await say('board', { seq: 12, isWhole: false, changes: [{ collection: 'clusters', id: doors }] });
    expect(phone.store.getState().board?.get('clusters', doors)).toBeUndefined();
    await say('disconnect');
    await vi.advanceTimersByTimeAsync(60_000);
    await say('connect');
    await answer('enter', entered);
    expect(lastSent('followBoard')?.payload).toEqual({ follows: true, since: 12 });
    phone.dispose();
    expect(lastSent('followBoard')?.payload).toEqual({ follows: false, since: null });
  });

  it('[SC23] shows a step at once, and goes on showing it until the rows have caught up with the answer', async () => {
    const judged = place(bridges);
    await vi.advanceTimersByTimeAsync(50);
    expect([liesIn(bridges), line.store.getState().waiting]).toEqual([true, 1]);
    await answer('command', { ok: true, seq: 11 });
    expect(await judged).toEqual({ ok: true, seq: 11 });
    await say('mine', { seq: 11, statements: [] });
    expect([liesIn(bridges), line.queue().length]).toEqual([true, 1]);
    const row = { collection: 'places', id: relationKey(moved, bridges), after: { at: 5 } };
    await say('board', { seq: 11, isWhole: false, changes: [row] });
    expect([liesIn(bridges), line.queue().length]).toEqual([true, 0]);
  });

  it('[SC23] takes a refused step off, and keeps its sentence until it is put away', async () => {
    void place(doors);
    await vi.advanceTimersByTimeAsync(50);
    expect(liesIn(doors)).toBe(true);
    const about = { who: 'Karl', what: 'Bygger bro' };
    await answer('command', { ok: false, code: 'placed-meanwhile', about });
    expect(liesIn(doors)).toBe(false);
    const [problem] = line.store.getState().problems;
    expect(problem).toMatchObject({ code: 'placed-meanwhile', about, call: { args: { clusterId: doors } } });
    line.dismiss(problem?.id ?? '');
    expect(line.store.getState().problems).toEqual([]);
  });

  it('[SC23] what may be done is judged as this phone is let: a member’s cluster shows, a participant’s does not', async () => {
    const clusterId = anId('cluster of her own');
    const start = (id: string) =>
      phone.send('startCluster', { clusterId, statements: [{ statementId: moved, seen: null }], x: 0, y: 0 }, anId(id));
    void start('as participant');
    await vi.advanceTimersByTimeAsync(50);
    expect(phone.store.getState().board?.get('clusters', clusterId)).toBeUndefined();
    await answer('command', { ok: false, code: 'not-allowed' });
    await say('disconnect');
    await vi.advanceTimersByTimeAsync(60_000);
    await say('connect');
    await answer('enter', { ...entered, actorId: karl.id, roles: ['participant', 'member'] });
    void start('as member');
    await vi.advanceTimersByTimeAsync(50);
    expect(phone.store.getState().board?.get('clusters', clusterId)).toEqual({ title: '' });
  });
});
