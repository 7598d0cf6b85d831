import type { Board } from '@skab/shared/board/board.ts';
import { only } from '@skab/shared/board/collections.ts';
import type { CommandReply } from '@skab/shared/protocol/socket.ts';
import { callOf, type Hand } from '@skab/shared/testing/handsAtBoard.ts';
import { joinByCode, newId, visitor, type Visitor } from '../../harness/visitor.ts';
import { anOutboxPhone, anOverlayDesk } from '../aClient.ts';
import { aLine } from '../aLine.ts';
import type { AServer } from '../aServer.ts';
import { aWorkshop } from '../aWorkshop.ts';
import { aDraftOfTwo } from './aDraftOfTwo.ts';
import type { Happening, Wish } from './happening.ts';
import { cameInTime, pause } from './patience.ts';
import { onDeviceOffBy, type WrongClock } from './wrongClock.ts';

const hourMs = 3_600_000;
const scales = [1, 1.15, 1.3] as const;

/** One workshop, two desks, phones, and two editors of a description, each behind a line of its own, each with its own clock. */
export const aWorld = async (server: AServer, clock: WrongClock, peers: number) => {
  const { workshopId, code, leader, steps } = await aWorkshop(server);
  const port = Number(new URL(server.origin).port);
  const everybody = Array.from({ length: peers }, (_none, index) => index);
  const lines = await Promise.all(everybody.map(() => aLine(port)));
  const offMs = everybody.map(() => 0);
  const behind = (index: number, one: Visitor): Visitor => ({ ...one, origin: lines[index]!.origin });

  const faults: string[] = [];
  const sent = everybody.map(() => new Set<string>());
  const acknowledged = everybody.map(() => new Set<string>());
  const shown = everybody.map(() => new Set<string>());
  /** Moved between the homes of the board by a command: two sockets tell of it, one before the other. */
  const moved = new Set<string>();
  const missing = (owner: number, isThere: (id: string) => boolean): void => {
    for (const id of sent[owner]!) {
      if (isThere(id)) shown[owner]!.add(id);
      // Words posted blindly to a step that is not known to be on show only when they come back.
      else if (acknowledged[owner]!.has(id) && shown[owner]!.has(id) && !moved.has(id))
        faults.push(`${owner} misses ${id}`);
    }
  };
  const seesAll = (owner: number) => (view: Board) =>
    missing(owner, (id) =>
      (['statements', 'lateStatements', 'hiddenStatements', 'attendees'] as const).some((place) => view.get(place, id)),
    );
  const desks = [
    await anOverlayDesk(behind(0, leader), workshopId, seesAll(0)),
    await anOverlayDesk(behind(1, leader), workshopId, seesAll(1)),
  ] as const;
  const phones = await Promise.all(
    everybody.slice(2, -2).map(async (index) => {
      const someone = visitor(server.origin);
      const { actorId } = await joinByCode(someone, code);
      const phone = anOutboxPhone(behind(index, someone), workshopId, (view) =>
        missing(index, (id) => view.some(({ statementId }) => statementId === id)),
      );
      return { ...phone, actorId };
    }),
  );
  const clients = [...desks, ...phones];
  const drafting = await aDraftOfTwo(workshopId, leader, desks[0], steps[0], (index, one) =>
    behind(peers - 2 + index, one),
  );
  const statements: string[] = [];
  const answers: Promise<CommandReply>[] = [];

  const noted = (owner: number, id: string, answer: Promise<CommandReply>): void => {
    answers.push(answer);
    sent[owner]!.add(id);
    void answer.then((reply) => reply.ok && acknowledged[owner]!.add(id));
  };
  const made = [newId()];
  /** One hand at the board: by a desk that leads, or by a phone, which may only place. */
  const cluster = (owner: number, hand: Hand): void => {
    const board = desks[owner === 1 ? 1 : 0].view();
    const call = callOf(board, hand, { statementIds: statements, made, freshId: newId() });
    if (drafting.isEndedBy(call) && hand.a % 8 !== 0) return;
    const { name, args } = call;
    const { outbox } = clients[owner]!;
    const { id } = onDeviceOffBy(offMs[owner]!, () => outbox.add({ name, args, makes: [] }));
    made.push(id);
    answers.push(outbox.answer(id));
  };
  const fulfil = (owner: number, wanted: Wish): void => {
    if (wanted.want === 'cluster') return cluster(owner, wanted.hand);
    const { want, ...more } = wanted;
    const { send } = clients[owner]!;
    const client = { send: ((...asked) => onDeviceOffBy(offMs[owner]!, () => send(...asked))) as typeof send };
    const which = 'which' in more ? more.which : 0;
    const statementId = statements[which % Math.max(1, statements.length)] ?? newId();
    const seen = desks[owner === 1 ? 1 : 0].view().get('run', only)?.stepId ?? null;
    switch (want) {
      case 'post': {
        const id = newId();
        statements.push(id);
        const stepId = seen ?? steps[0];
        return noted(
          owner,
          id,
          client.send('postStatement', { statementId: id, stepId, text: `Ord ${statements.length}` }),
        );
      }
      case 'edit':
        return void answers.push(client.send('editStatement', { statementId, text: `Rettet ${answers.length}` }));
      case 'withdraw':
        moved.add(statementId);
        return void answers.push(client.send('withdrawStatement', { statementId }));
      case 'hide':
        moved.add(statementId);
        return void answers.push(client.send('hideStatement', { statementId }));
      case 'show':
        moved.add(statementId);
        return void answers.push(client.send('showStatement', { statementId }));
      case 'admit':
        moved.add(statementId);
        return void answers.push(client.send('admitLateStatement', { statementId }));
      case 'start':
        return void answers.push(client.send('startStep', { stepId: steps[which] ?? steps[0], seen }));
      case 'end':
        return void answers.push(client.send('endStep', { stepId: seen ?? steps[0] }));
      case 'back':
        return void answers.push(client.send('stepBack', { seen }));
      case 'close':
        return void answers.push(client.send('closeWorkshop', {}));
      case 'reopen':
        return void answers.push(client.send('reopenWorkshop', {}));
      case 'scale':
        return void answers.push(client.send('setWall', { textScale: scales[which] ?? 1, address: null }));
      case 'attend': {
        const id = newId();
        const args = { attendeeId: id, name: `Navn ${which}`, title: '', mark: 'present' } as const;
        if (owner > 1) return void answers.push(client.send('writeAttendee', args));
        return noted(owner, id, client.send('writeAttendee', args));
      }
    }
  };

  return {
    workshopId,
    leader,
    desks,
    phones,
    clients,
    drafting,
    faults,
    happen: async (event: Happening): Promise<void> => {
      if (event.what === 'wait') return pause(event.ms);
      if (event.what === 'write') return drafting.write(event.editor, event.atEnd);
      if (event.what === 'clock') {
        if (event.of === 'server') clock.isOffBy((event.hours % 25) * hourMs);
        else offMs[event.of] = event.hours * hourMs;
        return;
      }
      const line = lines[event.who]!;
      if (event.what === 'wish') fulfil(event.who % clients.length, event.wish);
      else if (event.what === 'delay') line.delay(event.ms);
      else line[event.what]();
    },
    rest: async (): Promise<void> => {
      clock.isOffBy(0);
      for (const line of lines) {
        line.mend();
        line.delay(0);
      }
      // One that was closed under a clock a day behind is long over under the right one: nobody but who leads would get in to be answered.
      await desks[0].send('reopenWorkshop', {});
      if (!(await cameInTime(Promise.all(answers)))) {
        const waiting = clients.map(({ outbox }) =>
          outbox.queue().filter(({ standing }) => standing.state === 'waiting'),
        );
        throw new Error(
          `no answer to ${waiting.map((queue) => queue.map(({ call }) => call.name).join()).join(' | ')}`,
        );
      }
      // A description can be written while the workshop is open; what waited may have closed it again.
      await desks[0].send('reopenWorkshop', {});
    },
    leave: async (): Promise<void> => {
      clock.isOffBy(0);
      for (const client of [...clients, drafting]) client.leave();
      await Promise.all(lines.map((line) => line.close()));
    },
  };
};
