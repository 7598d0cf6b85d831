import { expect, it } from 'vitest';
import { numberCounter } from '../board/collections.ts';
import { aBoard, anId, contextOf, frida, here } from '../testing/builders.ts';
import { giveNumber } from './number.ts';

const one = anId('one');
const two = anId('two');

it('[ST7] a statement keeps the number it was given, however often it is published', () => {
  const board = aBoard();
  giveNumber(board, one, contextOf(frida, 1));
  giveNumber(board, two, contextOf(frida, 2));
  giveNumber(board, one, contextOf(frida, 3));
  expect(board.get('numbers', one)).toEqual({ number: 1 });
  expect(board.get('numbers', two)).toEqual({ number: 2 });
  expect(board.get('counters', numberCounter)).toEqual({ last: 2 });
});

it('[ST7] numbers go on from the counter, not from what stands on the board', () => {
  const board = aBoard({ counters: { [numberCounter]: { last: 46 } } });
  giveNumber(board, one, contextOf(frida, 1));
  expect(board.get('numbers', one)).toEqual({ number: 47 });
});

it('[ST7] where the server is not, no number is given', () => {
  const board = aBoard();
  giveNumber(board, one, { actor: frida, where: here, now: 1 });
  expect([...board.all('numbers')]).toEqual([]);
  expect([...board.all('counters')]).toEqual([]);
});
