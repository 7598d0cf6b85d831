import { expect, it } from 'vitest';
import { anId, workshopId } from '../testing/builders.ts';
import { boardRoom, readBoardRoom } from './socket.ts';

it('a board’s room says which workshop and which epoch, and reads back', () => {
  for (const epoch of [0, 1, 47, 999_999_999]) {
    expect(readBoardRoom(boardRoom(workshopId, epoch))).toEqual({ workshopId, epoch });
  }
});

it.each([
  '',
  '@1',
  workshopId,
  `${workshopId}@`,
  `${workshopId}@-1`,
  `${workshopId}@1.5`,
  `${workshopId}@1e3`,
  `kort@1`,
  `${workshopId}@1\n`,
  `x${anId('a')}@1`,
  `${workshopId}@9999999999`,
])('what is no room is not read as one: %j', (room) => {
  expect(readBoardRoom(room)).toBeNull();
});
