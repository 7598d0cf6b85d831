/**
 * `pnpm bench command [--sizes 100,2000,5000] [--phones 20] [--each 15]`: what one more statement costs on a board that has many: phones post one
 * after the other. Reports; decides nothing. The last line is one JSON object.
 */
import { parseArgs } from 'node:util';
import { routes, type WorkshopListed } from '@skab/shared/protocol/http.ts';
import { desksOf, fillBoard, foundToCluster, writtenWords } from '../harness/fullBoard.ts';
import { lightPhone } from '../harness/lightPhone.ts';
import { startServer, type RunningServer } from '../harness/startServer.ts';
import { granted, newId, redeemLink, visitor, type Visitor } from '../harness/visitor.ts';
import { percentile } from './percentile.ts';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '100,2000,5000' },
    phones: { type: 'string', default: '20' },
    each: { type: 'string', default: '15' },
  },
});

/** A board of so many statements, nine of ten in clusters, whose collecting step is on. */
const prepare = async (leader: Visitor, size: number): Promise<{ readonly code: string; readonly stepId: string }> => {
  const [workshopId, stepId, clusterId] = [newId(), newId(), newId()];
  const call = { workshopId, commandId: newId(), found: foundToCluster(stepId, clusterId) };
  const { code } = granted(await leader.post<WorkshopListed>(routes.workshops, call));
  const desks = (await desksOf(leader, workshopId, 'facilitator', 20)).map(({ desk }) => desk);
  await desks[0]?.send('startStep', { stepId: clusterId, seen: null });
  await fillBoard(
    desks,
    Array.from({ length: size }, (_, index) => writtenWords(index)),
  );
  await desks[0]?.send('startStep', { stepId, seen: clusterId });
  for (const desk of desks) desk.leave();
  return { code, stepId };
};

const measure = async (server: RunningServer, leader: Visitor, size: number) => {
  const { code, stepId } = await prepare(leader, size);
  const phones = await Promise.all(
    Array.from({ length: Number(values.phones) }, () => lightPhone(server.origin, code)),
  );
  const tookMs: number[] = [];
  const cpuFrom = server.cpuMs();
  for (let round = 0; round < Number(values.each); round += 1)
    for (const phone of phones) {
      const from = performance.now();
      const { reply } = await phone.post(stepId, writtenWords(round));
      if (!reply.ok) throw new Error(`a statement was refused: ${reply.code}`);
      tookMs.push(performance.now() - from);
    }
  const cpuMs = server.cpuMs() - cpuFrom;
  for (const phone of phones) phone.leave();
  const rounded = (ms: number): number => Math.round(ms * 10) / 10;
  const told = {
    statements: size,
    posted: tookMs.length,
    ackP50Ms: rounded(percentile(tookMs, 0.5)),
    ackP95Ms: rounded(percentile(tookMs, 0.95)),
    serverCpuMsEach: rounded(cpuMs / tookMs.length),
  };
  console.log(
    `${size} statements: ack p50 ${told.ackP50Ms} ms, p95 ${told.ackP95Ms} ms, ${told.serverCpuMsEach} ms of work for each`,
  );
  return told;
};

const server = await startServer({ settings: { LOG_LEVEL: 'silent' } });
const leader = visitor(server.origin);
await redeemLink(leader, await server.invite('administrator'));
const boards = [];
for (const size of values.sizes.split(',').map(Number)) boards.push(await measure(server, leader, size));
await server.stop();
console.log(JSON.stringify({ bench: 'command', boards }));
