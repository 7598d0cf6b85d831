import type { CommandReply } from '@skab/shared/protocol/socket.ts';
import { newId, type Visitor } from '../../harness/visitor.ts';
import { sitDown, type ASocket } from '../../integration/aPhone.ts';
import type { Random } from '../kit/random.ts';
import type { Ledger, Sent } from './ledger.ts';

/** Who sends in a proof under kills: the first leads, the others sit with a phone. */
export interface Crowd {
  readonly workshopId: string;
  readonly stepId: string;
  readonly people: readonly Visitor[];
}

const laid = (random: Random, own: readonly string[], known: readonly string[]) => {
  const statementId = newId();
  const ofOwn = own[random.below(own.length || 1)];
  const any = known[random.below(known.length || 1)];
  const dice = random.below(10);
  if (ofOwn && dice === 0) return { name: 'withdrawStatement', args: { statementId: ofOwn } };
  if (ofOwn && dice < 3)
    return { name: 'editStatement', args: { statementId: ofOwn, text: `Rettet ${random.below(1000)}` } };
  return { post: true, any, statementId };
};

/** What somebody does next: most of it posts, some of it changes what is there. */
const next = (
  random: Random,
  isLeader: boolean,
  crowd: Crowd,
  own: readonly string[],
  known: readonly string[],
): Pick<Sent, 'name' | 'args'> => {
  const move = laid(random, own, known);
  if ('name' in move) return { name: move.name ?? '', args: move.args ?? {} };
  if (isLeader && move.any && random.below(2) === 0)
    return random.below(2) === 0
      ? { name: 'hideStatement', args: { statementId: move.any } }
      : {
          name: 'startCluster',
          args: {
            clusterId: newId(),
            statements: [{ statementId: move.any, seen: null }],
            title: 'Klynge',
            x: 0,
            y: 0,
          },
        };
  const text = `Udsagn ${random.below(1_000_000)} æøå 🌱`;
  return { name: 'postStatement', args: { statementId: move.statementId, stepId: crowd.stepId, text } };
};

const isTold = (reply: CommandReply | null | undefined): reply is CommandReply =>
  reply !== null && reply !== undefined && (reply.ok || reply.code !== 'stopping');

/** Somebody who sends until the line goes; what nothing was heard of before is sent again first, with the same id. */
const sendUntilCut = async (
  random: Random,
  crowd: Crowd,
  ledger: Ledger,
  from: number,
  seat: ASocket,
): Promise<void> => {
  const own: string[] = [];
  const one = async (sent: Sent): Promise<boolean> => {
    try {
      const call = { workshopId: crowd.workshopId, id: sent.id, name: sent.name, args: sent.args };
      const reply = (await seat.sendRaw('command', call)) as CommandReply | null; // the crossing's own type
      if (!isTold(reply)) return true;
      if (!reply.ok && reply.code === 'too-fast') {
        await new Promise((resolve) => setTimeout(resolve, 100));
        return true;
      }
      sent.reply = reply;
      if (reply.ok && sent.name === 'postStatement') own.push(String(sent.args['statementId']));
      return true;
    } catch {
      return false;
    }
  };
  for (const sent of ledger.unheard(from)) if (random.below(4) > 0 && !(await one(sent))) return;
  // Two under way at a time, as a phone that catches up has.
  const lane = async (): Promise<void> => {
    for (;;) {
      const move = next(random, from === 0, crowd, own, ledger.posted());
      if (!(await one(ledger.note({ id: newId(), from, ...move })))) return;
    }
  };
  await Promise.all([lane(), lane()]);
};

/** Everybody sits down at a server and sends until it is gone. `seated` resolves when they have begun. */
export const underLoad = (
  random: Random,
  crowd: Crowd,
  ledger: Ledger,
  origin: string,
): { readonly seated: Promise<void>; readonly gone: Promise<void> } => {
  const sitting = Promise.all(
    crowd.people.map((who, from) =>
      sitDown({ ...who, origin, saysOrigin: origin }, crowd.workshopId, from === 0 ? 'desk' : 'phone'),
    ),
  );
  return {
    seated: sitting.then(() => undefined),
    gone: sitting.then(async (seats) => {
      await Promise.all(seats.map((seat, from) => sendUntilCut(random, crowd, ledger, from, seat)));
      for (const seat of seats) seat.leave();
    }),
  };
};
