import type { Actor } from '@skab/shared/access/can.ts';
import type { Board } from '@skab/shared/board/board.ts';
import { only } from '@skab/shared/board/collections.ts';
import { twoHomes } from '@skab/shared/board/twoHomes.ts';
import type { CommandName } from '@skab/shared/commands/registry.ts';
import type { Ballot } from '@skab/shared/meeting/ballots.ts';
import { idBytes, idFromBytes } from '@skab/shared/ids.ts';
import { botCount } from '@skab/shared/meeting/rehearsal.ts';
import type { CommandReply } from '@skab/shared/protocol/socket.ts';
import { idOfWords } from '../chain/idOfWords.ts';
import type { Clock, RandomBytes } from '../ports/clock.ts';
import { botBallot } from './botBallot.ts';
import { nextMove, type Bot } from './botMoves.ts';

/** A workshop under way, as bots see it. */
export interface BotBoard {
  readonly workshopId: string;
  readonly published: Board;
  readonly desk: Board;
  run(command: {
    readonly id: string;
    readonly name: CommandName;
    readonly args: unknown;
    readonly actor: Actor;
    readonly deviceId: string;
  }): Promise<CommandReply | null>;
}

export interface BotsTools {
  readonly clock: Clock;
  readonly randomBytes: RandomBytes;
  /** Hands a ballot in, by the door of all ballots. */
  readonly cast: (
    workshopId: string,
    actor: Actor,
    ballot: { readonly pollId: string; readonly ballot: Ballot },
  ) => Promise<unknown>;
  /** Whether anything is done here at all: another machine may go on in this one's place. */
  readonly mayAct: () => boolean;
  readonly report: (error: unknown) => void;
  /** How long until somebody in the room does something again, in ms; `random` is from 0 up to 1. */
  readonly paceMs?: (random: () => number) => number;
}

/** Takes part in the rehearsals that are open, at the pace of people, by the same door as they. */
export interface Bots {
  /** Looks whether bots take part in a workshop now. */
  look(board: BotBoard): void;
  stop(): void;
}

/** Under this name the answers to bots are kept, as a device's are. */
const deviceId = 'bots';
/** Of so many one sits in the committee, and may begin clusters. */
const perMember = 4;
const humanPace = (random: () => number): number => 700 + random() * 2300;

/** Whether bots take part: the switch is on, and the evening moves. */
const areWanted = (published: Board): boolean =>
  published.get('rehearsal', only)?.areBotsOn === true && published.get('run', only)?.phase === 'open';

const botOf = (workshopId: string, index: number): Bot => ({
  index,
  actor: {
    id: idOfWords('bot', workshopId, index),
    grants: [
      {
        role: index % perMember === 0 ? 'member' : 'participant',
        where: { kind: 'workshop', workshopId },
        until: null,
      },
    ],
    joinedAt: 0,
    name: null,
  },
});

export const bots = ({ clock, randomBytes, cast, mayAct, report, paceMs = humanPace }: BotsTools): Bots => {
  /** Which bots have voted in which poll, by both. */
  const voted = new Set<string>();
  const timers = new Map<string, NodeJS.Timeout>();
  // Chance as the house gives it: 32 bits of it.
  const random = (): number => Buffer.from(randomBytes(4)).readUInt32BE() / 2 ** 32;
  const newId = (): string => idFromBytes(randomBytes(idBytes));

  const end = (workshopId: string): void => {
    clearTimeout(timers.get(workshopId));
    timers.delete(workshopId);
  };

  const act = async (board: BotBoard): Promise<void> => {
    const { workshopId, published, desk } = board;
    const bot = botOf(workshopId, Math.floor(random() * botCount));
    const tools = { workshopId, now: clock.now(), random, newId };
    const ballot = botBallot(published, random);
    const vote = `${ballot?.pollId}/${bot.index}`;
    if (ballot && !voted.has(vote)) {
      voted.add(vote);
      await cast(workshopId, bot.actor, ballot);
      return;
    }
    const move = nextMove(twoHomes(published, desk), bot, tools);
    if (!move) return;
    // A refusal is an answer: somebody else was faster.
    await board.run({ id: newId(), ...move, actor: bot.actor, deviceId });
  };

  const goOn = (board: BotBoard): void => {
    const { workshopId } = board;
    const timer = setTimeout(() => {
      if (!timers.has(workshopId)) return;
      if (!mayAct() || !areWanted(board.published)) return end(workshopId);
      act(board)
        .catch(report)
        .finally(() => timers.has(workshopId) && goOn(board));
    }, paceMs(random));
    timer.unref();
    timers.set(workshopId, timer);
  };

  return {
    look: (board) => {
      const { workshopId, published } = board;
      if (!areWanted(published)) end(workshopId);
      else if (!timers.has(workshopId)) goOn(board);
    },
    stop: () => {
      for (const workshopId of timers.keys()) end(workshopId);
    },
  };
};
