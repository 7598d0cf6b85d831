import { randomBytes } from 'node:crypto';
import { applyChanges, type Change } from '@skab/shared/board/board.ts';
import { yBoard } from '@skab/shared/board/boardDoc.ts';
import { publishedText } from '@skab/shared/board/equality.ts';
import { unsoundness } from '@skab/shared/board/invariants.ts';
import { plainBoard } from '@skab/shared/board/plainBoard.ts';
import type { CommandName } from '@skab/shared/commands/registry.ts';
import { idFromBytes } from '@skab/shared/ids.ts';
import type { CommandReply } from '@skab/shared/protocol/socket.ts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { open } from '../adapters/memory/open.ts';
import { systemClock, systemRandomBytes } from '../adapters/system.ts';
import type { Clock } from '../ports/clock.ts';
import type { Store } from '../ports/store.ts';
import { faultyStore, type Fault } from '../testing/faultyStore.ts';
import { liveBoards, type LiveBoards } from './liveBoards.ts';
import { urns } from './urns.ts';
import type { OpenBoard } from './openBoard.ts';

const newId = (): string => idFromBytes(randomBytes(16));
const workshopId = newId();
const steps = [newId(), newId()] as const;
const leader = {
  id: newId(),
  joinedAt: 0,
  name: null,
  grants: [{ role: 'administrator', where: { kind: 'installation' }, until: null }],
} as const;

const found = {
  meeting: {
    title: 'Aften',
    body: '',
    place: '',
    date: '2027-02-09',
    from: '19.00',
    to: '21.00',
    timeZone: 'Europe/Copenhagen',
    ladder: 'dialogue',
  },
  agendaItem: { agendaItemId: newId(), title: 'Punkt' },
  steps: steps.map((stepId) => ({
    stepId,
    promptId: newId(),
    title: 'Udsagn',
    activity: 'collect',
    prompt: 'Hvad?',
    plannedMinutes: 5,
    note: '',
  })),
};

const send = (board: OpenBoard, name: CommandName, args: unknown): Promise<CommandReply | null> =>
  board.run({ id: newId(), name, args, actor: leader, deviceId: 'device' });

const opened = async (boards: LiveBoards): Promise<OpenBoard> => {
  const answer = await boards.open(workshopId);
  if (!answer.ok) throw new Error(answer.code);
  return answer.board;
};

const boardsOver = (store: Store, clock: Clock = systemClock): LiveBoards =>
  liveBoards({
    store,
    urns: urns(),
    clock,
    randomBytes: systemRandomBytes,
    onThrow: (error) => {
      throw error;
    },
    onFailure: () => undefined,
    onTrouble: () => undefined,
    onTurn: () => undefined,
    onMoved: () => undefined,
  });

/** A store with one founded workshop whose first step is on. */
const aStore = async (): Promise<Store> => {
  const store = await open();
  await store.register(async (register) => {
    await register.addSeries({ seriesId: 's', joinCode: 'ABCDEFGH', createdAt: 0 });
    const row = {
      workshopId,
      seriesId: 's',
      createdAt: 0,
      title: '',
      date: '',
      phase: 'before',
      closedAt: null,
    } as const;
    await register.addWorkshop(row);
  });
  const boards = boardsOver(store);
  const board = await opened(boards);
  await send(board, 'foundWorkshop', found);
  await send(board, 'startStep', { stepId: steps[0], seen: null });
  await boards.stop();
  return store;
};

const kept = async (store: Store): Promise<{ readonly doc: Y.Doc; readonly epoch: number; readonly rows: number }> => {
  const stored = await store.log.load(workshopId);
  const doc = new Y.Doc();
  for (const update of stored?.updates ?? []) Y.applyUpdate(doc, update);
  return { doc, epoch: stored?.epoch ?? 0, rows: stored?.updates.length ?? 0 };
};

const foldOf = async (store: Store): Promise<ReturnType<typeof plainBoard>> => {
  const folded = plainBoard();
  for (const { content } of await store.log.events(workshopId, 0, 10_000))
    applyChanges(folded, (JSON.parse(content ?? '') as { changes: Change[] }).changes);
  return folded;
};

const statements = ['a', 'b', 'c', 'd'].map(() => newId());
const wish = fc.oneof(
  fc.record({
    name: fc.constantFrom('postStatement' as const, 'editStatement' as const, 'hideStatement' as const),
    which: fc.nat(3),
  }),
  fc.record({ name: fc.constantFrom('startStep' as const, 'endStep' as const), which: fc.nat(1) }),
  fc.record({ name: fc.constantFrom('showStatement' as const, 'withdrawStatement' as const), which: fc.nat(3) }),
);
const fault = fc.constantFrom<Fault | undefined>(
  undefined,
  undefined,
  undefined,
  'failed',
  'unknown-written',
  'unknown-not-written',
);

const argsOf = (board: OpenBoard, { name, which }: { name: CommandName; which: number }): unknown => {
  const statementId = statements[which];
  const stepId = steps[which % 2];
  const seen = board.published.get('run', 'now')?.stepId ?? null;
  if (name === 'postStatement') return { statementId, stepId: steps[0], text: `Ord ${which}` };
  if (name === 'editStatement') return { statementId, text: `Andre ord ${newId()}` };
  if (name === 'startStep') return { stepId, seen };
  return name === 'endStep' ? { stepId } : { statementId };
};

it('[UL16][UL17][UL19] whatever commits fail, what is shown is what is kept is what the events make, and no joiner sees more', async () => {
  const step = fc.record({ wish, fault, isApart: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (played) => {
      const sound = await aStore();
      const plan = played.map((one) => one.fault);
      const store = faultyStore(sound, () => plan.shift());
      const boards = boardsOver(store);
      const board = await opened(boards);
      const replica = new Y.Doc();
      Y.applyUpdate(replica, Y.encodeStateAsUpdate(board.doc));
      board.follow({ moved: ({ update }) => update && Y.applyUpdate(replica, update) });
      const answers: Promise<void>[] = [];
      let acknowledged = 0;
      for (const { wish: wished, isApart } of played) {
        const answer = send(board, wished.name, argsOf(board, wished));
        answers.push(
          answer.then((reply) => {
            if (reply?.ok) acknowledged = Math.max(acknowledged, reply.seq);
          }),
        );
        if (isApart) await answer;
        const joiner = new Y.Doc();
        Y.applyUpdate(joiner, Y.encodeStateAsUpdate(board.doc));
        const { doc } = await kept(sound);
        for (const [id] of yBoard(joiner).all('statements'))
          expect([...(await everPublished(sound))], 'a joiner sees what is not kept').toContain(id);
        doc.destroy();
      }
      await Promise.all(answers);
      await boards.stop();
      const { doc } = await kept(sound);
      expect(publishedText(yBoard(doc))).toBe(publishedText(await foldOf(sound)));
      expect(publishedText(yBoard(replica))).toBe(publishedText(yBoard(doc)));
      expect(unsoundness(yBoard(doc))).toBeNull();
      expect((await sound.log.load(workshopId))?.seq).toBeGreaterThanOrEqual(acknowledged);
    }),
    { numRuns: 30 },
  );
});

const everPublished = async (store: Store): Promise<ReadonlySet<string>> => {
  const ids = new Set<string>();
  for (const { content } of await store.log.events(workshopId, 0, 10_000))
    for (const { collection, id } of (JSON.parse(content ?? '') as { changes: Change[] }).changes)
      if (collection === 'statements') ids.add(id);
  return ids;
};

it('[UL22] a long log becomes one snapshot, and the board is the same when it is read again', async () => {
  const store = await aStore();
  const boards = boardsOver(store);
  const board = await opened(boards);
  for (let count = 0; count < 210; count += 1)
    await send(board, 'postStatement', { statementId: newId(), stepId: steps[0], text: `Udsagn ${count}` });
  const text = publishedText(board.published);
  await boards.stop();
  const { doc, rows } = await kept(store);
  expect(rows).toBeLessThan(200);
  expect(publishedText(yBoard(doc))).toBe(text);
  const again = await opened(boardsOver(store));
  expect(publishedText(again.published)).toBe(text);
});

it('[UL23] a board that cannot be read whole is refused as damaged, and nothing is written over it', async () => {
  const store = await aStore();
  const boards = boardsOver(store);
  await send(await opened(boards), 'postStatement', { statementId: newId(), stepId: steps[0], text: 'Væk' });
  await boards.stop();
  const before = JSON.stringify(await store.log.load(workshopId));
  const broken = (damage: (updates: readonly Uint8Array[]) => readonly Uint8Array[]): Store => ({
    ...store,
    log: {
      ...store.log,
      load: async (id) => {
        const stored = await store.log.load(id);
        return stored && { ...stored, updates: damage(stored.updates) };
      },
    },
  });
  const damages = [
    (updates: readonly Uint8Array[]) => updates.slice(1),
    (updates: readonly Uint8Array[]) => updates.map((update) => update.slice(0, -3)),
    () => [],
  ];
  for (const damage of damages)
    expect(await boardsOver(broken(damage)).open(workshopId)).toEqual({ ok: false, code: 'workshop-damaged' });
  expect(await boardsOver(store).open(newId())).toEqual({ ok: false, code: 'unknown-workshop' });
  expect(JSON.stringify(await store.log.load(workshopId))).toBe(before);
});

it('[UL24] two processes over one store judge by what is kept, and both show it', async () => {
  const store = await aStore();
  const [here, there] = [await opened(boardsOver(store)), await opened(boardsOver(store))];
  const statementId = newId();
  await send(here, 'postStatement', { statementId, stepId: steps[0], text: 'Herfra' });
  expect(there.published.get('statements', statementId)).toBeUndefined();
  // A process that is behind would refuse this.
  expect(await send(there, 'hideStatement', { statementId })).toEqual({ ok: true, seq: 4 });
  expect(await send(here, 'showStatement', { statementId })).toEqual({ ok: true, seq: 5 });
  await send(there, 'endStep', { stepId: steps[0] });
  expect(there.published.get('statements', statementId)?.text).toBe('Herfra');
  expect(there.desk.get('hiddenStatements', statementId)).toBeUndefined();
});

it('[UL24] a process that was away while a statement was erased goes on without it', async () => {
  const store = await aStore();
  const [here, there] = [await opened(boardsOver(store)), await opened(boardsOver(store))];
  const statementId = newId();
  await send(here, 'postStatement', { statementId, stepId: steps[0], text: 'Skal væk' });
  await send(there, 'editStatement', { statementId, text: 'Skal også væk' });
  let refounded = 0;
  there.follow({ refounded: () => (refounded += 1) });
  expect(await send(here, 'eraseStatement', { statementId })).toMatchObject({ ok: true });
  expect(await send(there, 'endStep', { stepId: steps[0] })).toMatchObject({ ok: true });
  expect(refounded).toBe(1);
  expect([there.epoch, there.published.get('statements', statementId)]).toEqual([here.epoch, undefined]);
});

it('[UL25] a board heavy with old edits is founded anew when it is quiet, and one that nobody uses is let go', async () => {
  const store = await aStore();
  const live = (await kept(store)).doc;
  // As after many processes that each wrote and cut: every one of them is remembered in the document.
  const updates = Array.from({ length: 2200 }, (_none, count) => {
    const writer = new Y.Doc();
    yBoard(writer).put('numbers', `gone ${count}`, { number: count });
    return Y.encodeStateAsUpdate(writer);
  });
  Y.applyUpdate(live, Y.mergeUpdates(updates));
  live.transact(() => updates.forEach((_update, count) => yBoard(live).cut('numbers', `gone ${count}`)));
  const heavy: Store = {
    ...store,
    log: {
      ...store.log,
      load: async (id) => {
        const stored = await store.log.load(id);
        return stored && stored.epoch === 1 ? { ...stored, updates: [Y.encodeStateAsUpdate(live)] } : stored;
      },
    },
  };
  let now = 1_000_000;
  const boards = boardsOver(heavy, { now: () => now });
  const board = await opened(boards);
  const text = publishedText(board.published);
  const leave = board.follow({});
  await boards.sweep();
  expect(board.epoch).toBe(1);
  now += 61_000;
  await boards.sweep();
  expect([board.epoch, publishedText(board.published)]).toEqual([2, text]);
  expect(Y.encodeStateAsUpdate(board.doc).length * 4).toBeLessThan(Y.encodeStateAsUpdate(live).length);
  now += 3_600_000;
  await boards.sweep();
  expect([boards.openCount, board.epoch]).toEqual([1, 2]);
  leave();
  now += 300_000;
  await boards.sweep();
  expect(boards.openCount).toBe(0);
  expect(publishedText((await opened(boards)).published)).toBe(text);
});
