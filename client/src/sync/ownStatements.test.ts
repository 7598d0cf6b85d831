import { applyChanges } from '@skab/shared/board/board.ts';
import { commands, type CommandCall } from '@skab/shared/commands/registry.ts';
import type { CommandReply } from '@skab/shared/protocol/socket.ts';
import { composeMine, type OwnStatement } from '@skab/shared/scene/composeMine.ts';
import { nowhere } from '@skab/shared/scene/whereabouts.ts';
import { anId, anna, anOpenWorkshop, collectId, contextOf, frida, workshopId } from '@skab/shared/testing/builders.ts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { composeOwn, countWaiting } from './ownStatements.ts';
import { answered, enqueued, reached, type Queue } from './queue.ts';

const names = ['a', 'b', 'c'];
const happening = fc.oneof(
  fc.record({
    what: fc.constantFrom('post' as const, 'edit' as const, 'withdraw' as const),
    name: fc.constantFrom(...names),
  }),
  fc.record({
    what: fc.constantFrom('judge' as const, 'ack' as const, 'frame' as const, 'end' as const, 'hide' as const),
    name: fc.constantFrom(...names),
  }),
);

/** One phone and the server. Commands, answers and the frames of her own statements each travel by themselves. */
const aWorld = () => {
  const { board } = anOpenWorkshop();
  const wire: CommandCall[] = [];
  const acks: { sent: CommandCall; reply: CommandReply }[] = [];
  const frames: { seq: number; statements: readonly OwnStatement[] }[] = [];
  const acknowledged = new Set<string>();
  let seq = 0;
  let made = 0;
  let mine: readonly OwnStatement[] = [];
  let mineSeq = -1;
  let queue: Queue = [];

  const mineNow = () =>
    composeMine(
      board,
      [...board.all('authors')].filter(([, { actorId }]) => actorId === anna.id).map(([id]) => id),
    );
  const judge = (sent: CommandCall, actor = anna): CommandReply => {
    const { outcome, changes } = commands[sent.name].run(board, sent.args, contextOf(actor, 10_000 + seq));
    applyChanges(board, changes);
    if (changes.length > 0) seq += 1;
    frames.push({ seq, statements: mineNow() });
    return outcome.ok ? { ok: true, seq } : outcome;
  };
  const queued = (call: CommandCall, makes: readonly string[]): void => {
    queue = enqueued(queue, [{ call, makes, order: made, at: made, standing: { state: 'waiting' } }]);
    wire.push(call);
  };
  const look = () => {
    queue = reached(queue, mineSeq);
    return composeOwn(mine, queue);
  };

  const happen = ({ what, name }: { readonly what: string; readonly name: string }) => {
    const statementId = anId(`${name}`);
    const frame = { workshopId, id: anId(`command ${(made += 1)}`) };
    if (what === 'post')
      queued({ ...frame, name: 'postStatement', args: { statementId, stepId: collectId, text: `ord ${made}` } }, [
        statementId,
      ]);
    if (what === 'edit')
      queued({ ...frame, name: 'editStatement', args: { statementId, text: `nye ord ${made}` } }, []);
    if (what === 'withdraw') queued({ ...frame, name: 'withdrawStatement', args: { statementId } }, []);
    if (what === 'judge') {
      const sent = wire.shift();
      if (sent) acks.push({ sent, reply: judge(sent) });
    }
    if (what === 'ack') {
      const ack = acks.shift();
      if (ack?.reply.ok && ack.sent.name === 'postStatement') acknowledged.add(ack.sent.args.statementId);
      if (ack) queue = answered(queue, ack.sent.id, ack.reply);
    }
    if (what === 'frame') {
      const next = frames.shift();
      if (next) [mine, mineSeq] = [next.statements, next.seq];
    }
    if (what === 'end') judge({ ...frame, name: 'endStep', args: { stepId: collectId } }, frida);
    if (what === 'hide') judge({ ...frame, name: 'hideStatement', args: { statementId } }, frida);
    return look();
  };
  return { happen, acknowledged, queue: () => queue, mine: () => mine };
};

it('[OB7] a posted statement is waiting until it is acknowledged, received from then on, and never missing', () => {
  fc.assert(
    fc.property(fc.array(happening, { minLength: 5, maxLength: 60 }), (events) => {
      const world = aWorld();
      for (const event of events) {
        const own = new Map(world.happen(event).map((view) => [view.statementId, view]));
        for (const id of world.acknowledged) {
          expect(own.get(id)?.stage).toMatch(/^(received|late|hidden|withdrawn)$/);
        }
        for (const { call, standing } of world.queue()) {
          if (call.name !== 'postStatement') continue;
          expect(own.has(call.args.statementId)).toBe(true);
          const isKnown = world.mine().some(({ statementId }) => statementId === call.args.statementId);
          if (standing.state === 'waiting' && !isKnown && !world.acknowledged.has(call.args.statementId))
            expect(own.get(call.args.statementId)?.stage).toBe('waiting');
        }
      }
    }),
    { numRuns: 300 },
  );
});

const waitingPost = (text: string): Queue[number] => ({
  call: {
    workshopId,
    id: anId('post'),
    name: 'postStatement',
    args: { statementId: anId('a'), stepId: collectId, text },
  },
  makes: [anId('a')],
  order: 1,
  at: 1,
  standing: { state: 'waiting' },
});
const waitingEdit = (text: string): Queue[number] => ({
  call: { workshopId, id: anId('edit'), name: 'editStatement', args: { statementId: anId('a'), text } },
  makes: [],
  order: 2,
  at: 2,
  standing: { state: 'waiting' },
});

it('[OB3] a refused statement keeps the words that were written last, under one sentence', () => {
  const queue = answered([waitingPost('første'), waitingEdit('anden')], anId('post'), { ok: false, code: 'too-late' });
  expect(composeOwn([], queue)).toMatchObject([
    { stage: 'refused', text: 'anden', refusal: { id: anId('post'), code: 'too-late', what: 'post' }, mayEdit: false },
  ]);
});

it('a post the server already shows does not count as waiting', () => {
  const queue = [waitingPost('ord')];
  expect(countWaiting([], queue)).toBe(1);
  const shown: OwnStatement = {
    statementId: anId('a'),
    standing: 'published',
    text: 'ord',
    number: 1,
    stepId: collectId,
    prompt: null,
    isLate: false,
    at: 1,
    mayEdit: true,
    mayWithdraw: true,
    stands: nowhere,
  };
  expect(countWaiting([shown], queue)).toBe(0);
});
