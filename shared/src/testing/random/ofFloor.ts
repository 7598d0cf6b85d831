import { at, speakerIdOf, type Maker } from './draws.ts';

const maybeSpeaker = (draw: number): string | null => (draw % 3 > 0 ? null : speakerIdOf(draw));
const openFloor: Maker = (one, two) => [
  'arrangeFloor',
  { mode: at(['list', 'list', 'closed'], one), unheardFirst: two % 2 === 0, secondsEach: at([null, 120], two) },
];
const ask: Maker = (one, two) => ['askForFloor', { speakerId: speakerIdOf(one), name: at(['Ane', 'Bo'], two) }];
const enter: Maker = (one) => ['enterSpeaker', { speakerId: speakerIdOf(one), name: at(['Bodil', 'Preben'], one) }];
const endTurn: Maker = (one, two) => [
  'endSpeaking',
  { seen: speakerIdOf(one), ...(two % 3 === 0 ? { passes: true as const } : {}) },
];
const callNext: Maker = (one, two, three) => [
  'callNextSpeaker',
  {
    seen: maybeSpeaker(one),
    ...(two % 5 === 0 ? { speakerId: speakerIdOf(two) } : {}),
    ...(three % 4 === 0 ? { passes: true as const } : {}),
  },
];

/** Who speaks. */
export const ofFloor: readonly [Maker, ...Maker[]] = [
  openFloor,
  openFloor,
  ask,
  ask,
  ask,
  (one, two, three) => [
    'arrangeFloor',
    {
      mode: 'round',
      unheardFirst: two % 2 === 0,
      secondsEach: null,
      ...(three % 3 === 0 ? {} : { round: [{ speakerId: speakerIdOf(one), name: 'Runde' }] }),
    },
  ],
  (one) => ['leaveFloor', { speakerId: speakerIdOf(one) }],
  callNext,
  callNext,
  enter,
  enter,
  endTurn,
  endTurn,
  (one) => ['takeCallBack', { seen: maybeSpeaker(one) }],
  (one) => ['takeCallBack', { seen: maybeSpeaker(one) }],
];
