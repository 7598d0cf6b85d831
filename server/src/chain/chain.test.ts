import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KeptChain } from '../ports/chains.ts';
import type { StoredEvent } from '../ports/store.ts';
import { eventsOf } from '../testing/someWork.ts';
import { chainStart, eventHashOf, sealEvent, type EventParts } from './seal.ts';
import { verifyChain } from './verifyChain.ts';
import { verifyKept } from './verifyKept.ts';

const start = chainStart('workshop-1');
const events = eventsOf(start, { commandIds: ['a', 'b', 'c', 'd', 'e'] });
const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const withRecord = (index: number, change: Partial<StoredEvent>): StoredEvent[] =>
  events.map((event, at) => (at === index ? { ...event, ...change } : event));
const erasedAt = (index: number): StoredEvent[] => withRecord(index, { content: null, salt: null });

describe('a sealed event', () => {
  const parts: EventParts = {
    commandId: 'command-1',
    actorId: 'actor-1',
    at: 1_791_000_000_000,
    name: 'postStatement',
    content: { args: { text: 'Mød børnene først' }, changes: [] },
    salt: new Uint8Array(16).fill(7),
  };

  it('[CH2] is made of the bytes that the design says, and of no others', () => {
    const content = '{"args":{"text":"Mød børnene først"},"changes":[]}';
    const contentHash = sha256(Buffer.concat([Buffer.alloc(16, 7), Buffer.from(content)]));
    const prevHash = sha256('workshop-1');
    const chained = `[1,"command-1","actor-1",1791000000000,"postStatement","${contentHash}","${prevHash}"]`;
    expect(sealEvent(start, parts)).toEqual({
      seq: 1,
      commandId: 'command-1',
      actorId: 'actor-1',
      at: 1_791_000_000_000,
      name: 'postStatement',
      contentHash,
      prevHash,
      hash: sha256(chained),
      content,
      salt: parts.salt,
    });
  });

  it('[CH2] has a salt of 16 bytes', () => {
    expect(() => sealEvent(start, { ...parts, salt: new Uint8Array(15) })).toThrow('A salt is 16 bytes');
  });
});

describe('a chain', () => {
  it('[CH2] holds, and tells where it ends', () => {
    expect(verifyChain(start, events)).toEqual({ ok: true, end: { seq: 5, head: events[4]!.hash }, erased: [] });
    expect(verifyChain(start, [])).toEqual({ ok: true, end: start, erased: [] });
  });

  it('[CH2] of one workshop is none of another', () => {
    expect(verifyChain(chainStart('workshop-2'), events)).toEqual({ ok: false, seq: 1, fault: 'changed' });
  });

  it.each<[string, StoredEvent[], number, string]>([
    ['who', withRecord(2, { actorId: 'actor-2' }), 3, 'changed'],
    ['when', withRecord(2, { at: 1 }), 3, 'changed'],
    ['what was done', withRecord(2, { name: 'hideStatement' }), 3, 'changed'],
    ['which command', withRecord(2, { commandId: 'x' }), 3, 'changed'],
    ['the words', withRecord(2, { content: '{"args":{}}' }), 3, 'content changed'],
    ['the salt', withRecord(2, { salt: new Uint8Array(16) }), 3, 'content changed'],
    ['the salt alone taken away', withRecord(2, { salt: null }), 3, 'content changed'],
    ['the words alone taken away', withRecord(2, { content: null }), 3, 'content changed'],
    ['the hash of the words', withRecord(2, { contentHash: sha256('x') }), 3, 'changed'],
    ['the hash', withRecord(2, { hash: sha256('x') }), 3, 'changed'],
    ['one left out', events.toSpliced(2, 1), 3, 'missing'],
    ['the first left out', events.slice(1), 1, 'missing'],
    ['one there twice', events.toSpliced(2, 0, events[1]!), 3, 'missing'],
    ['two exchanged', [events[0]!, events[2]!, events[1]!, events[3]!], 2, 'missing'],
  ])('[CH3] names the first changed record: %s', (_, changed, seq, fault) => {
    expect(verifyChain(start, changed)).toEqual({ ok: false, seq, fault });
  });

  it('[CH3] names the record after one that was rewritten with a hash that fits', () => {
    const forged = { ...events[2]!, name: 'hideStatement' };
    const rewritten = withRecord(2, { name: 'hideStatement', hash: eventHashOf(forged) });
    expect(verifyChain(start, rewritten)).toEqual({ ok: false, seq: 4, fault: 'changed' });
  });

  it('[CH4] holds when records were erased, and says which', () => {
    const twice = erasedAt(1).map((event, index) => (index === 4 ? { ...event, content: null, salt: null } : event));
    expect(verifyChain(start, twice)).toMatchObject({ ok: true, erased: [2, 5] });
  });

  it('[CH3][CH4] tells an erased record whose chained fields were changed as changed', () => {
    const changed = erasedAt(1).map((event, index) => (index === 1 ? { ...event, at: 1 } : event));
    expect(verifyChain(start, changed)).toEqual({ ok: false, seq: 2, fault: 'changed' });
  });

  it('[CH3] meets any sign changed anywhere', () => {
    const fields = ['commandId', 'actorId', 'name', 'contentHash', 'prevHash', 'hash', 'content'] as const;
    const anyChange = fc.record({ at: fc.nat(4), field: fc.constantFrom(...fields), to: fc.string() });
    fc.assert(
      fc.property(anyChange, ({ at, field, to }) => {
        fc.pre(events[at]![field] !== to);
        expect(verifyChain(start, withRecord(at, { [field]: to }))).toMatchObject({ ok: false, seq: at + 1 });
      }),
    );
  });
});

describe('a kept chain', () => {
  const kept = (pages: StoredEvent[][], end: Partial<KeptChain> = {}): KeptChain => ({
    chain: 'workshop-1',
    seq: 5,
    head: events[4]!.hash,
    ...end,
    pages: async function* () {
      yield* pages;
    },
  });

  it('[CH2][CH4] is walked page by page to its end', async () => {
    const erased = erasedAt(3);
    const report = await verifyKept(kept([erased.slice(0, 2), erased.slice(2)]));
    expect(report).toEqual({ ok: true, end: { seq: 5, head: events[4]!.hash }, erased: [4] });
  });

  it('[CH3] that was cut short is missing what is cut', async () => {
    expect(await verifyKept(kept([events.slice(0, 3)]))).toEqual({ ok: false, seq: 4, fault: 'missing' });
    expect(await verifyKept(kept([]))).toEqual({ ok: false, seq: 1, fault: 'missing' });
  });

  it('[CH3] that goes on beyond its end, or ends otherwise, is changed', async () => {
    const beyond = kept([events], { seq: 4, head: events[3]!.hash });
    expect(await verifyKept(beyond)).toEqual({ ok: false, seq: 5, fault: 'changed' });
    const otherwise = kept([events], { head: events[3]!.hash });
    expect(await verifyKept(otherwise)).toEqual({ ok: false, seq: 5, fault: 'changed' });
  });
});
