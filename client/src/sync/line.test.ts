import type { EnterReply } from '@skab/shared/protocol/socket.ts';
import { anId, workshopId } from '@skab/shared/testing/builders.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openLine, type OpenLine } from './line.ts';
import type { Deliver } from './outbox.ts';
import type { Line } from './workshopView.ts';

/** The network, which may fail in any way: each socket it gives out is driven by the test. */
interface Wire {
  readonly handlers: Map<string, (...args: never[]) => void>;
  readonly sent: { readonly event: string; readonly payload: unknown; readonly reply: (answer: unknown) => void }[];
  isClosed: boolean;
}
const wires = vi.hoisted((): Wire[] => []);

vi.mock('socket.io-client', () => ({
  io: () => {
    const wire: Wire = { handlers: new Map(), sent: [], isClosed: false };
    wires.push(wire);
    return {
      on: (event: string, handler: () => void) => wire.handlers.set(event, handler),
      // What an old socket still says must not be heard even if the library lets it through.
      removeAllListeners: () => undefined,
      disconnect: () => (wire.isClosed = true),
      timeout: () => ({
        emitWithAck: (event: string, payload: unknown) =>
          new Promise((reply) => void wire.sent.push({ event, payload, reply })),
      }),
    };
  },
}));

const say = (wire: Wire | undefined, event: string, frame?: unknown): void =>
  (wire?.handlers.get(event) as ((frame: unknown) => void) | undefined)?.(frame); // the test knows what each event carries
const last = (): Wire | undefined => wires[wires.length - 1];
const entered: EnterReply = { ok: true, seq: 3, epoch: 1, now: 0, actorId: anId('actor'), roles: ['participant'] };
const letIn = async (reply: EnterReply = entered): Promise<void> => {
  say(last(), 'connect');
  last()?.sent[0]?.reply(reply);
  await vi.advanceTimersByTimeAsync(0);
};

describe('a line', () => {
  const told: string[] = [];
  let deliver: Deliver | null = null;
  let line: OpenLine;

  beforeEach(() => {
    vi.useFakeTimers();
    wires.length = 0;
    told.length = 0;
    line = openLine({
      workshopId,
      seat: 'phone',
      since: () => 7,
      onEntered: (_reply, given) => {
        deliver = given;
        told.push('in');
      },
      onLost: () => told.push('lost'),
      onLine: (state: Line) => told.push(state),
      onRefused: (code) => told.push(code),
      frames: { room: ({ phones }) => told.push(`room ${phones}`) },
    });
  });
  afterEach(() => {
    line.dispose();
    vi.useRealTimers();
  });

  it('enters with the seq it has seen', async () => {
    await letIn();
    expect(last()?.sent[0]).toMatchObject({ event: 'enter', payload: { workshopId, seat: 'phone', since: 7 } });
    expect(told).toEqual(['connecting', 'live', 'in']);
  });

  it('comes back by itself, with a socket of its own, and is called away only when that takes a while', async () => {
    await letIn();
    say(last(), 'disconnect');
    await vi.advanceTimersByTimeAsync(700);
    expect(wires).toHaveLength(2);
    await letIn();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(told).toEqual(['connecting', 'live', 'in', 'lost', 'live', 'in']);
    say(last(), 'disconnect');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(told.slice(6)).toEqual(['lost', 'away']);
  });

  it('an old socket that dies late, or still speaks, does no harm to the new one', async () => {
    await letIn();
    const [old] = wires;
    line.retry();
    await letIn();
    const before = [...told];
    say(old, 'disconnect');
    say(old, 'connect_error');
    say(old, 'ended', { code: 'signed-out' });
    say(old, 'room', { phones: 1, screens: 0, desks: 0 });
    await vi.advanceTimersByTimeAsync(20_000);
    expect(old?.isClosed).toBe(true);
    expect(wires).toHaveLength(2);
    expect(told).toEqual(before);
    say(last(), 'room', { phones: 2, screens: 0, desks: 0 });
    expect(told).toEqual([...before, 'room 2']);
  });

  it('asks again when the server is only starting, and stops when it is not let in', async () => {
    await letIn({ ok: false, code: 'stopping' });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(wires.length).toBeGreaterThan(1);
    await letIn({ ok: false, code: 'not-allowed' });
    const tries = wires.length;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(wires).toHaveLength(tries);
    expect(told[told.length - 1]).toBe('not-allowed');
  });

  it('after a sleep it begins anew, for its socket may be dead without knowing', async () => {
    await letIn();
    const sight = vi.spyOn(document, 'visibilityState', 'get');
    sight.mockReturnValue('hidden');
    document.dispatchEvent(new Event('visibilitychange'));
    await vi.advanceTimersByTimeAsync(60_000);
    sight.mockReturnValue('visible');
    document.dispatchEvent(new Event('visibilitychange'));
    expect(wires).toHaveLength(2);
    sight.mockRestore();
  });

  it('what is delivered goes by the socket it was given for', async () => {
    await letIn();
    void deliver?.({ workshopId, id: anId('command'), name: 'closeWorkshop', args: {} });
    expect(last()?.sent[1]).toMatchObject({ event: 'command', payload: { id: anId('command') } });
  });
});
