import { applyChanges, type Change } from '@skab/shared/board/board.ts';
import { plainBoard } from '@skab/shared/board/plainBoard.ts';
import type { CommandArgs, CommandName } from '@skab/shared/commands/registry.ts';
import { practiceCopyOf } from '@skab/shared/commands/practiceCopy.ts';
import type { Actor } from '@skab/shared/access/can.ts';
import { anId, courier, eveningOn, frida } from '@skab/shared/testing/builders.ts';
import { emptySnapshot, type Snapshot } from '../sync/snapshot.ts';
import { demoEvening, participantAt } from './demoEvening.ts';

const eaten = [
  'Rugbrød med makrel. Jeg nåede ikke andet.',
  'Frikadeller og kold kartoffelsalat',
  'Min datters pasta. Den var god!',
  'Ingenting endnu',
  'Suppe',
];

/** A practice round of the demo's evening, with what people had for dinner: on the wall, or still to be seen by those who lead. */
export const practiceRound = (waits = false): Snapshot => {
  const evening = eveningOn(plainBoard());
  let shown = emptySnapshot;
  let now = Date.now() - 60_000;
  const keep = (changes: readonly Change[]): void => void (shown = shown.with(changes));
  const run = <N extends CommandName>(actor: Actor, name: N, args: CommandArgs<N>): void =>
    keep(evening.run(actor, name, args, (now += 10)).changes);
  const of = plainBoard();
  for (const collection of ['workshop', 'run', 'wall'] as const)
    for (const [id, row] of demoEvening('welcome').all(collection))
      applyChanges(of, [{ collection, id, before: undefined, after: row } as Change]); // each row is one of its collection
  const meeting = of.get('workshop', 'now');
  if (waits && meeting) of.put('workshop', 'now', { ...meeting, openTo: 'everyone' });
  const stepId = anId('practice step');
  const asked = {
    question: 'Hvad fik du til aftensmad?',
    stepId,
    agendaItemId: anId('point'),
    promptId: anId('asked'),
  };
  run(frida, 'foundFromCopy', { importId: anId('practice'), copy: practiceCopyOf(of, asked, now) });
  run(courier, 'beginRehearsal', { kind: 'practice' });
  run(frida, 'startStep', { stepId, seen: null });
  for (const [index, text] of eaten.entries())
    run(participantAt(index + 1), 'postStatement', { statementId: anId(`eaten ${index}`), stepId, text });
  return shown;
};
