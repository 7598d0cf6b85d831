import { gateAnswers } from '../../commands/answerStatement.ts';
import type { CommandArgs } from '../../commands/registry.ts';
import { namings } from '../../meeting/words.ts';
import { anId, anna, collectId } from '../builders.ts';
import { at, someStep, statementIdOf, stepIds, wordsOf, type Maker } from './draws.ts';

const post: Maker = (one, two, three) => [
  'postStatement',
  {
    statementId: statementIdOf(one),
    stepId: at(stepIds, two),
    text: wordsOf(one, three),
    ...(three % 2 === 0 ? { naming: at(namings, one) } : {}),
    ...(two % 3 === 0 ? { buildsOn: statementIdOf(three) } : {}),
  },
];
// Its words are nobody's in these evenings: a statement of its own kind, so that every `ord<...>` is still told apart.
const broughtOver = (one: number, two: number, three: number): CommandArgs<'bringOver'> => {
  const meeting = { meetingId: anId('earlier meeting'), title: '3. møde', date: '2027-01-12' };
  const from = { meetingId: meeting.meetingId, originalId: anId(`original ${one % 3}`) };
  const clusterId = anId(`cluster ${two % 4}`);
  const cluster = { ...from, clusterId, title: 'Fra sidst', x: one, y: two, columns: null, description: null };
  const statementId = anId(`brought ${one % 3}`);
  const statement = {
    ...from,
    statementId,
    text: `Taget med ${one % 3}`,
    number: 1 + (two % 9),
    clusterIds: [clusterId],
  };
  return {
    importId: anId(`bringing ${three % 2}`),
    meeting,
    ...(one % 2 === 0 ? { clusters: [{ ...cluster, parentId: null }] } : {}),
    copies: [{ ...statement, authorId: three % 3 === 0 ? null : anna.id }],
    principles: [
      { ...from, principleId: anId(`brought principle ${two % 2}`), title: 'Fra sidst', clusterIds: [clusterId] },
    ],
    items: [{ ...from, agendaItemId: anId(`put off ${three % 3}`), title: 'Udsat', isClosed: three % 2 === 0 }],
  };
};
/** Words that come, change, wait, go and come back. */
export const ofStatements: readonly [Maker, ...Maker[]] = [
  post,
  post,
  post,
  post,
  (one, _two, three) => ['editStatement', { statementId: statementIdOf(one), text: wordsOf(one, three) }],
  (one, _two, three) => ['editStatement', { statementId: statementIdOf(one), text: wordsOf(one, three) }],
  (one, _two, three) => ['editStatement', { statementId: statementIdOf(one), text: wordsOf(one, three) }],
  (one) => ['withdrawStatement', { statementId: statementIdOf(one) }],
  (one) => ['hideAllOfAuthor', { statementId: statementIdOf(one) }],
  (one) => ['hideStatement', { statementId: statementIdOf(one) }],
  (one) => ['hideStatement', { statementId: statementIdOf(one) }],
  (one) => ['hideStatement', { statementId: statementIdOf(one) }],
  (one) => ['hideStatement', { statementId: statementIdOf(one) }],
  (one) => ['showStatement', { statementId: statementIdOf(one) }],
  (one) => ['showStatement', { statementId: statementIdOf(one) }],
  (one) => ['showStatement', { statementId: statementIdOf(one) }],
  (one) => ['showStatement', { statementId: statementIdOf(one) }],
  (one) => ['showStatement', { statementId: statementIdOf(one) }],
  (one) => ['showStatement', { statementId: statementIdOf(one) }],
  (one) => ['revealStatements', { stepId: someStep(one) }],
  (one) => ['revealStatements', { stepId: someStep(one) }],
  (one, two) => ['answerStatement', { statementId: statementIdOf(one), answer: at(gateAnswers, two) }],
  (one, two) => ['answerStatement', { statementId: statementIdOf(one), answer: at(gateAnswers, two) }],
  (one) => ['showStatement', { statementId: statementIdOf(one) }],
  (one) => ['admitLateStatement', { statementId: statementIdOf(one) }],
  (one) => ['admitLateStatement', { statementId: statementIdOf(one) }],
  (one) => ['admitLateStatement', { statementId: statementIdOf(one) }],
  (one) => ['admitLateStatement', { statementId: statementIdOf(one) }],
  (one) => ['eraseStatement', { statementId: statementIdOf(one) }],
  (one, two, three) => [
    'importStatements',
    {
      importId: anId(`import ${one % 2}`),
      source: 'Høringen i marts',
      stepId: two % 3 === 0 ? collectId : null,
      statements: [{ statementId: statementIdOf(three), text: wordsOf(three, one), ref: String(three % 7) }],
    },
  ],
  (one) => ['withdrawImport', { importId: anId(`import ${one % 2}`) }],
  (one, two, three) => ['bringOver', broughtOver(one, two, three)],
  (one) => ['withdrawImport', { importId: anId(`bringing ${one % 2}`) }],
  (one, two, three) => [
    'postSaidInRoom',
    { statementId: statementIdOf(one), stepId: at(stepIds, two), text: wordsOf(one, three) },
  ],
];
