import { only } from '@skab/shared/board/collections.ts';
import type { CommandArgs, CommandName } from '@skab/shared/commands/registry.ts';
import { deskRoutes, type BringCall } from '@skab/shared/protocol/deskHttp.ts';
import { routes, type Invited, type WorkshopListed } from '@skab/shared/protocol/http.ts';
import { yBoard } from '@skab/shared/board/boardDoc.ts';
import { earlierOf } from '@skab/shared/board/origins.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { granted, joinByCode, newId, redeemLink, visitor, type Visitor } from '../harness/visitor.ts';
import { sitDown } from './aPhone.ts';
import { aServer, type AServer } from './aServer.ts';
import { aWorkshop, type AWorkshop } from './aWorkshop.ts';
import { until } from './until.ts';

let server: AServer;
let first: AWorkshop;
const [spoken, clusterId, principleId] = [newId(), newId(), newId()];
let birgit: Visitor;

const send = async <N extends CommandName>(who: Visitor, workshopId: string, name: N, args: CommandArgs<N>) => {
  const desk = await sitDown(who, workshopId, who === first.leader ? 'desk' : 'phone');
  const reply = await desk.send(name, args);
  desk.leave();
  return reply;
};

const another = async (date: string): Promise<string> => {
  const { agendaItem, steps, meeting } = first.sent.found as CommandArgs<'foundWorkshop'>; // as `aWorkshop` made it
  const found = {
    meeting: { ...meeting, date },
    agendaItem: { ...agendaItem, agendaItemId: newId() },
    steps: steps.map((step) => ({ ...step, stepId: newId(), promptId: newId() })),
  };
  const call = { workshopId: newId(), commandId: newId(), found, seriesOf: first.workshopId };
  return granted(await first.leader.post<WorkshopListed>(routes.workshops, call)).workshopId;
};

const boardOf = async (workshopId: string) => {
  const stored = await server.ports.store.log.load(workshopId);
  const doc = new Y.Doc();
  for (const update of stored?.updates ?? []) Y.applyUpdate(doc, update);
  return { board: yBoard(doc), head: stored?.head, desk: stored?.desk ?? [] };
};

const nothing = { clusters: [], statements: [], principles: [], items: [] };
const bring = (toId: string, call: Partial<BringCall>, who: Visitor = first.leader) =>
  who.post<{ readonly seq: number }>(deskRoutes.brought(toId), {
    ...nothing,
    commandId: newId(),
    importId: newId(),
    fromId: first.workshopId,
    ...call,
  });
const all = { clusters: [clusterId], statements: [spoken], principles: [principleId] };

beforeEach(async () => {
  server = await aServer({ storage: 'memory' });
  first = await aWorkshop(server);
  const [stepId] = first.steps;
  await send(first.leader, first.workshopId, 'startStep', { stepId, seen: null });
  birgit = visitor(server.origin);
  await joinByCode(birgit, first.code);
  await send(birgit, first.workshopId, 'postStatement', { statementId: spoken, stepId, text: 'Mød os på torvet' });
  await send(first.leader, first.workshopId, 'startCluster', {
    clusterId,
    statements: [{ statementId: spoken, seen: null }],
    title: 'Mødesteder',
    x: 0,
    y: 0,
  });
  await send(first.leader, first.workshopId, 'makePrinciple', { principleId, clusterId, title: 'Mødes ude' });
});
afterEach(() => server.stop());

describe('what is brought over from an earlier meeting', () => {
  it('[FO1][FO2][FO3] goes on to the last meeting, is its author’s there, and leaves the first as it was', async () => {
    const before = (await boardOf(first.workshopId)).head;
    const [second, third] = [await another('2027-03-09'), await another('2027-04-13')];
    granted(await bring(second, all));
    const there = (await boardOf(second)).board;
    const ids = (of: typeof there) => ({
      clusters: [...of.all('clusters')].map(([id]) => id),
      statements: [...of.all('statements')].map(([id]) => id),
      principles: [...of.all('principles')].map(([id]) => id),
    });
    granted(await bring(third, { ...ids(there), fromId: second }));
    // From the first as well: it is the same sentence.
    granted(await bring(third, all));
    const last = (await boardOf(third)).board;
    const [[id, row] = ['', undefined], ...others] = [...last.all('statements')];
    expect([row?.text, others]).toEqual(['Mød os på torvet', []]);
    expect(earlierOf(last, id)).toEqual({
      meeting: { meetingId: first.workshopId, title: 'Aften på biblioteket', date: '2027-02-09' },
      originalId: spoken,
    });
    expect([[...last.all('clusters')].length, [...last.all('principles')].length]).toEqual([1, 1]);
    expect([...last.all('principleClusters')]).toHaveLength(1);
    expect((await boardOf(first.workshopId)).head).toBe(before);
    expect((await boardOf(first.workshopId)).board.get('workshop', only)).toBeDefined();

    // She comes to the last meeting, and her sentence stands among her own; nobody reads whose it is.
    const [stepId = ''] = [...last.all('steps')].map(([stepIdOf]) => stepIdOf);
    await send(first.leader, third, 'startStep', { stepId, seen: null });
    await until('the list says so', async () => {
      const list = granted(await first.leader.get<readonly WorkshopListed[]>(routes.workshops));
      const phases = list.map(({ workshopId, phase }) => [workshopId, phase]);
      return phases.some(([workshopId, phase]) => workshopId === third && phase === 'open');
    });
    await send(first.leader, first.workshopId, 'closeWorkshop', {});
    await until('the code leads to the last', async () => (await joinByCode(birgit, first.code)).workshopId === third);
    const phone = await sitDown(birgit, third, 'phone');
    await until('it is hers', () => phone.heard.mine?.some(({ statementId }) => statementId === id) === true);
    phone.leave();
    const desk = await sitDown(first.leader, third, 'desk');
    await until('the desk has come', () => desk.heard.desk.length > 0);
    expect(JSON.stringify(desk.heard.frames)).not.toContain('authors');
    desk.leave();
  });

  it('[FO3] is done once when it is sent twice, and [FO4] goes in one step', async () => {
    const second = await another('2027-03-09');
    const call = { ...all, commandId: newId(), importId: newId() };
    const answers = [granted(await bring(second, call)), granted(await bring(second, call))];
    expect(answers[0]).toEqual(answers[1]);
    expect(await send(first.leader, second, 'withdrawImport', { importId: call.importId })).toMatchObject({ ok: true });
    const { board, desk } = await boardOf(second);
    for (const collection of ['statements', 'clusters', 'principles', 'places'] as const)
      expect([...board.all(collection)]).toEqual([]);
    expect(desk.filter(({ collection }) => collection === 'authors')).toEqual([]);
  });

  it('[PT4] has an open task as a point of the agenda, which knows where it is from', async () => {
    const second = await another('2027-03-09');
    const [taskId, { agendaItem }] = [newId(), first.sent.found as CommandArgs<'foundWorkshop'>]; // as `aWorkshop` made it
    const { agendaItemId } = agendaItem;
    const task = { taskId, agendaItemId, what: 'Regne på det', owner: 'Teknik', toId: null };
    await send(first.leader, first.workshopId, 'writeTask', task);
    granted(await bring(second, { items: [taskId] }));
    const { board } = await boardOf(second);
    expect(board.get('agendaItems', taskId)?.title).toBe('Regne på det (Teknik)');
    expect(board.get('brought', taskId)).toMatchObject({ meetingId: first.workshopId, originalId: taskId });
  });

  it('[FO6] is asked for by who leads here and may read there, within a series', async () => {
    const second = await another('2027-03-09');
    expect(await bring(second, all, birgit)).toMatchObject({ code: 'not-allowed' });
    expect(await bring(second, all, visitor(server.origin))).toMatchObject({ code: 'signed-out' });
    const { link } = granted(await first.leader.post<Invited>(routes.invitations(second), { role: 'facilitator' }));
    const frida = visitor(server.origin);
    await redeemLink(frida, link);
    expect(await bring(second, all, frida)).toMatchObject({ code: 'not-allowed' });
    expect(await bring(first.workshopId, all)).toMatchObject({ code: 'same-meeting' });
    const alone = await aWorkshop(server);
    expect(await bring(alone.workshopId, all)).toMatchObject({ code: 'not-in-series' });
    expect(await bring(second, { statements: ['tekst'] })).toMatchObject({ code: 'malformed' });
    expect([...(await boardOf(second)).board.all('statements')]).toEqual([]);
  });
});
