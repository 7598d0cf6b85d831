import * as z from 'zod/mini';
import { judge, type Actor, type Place } from '@skab/shared/access/can.ts';
import type { Board } from '@skab/shared/board/board.ts';
import { clustersOf } from '@skab/shared/board/clusters.ts';
import { only } from '@skab/shared/board/collections.ts';
import type { EarlierMeeting } from '@skab/shared/board/deskRows.ts';
import { earlierOf } from '@skab/shared/board/origins.ts';
import { secondsOf } from '@skab/shared/board/relations.ts';
import { bringChunk } from '@skab/shared/commands/bringOver.ts';
import { importChunkStatements } from '@skab/shared/commands/importStatements.ts';
import type { CommandArgs, CommandName } from '@skab/shared/commands/registry.ts';
import { idSchema } from '@skab/shared/idSchema.ts';
import { isClosedItem } from '@skab/shared/meeting/agenda.ts';
import { itemOf, titleElsewhere } from '@skab/shared/meeting/tasks.ts';
import { refuse, type Refusal, type RefusalCode } from '@skab/shared/outcome.ts';
import type { CommandReply } from '@skab/shared/protocol/socket.ts';
import { idOfWords } from '../chain/idOfWords.ts';
import type { Store } from '../ports/store.ts';

type Opened =
  | { readonly ok: true; readonly place: Place; readonly board: Board }
  | { readonly ok: false; readonly code: RefusalCode };

interface Asker {
  readonly deviceId: string;
  readonly personId: string;
}

export interface BringingTools {
  readonly store: Store;
  readonly open: (workshopId: string) => Promise<Opened>;
  readonly actorIn: (workshopId: string, personId: string) => Promise<Actor | undefined>;
  /** Who somebody of one workshop is in another, made there if she is not; undefined where nobody is known under the id. */
  readonly sameIn: (fromId: string, actorId: string, toId: string) => Promise<string | undefined>;
  /** Runs a command that only the server may send, in the name of who asked for it. */
  readonly runFor: (
    asker: Asker,
    actor: Actor,
    command: { readonly workshopId: string; readonly id: string; readonly name: CommandName; readonly args: unknown },
  ) => Promise<CommandReply | null>;
}

const chosen = (most: number) => z._default(z.array(idSchema).check(z.maxLength(most)), []);

const callSchema = z.strictObject({
  commandId: idSchema,
  importId: idSchema,
  fromId: idSchema,
  clusters: chosen(bringChunk),
  statements: chosen(importChunkStatements),
  principles: chosen(bringChunk),
  items: chosen(bringChunk),
});
type Call = z.output<typeof callSchema>;

/** Bytes a command has at most. Words are many bytes where they are not Latin; what is longer is asked for in smaller parts. */
const mostBytes = 256 * 1024;

/** What something of an earlier meeting is: where it was said first, and its id there. */
const rootOf = (board: Board, of: EarlierMeeting, id: string): { meeting: EarlierMeeting; originalId: string } =>
  earlierOf(board, id) ?? { meeting: of, originalId: id };

const meetingOf = (board: Board, meetingId: string): EarlierMeeting | undefined => {
  const row = board.get('workshop', only);
  return row && { meetingId, title: row.title, date: row.date };
};

/** Makes the command that takes over what was chosen, out of the earlier meeting as it stands. */
const compose = async (
  { sameIn }: BringingTools,
  board: Board,
  { call, meeting, toId }: { readonly call: Call; readonly meeting: EarlierMeeting; readonly toId: string },
): Promise<CommandArgs<'bringOver'>> => {
  const meetings = new Map<string, EarlierMeeting>();
  /** The same thing has the same id in a workshop, whichever meeting it comes by: it stands there once. */
  const here = (id: string) => {
    const root = rootOf(board, meeting, id);
    meetings.set(root.meeting.meetingId, root.meeting);
    const { originalId } = root;
    const { meetingId } = root.meeting;
    return { id: idOfWords('brought', toId, meetingId, originalId), meetingId, originalId };
  };
  const idHere = (id: string): string => here(id).id;
  const authorIn = async (statementId: string): Promise<string | null> => {
    const actorId = board.get('authors', statementId)?.actorId;
    return actorId === undefined ? null : ((await sameIn(meeting.meetingId, actorId, toId)) ?? null);
  };
  const copies = await Promise.all(
    call.statements.flatMap((id) => {
      const row = board.get('statements', id);
      if (!row) return [];
      const { id: statementId, ...from } = here(id);
      const number = board.get('numbers', id)?.number ?? null;
      const clusterIds = clustersOf(board, id).map(idHere);
      return authorIn(id).then((authorId) => ({ ...from, statementId, text: row.text, number, authorId, clusterIds }));
    }),
  );
  const clusters = call.clusters.flatMap((id) => {
    const row = board.get('clusters', id);
    const island = board.get('islands', id);
    if (!row || !island) return [];
    const { id: clusterId, ...from } = here(id);
    const parentId = board.get('nests', id)?.parentId;
    const description = board.get('descriptions', id)?.text ?? null;
    return {
      ...from,
      ...island,
      clusterId,
      title: row.title,
      parentId: parentId ? idHere(parentId) : null,
      description,
    };
  });
  const principles = call.principles.flatMap((id) => {
    const row = board.get('principles', id);
    if (!row) return [];
    const { id: principleId, ...from } = here(id);
    const clusterIds = secondsOf(board, 'principleClusters', id).map(idHere);
    return { ...from, principleId, title: row.title, clusterIds };
  });
  const items = call.items.flatMap((id) => {
    const itemId = itemOf(board, id);
    if (!board.get('agendaItems', itemId)) return [];
    // Under its own id, as a letter would bring it.
    const { id: _, ...from } = here(id);
    return {
      ...from,
      agendaItemId: id,
      title: titleElsewhere(board, id),
      isClosed: isClosedItem(board, itemId),
    };
  });
  const { importId } = call;
  return {
    importId,
    meeting,
    ...(meetings.size > 0 ? { meetings: [...meetings.values()] } : {}),
    ...(clusters.length > 0 ? { clusters } : {}),
    ...(copies.length > 0 ? { copies } : {}),
    ...(principles.length > 0 ? { principles } : {}),
    ...(items.length > 0 ? { items } : {}),
  };
};

/** Takes over a part of what who leads has chosen of an earlier meeting of the series. Sent again it is done once. */
export const bringOver = async (
  tools: BringingTools,
  asker: Asker,
  workshopId: string,
  body: unknown,
): Promise<{ readonly seq: number } | Refusal> => {
  const read = callSchema.safeParse(body);
  if (!read.success) return refuse('malformed');
  const call = read.data;
  const { fromId, commandId } = call;
  if (fromId === workshopId) return refuse('same-meeting');
  const [here, there] = [await tools.open(workshopId), await tools.open(fromId)];
  if (!here.ok) return here;
  if (!there.ok) return there;
  const actor = await tools.actorIn(workshopId, asker.personId);
  const actorThere = await tools.actorIn(fromId, asker.personId);
  const no = actor ? judge(actor, 'bringFromEarlier', here.place) : 'not-allowed';
  if (!actor || no) return refuse(no ?? 'not-allowed');
  const noThere = actorThere ? judge(actorThere, 'readDesk', there.place) : 'not-allowed';
  if (noThere) return refuse(noThere);
  const isSeries = await tools.store.register(
    async (register) => (await register.workshop(workshopId))?.seriesId === (await register.workshop(fromId))?.seriesId,
  );
  if (!isSeries) return refuse('not-in-series');
  const meeting = meetingOf(there.board, fromId);
  if (!meeting) return refuse('unknown-workshop');
  const args = await compose(tools, there.board, { call, meeting, toId: workshopId });
  if (Buffer.byteLength(JSON.stringify(args)) > mostBytes) return refuse('too-large');
  const reply = await tools.runFor(asker, actor, { workshopId, id: commandId, name: 'bringOver', args });
  return reply ?? refuse('failed');
};
