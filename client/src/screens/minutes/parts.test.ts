import { only } from '@skab/shared/board/collections.ts';
import { plainBoard } from '@skab/shared/board/plainBoard.ts';
import { emptyItemMinutes } from '@skab/shared/commands/writeItemMinutes.ts';
import { expect, it } from 'vitest';
import { partsOf } from './parts.ts';

it('walks the parts in the order of the minutes and tells which are written', () => {
  const board = plainBoard();
  board.put('agendaItems', 'item', { number: 1, title: 'Punkt', position: 1 });
  board.put('itemMinutes', 'item', { ...emptyItemMinutes, decisions: 'Vi gør det.', summary: ' ' });
  board.put('attendees', 'a', { name: 'Ellen Dam', title: '', mark: 'absent', position: 1 });
  board.put('minutes', only, { adjournedAt: '21.02', attachments: '' });
  const walk = partsOf(board, 'da');
  expect(walk.map(({ heading }) => heading)).toEqual([
    'Sags-ID',
    'Resumé',
    'Baggrund',
    'Indstilling',
    'Tidligere beslutninger',
    'Drøftelse',
    'Beslutninger',
    'Tilstede',
    'Fraværende',
    'Mødet hævet',
    'Bilag',
  ]);
  const written = walk.filter(({ isFilled }) => isFilled).map(({ heading }) => heading);
  expect(written).toEqual(['Beslutninger', 'Fraværende', 'Mødet hævet']);
});
