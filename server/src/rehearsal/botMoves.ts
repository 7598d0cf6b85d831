import { rolesAt, type Actor, type Role } from '@skab/shared/access/can.ts';
import type { Board } from '@skab/shared/board/board.ts';
import { clustersOf } from '@skab/shared/board/clusters.ts';
import { only } from '@skab/shared/board/collections.ts';
import { worded } from '@skab/shared/board/worded.ts';
import { placeOf } from '@skab/shared/commands/defineCommand.ts';
import type { CommandArgs, CommandName } from '@skab/shared/commands/registry.ts';
import { botNames, botWords } from './botWords.ts';

/** What a bot does next: a command, as somebody in the room would send it. */
export type BotMove = {
  [N in CommandName]: { readonly name: N; readonly args: CommandArgs<N> };
}[CommandName];

export interface Bot {
  readonly actor: Actor;
  /** From 0. */
  readonly index: number;
}

/** What chance and the house give a bot. */
export interface BotTools {
  readonly workshopId: string;
  readonly now: number;
  /** From 0 up to, not including, 1. */
  readonly random: () => number;
  readonly newId: () => string;
}

/** Statements that one bot writes in one step, at most. */
const mostWords = 4;
/** Bots that wait for the floor at a time, at most. */
const mostWaiting = 3;

const pick = <T>(list: readonly T[], random: () => number): T | undefined => list[Math.floor(random() * list.length)];

const move = <N extends CommandName>(name: N, args: CommandArgs<N>): BotMove => ({ name, args }) as BotMove; // they belong together by the signature

/** Comes in by the door: says who she is here as, where that is asked. */
const arrive = (board: Board, { actor }: Bot, { random }: BotTools): BotMove | null => {
  const asked = board.get('doorQuestions', only);
  if (!asked || board.get('arrivals', actor.id)) return null;
  const kind = pick(asked.kinds, random);
  const councils = asked.councils.split('\n').filter((line) => line !== '');
  const council = kind === 'councilMember' ? pick(councils, random) : undefined;
  if (kind === undefined) return null;
  return move('sayKind', { kind, isFromHome: false, ...(council === undefined ? {} : { council }) });
};

const write = (board: Board, stepId: string, { actor }: Bot, { random, newId }: BotTools): BotMove | null => {
  const taken = new Set<string>();
  let mine = 0;
  for (const collection of worded)
    for (const [id, row] of board.all(collection)) {
      taken.add(row.text);
      if (row.stepId === stepId && board.get('authors', id)?.actorId === actor.id) mine += 1;
    }
  const words = pick(
    botWords.filter(({ text }) => !taken.has(text)),
    random,
  );
  if (words && mine < mostWords) return move('postStatement', { statementId: newId(), stepId, text: words.text });
  return board.get('signals', actor.id)?.stepId === stepId ? null : move('signal', { stepId, kind: 'ready' });
};

const clusterNamed = (board: Board, title: string): string | undefined =>
  [...board.all('clusters')].find(([, row]) => row.title === title)?.[0];

const aboutOf = (text: string): string => botWords.find((words) => words.text === text)?.about ?? 'Andet, vi hørte';

/** Lays a statement that lies nowhere where its words belong; begins that cluster if it may. */
const lay = (board: Board, { actor }: Bot, { workshopId, now, random, newId }: BotTools): BotMove | null => {
  const held: readonly Role[] = rolesAt(actor, placeOf(board, { kind: 'workshop', workshopId }, now));
  const mayBegin = held.includes('member');
  const loose = [...board.all('statements')]
    .filter(([id]) => clustersOf(board, id).length === 0)
    .map(([statementId, { text }]) => ({
      statementId,
      title: aboutOf(text),
      clusterId: clusterNamed(board, aboutOf(text)),
    }));
  const found = pick(mayBegin ? loose : loose.filter(({ clusterId }) => clusterId !== undefined), random);
  if (!found) return null;
  const { statementId, title, clusterId } = found;
  if (clusterId !== undefined) return move('placeStatement', { statementId, clusterId, seen: null });
  const place = [...board.all('clusters')].length;
  return move('startCluster', {
    clusterId: newId(),
    title,
    statements: [{ statementId, seen: null }],
    x: (place % 3) * 480,
    y: Math.floor(place / 3) * 420,
  });
};

const ask = (board: Board, { index }: Bot, { random, newId }: BotTools): BotMove | null => {
  if (board.get('floor', only)?.mode !== 'list' || random() > 0.1) return null;
  const waiting = [...board.all('speakers')].filter(([, { standing }]) => standing === 'waiting');
  const name = botNames[index % botNames.length] ?? '';
  if (waiting.length >= mostWaiting || waiting.some(([, speaker]) => speaker.name === name)) return null;
  return move('askForFloor', { speakerId: newId(), name });
};

/** What a bot does next in the evening as it stands, both homes of the board; null for nothing. */
export const nextMove = (board: Board, bot: Bot, tools: BotTools): BotMove | null => {
  const run = board.get('run', only);
  const step = run && run.stepId !== null ? board.get('steps', run.stepId) : undefined;
  if (run?.phase !== 'open' || run.stepId === null || run.halt || !step) return null;
  const came = arrive(board, bot, tools);
  if (came) return came;
  if (step.activity === 'collect' || step.activity === 'presentation') return write(board, run.stepId, bot, tools);
  if (step.activity === 'cluster') return lay(board, bot, tools);
  return ask(board, bot, tools);
};
