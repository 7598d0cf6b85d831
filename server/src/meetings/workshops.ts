import * as z from 'zod/mini';
import { can, judge, type Place } from '@skab/shared/access/can.ts';
import { foundWorkshop } from '@skab/shared/commands/foundWorkshop.ts';
import { idSchema } from '@skab/shared/idSchema.ts';
import { idBytes, idFromBytes } from '@skab/shared/ids.ts';
import { refuse, type RefusalCode } from '@skab/shared/outcome.ts';
import type { WorkshopListed } from '@skab/shared/protocol/http.ts';
import { makeCode } from '@skab/shared/protocol/joinCode.ts';
import type { CommandReply } from '@skab/shared/protocol/socket.ts';
import type { Clock, RandomBytes } from '../ports/clock.ts';
import type { Register, Store, WorkshopRow } from '../ports/store.ts';

type Refusal = { readonly ok: false; readonly code: RefusalCode };

interface Asker {
  readonly deviceId: string;
  readonly personId: string;
}

export interface WorkshopsTools {
  readonly store: Store;
  readonly clock: Clock;
  readonly randomBytes: RandomBytes;
  /** The one door for change. */
  readonly send: (asker: Asker, call: unknown) => Promise<CommandReply | null>;
  readonly note: (register: Register, personId: string, workshopId: string) => Promise<void>;
}

const createSchema = z.strictObject({ workshopId: idSchema, commandId: idSchema, found: foundWorkshop.args });

const freeJoinCode = async (register: Register, randomBytes: RandomBytes): Promise<string> => {
  for (;;) {
    const code = makeCode(randomBytes);
    if (!(await register.workshopByCode(code))) return code;
  }
};

const listed = (row: WorkshopRow, code: string): WorkshopListed => {
  const { workshopId, title, date, phase } = row;
  return { workshopId, title, date, phase, code };
};

const installation = (now: number): Place => ({ where: { kind: 'installation' }, phase: null, closedAt: null, now });

const at = ({ workshopId, phase, closedAt }: WorkshopRow, now: number): Place => ({
  where: { kind: 'workshop', workshopId },
  phase,
  closedAt,
  now,
});

/** The workshops a person may know of, newest first. */
export const listWorkshops = ({ store, clock }: WorkshopsTools, asker: Asker): Promise<readonly WorkshopListed[]> =>
  store.register(async (register) => {
    const now = clock.now();
    const person = { grants: await register.grantsOf(asker.personId) };
    const rows = (await register.workshops()).filter((row) => can(person, 'listWorkshops', at(row, now)));
    const codes = await Promise.all(rows.map(({ workshopId }) => register.codeOf(workshopId)));
    return rows.map((row, index) => listed(row, codes[index] ?? ''));
  });

/** Makes the rows of a new workshop, with a series and a code of its own; gives those that are there already. */
const addRows = async (
  register: Register,
  { clock, randomBytes, note }: WorkshopsTools,
  asker: Asker,
  { workshopId, found }: z.output<typeof createSchema>,
): Promise<WorkshopListed> => {
  const known = await register.workshop(workshopId);
  if (known) return listed(known, (await register.codeOf(workshopId)) ?? '');
  const createdAt = clock.now();
  const seriesId = idFromBytes(randomBytes(idBytes));
  const joinCode = await freeJoinCode(register, randomBytes);
  const { title, date } = found.meeting;
  const row: WorkshopRow = { workshopId, seriesId, createdAt, title, date, phase: 'before', closedAt: null };
  await register.addSeries({ seriesId, joinCode, createdAt });
  await register.addWorkshop(row);
  await note(register, asker.personId, workshopId);
  return listed(row, joinCode);
};

/** Creates a workshop and founds its board. The same ids sent again give the same workshop. */
export const createWorkshop = async (
  tools: WorkshopsTools,
  asker: Asker,
  call: unknown,
): Promise<WorkshopListed | Refusal> => {
  const read = createSchema.safeParse(call);
  if (!read.success) return refuse('malformed');
  const { workshopId, commandId, found } = read.data;
  const rows = await tools.store.register(async (register): Promise<WorkshopListed | Refusal> => {
    const person = { grants: await register.grantsOf(asker.personId) };
    const no = judge(person, 'createWorkshop', installation(tools.clock.now()));
    return no ? refuse(no) : addRows(register, tools, asker, read.data);
  });
  if ('ok' in rows) return rows;
  const reply = await tools.send(asker, { workshopId, id: commandId, name: 'foundWorkshop', args: found });
  if (reply?.ok) return rows;
  return reply ?? refuse('failed');
};
