import type { Actor } from '@skab/shared/access/can.ts';
import type { CommandArgs, CommandName } from '@skab/shared/commands/registry.ts';
import { anId, frida } from '@skab/shared/testing/builders.ts';

type RunAs = <N extends CommandName>(by: Actor, name: N, args: CommandArgs<N>) => void;

const stepId = anId('a talk');
const asked = [
  'Hvem har ansvaret, når borgerne holder hjørnet åbent selv?',
  'Hvad koster det om året?',
  'Kan andre biblioteker gøre det samme, eller kræver det en særlig bygning og en, der bor tæt på?',
  'Hvad gør I, når ingen kommer?',
];
const questionIds = asked.map((text) => anId(`question ${text}`));

/** Somebody gives a talk after a step: questions wait, and one is on or some are settled. */
export const giveTalk = (
  run: RunAs,
  afterId: string,
  people: readonly Actor[],
  moment: 'presenting' | 'presentingNow' | 'presented' | 'background',
): void => {
  run(frida, 'addStep', {
    stepId,
    promptId: anId('prompt of a talk'),
    title: 'Sådan blev vores bibliotek byens stue',
    activity: 'presentation',
    prompt: '',
    plannedMinutes: 30,
    note: '',
    presenter: 'Mette Lind, bibliotekschef',
    background:
      'Biblioteket fik lov til at holde åbent uden personale i 2021. Siden har 40 frivillige skiftedes til at være vært.\nDet koster 180.000 kr. om året.',
    afterId,
  });
  run(frida, 'startStep', { stepId, seen: afterId });
  for (const [at, text] of asked.entries()) {
    const by = people[at % people.length];
    if (by) run(by, 'postStatement', { statementId: questionIds[at] ?? '', stepId, text });
  }
  const [first = '', second = '', third = '', fourth = ''] = questionIds;
  if (moment === 'background') run(frida, 'showItem', { item: { kind: 'background' } });
  if (moment === 'presenting' || moment === 'background') return;
  run(frida, 'settleQuestion', { statementId: first, settled: { as: 'answered' } });
  run(frida, 'showQuestion', { questionId: third });
  if (moment === 'presentingNow') return;
  const to = { title: '5. møde', date: '2027-03-09' };
  run(frida, 'settleQuestion', { statementId: second, settled: { as: 'putOff', toId: anId('5. møde'), to } });
  run(frida, 'settleQuestion', { statementId: fourth, settled: { as: 'promised', by: 'Mette Lind' } });
};
