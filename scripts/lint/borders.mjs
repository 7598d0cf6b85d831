// Who may import whom: docs/ARCHITECTURE.md, "Layout and borders", as data. The lint reads it (arrows.mjs).
// An area is the longest path here that a file lies under. A file may import its own area and the areas listed.

const domain = ['shared/src', 'shared/src/access', 'shared/src/board', 'shared/src/meeting'];
const plainForm = 'shared/src/plainForm';
const composers = ['shared/src/clustering', 'shared/src/minutes', 'shared/src/scene'];
const invitation = 'shared/src/invitation';
const everythingShared = [...domain, ...composers, plainForm, invitation, 'shared/src/commands', 'shared/src/protocol'];
const sharedFromOutside = [...everythingShared, 'shared/src/exchange', 'shared/src/folder', 'shared/src/testing'];

const nouns = [
  'calendar',
  'collab',
  'folder',
  'followup',
  'http',
  'meetings',
  'minutes',
  'people',
  'rehearsal',
  'trial',
].map((noun) => `server/src/${noun}`);
const screens = [
  'board',
  'calendar',
  'chair',
  'councils',
  'dayBefore',
  'facilitator',
  'follow',
  'import',
  'minutes',
  'phone',
  'principles',
  'projector',
  'series',
  'start',
  'stations',
].map((screen) => `client/src/screens/${screen}`);

/** Each area and the areas its files may import. */
export const arrows = {
  ...Object.fromEntries(domain.map((area) => [area, domain])),
  ...Object.fromEntries(composers.map((area) => [area, ['shared/src', 'shared/src/board', 'shared/src/meeting']])),
  [plainForm]: ['shared/src'],
  // What is sent out, and laid on tables, before an evening.
  [invitation]: [...domain, ...composers, 'shared/src/protocol'],
  'shared/src/commands': domain,
  'shared/src/protocol': [...domain, ...composers, 'shared/src/commands'],
  // What comes in from files and goes out into them: it judges by the same rules as the command that takes it in.
  'shared/src/exchange': [...domain, 'shared/src/commands', 'shared/src/minutes'],
  // The evening on paper.
  'shared/src/folder': [...domain, 'shared/src/minutes'],
  'shared/src/testing': everythingShared,

  'server/src/config.ts': [],
  'server/src/ports': sharedFromOutside,
  'server/src/adapters': ['server/src/chain', 'server/src/config.ts', 'server/src/ports', ...sharedFromOutside],
  // What only tests use: stores that fail on purpose, sample work.
  'server/src/testing': ['server/src/adapters', 'server/src/chain', 'server/src/ports', ...sharedFromOutside],
  // Sealing and verifying the chain of events: under nouns and adapters, because both seal and read back.
  'server/src/chain': ['server/src/ports', ...sharedFromOutside],
  // Words and drawings on paper, as tagged PDF: by every noun that prints.
  'server/src/pdf': [],
  // How much may be asked: by every noun that answers.
  'server/src/limits': ['server/src/ports', ...sharedFromOutside],
  ...Object.fromEntries(
    nouns.map((noun) => [
      noun,
      ['server/src/chain', 'server/src/limits', 'server/src/pdf', 'server/src/ports', ...sharedFromOutside],
    ]),
  ),
  'server/src/openPorts.ts': ['server/src/adapters', 'server/src/config.ts', 'server/src/ports'],
  // What the app is made of, and the two files it hands parts of it to.
  ...Object.fromEntries(
    Object.entries({ app: ['openings', 'routers'], openings: [], routers: ['openings'] }).map(([file, beside]) => [
      `server/src/${file}.ts`,
      [
        ...beside.map((one) => `server/src/${one}.ts`),
        ...nouns,
        'server/src/chain',
        'server/src/config.ts',
        'server/src/limits',
        'server/src/ports',
        ...sharedFromOutside,
      ],
    ]),
  ),
  // The entries (main, invite, verify) stand at the top of the server and may know all of it.
  'server/src': [
    'server/src/app.ts',
    'server/src/chain',
    'server/src/config.ts',
    'server/src/openPorts.ts',
    'server/src/ports',
    ...nouns,
    ...sharedFromOutside,
  ],

  'client/src/styles': [],
  'client/src/text': sharedFromOutside,
  'client/src/ui': [],
  'client/src/sync': sharedFromOutside,
  'client/src/floor': ['client/src/board', 'client/src/text', 'client/src/ui', ...sharedFromOutside],
  'client/src/voting': ['client/src/board', 'client/src/text', 'client/src/ui', ...sharedFromOutside],
  'client/src/questions': [
    'client/src/board',
    'client/src/sync',
    'client/src/text',
    'client/src/ui',
    ...sharedFromOutside,
  ],
  'client/src/wall': [
    'client/src/board',
    'client/src/floor',
    'client/src/sync',
    'client/src/text',
    'client/src/ui',
    'client/src/voting',
    ...sharedFromOutside,
  ],
  'client/src/closing': [
    'client/src/board',
    'client/src/sync',
    'client/src/text',
    'client/src/ui',
    ...sharedFromOutside,
  ],
  'client/src/board': ['client/src/text', 'client/src/ui', ...sharedFromOutside],
  ...Object.fromEntries(
    screens.map((screen) => [
      screen,
      [
        'client/src/board',
        'client/src/closing',
        'client/src/floor',
        'client/src/questions',
        'client/src/sync',
        'client/src/text',
        'client/src/ui',
        'client/src/voting',
        'client/src/wall',
        ...sharedFromOutside,
      ],
    ]),
  ),
  // main, routes and what stands beside them open the screens.
  'client/src': [
    ...screens,
    'client/src/board',
    'client/src/closing',
    'client/src/floor',
    'client/src/questions',
    'client/src/gallery',
    'client/src/styles',
    'client/src/sync',
    'client/src/text',
    'client/src/ui',
    'client/src/voting',
    'client/src/wall',
    ...sharedFromOutside,
  ],
  'client/src/gallery': [
    ...screens,
    'client/src/board',
    'client/src/closing',
    'client/src/floor',
    'client/src/questions',
    'client/src/styles',
    'client/src/sync',
    'client/src/text',
    'client/src/ui',
    'client/src/voting',
    'client/src/wall',
    ...sharedFromOutside,
  ],
};

const yjsHomes = ['shared/src/board/boardDoc.ts', 'server/src/collab', 'client/src/sync'];

/** Packages that only some places may import; `foo` also means `foo/...`. Tests may import any. */
export const packageHomes = {
  '@skab/client': [],
  '@skab/server': [],
  '@skab/tests': [],
  kysely: ['server/src/adapters'],
  lib0: yjsHomes,
  libsql: ['server/src/adapters'],
  // config.ts alone reads the environment.
  'node:process': ['server/src/config.ts', 'scripts'],
  'node:': ['server', 'scripts', 'client/vite.config.ts'],
  react: ['client'],
  'react-aria-components': ['client'],
  'react-dom': ['client'],
  'socket.io': ['server/src/collab', 'server/src/app.ts'],
  'socket.io-client': ['client/src/sync'],
  'y-protocols': yjsHomes,
  'y-websocket': ['client/src/sync'],
  yjs: yjsHomes,
};

/** The domain may import these packages and no others. */
export const sharedPackages = ['zod', 'yjs'];
