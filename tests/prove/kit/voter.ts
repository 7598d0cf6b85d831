import type { Ballot } from '@skab/shared/meeting/ballots.ts';
import type { BallotReply } from '@skab/shared/protocol/socket.ts';
import type { HallPhone } from './hallPhone.ts';

const lookMs = 40;
const answerMs = 20_000;

/** Somebody with a phone who votes as the client does: hands the ballot in, and anew each time the line comes back. */
export interface Voter {
  /** Whether the ballot lies in the urn of the server that runs now, as far as this phone was told. */
  isInUrn(): boolean;
  /** How often it was handed in. */
  handed(): number;
  /** What the server says of it, once the poll is closed; null when it gave no answer. */
  ask(): Promise<BallotReply | null>;
  leave(): void;
}

export const voter = (phone: HallPhone, pollId: string, ballot: Ballot): Voter => {
  let [toldAt, handed, isHanding] = [-1, 0, false];
  const send = async (what: Ballot | null): Promise<BallotReply | null> => {
    const socket = phone.socket();
    if (!socket) return null;
    const asked = socket.timeout(answerMs).emitWithAck('ballot', { pollId, voter: 1, ballot: what });
    // The crossing's own type.
    return (asked as Promise<BallotReply>).catch(() => null);
  };
  const hand = async (): Promise<void> => {
    const entry = phone.entries();
    isHanding = true;
    handed += 1;
    const reply = await send(ballot);
    isHanding = false;
    if (reply?.ok) toldAt = entry;
  };
  const looking = setInterval(() => {
    if (phone.isIn() && !isHanding && toldAt !== phone.entries()) void hand();
  }, lookMs);
  return {
    isInUrn: () => phone.isIn() && toldAt === phone.entries(),
    handed: () => handed,
    ask: () => send(null),
    leave: () => clearInterval(looking),
  };
};
