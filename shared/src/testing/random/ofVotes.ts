import { agendaItemId, anId } from '../builders.ts';
import { at, clusterIdOf, statementIdOf, type Maker } from './draws.ts';

const pollIdOf = (draw: number): string => anId(`poll ${draw % 2}`);
const voteIdOf = (draw: number): string => anId(`vote ${draw % 2}`);

const open: Maker = (one, two, three) => [
  'openPoll',
  three % 3 === 0
    ? { pollId: pollIdOf(one), kind: at(['temperature', 'consent'], two), question: 'Nu?', budget: 1, voters: 1 }
    : {
        pollId: pollIdOf(one),
        kind: 'dots',
        question: 'Hvad først?',
        budget: 2,
        voters: 3,
        items:
          two % 2 === 0
            ? { of: 'statement', ids: [statementIdOf(one), statementIdOf(one + 1)] }
            : { of: 'cluster', ids: [clusterIdOf(one), clusterIdOf(one + 1)] },
      },
];
const close: Maker = (one) => ['closePoll', { pollId: pollIdOf(one) }];

const show: Maker = (one, two) => ['showPoll', { pollId: two % 3 === 0 ? null : pollIdOf(one) }];
const shelve: Maker = (one, two) => [
  'shelve',
  two % 4 === 0 ? { itemId: clusterIdOf(one), of: 'cluster' } : { itemId: statementIdOf(one), of: 'statement' },
];
const takeOff: Maker = (one, two) => [
  'takeOffShelf',
  { itemId: statementIdOf(one), reason: two % 5 === 0 ? '' : 'Den er med i forslaget nu' },
];

/** What the room votes on, and what matures. */
export const ofVotes: readonly [Maker, ...Maker[]] = [
  open,
  open,
  close,
  close,
  close,
  show,
  show,
  (one) => ['breakOffPoll', { pollId: pollIdOf(one) }],
  shelve,
  shelve,
  takeOff,
  takeOff,
  takeOff,
  (one, two, three) => [
    'writeRoomVote',
    {
      voteId: voteIdOf(one),
      agendaItemId: two % 4 === 0 ? anId('item 0') : agendaItemId,
      question: 'Skal vi gå videre?',
      ...(three % 2 === 0
        ? { hands: { yes: two % 40, no: 2, neither: 0 } }
        : { voices: [{ attendeeId: anId(`person ${three % 3}`), choice: at(['yes', 'no', 'neither'], three) }] }),
    },
  ],
  (one) => ['removeRoomVote', { voteId: voteIdOf(one) }],
  (one) => ['eraseObjection', { objectionId: anId(`objection ${one % 2}`) }],
  () => ['eraseObjection', { objectionId: anId('objection 0') }],
];
