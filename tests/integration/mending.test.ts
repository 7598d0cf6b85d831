import { publishedText } from '@skab/shared/board/equality.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aFolder } from '../../server/src/testing/aFolder.ts';
import { newId, type Visitor } from '../harness/visitor.ts';
import { aReplica } from '../harness/replica.ts';
import { sitDown } from './aPhone.ts';
import { aRoom, type ARoom } from './aRoom.ts';
import { aServer, type AServer } from './aServer.ts';
import { until } from './until.ts';

let folder: ReturnType<typeof aFolder>;
let room: ARoom;
let again: AServer | undefined;
/** What everybody saw before the damage. */
let published: string;
let kept: Awaited<ReturnType<ARoom['server']['ports']['store']['log']['load']>>;

beforeEach(async () => {
  folder = aFolder();
  again = undefined;
  room = await aRoom({ storage: 'embedded', dataFolder: folder.dataFolder });
  const phone = await room.phone();
  for (let at = 0; at < 6; at += 1)
    await phone.send('postStatement', { statementId: newId(), stepId: room.steps[0], text: `Udsagn ${at}` });
  const wall = await room.replica();
  await until('the wall has it', () => [...wall.board.all('statements')].length === 6);
  published = publishedText(wall.board);
  kept = await room.server.ports.store.log.load(room.workshopId);
  await room.end();
});
afterEach(async () => {
  await again?.stop();
  await folder.clear();
});

const elsewhere = (server: AServer): Visitor => ({
  ...room.leader,
  origin: server.origin,
  saysOrigin: server.origin,
});

describe('a workshop whose events are whole', () => {
  it.each([
    ['an update has other bytes', `update updates set bytes = zeroblob(40) where seq = 4`],
    ['the first update is gone', `delete from updates where seq = (select min(seq) from updates)`],
    ['the last update is gone', `delete from updates where seq = (select max(seq) from updates)`],
    ['every update is gone', `delete from updates`],
    ['a desk row is another', `update desk set row = '{"actorId":"nobody"}' where collection = 'authors'`],
    ['a desk row cannot be read', `update desk set row = cast(x'ff41fe00' as text) where collection = 'authors'`],
    ['the desk is gone', `delete from desk`],
    ['both are damaged', `update updates set checksum = 'x'; delete from desk`],
  ])('[UL41] is made again when %s: nothing is missing, and screens begin anew', async (_, statements) => {
    folder.tamper(...statements.split('; '));
    again = await aServer({ storage: 'embedded', dataFolder: folder.dataFolder });
    const wall = await aReplica(elsewhere(again), room.workshopId, (kept?.epoch ?? 0) + 1);
    await until('the wall is up', () => wall.seq() >= (kept?.seq ?? 0));
    expect(publishedText(wall.board)).toBe(published);
    const mended = await again.ports.store.log.load(room.workshopId);
    expect(mended).toMatchObject({ seq: kept?.seq, head: kept?.head, epoch: (kept?.epoch ?? 0) + 1 });
    const byId = (rows: NonNullable<typeof kept>['desk'] = []) =>
      rows
        .map(({ collection, id, row }) => [collection, id, JSON.parse(row ?? 'null')])
        .toSorted((a, b) => `${a[0]}/${a[1]}`.localeCompare(`${b[0]}/${b[1]}`));
    expect(byId(mended?.desk)).toEqual(byId(kept?.desk));
    const desk = await sitDown(elsewhere(again), room.workshopId, 'desk');
    const more = { statementId: newId(), stepId: room.steps[0], text: 'Videre' };
    expect(await desk.send('postStatement', more)).toEqual({ ok: true, seq: (kept?.seq ?? 0) + 1 });
    desk.leave();
    wall.leave();
  });

  it('[UL41] keeps what was damaged aside until something is erased for good', async () => {
    folder.tamper(`update updates set bytes = x'6669786d6521' where seq = 4`);
    again = await aServer({ storage: 'embedded', dataFolder: folder.dataFolder });
    const desk = await sitDown(elsewhere(again), room.workshopId, 'desk');
    expect(folder.tamper(`select key from quarantine where bytes = x'6669786d6521'`)).toEqual([{ key: '4' }]);
    const statementId = newId();
    await desk.send('postStatement', { statementId, stepId: room.steps[0], text: 'Skal slettes' });
    expect(await desk.send('eraseStatement', { statementId })).toMatchObject({ ok: true });
    expect([...folder.bytes()].filter(([, bytes]) => bytes.includes('fixme!')).map(([name]) => name)).toEqual([]);
    desk.leave();
  });
});

it.each([
  ['is damaged too', `update events set content = '{}' where seq = 3`],
  ['is gone too', `delete from events where seq = 3`],
  ['was erased', `update events set content = null, salt = null where seq = 3`],
])('[UL42] a damaged board stays refused when an event %s, and is left as it is', async (_, statement) => {
  folder.tamper(`delete from updates`, `update desk set row = '{}'`, statement);
  const before = folder.tamper('select * from desk');
  again = await aServer({ storage: 'embedded', dataFolder: folder.dataFolder });
  const desk = await sitDown(elsewhere(again), room.workshopId, 'desk');
  expect(desk.entered).toEqual({ ok: false, code: 'workshop-damaged' });
  desk.leave();
  expect(folder.tamper('select * from desk')).toEqual(before);
  expect(folder.tamper('select * from quarantine')).toEqual([]);
});
