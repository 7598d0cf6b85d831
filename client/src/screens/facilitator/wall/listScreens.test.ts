import { aBoard, anId } from '@skab/shared/testing/builders.ts';
import { expect, it } from 'vitest';
import { listScreens } from './listScreens.ts';

it('[SC27] the list has the screens that are on, by the name given last, and those known that are off', () => {
  const bound = { kind: 'room', room: 'Lokale B' } as const;
  const board = aBoard({
    screens: { [anId('named')]: { name: 'Lærredet', bound: null }, [anId('off')]: { name: 'Foyeren', bound } },
  });
  const on = [
    { screenId: anId('new'), name: 'Skærm i salen', isOfDesk: false },
    { screenId: anId('named'), name: 'Skærm i salen', isOfDesk: false },
    { screenId: anId('desk'), name: null, isOfDesk: true },
  ];
  expect(listScreens(board, on)).toEqual([
    { screenId: anId('new'), name: 'Skærm i salen', bound: null, isOn: true, isOfDesk: false },
    { screenId: anId('named'), name: 'Lærredet', bound: null, isOn: true, isOfDesk: false },
    { screenId: anId('desk'), name: '', bound: null, isOn: true, isOfDesk: true },
    { screenId: anId('off'), name: 'Foyeren', bound, isOn: false, isOfDesk: false },
  ]);
});
