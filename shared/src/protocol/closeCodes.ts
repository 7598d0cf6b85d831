/**
 * Every code a web socket of ours is closed with. 4xxx codes are the application's own. Who reads too slowly is cut without one: it
 * would wait behind what was not read.
 */
export const closeCodes = {
  /** The server is stopping; come back soon. */
  restarting: 1012,
  /** A message was larger than `limits.messageBytes`. */
  tooLarge: 1009,
  /** Bytes that are no message of the protocol, or a kind that may not be sent here. */
  badFrame: 4400,
  /** No session, or one that has ended. */
  signedOut: 4401,
  /** The person goes on at another device, let in by an emergency code. */
  takenOver: 4419,
  /** A session without the right to read this. */
  notAllowed: 4403,
  /** No such workshop. */
  unknownWorkshop: 4404,
  /** The document has been founded anew: throw the copy away and ask for its new epoch. */
  epochChanged: 4409,
  /** Three times words under somebody else's ids, or what a draft may not hold. */
  foreignId: 4410,
  forbiddenContent: 4415,
  /** Open in too many places on one device: this was the oldest, and does not come back by itself. */
  tooManyOpen: 4423,
  /** More than may be asked in so short a time; come back in a while. */
  tooFast: 4429,
  /** The document could not be read from the store. */
  damaged: 4500,
} as const;

export type CloseCode = (typeof closeCodes)[keyof typeof closeCodes];
