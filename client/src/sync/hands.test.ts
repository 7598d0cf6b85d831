import { encode, writeVarString, writeVarUint, writeVarUint8Array } from 'lib0/encoding';
import { createDecoder } from 'lib0/decoding';
import type { HeldHand, ShownHand } from '@skab/shared/protocol/hands.ts';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openHands, type Hands } from './hands.ts';

const held = (x: number): Omit<HeldHand, 'key'> => ({ statementId: 's', clusterId: null, x, y: 0 });
const fatima: ShownHand = { key: 'fatima', name: 'Fatima', ...held(3) };

/** What the server tells: states by the numbers they stand under. */
const tell = (hands: Hands, ...states: readonly (readonly [number, ShownHand | null])[]): void => {
  const inner = encode((update) => {
    writeVarUint(update, states.length);
    for (const [number, hand] of states) {
      writeVarUint(update, number);
      writeVarUint(update, 1);
      writeVarString(update, JSON.stringify(hand && { hand }));
    }
  });
  hands.hear(createDecoder(encode((encoder) => writeVarUint8Array(encoder, inner))));
};

let hands: Hands;
let said: (HeldHand | null)[];
beforeEach(() => {
  vi.useFakeTimers();
  hands = openHands('mine');
  said = [];
  hands.connect((hand) => void said.push(hand));
});
afterEach(() => {
  hands.dispose();
  vi.useRealTimers();
});

it('tells of one’s own hand seldom, of where it is last, and at once when it is let go', () => {
  for (let x = 0; x < 10; x += 1) hands.show(held(x));
  expect(said.map((hand) => hand?.x)).toEqual([0]);
  vi.advanceTimersByTime(60);
  expect(said.map((hand) => hand?.x)).toEqual([0, 9]);
  hands.show(held(10));
  hands.show(null);
  hands.show(null);
  expect(said.at(-1)).toBeNull();
  vi.advanceTimersByTime(500);
  expect(said.map((hand) => hand?.x)).toEqual([0, 9, undefined]);
});

it('shows others’ hands until they let go, and never one’s own', () => {
  let told = 0;
  hands.subscribe(() => (told += 1));
  tell(hands, [1, fatima], [2, { ...fatima, key: 'mine' }]);
  expect(hands.list()).toEqual([fatima]);
  expect(hands.list()).toBe(hands.list());
  tell(hands, [1, null]);
  expect([hands.list(), told]).toEqual([[], 2]);
});

it('lets go of others’ hands with the line, and shows one’s own again on the next', () => {
  tell(hands, [1, fatima]);
  hands.show(held(4));
  hands.connect(null);
  expect(hands.list()).toEqual([]);
  hands.connect((hand) => void said.push(hand));
  expect(said.at(-1)?.x).toBe(4);
});
