import type { CommandArgs } from '../../commands/registry.ts';
import { textScales } from '../../commands/setWall.ts';
import { anId } from '../builders.ts';
import { at, statementIdOf, type Maker } from './draws.ts';

const shownOf = (one: number, two: number): CommandArgs<'showItem'>['item'] =>
  one % 4 === 0
    ? null
    : one % 4 === 1
      ? { kind: at(['programme', 'wayIn', 'count'], two) }
      : { kind: 'statement', id: statementIdOf(two) };

/** What shared screens show. */
export const ofWall: readonly [Maker, ...Maker[]] = [
  (one) => ['darkenWall', { isBlack: one % 2 === 0 }],
  (one, two) => ['showItem', { item: shownOf(one, two) }],
  (one, two) => [
    'showInRoom',
    { room: at(['Sal 1', 'Lokale B'], one), item: two % 3 ? { kind: 'statement', id: statementIdOf(two) } : null },
  ],
  (one) => ['holdWall', { isHeld: one % 3 > 0 }],
  (one, two) => [
    'bindScreen',
    {
      screenId: anId(`screen ${one % 2}`),
      name: at(['Lærredet', ''], two),
      bound: two % 3 ? { kind: 'room', room: 'Lokale B' } : null,
    },
  ],
  (one) => ['forgetScreen', { screenId: anId(`screen ${one % 2}`) }],
  (one) => ['writeWifi', { wifi: one % 2 ? { name: 'Gæstenet', password: 'hej med jer' } : null }],
  (one) => ['setWall', { textScale: at(textScales, one), address: null }],
  (one) => ['showUpshot', { isShown: one % 4 > 0 }],
];
