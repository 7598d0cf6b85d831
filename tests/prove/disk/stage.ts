import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { openDriver, type Driver } from '../../../server/src/adapters/embedded/driver.ts';
import { databaseName, open } from '../../../server/src/adapters/embedded/open.ts';
import { sqliteFlavour } from '../../../server/src/adapters/embedded/flavour.ts';
import { openSqlStore } from '../../../server/src/adapters/sql/sqlStore.ts';
import { granted, joinByCode, visitor, type Visitor } from '../../harness/visitor.ts';
import { aServer, type AServer } from '../../integration/aServer.ts';
import { aWorkshop, type AWorkshop } from '../../integration/aWorkshop.ts';
import { sitDown, type ASocket } from '../../integration/aPhone.ts';

/** A server over a real file whose driver stands in our hands, and people in a workshop under way. */
export interface Stage extends AWorkshop {
  readonly server: AServer;
  readonly dataFolder: string;
  readonly file: string;
  /** The connection itself, past every planned fault. */
  readonly driver: Driver;
  readonly desk: ASocket;
  readonly phones: readonly ASocket[];
  /** One of the phones; one that was sent away comes back, as phones do. */
  phone(index: number): Promise<ASocket>;
  /** Somebody new at the door. */
  newcomer(): Visitor;
  join(who: Visitor): Promise<boolean>;
  end(): Promise<void>;
}

/** `parent`: where its folder is made. `around`: what stands between the store and the connection. */
export const aStage = async (parent: string, around: (driver: Driver) => Driver): Promise<Stage> => {
  const dataFolder = mkdtempSync(path.join(parent, 'skab-disk-'));
  const file = path.join(dataFolder, databaseName);
  // Made, and prepared as it is in use, by the program's own opening.
  await (await open({ dataFolder })).close();
  const driver = openDriver(file, 1000);
  for (const text of ['journal_mode = wal', 'synchronous = full', 'foreign_keys = on', 'secure_delete = on'])
    driver.pragma(text);
  const store = await openSqlStore(sqliteFlavour(around(driver)));
  const server = await aServer({ storage: 'memory', around: () => store });
  const workshop = await aWorkshop(server);
  const { workshopId, leader, code, steps } = workshop;
  const desk = await sitDown(leader, workshopId, 'desk');
  await desk.send('startStep', { stepId: steps[0], seen: null });
  const join = async (who: Visitor): Promise<boolean> =>
    joinByCode(who, code).then(
      () => true,
      () => false,
    );
  const phones: ASocket[] = [];
  for (let index = 0; index < 4; index += 1) {
    const who = visitor(server.origin);
    granted(await joinByCode(who, code));
    phones.push(await sitDown(who, workshopId, 'phone'));
  }
  return {
    ...workshop,
    server,
    dataFolder,
    file,
    driver,
    desk,
    phones,
    phone: async (index) => {
      const at = index % phones.length;
      const seat = phones[at];
      if (!seat) throw new Error('there are no phones');
      return seat.socket.connected ? seat : (phones[at] = await sitDown(seat.who, workshopId, 'phone'));
    },
    newcomer: () => visitor(server.origin),
    join,
    end: async () => {
      for (const one of [desk, ...phones]) one.leave();
      await server.stop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
};
