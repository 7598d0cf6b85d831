import { routes, type CreateWorkshopCall, type WorkshopListed } from '@skab/shared/protocol/http.ts';
import { foundToCluster } from '../../harness/fullBoard.ts';
import { startServer, type RunningServer } from '../../harness/startServer.ts';
import { granted, newId, redeemLink, visitor, type Visitor } from '../../harness/visitor.ts';
import { ownProcess } from './ownProcesses.ts';
import { sender } from './sender.ts';

/** A workshop whose collecting step is on. */
export interface HallWorkshop {
  readonly workshopId: string;
  readonly code: string;
  readonly stepId: string;
}

/** The built server in a process of its own, and somebody who leads. */
export interface Hall {
  server(): RunningServer;
  readonly leader: Visitor;
  /** One more workshop under way. */
  workshop(): Promise<HallWorkshop>;
  /** A figure of the server's own, by its name in `/metrics`. */
  metric(name: string): Promise<number>;
  /** Ends the server without warning, and starts it again at the same address; how long it was away, in ms. */
  killAndRestart(): Promise<number>;
}

export const startHall = async (settings: Readonly<Record<string, string>> = {}): Promise<Hall> => {
  let server = await startServer({ settings: { LOG_LEVEL: 'silent', ...settings } });
  const { port, dataFolder, origin } = server;
  ownProcess(server.process);
  const leader = visitor(origin);
  await redeemLink(leader, await server.invite('administrator'));
  return {
    server: () => server,
    leader,
    workshop: async () => {
      const stepId = newId();
      const call: CreateWorkshopCall = {
        workshopId: newId(),
        commandId: newId(),
        found: foundToCluster(stepId, newId()),
      };
      const { workshopId, code } = granted(await leader.post<WorkshopListed>(routes.workshops, call));
      const desk = await sender(leader);
      const reply = await desk.send(workshopId, 'startStep', { stepId, seen: null });
      desk.leave();
      if (!reply.ok) throw new Error(`the step did not start: ${reply.code}`);
      return { workshopId, code, stepId };
    },
    metric: async (name) => {
      const text = await (await fetch(new URL('/metrics', origin))).text();
      return Number(new RegExp(`^${name} (\\S+)`, 'm').exec(text)?.[1] ?? Number.NaN);
    },
    killAndRestart: async () => {
      const from = performance.now();
      await server.kill();
      server = await startServer({ port, dataFolder, settings: { LOG_LEVEL: 'silent', ...settings } });
      ownProcess(server.process);
      return performance.now() - from;
    },
  };
};
