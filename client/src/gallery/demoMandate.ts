import type { Actor } from '@skab/shared/access/can.ts';
import type { Board } from '@skab/shared/board/board.ts';
import { only } from '@skab/shared/board/collections.ts';
import type { CommandArgs, CommandName } from '@skab/shared/commands/registry.ts';
import { mandateQuestions } from '@skab/shared/meeting/mandate.ts';
import { anId, frida } from '@skab/shared/testing/builders.ts';

type RunAs = <N extends CommandName>(by: Actor, name: N, args: CommandArgs<N>) => void;

const stepId = anId('the mandate');

/** The room looks at the mandate: some of its questions have something on them, and one is bare. */
export const lookAtMandate = (run: RunAs, board: Board, afterId: string, people: readonly Actor[]): void => {
  const meeting = board.get('workshop', only);
  if (!meeting) return;
  run(frida, 'describeWorkshop', {
    ...meeting,
    mandate:
      'Hvordan møder kommunen en borger med en idé?\nHvad skal være til stede, når vi skaber noget sammen?\nHvem har ansvaret, når det første år er gået, og pengene fra puljen er brugt?\nHvordan får vi de unge med?',
  });
  run(frida, 'addStep', {
    stepId,
    promptId: anId('prompt of the mandate'),
    title: 'Hvad mangler vi?',
    activity: 'mandate',
    prompt: 'Hvad mangler vi af kommissoriet?',
    plannedMinutes: 10,
    note: '',
    afterId,
  });
  run(frida, 'startStep', { stepId, seen: afterId });
  const [meets, exists, owns] = mandateQuestions(board).map(({ id }) => id);
  const clusters = [...board.all('clusters')].map(([id]) => id);
  for (const [at, itemId] of clusters.slice(0, 3).entries())
    run(frida, 'coverMandate', {
      mandateId: (at === 0 ? meets : exists) ?? '',
      of: 'cluster',
      itemId,
      covers: true,
    });
  const lacks = ['Ingen har sagt, hvem der ringer tilbage.', 'Vi har ikke hørt fra foreningerne.'];
  for (const [at, text] of lacks.entries()) {
    const by = people[at];
    if (by && owns) run(by, 'postStatement', { statementId: anId(text), stepId, text, mandateId: owns });
  }
};
