import { anId, otherWorkshopId } from '../builders.ts';
import { statementIdOf, type Maker } from './draws.ts';

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
];
