/**
 * `pnpm prove offline`: a phone's line is cut at twelve points of the protocol, now and then twice, and now and then its tab dies with it.
 * What was written stands once on the board and once in the events, as last worded, and nothing is left waiting.
 */
import type { CommandArgs, CommandName } from '@skab/shared/commands/registry.ts';
import { yBoard } from '@skab/shared/board/boardDoc.ts';
import type { CommandReply } from '@skab/shared/protocol/socket.ts';
import * as Y from 'yjs';
import type { Store } from '../../server/src/ports/store.ts';
import { joinByCode, newId, visitor } from '../harness/visitor.ts';
import { anOutboxPhone, inMemory, type AnOutboxPhone } from '../integration/aClient.ts';
import { aRoom } from '../integration/aRoom.ts';
import { until } from '../integration/until.ts';
import { cutLine, type Piece, type Cut } from './kit/cutLine.ts';
import { inParallel } from '../harness/inParallel.ts';
import { runProof } from './kit/proof.ts';
import { sender } from './kit/sender.ts';
import { cutPoints, type CutPoint } from './offline/points.ts';

const atOnce = 8;
const commandsEach = 5;
const patienceMs = 60_000;

interface Round {
  readonly point: CutPoint;
  readonly cutCount: number;
  /** Whether the tab dies with the line, and another is opened. */
  readonly dies: boolean;
  /** Which of the commands it happens to. */
  readonly target: number;
}

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
  const due = new Map<string, string>();
  const hidden = new Map<string, string>();
  const commandIds: string[] = [];
  const hiding: Promise<CommandReply>[] = [];
  const desk = await sender(room.leader);
  const cuts = new Map<string, number>();
  let died = 0;

  const play = async ({ point, cutCount, dies, target }: Round): Promise<void> => {
    let cutsLeft = cutCount;
    const ids = Array.from({ length: commandsEach }, () => newId());
    const targetId = ids[target] ?? '';
    let isArmed = point.isEarly === true;
    let onCut = (): void => undefined;
    const note = (): void => {
      cutsLeft -= 1;
      cuts.set(point.name, (cuts.get(point.name) ?? 0) + 1);
      onCut();
    };
    const decide = (piece: Piece): Cut | null => {
      // The outbox sends one at a time: what follows the command on the wire is about it.
      isArmed ||= piece.from === 'client' && piece.text.includes(targetId);
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

    const written = [newId(), newId(), newId()] as const;
    const [stays, changes, goes] = written;
    // Somebody who leads hides it at once: judged a second time the change would be refused, which shows that it was not.
    onStore.set(ids[2] ?? '', (when) => {
      if (when === 'committed') hiding.push(desk.send(workshopId, 'hideStatement', { statementId: changes }));
    });
    const alsoAtTarget = onStore.get(targetId);
    onStore.set(targetId, (when) => {
      alsoAtTarget?.(when);
      if (point.inStore !== when || cutsLeft === 0) return;
      note();
      line.cutNow();
    });
    let sent = 0;
    const send = async <N extends CommandName>(name: N, args: CommandArgs<N>): Promise<void> => {
      await phone.outbox.add({ name, args, makes: [], id: ids[sent++] }).kept;
    };
    const stepId = steps[0];
    await send('postStatement', { statementId: stays, stepId, text: 'Står, som det blev skrevet' });
    await send('postStatement', { statementId: changes, stepId, text: 'Før det blev rettet' });
    await send('editStatement', { statementId: changes, text: 'Rettet' });
    await send('postStatement', { statementId: goes, stepId, text: 'Trækkes tilbage' });
    await send('withdrawStatement', { statementId: goes });
    due.set(stays, 'Står, som det blev skrevet');
    hidden.set(changes, 'Rettet');
    commandIds.push(...ids);
    const shows = (): readonly string[] => phone.view().map(({ statementId, text }) => `${statementId} ${text}`);
    await until(
      `${point.name}: everything has come`,
      () =>
        phone.outbox.queue().length === 0 &&
        shows().includes(`${stays} Står, som det blev skrevet`) &&
        shows().includes(`${changes} Rettet`),
      patienceMs,
    ).catch((error: unknown) => proof.holds(false, () => String(error)));
    const others = shows().filter((one) => !one.startsWith(stays) && !one.startsWith(changes) && !one.startsWith(goes));
    proof.holds(others.length === 0, () => `${point.name}: the phone shows ${others.join(', ')} as well`);
    phone.leave();
    await line.close();
  };

  const rounds = Array.from({ length: proof.sizes.rounds }, () => cutPoints)
    .flat()
    .map((point) => ({
      point,
      cutCount: 1 + proof.random.below(2),
      dies: proof.random.below(3) === 0,
      target: proof.random.below(commandsEach),
    }));
  await inParallel(rounds, atOnce, play);

  for (const reply of await Promise.all(hiding)) proof.holds(reply.ok, () => 'a statement could not be hidden');
  const { log } = server.ports.store;
  const seen = new Map<string, number>();
  for (let after = 0; ;) {
    const events = await log.events(workshopId, after, 1000);
    for (const { commandId } of events) seen.set(commandId, (seen.get(commandId) ?? 0) + 1);
    const last = events.at(-1);
    if (!last) break;
    after = last.seq;
  }
  const stored = await log.load(workshopId);
  const doc = new Y.Doc();
  for (const update of stored?.updates ?? []) Y.applyUpdate(doc, update);
  const board = yBoard(doc);
  for (const [statementId, text] of due) {
    const found = board.get('statements', statementId)?.text;
    proof.holds(found === text, () => `statement ${statementId}: "${found ?? 'nothing'}", not "${text}"`);
  }
  const onDesk = new Map(
    stored?.desk.filter(({ collection }) => collection === 'hiddenStatements').map(({ id, row }) => [id, row ?? '']),
  );
  for (const [statementId, text] of hidden)
    proof.holds(
      onDesk.get(statementId)?.includes(`"text":"${text}"`) === true,
      () => `${statementId} is not hidden as it was last worded`,
    );
  for (const id of commandIds)
    proof.holds(seen.get(id) === 1, () => `command ${id} stands ${seen.get(id) ?? 0} times in the events`);
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
  proof.figure('commands', commandIds.length);
  desk.leave();
  await room.end();
});
