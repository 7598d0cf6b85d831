import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../harness/visitor.ts';
import { aPhone, sitDown, type ASocket } from './aPhone.ts';
import { aReplica, type AReplica } from './aReplica.ts';
import { aServer, storages, type AServer } from './aServer.ts';
import { aWorkshop, type AWorkshop } from './aWorkshop.ts';
import { until } from './until.ts';

describe.each(storages)('the unbroken line, kept in %s', (storage) => {
  let server: AServer;
  let workshop: AWorkshop;
  let desk: ASocket;
  const leaving: { leave(): void }[] = [];
  const withLeave = <T extends { leave(): void }>(one: T): T => {
    leaving.push(one);
    return one;
  };
  const phone = async (): Promise<ASocket> => withLeave(await aPhone(server.origin, workshop.code));
  const replica = async (): Promise<AReplica> => withLeave(await aReplica(workshop.leader, workshop.workshopId));

  beforeEach(async () => {
    server = await aServer({ storage });
    workshop = await aWorkshop(server);
    desk = withLeave(await sitDown(workshop.leader, workshop.workshopId, 'desk'));
    await desk.send('startStep', { stepId: workshop.steps[0], seen: null });
  });
  afterEach(async () => {
    for (const one of leaving.splice(0)) one.leave();
    await server.stop();
  });

  it('[UL13] a statement is on disk when its phone is told, and on the wall with that seq', async () => {
    const wall = await replica();
    const anna = await phone();
    const statementId = newId();
    const reply = await anna.send('postStatement', {
      statementId,
      stepId: workshop.steps[0],
      text: 'Mød os på torvet',
    });
    expect(reply).toEqual({ ok: true, seq: 3 });
    const kept = await server.ports.store.log.events(workshop.workshopId, 0, 10);
    expect(kept.map(({ name }) => name)).toEqual(['foundWorkshop', 'startStep', 'postStatement']);
    await until('the wall has reached the seq', () => wall.seq() >= 3);
    expect(wall.board.get('statements', statementId)?.text).toBe('Mød os på torvet');
    expect(wall.board.get('numbers', statementId)).toEqual({ number: 1 });
    await until('the phone sees its own', () => anna.heard.mine?.[0]?.text === 'Mød os på torvet');
    await until('the scene counts it', () => anna.heard.scene?.statementCount === 1);
  });
});
