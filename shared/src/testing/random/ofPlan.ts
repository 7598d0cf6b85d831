import { haltKinds, namings, publishings } from '../../meeting/words.ts';
import { agendaItemId, aMeeting, anId, founding } from '../builders.ts';
import { mandateOfTests } from './ofQuestions.ts';
import { addedStepId, at, maybeStep, someStep, stepIds, type Maker } from './draws.ts';

const start: Maker = (one, two) => ['startStep', { stepId: at(stepIds, one), seen: maybeStep(two) }];

/** The running order, and the evening that follows it. */
export const ofPlan: readonly [Maker, ...Maker[]] = [
  start,
  start,
  start,
  () => ['foundWorkshop', founding()],
  (one, two) => [
    'describeWorkshop',
    {
      ...aMeeting,
      title: `${(one % 3) + 1}. møde`,
      ...(two % 2 === 0 ? { mandate: at([mandateOfTests, 'Hvem er med?', ''], one) } : {}),
    },
  ],
  (one, two, three) => [
    'writeStep',
    {
      stepId: at(stepIds, one),
      title: 'Udsagn',
      prompt: at(['Hvad skal være til stede?', 'Hvad mangler?', ''], two),
      promptId: anId(`prompt ${three % 4}`),
      plannedMinutes: 10,
      note: at(['', 'Sig nu'], three),
      ...(two % 3 === 0 ? { publishing: at([...publishings, null, null], three) } : {}),
      ...(one % 2 === 0 ? { naming: at([...namings, null], two) } : {}),
    },
  ],
  (one, two, three) => [
    'addStep',
    {
      stepId: addedStepId(one),
      promptId: anId(`prompt of added ${one % 3}`),
      title: 'Sat ind',
      activity: at(['collect', 'talk', 'build', 'presentation', 'mandate'], two),
      ...(one % 2 === 0 ? { presenter: at(['Mette Lind', 'Jens Ravn'], three) } : {}),
      prompt: at(['', 'Hvad mangler?'], three),
      plannedMinutes: 5 + (one % 20),
      note: at(['', 'Sig nu'], two),
      who: at(['', 'Frida'], three),
      afterId: maybeStep(three),
    },
  ],
  (one, two) => ['moveStep', { stepId: someStep(one), afterId: maybeStep(two) }],
  (one, two) => ['openAhead', { stepId: someStep(one), isOpen: two % 3 > 0 }],
  (one, two) => ['skipStep', { stepId: someStep(one), isSkipped: two % 3 > 0 }],
  (one, two) => ['splitStep', { stepId: someStep(one), newStepId: addedStepId(two), firstMinutes: 1 + (two % 12) }],
  (one) => ['removeStep', { stepId: addedStepId(one) }],
  (one, two) => ['shortenStep', { stepId: someStep(one), minutes: two % 12 }],
  (one, two) => ['extendStep', { stepId: someStep(one), minutes: (two % 9) - 3 }],
  (one, two) => ['slowDown', { stepId: someStep(one), seconds: at([30, 60, 120, null], two) }],
  (one) => ['setBots', { areOn: one % 2 === 0 }],
  (one) => ['setBots', { areOn: one % 2 === 0 }],
  () => ['beginRehearsal', {}],
  () => ['beginRehearsal', {}],
  () => ['beginRehearsal', {}],
  (one) => ['beginRehearsal', one % 5 === 0 ? { kind: 'practice' } : {}],
  () => ['beginPractice', { practiceId: anId('practice') }],
  (one) => ['beginPractice', { practiceId: anId(one % 4 === 0 ? 'another practice' : 'practice') }],
  () => ['endPractice', { practiceId: anId('practice') }],
  () => ['endPractice', { practiceId: anId('practice') }],
  (one) => ['haltEvening', { kind: at(haltKinds, one), untilAt: one % 2 === 0 ? null : 1_000_000 }],
  () => ['resumeEvening', {}],
  (one, two) => [
    'writeAgendaItem',
    { agendaItemId: anId(`item ${one % 3}`), title: at(['Meddelelser', 'Eventuelt'], two), isClosed: two % 2 === 0 },
  ],
  (one, two) => ['moveAgendaItem', { agendaItemId: anId(`item ${one % 3}`), afterId: two % 2 ? agendaItemId : null }],
  (one) => ['removeAgendaItem', { agendaItemId: anId(`item ${one % 3}`) }],
  (one) => ['endStep', { stepId: at(stepIds, one) }],
  (one) => ['stepBack', { seen: maybeStep(one) }],
  (one) => ['closeWorkshop', one % 2 === 0 ? {} : { adjourns: true }],
  () => ['reopenWorkshop', {}],
  (one, two) => ['signal', { stepId: someStep(one), kind: at(['ready', 'moreTime', null], two) }],
];
