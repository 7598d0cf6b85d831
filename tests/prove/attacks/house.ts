import { publishedText } from '@skab/shared/board/equality.ts';
import { routes, type Invited, type WorkshopDoor } from '@skab/shared/protocol/http.ts';
import { boardRoom } from '@skab/shared/protocol/socket.ts';
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { fillBoard, foundToCluster, writtenWords } from '../../harness/fullBoard.ts';
import { deskSocket } from '../../harness/deskSocket.ts';
import { aReplica, boardAddress, type AReplica } from '../../harness/replica.ts';
import { startServer, type RunningServer } from '../../harness/startServer.ts';
import { granted, joinByCode, newId, redeemLink, visitor, type Visitor } from '../../harness/visitor.ts';
import { ownProcess } from '../kit/ownProcesses.ts';
import { sender, type Sender } from '../kit/sender.ts';

/** What the server's process did since it was looked at last. */
export interface Strain {
  /** The longest the event loop stood still, in ms. */
  readonly heldMs: number;
  /** Processor time, in ms: a loop that stood still without it was waiting for its turn on the machine. */
  readonly workedMs: number;
  readonly memoryMb: number;
}

/** Our server with a workshop under way, honest people in it, and those who attack. */
export interface House {
  readonly server: RunningServer;
  readonly workshopId: string;
  readonly code: string;
  readonly stepId: string;
  readonly statementIds: readonly string[];
  readonly clusterIds: readonly string[];
  readonly boardUrl: string;
  readonly leader: Visitor;
  /** Somebody with the right to read the board and to move things on it. */
  readonly member: Visitor;
  readonly participant: Visitor;
  readonly honest: AReplica;
  invited(role: string): Promise<Visitor>;
  /** An honest phone posts; how long it took to be told that it is received, in ms. */
  post(): Promise<number>;
  /** The hash of all honest content: the same by the copy, by a replica that stood open and by a fresh one. */
  contentHash(): Promise<string>;
  strain(): Promise<Strain>;
  /** Ends the server without warning, and starts it again on what it left, at the same address. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

const until = async (what: string, holds: () => boolean): Promise<void> => {
  const end = Date.now() + 10_000;
  while (!holds()) {
    if (Date.now() > end) throw new Error(`did not come to pass: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};

export const openHouse = async (statementCount: number): Promise<House> => {
  let server = await startServer({ settings: { LOG_LEVEL: 'error' } });
  ownProcess(server.process);
  const { origin } = server;
  const leader = visitor(origin);
  await redeemLink(leader, await server.invite('administrator'));
  const [workshopId, stepId, clusterStep] = [newId(), newId(), newId()];
  const found = foundToCluster(stepId, clusterStep);
  granted(await leader.post(routes.workshops, { workshopId, commandId: newId(), found }));
  const { code } = granted(await leader.get<WorkshopDoor>(routes.workshop(workshopId)));
  const desk = await deskSocket(leader, workshopId);
  await desk.send('startStep', { stepId, seen: null });
  const texts = Array.from({ length: statementCount }, (_, index) => writtenWords(index));
  const { statementIds, clusterIds } = await fillBoard([desk], texts);
  desk.leave();
  const invited: House['invited'] = async (role) => {
    const { link } = granted(await leader.post<Invited>(routes.invitations(workshopId), { role }));
    const who = visitor(origin);
    await redeemLink(who, link);
    return who;
  };
  const member = await invited('member');
  const participant = visitor(origin);
  await joinByCode(participant, code);
  const honest = await aReplica(leader, workshopId);
  await until('the board is there', () => honest.seq() > 0);

  let phone: Sender | undefined;
  let posted = 0;
  const post = async (): Promise<number> => {
    if (!phone || posted % 25 === 0) {
      phone?.leave();
      const who = visitor(origin);
      await joinByCode(who, code);
      phone = await sender(who);
    }
    posted += 1;
    const from = performance.now();
    const reply = await phone.send(workshopId, 'postStatement', {
      statementId: newId(),
      stepId,
      text: `Ærligt ${posted}`,
    });
    if (!reply.ok) throw new Error(`an honest phone was refused: ${reply.code}`);
    const tookMs = performance.now() - from;
    await until('the honest replica has it', () => honest.seq() >= reply.seq);
    return tookMs;
  };
  const contentHash = async (): Promise<string> => {
    const fresh = await aReplica(leader, workshopId);
    await until('a fresh replica has it all', () => fresh.seq() >= honest.seq() && fresh.seq() > 0);
    const [stood, anew] = [publishedText(honest.board), publishedText(fresh.board)];
    fresh.leave();
    const answer = await fetch(new URL(routes.copy(workshopId), origin), { headers: { cookie: leader.cookie() } });
    const copy = (await answer.json()) as { readonly rows: unknown }; // our own server's file
    return hash([stood, anew, JSON.stringify(copy.rows)].map(hash).join());
  };
  const figure = (text: string, name: string): number =>
    Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1] ?? Number.NaN);
  let worked = 0;
  const strain = async (): Promise<Strain> => {
    const text = await (await fetch(new URL('/metrics', origin))).text();
    const before = worked;
    worked = figure(text, 'process_cpu_seconds_total') * 1000;
    const heldMs = figure(text, 'nodejs_eventloop_lag_max_seconds') * 1000;
    return { heldMs, workedMs: worked - before, memoryMb: server.memoryMb() };
  };
  await strain();
  return {
    get server() {
      return server;
    },
    workshopId,
    code,
    stepId,
    statementIds,
    clusterIds,
    boardUrl: `${boardAddress(leader)}/${boardRoom(workshopId, 1)}`,
    leader,
    member,
    participant,
    honest,
    invited,
    post,
    contentHash,
    strain,
    restart: async () => {
      const { port, dataFolder } = server;
      await server.kill();
      server = await startServer({ port, dataFolder, settings: { LOG_LEVEL: 'error' } });
      ownProcess(server.process);
    },
    close: async () => {
      phone?.leave();
      honest.leave();
      await server.stop();
      rmSync(server.dataFolder, { recursive: true, force: true });
    },
  };
};
