import { describe, expect, it } from 'vitest';
import { aBoard, anId, anna, anOpenWorkshop, aStatement, collectId, frida, signe } from '../testing/builders.ts';
import { composeFeed, feedEntry } from './feed.ts';

const { statementId, text } = aStatement();

describe('the feed', () => {
  it('[SC12] shows words, number and whether they came late, and no name', () => {
    const { board, run } = anOpenWorkshop();
    run(anna, 'postStatement', aStatement(), 2000);
    expect(feedEntry(board, statementId)).toEqual({ statementId, text, number: 1, publishedAt: 2000, isLate: false });
    run(frida, 'endStep', { stepId: collectId });
    run(anna, 'postStatement', aStatement({ statementId: anId('late') }));
    expect(feedEntry(board, anId('late'))).toBeUndefined();
    run(frida, 'admitLateStatement', { statementId: anId('late') });
    expect(feedEntry(board, anId('late'))).toMatchObject({ number: 2, isLate: true });
  });

  it('[SC12] marks what was said aloud in the room', () => {
    const { board, run } = anOpenWorkshop();
    run(signe, 'postSaidInRoom', aStatement());
    expect(feedEntry(board, statementId)?.isSaidInRoom).toBe(true);
    run(frida, 'hideStatement', { statementId });
    expect(composeFeed(board)).toEqual([]);
  });

  it('[SC12] follows an edit, and lets go of what is hidden or withdrawn', () => {
    const { board, run } = anOpenWorkshop();
    run(anna, 'postStatement', aStatement());
    run(anna, 'editStatement', { statementId, text: 'Nye ord' });
    expect(composeFeed(board).map((entry) => entry.text)).toEqual(['Nye ord']);
    run(frida, 'hideStatement', { statementId });
    expect(composeFeed(board)).toEqual([]);
    expect(feedEntry(board, statementId)).toBeUndefined();
    run(frida, 'showStatement', { statementId });
    run(anna, 'withdrawStatement', { statementId });
    expect(composeFeed(board)).toEqual([]);
    expect(feedEntry(board, statementId)).toBeUndefined();
  });

  it('[SC12] is in the order things came: time, then number, then id', () => {
    const row = (publishedAt: number) => ({ publishedAt });
    const board = aBoard({
      statements: {
        [anId('d')]: row(9),
        [anId('c')]: row(5),
        [anId('b')]: row(5),
        [anId('a')]: row(1),
        x: row(7),
        w: row(7),
      },
      numbers: { [anId('d')]: { number: 1 }, [anId('c')]: { number: 4 }, [anId('b')]: { number: 3 } },
    });
    expect(composeFeed(board).map((entry) => entry.statementId)).toEqual([
      anId('a'),
      anId('b'),
      anId('c'),
      'w',
      'x',
      anId('d'),
    ]);
  });
});
