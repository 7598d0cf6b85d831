import { expect, it } from 'vitest';
import { only } from '../board/collections.ts';
import { anna, anOpenWorkshop, doneBefore, frida, refusedRan } from '../testing/builders.ts';
import { setWall, textScales } from './setWall.ts';
import { contextOf } from '../testing/builders.ts';

it('[SC7] who leads sets the size of the text, never below the least, and the address of the QR', () => {
  const { board, run } = anOpenWorkshop();
  expect(Math.min(...textScales)).toBe(1);
  for (const textScale of textScales) {
    run(frida, 'setWall', { textScale, address: 'http://192.168.1.20:8420' });
    expect(board.get('wall', only)).toEqual({ textScale, address: 'http://192.168.1.20:8420' });
  }
  run(frida, 'setWall', { textScale: 1, address: null });
  expect(run(frida, 'setWall', { textScale: 1, address: null })).toEqual(doneBefore);
  expect(run(anna, 'setWall', { textScale: 1, address: null })).toEqual(refusedRan('not-allowed'));
});

it.each([
  { textScale: 0.5, address: null },
  { textScale: 1.2, address: null },
  { textScale: '1', address: null },
  { textScale: 1, address: 'javascript:alert(1)' },
  { textScale: 1, address: 'http://example.org/andet' },
  { textScale: 1, address: 'http://a b' },
  { textScale: 1, address: '' },
  { textScale: 1 },
])('[SC7] what is no size and no address is refused: %j', (args) => {
  expect(setWall.run(anOpenWorkshop().board, args, contextOf(frida, 1))).toEqual(refusedRan('malformed'));
});
