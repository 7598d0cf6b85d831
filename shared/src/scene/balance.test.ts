import { describe, expect, it } from 'vitest';
import type { Board } from '../board/board.ts';
import type { Arrival } from '../meeting/kinds.ts';
import { aBoard, anId } from '../testing/builders.ts';
import { composeBalance } from './balance.ts';

/** So many came, each with what was said at the door; the first of them wrote so many statements each. */
const evening = (came: readonly (readonly [number, Arrival, number])[]): Board => {
  const arrivals: Record<string, Arrival> = {};
  const authors: Record<string, { actorId: string }> = {};
  came.forEach(([people, arrival, each], group) => {
    for (let at = 0; at < people; at += 1) {
      const actorId = anId(`${group} ${at}`);
      arrivals[actorId] = arrival;
      for (let one = 0; one < each; one += 1) authors[anId(`${group} ${at} ${one}`)] = { actorId };
    }
  });
  return aBoard({ arrivals, authors });
};

describe('who is heard', () => {
  it('[BA1] is told by kind and council, in tens of a hundred, and of those who have written nothing', () => {
    const board = evening([
      [10, { kind: 'citizen' }, 3],
      [5, { kind: 'politician' }, 2],
      [5, { kind: 'councilMember', council: 'Integrationsrådet' }, 0],
    ]);
    expect(composeBalance(board)?.groups).toEqual([
      { kind: 'citizen', council: null, ofPeople: 50, ofStatements: 80, ofSpeaking: 0, isSilent: false },
      { kind: 'politician', council: null, ofPeople: 30, ofStatements: 30, ofSpeaking: 0, isSilent: false },
      {
        kind: 'councilMember',
        council: 'Integrationsrådet',
        ofPeople: 30,
        ofStatements: 0,
        ofSpeaking: 0,
        isSilent: true,
      },
    ]);
  });

  it('[BA1] names tables from which nothing has come', () => {
    const board = evening([
      [6, { kind: null, table: 1 }, 1],
      [6, { kind: null, table: 2 }, 0],
    ]);
    expect(composeBalance(board)).toEqual({ groups: [], quietTables: [2] });
  });

  it('[BA2] tells of no group and no table under five, and nothing of who helps', () => {
    const board = evening([
      [4, { kind: 'politician', table: 3 }, 0],
      [9, { kind: 'helper' }, 4],
      [6, { kind: 'citizen' }, 1],
    ]);
    expect(composeBalance(board)?.groups.map(({ kind }) => kind)).toEqual(['citizen']);
    expect(composeBalance(board)?.quietTables).toEqual([]);
    expect(composeBalance(evening([[4, { kind: 'citizen' }, 1]]))).toBeNull();
    expect(composeBalance(aBoard())).toBeNull();
  });
});
