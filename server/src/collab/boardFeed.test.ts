import { plainBoard } from '@skab/shared/board/plainBoard.ts';
import { limits } from '@skab/shared/protocol/limits.ts';
import { messageAwareness, messageSeq } from '@skab/shared/protocol/socket.ts';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as syncProtocol from 'y-protocols/sync';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { boardFeed, type Reader } from './boardFeed.ts';
import type { Holder } from './hands.ts';
import type { Follower, OpenBoard } from './openBoard.ts';

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A board with nobody behind it: `write` is one commit. */
const aBoard = () => {
  const doc = new Y.Doc();
  const followers = new Set<Follower>();
  const board = {
    workshopId: 'w',
    seq: 0,
    epoch: 1,
    head: '',
    doc,
    published: plainBoard(),
    desk: plainBoard(),
    run: () => Promise.resolve(null),
    finishErasures: () => Promise.resolve(),
    follow: (follower: Follower) => {
      followers.add(follower);
      return () => followers.delete(follower);
    },
  } satisfies OpenBoard;
  const write = (key: string): void => {
    let update: Uint8Array | null = null;
    doc.once('update', (bytes: Uint8Array) => (update = bytes));
    doc.getMap('statements').set(key, key);
    board.seq += 1;
    for (const follower of followers) follower.moved?.({ seq: board.seq, head: '', update, rows: [], desk: [] });
  };
  return { board, write };
};

const aReader = (bufferedAmount = 0) => {
  const frames: Uint8Array[] = [];
  const reader: Reader & { isCut: boolean; bufferedAmount: number } = {
    bufferedAmount,
    isCut: false,
    send: (frame) => void frames.push(frame),
    terminate: () => (reader.isCut = true),
  };
  return { reader, frames };
};

const seqIn = (frame: Uint8Array | undefined): number | undefined => {
  if (!frame) return undefined;
  const decoder = decoding.createDecoder(frame);
  return decoding.readVarUint(decoder) === messageSeq ? decoding.readVarUint(decoder) : undefined;
};

const message = (write: (encoder: encoding.Encoder) => void): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 0);
    write(encoder);
  });

const nobody: Holder = { name: null, mayHold: false };
const aHand = { key: 'A'.repeat(22), statementId: null, clusterId: null, x: 12, y: -7.5 };

/** What the y-websocket client of a screen says of its own hand. */
const handMessage = (state: unknown): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageAwareness);
    const inner = encoding.encode((update) => {
      for (const number of [1, 77, 1]) encoding.writeVarUint(update, number);
      encoding.writeVarString(update, JSON.stringify(state));
    });
    encoding.writeVarUint8Array(encoder, inner);
  });

/** The states in the awareness frames, by the number they stand under. */
const handsIn = (frames: readonly Uint8Array[]): Map<number, unknown> => {
  const states = new Map<number, unknown>();
  for (const frame of frames) {
    const decoder = decoding.createDecoder(frame);
    if (decoding.readVarUint(decoder) !== messageAwareness) continue;
    const inner = decoding.createDecoder(decoding.readVarUint8Array(decoder));
    for (let count = decoding.readVarUint(inner); count > 0; count -= 1) {
      const number = decoding.readVarUint(inner);
      decoding.readVarUint(inner);
      states.set(number, JSON.parse(decoding.readVarString(inner)));
    }
  }
  return states;
};

it('[CL22] a hand is shown to everybody under the name the server knows, and to who comes later, until it is let go', async () => {
  const { board } = aBoard();
  const feed = boardFeed(board, {});
  const watching = aReader();
  feed.join(watching.reader);
  const birthe: Holder = { name: 'Birthe', mayHold: true };
  expect(feed.answer(handMessage({ hand: { ...aHand, x: 1 } }), birthe)).toEqual([]);
  expect(feed.answer(handMessage({ hand: aHand }), birthe)).toEqual([]);
  await wait(limits.boardFrameMs + 20);
  const shown = { hand: { ...aHand, name: 'Birthe' } };
  expect([...handsIn(watching.frames).values()]).toEqual([shown]);
  const whole = message((encoder) => syncProtocol.writeSyncStep1(encoder, new Y.Doc()));
  expect([...handsIn(feed.answer(whole, nobody) ?? []).values()]).toEqual([shown]);
  const leaving = aReader();
  feed.join(leaving.reader);
  feed.leave(leaving.reader, birthe);
  await wait(limits.boardFrameMs + 20);
  expect([...handsIn(watching.frames).values()]).toEqual([null]);
  expect(handsIn(feed.answer(whole, nobody) ?? []).size).toBe(0);
  feed.close();
});

it('[CL22] who may not lay a hand on the board is not shown, nor is what is no hand; too much is no message', async () => {
  const { board } = aBoard();
  const feed = boardFeed(board, {});
  const watching = aReader();
  feed.join(watching.reader);
  const member: Holder = { name: 'Karl', mayHold: true };
  feed.answer(handMessage({ hand: aHand }), nobody);
  const claims = [{ user: { name: 'Borgmesteren' } }, { hand: { ...aHand, name: 'Borgmesteren' } }, { hand: { x: 1 } }];
  for (const claim of [...claims, { hand: { ...aHand, x: 1e9 } }, 7])
    expect(feed.answer(handMessage(claim), member)).toEqual([]);
  await wait(limits.boardFrameMs + 20);
  expect(handsIn(watching.frames).size).toBe(0);
  expect(feed.answer(handMessage({ hand: aHand, more: 'x'.repeat(2000) }), member)).toBeNull();
  feed.close();
});

it('[UL26] every replica is sent the very same bytes, an update and then the seq it brings', async () => {
  const { board, write } = aBoard();
  const feed = boardFeed(board, {});
  const [one, two] = [aReader(), aReader()];
  feed.join(one.reader);
  feed.join(two.reader);
  for (const key of ['a', 'b', 'c']) write(key);
  await wait(limits.boardFrameMs + 20);
  expect(one.frames.map((frame, index) => frame === two.frames[index])).not.toContain(false);
  const replica = new Y.Doc();
  for (const frame of one.frames.filter((each) => seqIn(each) === undefined)) {
    const decoder = decoding.createDecoder(frame);
    decoding.readVarUint(decoder);
    syncProtocol.readSyncMessage(decoder, encoding.createEncoder(), replica, null);
  }
  expect([...replica.getMap('statements').keys()].sort()).toEqual(['a', 'b', 'c']);
  expect(seqIn(one.frames.at(-1))).toBe(3);
  feed.sendSeq();
  expect(seqIn(two.frames.at(-1))).toBe(3);
  feed.close();
});

it('[UL26] the whole state is encoded once for all who come at one seq', () => {
  const { board, write } = aBoard();
  const feed = boardFeed(board, {});
  write('a');
  const step1 = message((encoder) => syncProtocol.writeSyncStep1(encoder, new Y.Doc()));
  const [first, second] = [feed.answer(step1, nobody), feed.answer(step1, nobody)];
  expect(first?.[0]).toBe(second?.[0]);
  expect(seqIn(first?.[1])).toBe(1);
  write('b');
  expect(feed.answer(step1, nobody)?.[0]).not.toBe(first?.[0]);
  feed.close();
});

it('[UL27] a reader who cannot keep up is cut, and the others go on', () => {
  const { board, write } = aBoard();
  const feed = boardFeed(board, {});
  const [slow, quick] = [aReader(), aReader()];
  feed.join(slow.reader);
  feed.join(quick.reader);
  slow.reader.bufferedAmount = limits.bufferedBytes + 1;
  write('a');
  expect([slow.reader.isCut, slow.frames.length]).toEqual([true, 0]);
  expect([quick.reader.isCut, quick.frames.length]).toEqual([false, 2]);
  feed.close();
});

it('[UL31] a large first state on a slow line is waited for: only what comes after it counts', () => {
  const { board, write } = aBoard();
  const feed = boardFeed(board, {});
  const first = 3 * limits.bufferedBytes;
  const { reader, frames } = aReader(first);
  feed.join(reader);
  write('a');
  expect([reader.isCut, frames.length]).toEqual([false, 2]);
  reader.bufferedAmount = first + limits.bufferedBytes + 1;
  feed.sendSeq();
  expect(reader.isCut).toBe(true);
  feed.close();
});

it('[UL31] once the first state is read, no more may wait for a reader than for any other', () => {
  const { board, write } = aBoard();
  const feed = boardFeed(board, {});
  const { reader } = aReader(3 * limits.bufferedBytes);
  feed.join(reader);
  reader.bufferedAmount = 0;
  write('a');
  reader.bufferedAmount = limits.bufferedBytes + 1;
  feed.sendSeq();
  expect(reader.isCut).toBe(true);
  feed.close();
});

it('[SE9] whatever would write, or is no message, is not answered; an empty update and presence are passed over', () => {
  const { board } = aBoard();
  const feed = boardFeed(board, {});
  const other = new Y.Doc();
  other.getMap('statements').set('x', 'x');
  const update = Y.encodeStateAsUpdate(other);
  expect(
    feed.answer(
      message((encoder) => syncProtocol.writeUpdate(encoder, update)),
      nobody,
    ),
  ).toBeNull();
  expect(
    feed.answer(
      message((encoder) => syncProtocol.writeSyncStep2(encoder, other)),
      nobody,
    ),
  ).toBeNull();
  expect(
    feed.answer(
      message((encoder) => syncProtocol.writeUpdate(encoder, Uint8Array.of(0, 0))),
      nobody,
    ),
  ).toEqual([]);
  expect(feed.answer(handMessage(null), nobody)).toEqual([]);
  for (const bytes of [[], [0], [0, 7], [0, 0, 200], [2, 0], [9], [0, 0, 3, 255, 255, 255], [1, 3, 1, 2, 3]])
    expect([bytes, feed.answer(Uint8Array.from(bytes), nobody)]).toEqual([bytes, null]);
  feed.close();
});
