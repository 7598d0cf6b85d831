import { anId, otherWorkshopId } from '../builders.ts';
import { questionsAfter } from '../../meeting/mandate.ts';
import { clusterIdOf, statementIdOf, type Maker } from './draws.ts';

/** The step in which somebody gives a talk. */
export const talkStepId = anId('added step 0');

const post: Maker = (one, _two, three) => [
  'postStatement',
  { statementId: statementIdOf(one), stepId: talkStepId, text: `ord<${statementIdOf(one)}> ${three % 3}` },
];
const settle: Maker = (one, two) => [
  'settleQuestion',
  {
    statementId: statementIdOf(one),
    settled:
      two % 5 === 0
        ? null
        : two % 5 === 1
          ? { as: 'promised', by: 'Teknik og Miljø' }
          : two % 5 === 2
            ? { as: 'answered' }
            : {
                as: 'putOff',
                toId: two % 5 === 3 ? null : otherWorkshopId,
                to: { title: '5. møde', date: '2027-03-09' },
              },
  },
];
const show: Maker = (one, two) => ['showQuestion', { questionId: two % 3 === 0 ? null : statementIdOf(one) }];

/** The questions of a mandate, and the ids that follow from them. */
export const mandateOfTests = 'Hvad virker i dag?\nHvad mangler der på torvet?';
const mandateIds = questionsAfter([], mandateOfTests).map(({ id }) => id);
const mandateIdOf = (draw: number): string => mandateIds[draw % 2] ?? '';
/** The step in which the room looks at them. */
export const mandateStepId = anId('added step 1');

const cover: Maker = (one, two, three) => [
  'coverMandate',
  {
    mandateId: mandateIdOf(one),
    ...(two % 3 === 0
      ? { of: 'principle', itemId: anId(`principle ${two % 2}`) }
      : { of: 'cluster', itemId: clusterIdOf(two) }),
    covers: three % 4 > 0,
  },
];
const lack: Maker = (one, two, three) => [
  'postStatement',
  {
    statementId: statementIdOf(one),
    stepId: mandateStepId,
    text: `ord<${statementIdOf(one)}> ${three % 3}`,
    ...(two % 4 === 0 ? {} : { mandateId: mandateIdOf(two) }),
  },
];

/** What is asked while somebody gives a talk. */
export const ofQuestions: readonly [Maker, ...Maker[]] = [
  () => ['startStep', { stepId: talkStepId, seen: null }],
  post,
  post,
  settle,
  settle,
  settle,
  show,
  show,
  () => ['startStep', { stepId: mandateStepId, seen: null }],
  cover,
  cover,
  cover,
  lack,
  lack,
];
