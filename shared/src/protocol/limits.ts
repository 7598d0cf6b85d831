/** What may cross, and how much of it. Sizes in bytes, times in ms. */
export const limits = {
  /** One message over any socket, and one body over HTTP. */
  messageBytes: 64 * 1024,
  /** What may wait for one slow reader before it is cut and told to catch up. */
  bufferedBytes: 1024 * 1024,
  /** The feed and the scene reach phones at most this often. */
  phoneFrameMs: 200,
  /** Board updates are gathered this long when many are watching. */
  boardFrameMs: 33,
  /** Commands one device may send: at once, and refilled per second. */
  commandBurst: 30,
  commandsPerSecond: 5,
  /** Wrong codes one device, or one address without a device, may try before its answers are slowed. */
  wrongCodesPerMinute: 10,
  slowedAnswerMs: 1000,
  /** A file, or what is pasted, that statements are imported from: bytes, and rows that are read of it. */
  importBytes: 4 * 1024 * 1024,
  importRows: 20_000,
  /** A copy of a whole workshop as a file. */
  copyBytes: 16 * 1024 * 1024,
  /** Sockets of each kind one device may have open; with one more the oldest is told to go. */
  socketsPerDevice: 12,
  /** A link that has not been used. */
  invitationMs: 14 * 24 * 60 * 60 * 1000,
  /** A person's private link to her own statements, from when it was made. */
  followKeyMs: 365 * 24 * 60 * 60 * 1000,
  /** A link that adds a second device of the same person. */
  ownDeviceMs: 10 * 60 * 1000,
} as const;

/** How much of something there may be in so many seconds. */
export interface Rate {
  readonly most: number;
  readonly inSeconds: number;
}

/** How often something may be asked of the server: of a device first, of a workshop second, of an address last, for a hall is one address. */
export const rates = {
  /** Entering, following the board and asking to help, together. */
  enteringByDevice: { most: 40, inSeconds: 10 },
  enteringByWorkshop: { most: 1500, inSeconds: 1 },
  /** Ballots, with those that are handed in anew after a loss, and questions whether they were counted: up to twelve voters share a phone. */
  ballotsByDevice: { most: 60, inSeconds: 20 },
  commandsByWorkshop: { most: 1000, inSeconds: 1 },
  /** Messages over one socket, whatever they are. */
  messagesBySocket: { most: 300, inSeconds: 3 },
  /** What is asked over HTTP, and sockets that are opened. */
  requestsByDevice: { most: 200, inSeconds: 10 },
  /** The same by those whose device is not known: a full hall that scans the code at once, and more. */
  requestsByAddress: { most: 20_000, inSeconds: 10 },
  /** Devices that come in for the first time; the next ones wait their turn. */
  newDevicesByAddress: { most: 4000, inSeconds: 600 },
} as const satisfies Readonly<Record<string, Rate>>;

/** How long a connection may keep us waiting, in ms. */
export const waits = {
  /** The head of a request, and all of it. Not shorter: a server that is behind must not take its own delay for theirs. */
  headMs: 30_000,
  requestMs: 60_000,
  /** A connection over which nothing moves; one kept for a next request. */
  idleMs: 120_000,
  keepAliveMs: 10_000,
  /** A socket that has not taken a seat. */
  unseatedMs: 20_000,
};

export type Waits = Readonly<typeof waits>;
