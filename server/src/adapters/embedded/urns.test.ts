import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store, UrnWrite } from '../../ports/store.ts';
import { aFolder } from '../../testing/aFolder.ts';
import { foundIn, writesOf } from '../../testing/someWork.ts';
import { salvage } from './salvage.ts';
import { open } from './open.ts';

let folder: ReturnType<typeof aFolder>;
let store: Store;
beforeEach(async () => {
  folder = aFolder();
  store = await folder.open();
  await foundIn(store);
});
afterEach(() => folder.clear());

const urn: UrnWrite = {
  pollId: 'poll',
  budget: 2,
  spent: [
    { token: 'anna', slot: 1 },
    { token: 'anna', slot: 2 },
    { token: 'bo', slot: 1 },
    { token: 'bo', slot: 2 },
  ],
  ballots: [
    { ballotId: 'x', choice: 'one' },
    { ballotId: 'y', choice: 'one' },
    { ballotId: 'z', choice: 'two' },
  ],
};
const keep = (write: UrnWrite) =>
  store.log.turn('workshop-1', 0, (start) => ({ ...writesOf(start, { commandIds: ['close'] }), urns: [write] }));
const row = (table: 'spent' | 'ballots', ...values: readonly (string | number)[]): string =>
  `insert into "${table}" values ('workshop-1', 'poll', ${values.map((value) => (typeof value === 'number' ? value : `'${value}'`)).join(', ')})`;

describe('the budget of a poll in the database', () => {
  it('[VO4][VO8] keeps who has voted and what was voted in one turn with the result, and knows who was counted', async () => {
    expect(await keep(urn)).toEqual({ kind: 'committed' });
    expect(await store.log.hasSpent('workshop-1', 'poll', 'anna')).toBe(true);
    expect(await store.log.hasSpent('workshop-1', 'poll', 'cille')).toBe(false);
    expect(await store.log.hasSpent('workshop-1', 'another', 'anna')).toBe(false);
    expect(folder.tamper('select "budget", "spent", "cast" from "urns"')).toEqual([{ budget: 2, spent: 4, cast: 3 }]);
    expect(folder.tamper('pragma wal_checkpoint')).toMatchObject([{ log: 0 }]);
  });

  it('[VO4] holds whatever goes round the code: no choice beyond it, none twice, and no ballot for which none was used', async () => {
    await keep(urn);
    expect(() => folder.tamper(row('spent', 'anna', 3))).toThrow('No choice is left');
    expect(() => folder.tamper(row('spent', 'cille', 0))).toThrow('CHECK');
    expect(() => folder.tamper(row('spent', 'anna', 2))).toThrow('UNIQUE');
    expect(() => folder.tamper(`insert into "spent" values ('workshop-1', 'no-poll', 'anna', 1)`)).toThrow('No choice');
    folder.tamper(row('ballots', 'w', 'two'));
    expect(() => folder.tamper(row('ballots', 'v', 'two'))).toThrow('No choice was used for it');
    expect(() => folder.tamper(`update "ballots" set "choice" = 'two'`)).toThrow('stands');
    expect(() => folder.tamper(`update "spent" set "token" = 'dina' where "slot" = 1 and "token" = 'bo'`)).toThrow(
      'stands',
    );
  });

  it('[VO4] an urn that is over the budget is not kept, and nothing with it', async () => {
    for (const over of [
      { ...urn, spent: [...urn.spent, { token: 'anna', slot: 3 }] },
      { ...urn, spent: [...urn.spent, { token: 'anna', slot: 1 }] },
      { ...urn, spent: urn.spent.slice(0, 2) },
    ])
      expect(await keep(over)).toMatchObject({ kind: 'failed' });
    expect(folder.tamper('select * from "urns"')).toEqual([]);
    expect(await store.log.load('workshop-1')).toMatchObject({ seq: 0 });
    expect(await keep(urn)).toEqual({ kind: 'committed' });
  });

  it('[VO4] a repaired database has it all, counted once, and holds it as before', async () => {
    await keep(urn);
    await store.close();
    const to = path.join(folder.dataFolder, 'repaired', 'skab-sammen.db');
    mkdirSync(path.dirname(to));
    await salvage(folder.file, to);
    const again = await open({ dataFolder: path.dirname(to) });
    expect(await again.log.hasSpent('workshop-1', 'poll', 'bo')).toBe(true);
    const verdict = await again.log.turn('workshop-1', 1, (start) => ({
      ...writesOf(start, { commandIds: ['more'] }),
      urns: [{ ...urn, pollId: 'later', spent: urn.spent.slice(0, 1), ballots: urn.ballots }],
    }));
    expect(verdict).toMatchObject({ kind: 'failed' });
    await again.close();
  });
});
