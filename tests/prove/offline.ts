/**
 * `pnpm prove offline`: a phone's line is cut at twelve points of the protocol, now and then twice, and now and then its tab dies with it.
 * What was written stands once on the board and once in the events, as last worded, and nothing is left waiting.
 */
import { yBoard } from '@skab/shared/board/boardDoc.ts';
import * as Y from 'yjs';
import type { Store } from '../../server/src/ports/store.ts';
import { joinByCode, newId, visitor } from '../harness/visitor.ts';
import { anOutboxPhone, inMemory, type AnOutboxPhone } from '../integration/aClient.ts';
import { aRoom } from '../integration/aRoom.ts';
import { until } from '../integration/until.ts';
import { cutLine, type Piece, type Cut } from './kit/cutLine.ts';
import { inParallel } from './kit/inParallel.ts';
import { runProof } from './kit/proof.ts';
import { cutPoints, type CutPoint } from './offline/points.ts';

const atOnce = 8;
const patienceMs = 60_000;

/** Tells of each command when its turn is judged and when it is on disk, before anybody else knows. */
const watched = (store: Store, tell: (when: 'judging' | 'committed', commandId: string) => void): Store => ({
  ...store,
  log: {
    ...store.log,
    turn: async (workshopId, knownSeq, judge, commandIds) => {
      let ids: readonly string[] = [];
      const verdict = await store.log.turn(
        workshopId,
        knownSeq,
        (start) => {
          const writes = judge(start);
          ids = writes?.events.map(({ commandId }) => commandId) ?? [];
          for (const id of ids) tell('judging', id);
          return writes;
        },
        commandIds,
      );
      for (const id of ids) tell('committed', id);
      return verdict;
    },
  },
});

await runProof('offline', { rounds: { ci: 10, full: 100 } }, async (proof) => {
  const onStore = new Map<string, (when: 'judging' | 'committed') => void>();
  const room = await aRoom({
    storage: 'embedded',
    around: (store) => watched(store, (when, id) => onStore.get(id)?.(when)),
  });
  const { workshopId, server, code, steps } = room;
  const port = Number(new URL(server.origin).port);
  const due = new Map<string, { readonly text: string; readonly commandIds: readonly string[] }>();
  const cuts = new Map<string, number>();
  let died = 0;

  const play = async (point: CutPoint, left: number, dies: boolean): Promise<void> => {
    let cutsLeft = left;
    let isArmed = point.isEarly === true;
    let onCut = (): void => undefined;
    const note = (): void => {
      cutsLeft -= 1;
      cuts.set(point.name, (cuts.get(point.name) ?? 0) + 1);
      onCut();
    };
    const decide = (piece: Piece): Cut | null => {
      const cut = isArmed && cutsLeft > 0 ? (point.onWire?.(piece) ?? null) : null;
      if (cut !== null) note();
      return cut;
    };
    const line = await cutLine(port, decide);
    const someone = visitor(server.origin);
    await joinByCode(someone, code);
    const behind = { ...someone, origin: line.origin };
    const kept = inMemory();
    let phone: AnOutboxPhone;
    const opened = (): AnOutboxPhone => anOutboxPhone(behind, workshopId, () => undefined, kept);
    phone = opened();
    let isDead = false;
    onCut = () => {
      if (!dies || isDead) return;
      isDead = true;
      died += 1;
      phone.leave();
      setTimeout(() => (phone = opened()), 5);
    };
    if (!point.isEarly) await until('the phone is in', () => phone.view().length === 0 && line.isEntered(), patienceMs);
    isArmed = true;

    const written = [newId(), newId()] as const;
    const send = async <N extends 'postStatement' | 'editStatement'>(
      name: N,
      args: Parameters<AnOutboxPhone['send']>[1],
    ): Promise<string> => {
      const id = newId();
      onStore.set(id, (when) => {
        if (point.inStore !== when || cutsLeft === 0) return;
        note();
        line.cutNow();
      });
      await phone.outbox.add({ name, args: args as never, makes: [], id }).kept;
      return id;
    };
    const first = await send('postStatement', { statementId: written[0], stepId: steps[0], text: 'Første ord' });
    const second = await send('postStatement', { statementId: written[1], stepId: steps[0], text: 'Andre ord' });
    const third = await send('editStatement', { statementId: written[0], text: 'Første ord, rettet' });
    due.set(written[0], { text: 'Første ord, rettet', commandIds: [first, third] });
    due.set(written[1], { text: 'Andre ord', commandIds: [second] });
    const shows = (): readonly string[] => phone.view().map(({ statementId, text }) => `${statementId} ${text}`);
    await until(
      `${point.name}: everything has come`,
      () =>
        phone.outbox.queue().length === 0 &&
        shows().includes(`${written[0]} Første ord, rettet`) &&
        shows().includes(`${written[1]} Andre ord`),
      patienceMs,
    ).catch((error: unknown) => proof.holds(false, () => String(error)));
    proof.holds(shows().length === 2, () => `${point.name}: the phone shows ${shows().length} of its 2 statements`);
    phone.leave();
    await line.close();
  };

  const rounds = Array.from({ length: proof.sizes.rounds }, () => cutPoints)
    .flat()
    .map((point) => ({ point, left: 1 + proof.random.below(2), dies: proof.random.below(3) === 0 }));
  await inParallel(rounds, atOnce, ({ point, left, dies }) => play(point, left, dies));

  const { log } = server.ports.store;
  const seen = new Map<string, number>();
  for (let after = 0; ;) {
    const events = await log.events(workshopId, after, 1000);
    for (const { commandId } of events) seen.set(commandId, (seen.get(commandId) ?? 0) + 1);
    const last = events.at(-1);
    if (!last) break;
    after = last.seq;
  }
  const doc = new Y.Doc();
  for (const update of (await log.load(workshopId))?.updates ?? []) Y.applyUpdate(doc, update);
  const board = yBoard(doc);
  for (const [statementId, { text, commandIds }] of due) {
    const row = board.get('statements', statementId);
    proof.holds(row?.text === text, () => `statement ${statementId}: "${row?.text ?? 'nothing'}", not "${text}"`);
    for (const id of commandIds)
      proof.holds(seen.get(id) === 1, () => `command ${id} stands ${seen.get(id) ?? 0} times in the events`);
  }
  const statements = [...board.all('statements')].length;
  proof.holds(statements === due.size, () => `${statements} statements on the board, and ${due.size} were written`);
  for (const { name } of cutPoints)
    proof.holds((cuts.get(name) ?? 0) >= proof.sizes.rounds, () => `${name}: cut ${cuts.get(name) ?? 0} times only`);
  proof.figure('points', cutPoints.length);
  proof.figure(
    'cuts',
    [...cuts.values()].reduce((sum, count) => sum + count, 0),
  );
  proof.figure('tabsThatDied', died);
  proof.figure('statements', statements);
  await room.end();
});
