import { only, type Rows } from '@skab/shared/board/collections.ts';
import { aBoard, anId } from '@skab/shared/testing/builders.ts';
import type { Change } from '@skab/shared/board/board.ts';
import { expect, it } from 'vitest';
import { boardBase } from './boardBase.ts';

const wall = (textScale: number): Change => ({
  collection: 'wall',
  id: only,
  before: undefined,
  after: { textScale, address: null },
});
const note = (id: string, text: string | undefined): Change => ({
  collection: 'scriptNotes',
  id: anId(id),
  before: undefined,
  after: text === undefined ? undefined : { text },
});
const statement: Rows['statements'] = {
  text: 'ord',
  stepId: [...aBoard().all('steps')][0]?.[0] ?? '',
  promptId: null,
  publishedAt: 1,
  editedAt: null,
  isLate: false,
};

it('rows of both homes come together, and a look without news is the very same board', () => {
  const base = boardBase();
  base.hearDesk({ seq: 1, head: '', isWhole: true, changes: [note('a', 'sig velkommen')] });
  const board = base.look([wall(1.3)], true);
  expect(board.get('scriptNotes', anId('a'))?.text).toBe('sig velkommen');
  expect(board.get('wall', only)?.textScale).toBe(1.3);
  expect(base.look([], false)).toBe(board);
});

it('a whole desk frame takes the place of all desk rows, and of frames not looked at yet', () => {
  const base = boardBase();
  base.hearDesk({ seq: 1, head: '', isWhole: true, changes: [note('a', 'a')] });
  base.look([wall(1)], true);
  base.hearDesk({ seq: 2, head: '', isWhole: false, changes: [note('b', 'b')] });
  base.hearDesk({ seq: 3, head: '', isWhole: true, changes: [note('c', 'c')] });
  base.hearDesk({ seq: 4, head: '', isWhole: false, changes: [note('c', undefined), note('d', 'd')] });
  const board = base.look([], false);
  expect([...board.all('scriptNotes').keys()]).toEqual([anId('d')]);
  expect(board.get('wall', only)?.textScale).toBe(1);
});

it('a new replica forgets the rows of the old one and leaves the desk alone', () => {
  const base = boardBase();
  base.hearDesk({ seq: 1, head: '', isWhole: true, changes: [note('a', 'a')] });
  base.look([{ collection: 'statements', id: anId('gone'), before: undefined, after: statement }, wall(2)], true);
  const board = base.look([wall(1)], true);
  expect(board.all('statements').size).toBe(0);
  expect(board.get('wall', only)?.textScale).toBe(1);
  expect(board.get('scriptNotes', anId('a'))).toBeDefined();
});
