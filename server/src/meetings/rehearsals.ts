import { judge, type Actor, type Place } from '@skab/shared/access/can.ts';
import type { Board } from '@skab/shared/board/board.ts';
import { only } from '@skab/shared/board/collections.ts';
import { planCopyOf } from '@skab/shared/commands/planCopy.ts';
import type { CommandName } from '@skab/shared/commands/registry.ts';
import { idBytes, idFromBytes } from '@skab/shared/ids.ts';
import { refuse, type Refusal, type RefusalCode } from '@skab/shared/outcome.ts';
import type { RehearsalStands } from '@skab/shared/protocol/deskHttp.ts';
import type { CommandReply } from '@skab/shared/protocol/socket.ts';
import { idOfWords } from '../chain/idOfWords.ts';
import type { Register, ScratchRow } from '../ports/store.ts';
import { newSeries, type WorkshopsTools } from './workshops.ts';

interface Asker {
  readonly deviceId: string;
  readonly personId: string;
}

type Opened =
  | { readonly ok: true; readonly place: Place; readonly board: Board }
  | { readonly ok: false; readonly code: RefusalCode };

export interface RehearsalTools extends Omit<WorkshopsTools, 'note'> {
  readonly open: (workshopId: string) => Promise<Opened>;
  readonly actorIn: (workshopId: string, personId: string) => Promise<Actor | undefined>;
  /** Runs a command that only the server may send, in the name of who asked for it. */
  readonly runFor: (
    asker: Asker,
    actor: Actor,
    command: { readonly workshopId: string; readonly id: string; readonly name: CommandName; readonly args: unknown },
  ) => Promise<CommandReply | null>;
  readonly noteRehearsal: (
    register: Register,
    personId: string,
    name: 'beginRehearsal' | 'throwAwayRehearsal',
    workshopId: string,
  ) => Promise<void>;
  /** People are no more, and their workshop is not. */
  readonly gone: (workshopId: string, personIds: readonly string[]) => Promise<void>;
}

/** A workshop as it stands, and who asks, if she may do this there. */
const asked = async (
  { open, actorIn }: RehearsalTools,
  { personId }: Asker,
  workshopId: string,
  action: 'rehearse' | 'throwAwayRehearsal',
): Promise<{ readonly ok: true; readonly place: Place; readonly board: Board; readonly actor: Actor } | Refusal> => {
  const opened = await open(workshopId);
  if (!opened.ok) return refuse(opened.code);
  const actor = await actorIn(workshopId, personId);
  const no = actor ? judge(actor, action, opened.place) : 'not-allowed';
  return no || !actor ? refuse(no ?? 'not-allowed') : { ...opened, actor };
};

const rehearsalOf = async (register: Register, workshopId: string): Promise<ScratchRow | undefined> =>
  (await register.scratches()).find(({ ofId, kind }) => ofId === workshopId && kind === 'rehearsal');

/** Who was given something for one workshop is given the same in its rehearsal. */
const grantAlike = async (
  register: Register,
  { randomBytes, clock }: RehearsalTools,
  { ofId, workshopId }: ScratchRow,
): Promise<void> => {
  for (const { personId, role, until, where } of await register.grantsIn(ofId)) {
    if (role === 'screen' || where.kind !== 'workshop') continue;
    const grantId = idFromBytes(randomBytes(idBytes));
    await register.addGrant({
      grantId,
      personId,
      role,
      until,
      where: { kind: 'workshop', workshopId },
      createdAt: clock.now(),
    });
  }
};

const addScratch = (tools: RehearsalTools, { personId }: Asker, ofId: string, board: Board): Promise<ScratchRow> =>
  tools.store.register(async (register) => {
    const known = await rehearsalOf(register, ofId);
    if (known) return known;
    const { title = '', date = '' } = board.get('workshop', only) ?? {};
    const workshopId = idFromBytes(tools.randomBytes(idBytes));
    const seriesId = await newSeries(register, tools);
    const createdAt = tools.clock.now();
    await register.addWorkshop({ workshopId, seriesId, createdAt, title, date, phase: 'before', closedAt: null });
    const row = { workshopId, ofId, kind: 'rehearsal' } as const;
    await register.addScratch(row);
    await grantAlike(register, tools, row);
    await tools.noteRehearsal(register, personId, 'beginRehearsal', ofId);
    return row;
  });

/**
 * Begins the rehearsal of a workshop: its plan in a workshop of its own, with its own id, code and chain. There is one at a time; who asks
 * again gets the one that is there.
 */
export const beginRehearsal = async (
  tools: RehearsalTools,
  asker: Asker,
  ofId: string,
): Promise<RehearsalStands | Refusal> => {
  const original = await asked(tools, asker, ofId, 'rehearse');
  if (!original.ok) return original;
  // One of one would never be thrown away with it.
  if (original.board.get('rehearsal', only)) return refuse('no-rehearsal');
  const { workshopId } = await addScratch(tools, asker, ofId, original.board);
  const importId = idOfWords('rehearsal', workshopId);
  const args = { importId, copy: planCopyOf(original.board, tools.clock.now()) };
  const id = idOfWords('found rehearsal', workshopId);
  const founded = await tools.send(asker, { workshopId, id, name: 'foundFromCopy', args });
  if (!founded?.ok && founded?.code !== 'already-founded') return founded ?? refuse('failed');
  const actor = await tools.actorIn(workshopId, asker.personId);
  if (!actor) return refuse('not-allowed');
  const command = {
    workshopId,
    id: idOfWords('begin rehearsal', workshopId),
    name: 'beginRehearsal',
    args: {},
  } as const;
  const begun = await tools.runFor(asker, actor, command);
  const opened = await tools.open(workshopId);
  // Somebody else may have begun it before.
  if (!opened.ok || !opened.board.get('rehearsal', only)) return begun?.ok === false ? begun : refuse('failed');
  return { ofId: null, rehearsalId: workshopId };
};

/** What a workshop rehearses, or what rehearses it. */
export const rehearsalStands = async (
  tools: RehearsalTools,
  asker: Asker,
  workshopId: string,
): Promise<RehearsalStands | Refusal> => {
  const known = await asked(tools, asker, workshopId, 'rehearse');
  if (!known.ok) return known;
  const rows = (await tools.store.register((register) => register.scratches())).filter(
    ({ kind }) => kind === 'rehearsal',
  );
  return {
    ofId: rows.find((row) => row.workshopId === workshopId)?.ofId ?? null,
    rehearsalId: rows.find((row) => row.ofId === workshopId)?.workshopId ?? null,
  };
};

const isKept = (tools: RehearsalTools, workshopId: string): Promise<boolean> =>
  tools.store.register(async (register) => (await register.scratches()).some((row) => row.workshopId === workshopId));

/** Throws a rehearsal away whole; what it was of stays as it is. Thrown away already is thrown away. */
export const throwAwayRehearsal = async (
  tools: RehearsalTools,
  asker: Asker,
  workshopId: string,
): Promise<null | Refusal> => {
  const known = await asked(tools, asker, workshopId, 'throwAwayRehearsal');
  if (!known.ok) return known.code === 'unknown-workshop' ? null : known;
  const rows = await tools.store.register((register) => register.scratches());
  const row = rows.find((one) => one.workshopId === workshopId && one.kind === 'rehearsal');
  if (!row) return refuse('no-rehearsal');
  let gone: readonly string[] = [];
  try {
    gone = (await tools.store.discardScratch(workshopId)) ?? [];
  } finally {
    // Its rows can be gone though the files could not be wiped; that is done before the next start.
    if (!(await isKept(tools, workshopId))) {
      // A practice round in it went with it.
      for (const { workshopId: inIt } of rows.filter(({ ofId }) => ofId === workshopId)) await tools.gone(inIt, []);
      await tools.gone(workshopId, gone);
    }
  }
  await tools.store.register((register) =>
    tools.noteRehearsal(register, asker.personId, 'throwAwayRehearsal', row.ofId),
  );
  return null;
};
