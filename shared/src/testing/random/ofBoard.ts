import { anId } from '../builders.ts';
import { at, clusterIdOf, maybeCluster, statementIdOf, type Maker } from './draws.ts';

const startOne: Maker = (one, two, three) => [
  'startCluster',
  {
    clusterId: clusterIdOf(one),
    statements: [{ statementId: statementIdOf(two), seen: maybeCluster(three) }],
    x: one,
    y: two,
  },
];
const place: Maker = (one, two, three) => [
  'placeStatement',
  { statementId: statementIdOf(one), clusterId: clusterIdOf(two), seen: maybeCluster(three) },
];

/** Clusters, principles and stations, and what undoes them. */
export const ofBoard: readonly [Maker, ...Maker[]] = [
  startOne,
  startOne,
  startOne,
  place,
  place,
  (one, two) => ['addPlace', { statementId: statementIdOf(one), clusterId: clusterIdOf(two) }],
  () => ['takeDealt', {}],
  (one, two) => [
    'placeDealt',
    { statementId: statementIdOf(one), clusterId: clusterIdOf(two), ...(one % 2 === 0 ? { title: 'Delt ud' } : {}) },
  ],
  (one) => ['passDealt', { statementId: statementIdOf(one) }],
  (one, two) => ['unplaceStatement', { statementId: statementIdOf(one), clusterId: clusterIdOf(two) }],
  (one, two) => ['renameCluster', { clusterId: clusterIdOf(one), title: at(['Bygger bro', ' '], two) }],
  (one, two) => ['moveCluster', { clusterId: clusterIdOf(one), x: two, y: one, columns: null }],
  (one, two) => ['nestCluster', { clusterId: clusterIdOf(one), parentId: maybeCluster(two) }],
  (one, two) => ['mergeClusters', { fromId: clusterIdOf(one), intoId: clusterIdOf(two) }],
  (one, two, three) => [
    'splitCluster',
    {
      clusterId: clusterIdOf(one),
      newClusterId: clusterIdOf(two),
      statementIds: [statementIdOf(three)],
      x: one,
      y: two,
    },
  ],
  (one) => ['dissolveCluster', { clusterId: clusterIdOf(one) }],
  (one, two) => [
    'makePrinciple',
    { principleId: anId(`principle ${one % 3}`), clusterId: maybeCluster(two), title: 'Lytter først' },
  ],
  (one, two) => ['renamePrinciple', { principleId: anId(`principle ${one % 3}`), title: at(['Bygger bro', ''], two) }],
  (one, two) => [
    'makeStation',
    { stationId: anId(`station ${one % 3}`), clusterId: maybeCluster(two), title: 'Stand' },
  ],
  (one, two) => ['renameStation', { stationId: anId(`station ${one % 3}`), title: at(['Ved vinduet', ''], two) }],
  (one, two) => ['beginDraft', { clusterId: clusterIdOf(one), draftId: anId(`draft ${two % 3}`) }],
  (one, two, three) => [
    'keepVersion',
    {
      draftId: anId(`draft ${one % 3}`),
      text: at(['Steder, hvor man mødes.', ' ', 'a'.repeat(2001)], two),
      why: at(['', 'Enige ved bordet'], three),
    },
  ],
  (one) => ['showCluster', { clusterId: maybeCluster(one) }],
  (one) => ['undo', { commandId: anId(`command ${one}`) }],
];
