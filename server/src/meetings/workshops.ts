import * as z from 'zod/mini';
import { can, judge, type Place } from '@skab/shared/access/can.ts';
import { only } from '@skab/shared/board/collections.ts';
import { plainBoard } from '@skab/shared/board/plainBoard.ts';
import { layCopy } from '@skab/shared/commands/foundFromCopy.ts';
import { readCopy } from '@skab/shared/commands/workshopCopy.ts';
import { foundWorkshop } from '@skab/shared/commands/foundWorkshop.ts';
import { idSchema } from '@skab/shared/idSchema.ts';
import { idBytes, idFromBytes } from '@skab/shared/ids.ts';
import type { SeriesMeeting } from '@skab/shared/meeting/series.ts';
import { refuse, type Refusal } from '@skab/shared/outcome.ts';
import type { WorkshopListed } from '@skab/shared/protocol/http.ts';
import { makeCode } from '@skab/shared/protocol/joinCode.ts';
import type { CommandReply } from '@skab/shared/protocol/socket.ts';
import type { Clock, RandomBytes } from '../ports/clock.ts';
import type { Register, Store, WorkshopRow } from '../ports/store.ts';

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

const createSchema = z.strictObject({
  workshopId: idSchema,
  commandId: idSchema,
  found: foundWorkshop.args,
  /** A meeting of the series it is to be one of; a series of its own when left out. */
  seriesOf: z.optional(idSchema),
});

const freeJoinCode = async (register: Register, randomBytes: RandomBytes): Promise<string> => {
  for (;;) {
    const code = makeCode(randomBytes);
    if ((await register.meetingsByCode(code)).length === 0) return code;
  }
};

const listed = (row: WorkshopRow, code: string): WorkshopListed => {
  const { workshopId, seriesId, title, date, phase } = row;
  return { workshopId, seriesId, title, date, phase, code };
};

const installation = (now: number): Place => ({ where: { kind: 'installation' }, phase: null, closedAt: null, now });

const at = ({ workshopId, phase, closedAt }: WorkshopRow, now: number): Place => ({
  where: { kind: 'workshop', workshopId },
  phase,
  closedAt,
  now,
});

/** The workshops a person may know of, newest first; rehearsals are found where they are held from. */
export const listWorkshops = ({ store, clock }: WorkshopsTools, asker: Asker): Promise<readonly WorkshopListed[]> =>
  store.register(async (register) => {
    const now = clock.now();
    const person = { grants: await register.grantsOf(asker.personId) };
    const scratch = new Set((await register.scratches()).map(({ workshopId }) => workshopId));
    const rows = (await register.workshops()).filter(
      (row) => !scratch.has(row.workshopId) && can(person, 'listWorkshops', at(row, now)),
    );
    const codes = await Promise.all(rows.map(({ workshopId }) => register.codeOf(workshopId)));
    return rows.map((row, index) => listed(row, codes[index] ?? ''));
  });

/** A new workshop: its rows in the register, and the command that founds its board. */
interface Founding extends Pick<WorkshopRow, 'workshopId' | 'title' | 'date'> {
  readonly commandId: string;
  readonly name: 'foundWorkshop' | 'foundFromCopy';
  readonly args: unknown;
  /** A meeting of the series it is to be one of. */
  readonly seriesOf?: string | undefined;
}

/** The series a new meeting is added to, for who may lead the meeting she names; undefined for a new one. */
const seriesFor = async (
  register: Register,
  { clock }: WorkshopsTools,
  { personId }: Asker,
  seriesOf: string | undefined,
): Promise<{ readonly seriesId: string | undefined } | Refusal> => {
  if (seriesOf === undefined) return { seriesId: undefined };
  const row = await register.workshop(seriesOf);
  if (!row) return refuse('unknown-workshop');
  const no = judge({ grants: await register.grantsOf(personId) }, 'addMeeting', at(row, clock.now()));
  return no ? refuse(no) : { seriesId: row.seriesId };
};

/** A series of its own for a workshop, with a code. */
export const newSeries = async (
  register: Register,
  { clock, randomBytes }: Pick<WorkshopsTools, 'clock' | 'randomBytes'>,
): Promise<string> => {
  const seriesId = idFromBytes(randomBytes(idBytes));
  const joinCode = await freeJoinCode(register, randomBytes);
  await register.addSeries({ seriesId, joinCode, createdAt: clock.now() });
  return seriesId;
};

/** Makes the rows of a new workshop, in a series that is there or with a code of its own; gives those that are there already. */
const addRows = async (
  register: Register,
  tools: WorkshopsTools,
  asker: Asker,
  { workshopId, title, date, seriesOf }: Pick<Founding, 'workshopId' | 'title' | 'date' | 'seriesOf'>,
): Promise<WorkshopListed | Refusal> => {
  const codeOf = async (): Promise<string> => (await register.codeOf(workshopId)) ?? '';
  const known = await register.workshop(workshopId);
  if (known) return listed(known, await codeOf());
  const series = await seriesFor(register, tools, asker, seriesOf);
  if ('ok' in series) return series;
  const seriesId = series.seriesId ?? (await newSeries(register, tools));
  const createdAt = tools.clock.now();
  const row: WorkshopRow = { workshopId, seriesId, createdAt, title, date, phase: 'before', closedAt: null };
  await register.addWorkshop(row);
  await tools.note(register, asker.personId, workshopId);
  return listed(row, await codeOf());
};

const found = async (
  tools: WorkshopsTools,
  asker: Asker,
  { commandId, name, args, ...founding }: Founding,
): Promise<WorkshopListed | Refusal> => {
  const rows = await tools.store.register(async (register): Promise<WorkshopListed | Refusal> => {
    const person = { grants: await register.grantsOf(asker.personId) };
    const no = judge(person, 'createWorkshop', installation(tools.clock.now()));
    return no ? refuse(no) : addRows(register, tools, asker, founding);
  });
  if ('ok' in rows) return rows;
  const reply = await tools.send(asker, { workshopId: founding.workshopId, id: commandId, name, args });
  if (reply?.ok) return rows;
  return reply ?? refuse('failed');
};

/** The meetings of a workshop's series in their order, for who may read its desk. */
export const listSeries = (
  { store, clock }: WorkshopsTools,
  { personId }: Asker,
  workshopId: string,
): Promise<readonly SeriesMeeting[] | Refusal> =>
  store.register(async (register) => {
    const row = await register.workshop(workshopId);
    if (!row) return refuse('unknown-workshop');
    const no = judge({ grants: await register.grantsOf(personId) }, 'readDesk', at(row, clock.now()));
    if (no) return refuse(no);
    const meetings = await register.meetingsOf(row.seriesId);
    return meetings.map(({ workshopId: id, title, date, phase }) => ({ workshopId: id, title, date, phase }));
  });

/** Creates a workshop and founds its board. The same ids sent again give the same workshop. */
export const createWorkshop = async (
  tools: WorkshopsTools,
  asker: Asker,
  call: unknown,
): Promise<WorkshopListed | Refusal> => {
  const read = createSchema.safeParse(call);
  if (!read.success) return refuse('malformed');
  const { workshopId, commandId, found: args, seriesOf } = read.data;
  const { title, date } = args.meeting;
  return found(tools, asker, { workshopId, title, date, commandId, name: 'foundWorkshop', args, seriesOf });
};

const copySchema = z.strictObject({ workshopId: idSchema, commandId: idSchema, file: z.string() });

/**
 * Creates a workshop from a copy's file. All of the file is judged before anything is kept, so that none is left half-made. The command's id
 * is the import's too: sent again it is the same import.
 */
export const createFromCopy = async (
  tools: WorkshopsTools,
  asker: Asker,
  call: unknown,
): Promise<WorkshopListed | Refusal> => {
  const read = copySchema.safeParse(call);
  if (!read.success) return refuse('malformed');
  const { workshopId, commandId, file } = read.data;
  const grants = await tools.store.register((register) => register.grantsOf(asker.personId));
  const no = judge({ grants }, 'createWorkshop', installation(tools.clock.now()));
  if (no) return refuse(no);
  const copied = readCopy(file);
  if (!('copy' in copied)) return copied;
  const args = { importId: commandId, copy: copied.copy };
  const tried = plainBoard();
  const outcome = layCopy(tried, args, tools.clock.now());
  if (!outcome.ok) return outcome;
  const { title = '', date = '' } = tried.get('workshop', only) ?? {};
  return found(tools, asker, { workshopId, title, date, commandId, name: 'foundFromCopy', args });
};
