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
  /** Wrong codes one address may try before answers are slowed. */
  wrongCodesPerMinute: 10,
  slowedAnswerMs: 1000,
  /** A file, or what is pasted, that statements are imported from: bytes, and rows that are read of it. */
  importBytes: 4 * 1024 * 1024,
  importRows: 20_000,
  /** A copy of a whole workshop as a file. */
  copyBytes: 16 * 1024 * 1024,
  /** A link that has not been used. */
  invitationMs: 14 * 24 * 60 * 60 * 1000,
} as const;
