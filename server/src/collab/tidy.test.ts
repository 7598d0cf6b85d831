import { plainBoard } from '@skab/shared/board/plainBoard.ts';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import type { BoardState } from './boardState.ts';
import { isLong } from './tidy.ts';

/** A board whose document says so many signs, with a log of so many rows and bytes. */
const aState = (signs: number, rows: number, bytes: number, weighedAt = 0): BoardState => {
  const live = new Y.Doc();
  live.getText('text').insert(0, 'x'.repeat(signs));
  const desk = plainBoard();
  return { workshopId: 'w', epoch: 1, seq: 1, head: '', live, work: live, desk, log: { rows, bytes, weighedAt } };
};

it('is long by its rows, or when it weighs four times the document', () => {
  expect(isLong(aState(10, 201, 300))).toBe(true);
  expect(isLong(aState(10, 200, 300))).toBe(false);
  expect(isLong(aState(10_000, 20, 50_000))).toBe(true);
  expect(isLong(aState(20_000, 20, 50_000))).toBe(false);
});

it('is weighed again when it has doubled, and not before', () => {
  const state = aState(20_000, 20, 50_000);
  expect(isLong(state)).toBe(false);
  expect(state.log.weighedAt).toBe(50_000);
  state.log = { ...state.log, bytes: 99_000 };
  expect(isLong(state)).toBe(false);
  state.log = { ...state.log, bytes: 100_000 };
  expect(isLong(state)).toBe(true);
});
