import type { CommandArgs } from '../../commands/registry.ts';
import { agendaItemId, anId } from '../builders.ts';
import { at, statementIdOf, type Maker } from './draws.ts';

const minutesFields = ['caseId', 'summary', 'proposal', 'decisions'] as const;
// One point and one later meeting, so that a letter is answered now and then.
const laterId = anId('later meeting');
const putOffOf = (one: number): CommandArgs<'putOffItem'> => ({
  agendaItemId,
  ...(one % 4 === 0 ? {} : { toId: one % 7 === 0 ? null : laterId }),
});
const taskOf = (one: number, two: number, three: number): CommandArgs<'writeTask'> => ({
  taskId: anId(`task ${one % 2}`),
  agendaItemId: two % 4 === 0 ? anId('item 0') : agendaItemId,
  what: at(['Regne på det', 'Spørge skolerne'], two),
  owner: at(['', 'Teknik og Miljø'], three),
  toId: three % 3 === 0 ? null : laterId,
});
const letterTo = (one: number): CommandArgs<'receivePutOff'> => ({
  agendaItemId: anId(`put off ${one % 3}`),
  title: 'Udsat hertil',
  isClosed: one % 2 === 0,
  from: { meetingId: anId('earlier meeting'), title: '3. møde', date: '2027-01-12' },
});
const letterAt = (one: number): { readonly letterId: string } => ({
  letterId: `${one % 5 === 0 ? 'withdrawPutOff' : 'receivePutOff'}/${agendaItemId}/${laterId}`,
});

const settle: Maker = (one, two) => [
  'settleLetter',
  { ...letterAt(one), at: two * 100_000, code: two % 6 === 0 ? null : 'workshop-closed' },
];

/** What is decided, put off and written down, and who is there. */
export const ofMeeting: readonly [Maker, ...Maker[]] = [
  (one) => ['putOffItem', putOffOf(one)],
  (one, two, three) => ['writeTask', taskOf(one, two, three)],
  (one, two, three) => ['writeTask', taskOf(one, two, three)],
  (one) => ['removeTask', { taskId: anId(`task ${one % 2}`) }],
  (one) => ['putOffItem', putOffOf(one)],
  (one) => ['receivePutOff', letterTo(one)],
  (one) => ['withdrawPutOff', letterTo(one)],
  (one) => ['withdrawPutOff', { ...letterTo(one), isForgotten: true }],
  settle,
  settle,
  settle,
  (one) => ['putAwayLetter', letterAt(one)],
  (one) => ['putAwayLetter', letterAt(one)],
  (one, two) => ['writeItemMinutes', { agendaItemId, field: at(minutesFields, one), text: `tekst ${two % 3}` }],
  (one, two) => [
    'writeAttendee',
    {
      attendeeId: anId(`person ${one % 3}`),
      name: `Person ${one % 3}`,
      title: '',
      mark: at(['present', 'absent'], two),
    },
  ],
  (one) => ['removeAttendee', { attendeeId: anId(`person ${one % 3}`) }],
  (one, two) => ['starStatement', { statementId: statementIdOf(one), isStarred: two % 3 > 0 }],
  (one, two) => [
    'showDecision',
    { shown: one % 3 === 0 ? null : { agendaItemId: agendaItemId, text: at(['Vedtaget.', ''], two) } },
  ],
  (one, two) => [
    'noteEnding',
    { agendaItemId: one % 3 ? agendaItemId : anId(`item ${one % 3}`), ending: at(['discussed', 'agreed', null], two) },
  ],
  (one, two) => [
    'writeFollowUp',
    {
      answersBy: at(['', 'Jens Ravn'], one),
      answersOn: at(['', '2027-03-02'], two),
      nextOn: at(['', '2027-03-09'], one),
      nextFrom: at(['', '19.00'], two),
      nextPlace: '',
    },
  ],
  (one) => ['publishMinutes', { isPublished: one % 3 > 0 }],
  (one) => ['countRoom', { people: one % 4 === 0 ? null : one % 60 }],
  (one) => [
    'askAtDoor',
    {
      kinds: one % 3 === 0 ? null : ['citizen', 'helper'],
      councils: '',
      fromHome: one % 2 === 0,
      ...(one % 5 === 0 ? {} : { tables: 6 }),
    },
  ],
  (one, two) => [
    'sayKind',
    {
      kind: at(['citizen', 'guest', null], one),
      isFromHome: two % 2 === 0,
      ...(two % 3 === 0 ? { table: (one % 9) + 1 } : {}),
    },
  ],
  (one) => ['writeMinutes', { adjournedAt: at(['', '21.02'], one), attachments: '' }],
];
