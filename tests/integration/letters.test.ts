import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { yBoard } from '@skab/shared/board/boardDoc.ts';
import type { CommandArgs, CommandName } from '@skab/shared/commands/registry.ts';
import { deskRoutes } from '@skab/shared/protocol/deskHttp.ts';
import { routes, type Door, type WorkshopListed } from '@skab/shared/protocol/http.ts';
import type { SeriesMeeting } from '@skab/shared/meeting/series.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Store } from '../../server/src/ports/store.ts';
import { faultyStore, type Fault } from '../../server/src/testing/faultyStore.ts';
import { granted, joinByCode, newId, visitor, type Visitor } from '../harness/visitor.ts';
import { sitDown } from './aPhone.ts';
import { aServer, type AServer } from './aServer.ts';
import { aWorkshop, type AWorkshop } from './aWorkshop.ts';
import { until } from './until.ts';

let dataFolder: string;
let server: AServer;
let first: AWorkshop;

beforeEach(async () => {
  dataFolder = mkdtempSync(path.join(tmpdir(), 'skab-letters-'));
  server = await aServer({ storage: 'embedded', dataFolder });
  first = await aWorkshop(server);
});
afterEach(async () => {
  await server.stop();
  rmSync(dataFolder, { recursive: true, force: true });
});

const sentBy = (of: AWorkshop) => of.sent.found as CommandArgs<'foundWorkshop'>; // as `aWorkshop` made it

const founded = (date: string) => {
  const { agendaItem, steps, meeting } = sentBy(first);
  const fresh = steps.map((step) => ({ ...step, stepId: newId(), promptId: newId() }));
  return { meeting: { ...meeting, date }, agendaItem: { ...agendaItem, agendaItemId: newId() }, steps: fresh };
};

const itemOf = (of: AWorkshop): string => sentBy(of).agendaItem.agendaItemId;

const aMeetingOn = async (date: string): Promise<WorkshopListed> => {
  const call = { workshopId: newId(), commandId: newId(), found: founded(date), seriesOf: first.workshopId };
  return granted(await first.leader.post<WorkshopListed>(routes.workshops, call));
};

const send = async <N extends CommandName>(who: Visitor, workshopId: string, name: N, args: CommandArgs<N>) => {
  const desk = await sitDown({ ...who, origin: server.origin }, workshopId, 'desk');
  const reply = await desk.send(name, args);
  desk.leave();
  return reply;
};

/** What is kept of a workshop: its board, its desk's rows of a collection, and the names of its events. */
const kept = async (workshopId: string) => {
  const stored = await server.ports.store.log.load(workshopId);
  const doc = new Y.Doc();
  for (const update of stored?.updates ?? []) Y.applyUpdate(doc, update);
  const events = await server.ports.store.log.events(workshopId, 0, 1000);
  return {
    items: [...yBoard(doc).all('agendaItems')].map(([id, { title }]) => [id, title]),
    brought: yBoard(doc).all('brought'),
    desk: (collection: string) => (stored?.desk ?? []).filter((row) => row.collection === collection),
    names: events.map(({ name }) => name),
  };
};

/** Everything that its events and its desk say. */
const recordOf = async (workshopId: string): Promise<string> => {
  const stored = await server.ports.store.log.load(workshopId);
  return JSON.stringify([await server.ports.store.log.events(workshopId, 0, 1000), stored?.desk]);
};

const isQuiet = async (workshopId: string): Promise<boolean> => (await kept(workshopId)).desk('letters').length === 0;

const putOffTo = (toId: string | undefined) => {
  const args = { agendaItemId: itemOf(first), ...(toId === undefined ? {} : { toId }) };
  return send(first.leader, first.workshopId, 'putOffItem', args);
};

describe('a series', () => {
  it('[SE3] has one code, which leads to the meeting that is on, from the first to the last', async () => {
    const [second, third] = [await aMeetingOn('2027-03-09'), await aMeetingOn('2027-04-13')];
    expect([second.code, third.code]).toEqual([first.code, first.code]);
    const meetings = granted(await first.leader.get<readonly SeriesMeeting[]>(deskRoutes.series(third.workshopId)));
    expect(meetings.map(({ workshopId }) => workshopId)).toEqual(
      [first, second, third].map(({ workshopId }) => workshopId),
    );
    const led = async (): Promise<string> =>
      granted(await visitor(server.origin).get<Door>(routes.door(first.code))).workshopId;
    const phone = visitor(server.origin);
    const joined: string[] = [];
    const keys: (string | null)[] = [];
    for (const { workshopId } of [first, second, third]) {
      expect(await led()).toBe(workshopId);
      const stepId = await firstStep(workshopId);
      expect(await send(first.leader, workshopId, 'startStep', { stepId, seen: null })).toMatchObject({ ok: true });
      const { actorId, followKey } = await joinByCode(phone, first.code);
      joined.push(actorId);
      keys.push(followKey);
      await send(first.leader, workshopId, 'closeWorkshop', {});
      await until('the list says so', async () => {
        const list = granted(await first.leader.get<readonly WorkshopListed[]>(routes.workshops));
        return list.find((one) => one.workshopId === workshopId)?.phase === 'closed';
      });
    }
    expect(await led()).toBe(third.workshopId);
    // One actor in each meeting, and one follow key for all of them.
    expect(new Set(joined).size).toBe(3);
    expect(keys.map((key) => key !== null)).toEqual([true, false, false]);
  });

  it('[LE4] is added to by who leads it, and by nobody else', async () => {
    const call = { workshopId: newId(), commandId: newId(), found: founded('2027-03-09'), seriesOf: newId() };
    expect(await first.leader.post(routes.workshops, call)).toMatchObject({ code: 'unknown-workshop' });
    const stranger = visitor(server.origin);
    await joinByCode(stranger, first.code);
    const own = { ...call, seriesOf: first.workshopId };
    expect(await stranger.post(routes.workshops, own)).toMatchObject({ code: 'not-allowed' });
    expect(await stranger.get(deskRoutes.series(first.workshopId))).toMatchObject({ code: 'not-allowed' });
  });
});

/** A store that cannot say, or does not know, whether it wrote to one workshop. */
const failingAt = (store: Store, workshopId: string, fault: Fault): Store => {
  const faulty = faultyStore(store, () => fault);
  return {
    ...store,
    log: { ...store.log, turn: (...given) => (given[0] === workshopId ? faulty : store).log.turn(...given) },
  };
};

const firstStep = async (workshopId: string): Promise<string> => {
  const [event] = await server.ports.store.log.events(workshopId, 0, 1);
  const { args } = JSON.parse(event?.content ?? '{}') as { readonly args: CommandArgs<'foundWorkshop'> }; // the founding
  return args.steps[0]?.stepId ?? '';
};

describe('a point that is put off', () => {
  it('[LE1][LE3] stands in the plan of the meeting it is put off to, and goes when it is put off elsewhere', async () => {
    const [second, third] = [await aMeetingOn('2027-03-09'), await aMeetingOn('2027-04-13')];
    await putOffTo(second.workshopId);
    await until('the letter has come', async () => (await kept(second.workshopId)).items.length === 2);
    await until('it is settled', () => isQuiet(first.workshopId));
    const [, [id, title] = []] = (await kept(second.workshopId)).items;
    expect([id, title]).toEqual([itemOf(first), 'Fællesskab']);
    expect([...(await kept(second.workshopId)).brought].map(([, row]) => row.meetingId)).toEqual([first.workshopId]);
    await putOffTo(third.workshopId);
    await until('it has moved', async () => (await kept(third.workshopId)).items.length === 2);
    await until('it is settled', () => isQuiet(first.workshopId));
    expect((await kept(second.workshopId)).items).toHaveLength(1);
  });

  it.each(['failed', 'unknown-written', 'unknown-not-written'] as const)(
    '[LE1] comes there once, though the server is gone before it was carried (%s)',
    async (fault) => {
      const second = await aMeetingOn('2027-03-09');
      await server.stop();
      server = await aServer({
        storage: 'embedded',
        dataFolder,
        around: (store) => failingAt(store, second.workshopId, fault),
      });
      first = { ...first, leader: { ...first.leader, origin: server.origin } };
      await putOffTo(second.workshopId);
      await until('it was tried', async () => (await kept(first.workshopId)).desk('letters').length === 1);
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect((await kept(first.workshopId)).desk('letters')).toHaveLength(1);
      await server.stop();
      // Nobody opens either workshop: the letter is found when the server starts.
      server = await aServer({ storage: 'embedded', dataFolder });
      await until('it is settled', () => isQuiet(first.workshopId));
      const { items, names } = await kept(second.workshopId);
      expect(items).toHaveLength(2);
      expect(names).toEqual(['foundWorkshop', 'receivePutOff']);
    },
  );

  it('[MI19] a step that was not reached stands there as a point under its own name', async () => {
    const second = await aMeetingOn('2027-03-09');
    const [, missed] = sentBy(first).steps;
    const to = { title: 'Andet møde', date: '2027-03-09' };
    const args = { agendaItemId: missed?.stepId ?? '', toId: second.workshopId, to };
    expect(await send(first.leader, first.workshopId, 'putOffItem', args)).toMatchObject({ ok: true });
    await until('the letter is answered', () => isQuiet(first.workshopId));
    const { items, desk } = await kept(second.workshopId);
    expect(items).toContainEqual([missed?.stepId, missed?.title]);
    expect(desk('returnedLetters')).toEqual([]);
  });

  it('[QS4] a question to a talk stands there as a point under its own words, and goes when it was answered all the same', async () => {
    const second = await aMeetingOn('2027-03-09');
    const [statementId, stepId] = [newId(), newId()];
    const afterId = (await firstStep(first.workshopId)) || null;
    const talk = {
      promptId: newId(),
      title: 'Oplæg',
      activity: 'presentation',
      prompt: '',
      plannedMinutes: 20,
    } as const;
    await send(first.leader, first.workshopId, 'addStep', { ...talk, stepId, note: '', afterId });
    await send(first.leader, first.workshopId, 'startStep', { stepId, seen: null });
    await send(first.leader, first.workshopId, 'postStatement', { statementId, stepId, text: 'Hvem vander?' });
    const to = { title: 'Andet møde', date: '2027-03-09' };
    const putOff = { as: 'putOff', toId: second.workshopId, to } as const;
    expect(
      await send(first.leader, first.workshopId, 'settleQuestion', { statementId, settled: putOff }),
    ).toMatchObject({ ok: true });
    await until('the letter is answered', () => isQuiet(first.workshopId));
    expect((await kept(second.workshopId)).items).toContainEqual([statementId, 'Hvem vander?']);
    const answered = { as: 'answered' } as const;
    await send(first.leader, first.workshopId, 'settleQuestion', { statementId, settled: answered });
    await until('it is answered again', () => isQuiet(first.workshopId));
    expect((await kept(second.workshopId)).items).toHaveLength(1);
    // Nothing of it is left there: it may be erased here one day, and nothing would reach it.
    expect(await recordOf(second.workshopId)).not.toContain('Hvem vander?');
  });

  it('[LE5] a question that is erased leaves no byte in the meeting it was put off to, and takes no other record along', async () => {
    const second = await aMeetingOn('2027-03-09');
    const [statementId, stepId] = [newId(), newId()];
    const step = {
      promptId: newId(),
      title: 'Oplæg',
      activity: 'presentation',
      prompt: '',
      plannedMinutes: 20,
    } as const;
    const lead = <N extends CommandName>(name: N, args: CommandArgs<N>) =>
      send(first.leader, first.workshopId, name, args);
    await lead('addStep', { ...step, stepId, note: '', afterId: await firstStep(first.workshopId) });
    await lead('startStep', { stepId, seen: null });
    await lead('postStatement', { statementId, stepId, text: 'Hvem vander?' });
    const to = { title: 'Andet møde', date: '2027-03-09' };
    await lead('settleQuestion', { statementId, settled: { as: 'putOff', toId: second.workshopId, to } });
    await until('the letter is answered', () => isQuiet(first.workshopId));
    const point = { agendaItemId: statementId, field: 'decisions', text: 'Besvares skriftligt' } as const;
    await send(first.leader, second.workshopId, 'writeItemMinutes', point);
    for (const { workshopId } of [first, second])
      for (const isShown of [true, false]) await send(first.leader, workshopId, 'showUpshot', { isShown });
    await lead('showUpshot', { isShown: true });
    const words = (): boolean =>
      readdirSync(dataFolder).some((name) => readFileSync(path.join(dataFolder, name)).includes('Hvem vander?'));
    expect(words()).toBe(true);
    const before = await recordOf(first.workshopId);
    expect(before).toContain('startStep');
    expect(await lead('eraseStatement', { statementId })).toMatchObject({ ok: true });
    await until('the meeting it was put off to has forgotten it too', () => !words());
    expect((await kept(second.workshopId)).items).toContainEqual([statementId, '–']);
    // What only stands on the same screen, or at the same place, is nobody's to forget.
    const whole = await server.ports.store.log.events(first.workshopId, 0, 1000);
    const emptied = whole.filter(({ content }) => content === null).map(({ name }) => name);
    expect(emptied).not.toContain('startStep');
    expect(emptied).toContain('postStatement');
    expect(emptied).toContain('showUpshot');
  });

  it('[PT2] a task that comes back to a meeting stands there as a point, under the words it has here, as long as it is one', async () => {
    const second = await aMeetingOn('2027-03-09');
    const taskId = newId();
    const to = { title: 'Andet møde', date: '2027-03-09' };
    const task = { taskId, agendaItemId: itemOf(first), what: 'Regne på det', toId: second.workshopId, to };
    const points = async () => (await kept(second.workshopId)).items.filter(([id]) => id === taskId);
    for (const owner of ['Teknik og Miljø', 'Kultur']) {
      expect(await send(first.leader, first.workshopId, 'writeTask', { ...task, owner })).toMatchObject({ ok: true });
      await until('the letter is answered', () => isQuiet(first.workshopId));
      expect(await points()).toEqual([[taskId, `Regne på det (${owner})`]]);
    }
    await send(first.leader, first.workshopId, 'removeTask', { taskId });
    await until('the letter is answered', () => isQuiet(first.workshopId));
    expect(await points()).toEqual([]);
  });

  it('[LE2] is told to those who lead when the other meeting would not have it', async () => {
    const second = await aMeetingOn('2027-03-09');
    await send(first.leader, second.workshopId, 'closeWorkshop', {});
    await putOffTo(second.workshopId);
    await until('it is answered', () => isQuiet(first.workshopId));
    const [returned] = (await kept(first.workshopId)).desk('returnedLetters');
    expect(JSON.parse(returned?.row ?? '')).toMatchObject({ title: 'Fællesskab', code: 'workshop-closed' });
  });

  it('[LE4] goes to no meeting of another series', async () => {
    const alone = await aWorkshop(server);
    for (const toId of [alone.workshopId, newId()]) {
      await putOffTo(toId);
      await until('it is answered', () => isQuiet(first.workshopId));
    }
    const returned = (await kept(first.workshopId)).desk('returnedLetters');
    expect(returned.map(({ row }) => (JSON.parse(row ?? '') as { code: string }).code)).toEqual(
      expect.arrayContaining(['not-in-series']),
    );
    expect((await kept(alone.workshopId)).items).toHaveLength(1);
  });
});
