import { aBoard, anId } from '@skab/shared/testing/builders.ts';
import { expect, it } from 'vitest';
import { findThings } from './findThings.ts';

const board = aBoard({
  statements: {
    [anId('old')]: { text: 'Mød borgerne på biblioteket', publishedAt: 1 },
    [anId('new')]: { text: 'Åbn BIBLIOTEKET om aftenen', publishedAt: 2 },
  },
  numbers: { [anId('old')]: { number: 7 } },
  principles: { [anId('p')]: { title: 'Biblioteket først' } },
  clusters: { [anId('c')]: { title: 'Biblioteket' } },
});

it('[SC25] what may stand alone is found by its words or number: principles first, then the newest statements', () => {
  const found = (typed: string) => findThings(board, ['statement', 'principle'], typed).map(({ id }) => id);
  expect(found('')).toEqual([anId('p'), anId('new'), anId('old')]);
  expect(found('biblioteket')).toEqual([anId('p'), anId('new'), anId('old')]);
  expect(found('7')).toEqual([anId('old')]);
  expect(found('biblioteket aftenen')).toEqual([anId('new')]);
  expect(found('noget andet')).toEqual([]);
});
