import { agendaItemsInOrder } from '../meeting/agenda.ts';
import * as z from 'zod/mini';
import type { Board } from '../board/board.ts';
import { unsoundness } from '../board/invariants.ts';
import { relationKey } from '../board/relations.ts';
import { idSchema } from '../idSchema.ts';
import { done, refuse, type Outcome } from '../outcome.ts';
import { putAgendaItem } from './agendaItems.ts';
import { defineCommand, type CommandContext } from './defineCommand.ts';
import { earlierMeetingSchema } from './earlierMeeting.ts';
import { importChunkStatements, sourceLimit } from './importStatements.ts';
import { islandFields } from './islandFields.ts';
import { descriptionLimit } from './keepVersion.ts';
import { lineOfWords } from './lineOfWords.ts';
import { publish } from './publishing.ts';
import { readStatementText } from './readStatementText.ts';
import { titleLimit } from './readTitle.ts';
import { standingOf } from './standing.ts';
import { agendaItemLimit } from './stepFields.ts';

/** The most of each kind but statements that one command carries. */
export const bringChunk = 200;

const from = { meetingId: idSchema, originalId: idSchema };
const some = <Schema extends z.ZodMiniType>(schema: Schema, most = bringChunk) =>
  z.optional(z.array(schema).check(z.minLength(1), z.maxLength(most)));

const schema = z.strictObject({
  importId: idSchema,
  /** The meeting it is taken from, and those that things in it are from. */
  meeting: earlierMeetingSchema,
  meetings: some(earlierMeetingSchema),
  clusters: some(
    z.strictObject({
      ...from,
      ...islandFields,
      clusterId: idSchema,
      title: lineOfWords(0, titleLimit * 2),
      columns: z.nullable(z.int().check(z.gte(1), z.lte(8))),
      parentId: z.nullable(idSchema),
      description: z.nullable(z.string().check(z.minLength(1), z.maxLength(descriptionLimit * 2))),
    }),
  ),
  /** Statements as they are copied. */
  copies: some(
    z.strictObject({
      ...from,
      statementId: idSchema,
      text: z.string(),
      /** Its number there. */
      number: z.nullable(z.int()),
      /** Who wrote it, as she acts in this workshop; null where nobody here did. */
      authorId: z.nullable(idSchema),
      clusterIds: z.array(idSchema).check(z.maxLength(bringChunk)),
    }),
    importChunkStatements,
  ),
  principles: some(
    z.strictObject({
      ...from,
      principleId: idSchema,
      title: lineOfWords(1, titleLimit * 2),
      clusterIds: z.array(idSchema).check(z.maxLength(bringChunk)),
    }),
  ),
  items: some(z.strictObject({ ...from, agendaItemId: idSchema, title: lineOfWords(1, 200), isClosed: z.boolean() })),
});
type Args = z.output<typeof schema>;

const openImport = (board: Board, { importId, meeting }: Args, now: number): Outcome => {
  const known = board.get('imports', importId);
  if (known) {
    if (known.withdrawnAt !== null) return refuse('import-withdrawn');
    return known.meetingId === meeting.meetingId ? done : refuse('id-taken');
  }
  const source = `${[...meeting.title].slice(0, sourceLimit - meeting.date.length - 2).join('')}, ${meeting.date}`;
  board.put('imports', importId, { source, stepId: null, at: now, withdrawnAt: null, meetingId: meeting.meetingId });
  return done;
};

const bringClusters = (board: Board, { importId, clusters = [] }: Args, now: number): void => {
  const fresh = clusters.filter(({ clusterId: id }) => !board.get('clusters', id) && !board.get('mergedClusters', id));
  for (const { clusterId, meetingId, originalId, title, x, y, columns, description } of fresh) {
    board.put('clusters', clusterId, { title });
    board.put('islands', clusterId, { x, y, columns });
    board.put('brought', clusterId, { meetingId, originalId, importId });
    if (description !== null) board.put('descriptions', clusterId, { text: description, at: now });
  }
  for (const { clusterId, parentId } of fresh)
    if (parentId !== null && board.get('clusters', parentId)) board.put('nests', clusterId, { parentId });
};

const bringStatements = (board: Board, { importId, copies = [] }: Args, context: CommandContext): Outcome => {
  for (const [index, one] of copies.entries()) {
    const { statementId, meetingId, originalId, text: raw, number, authorId, clusterIds } = one;
    // It is here already, or was and has been taken back by who wrote it.
    if (standingOf(board, statementId) !== 'unknown') continue;
    const read = readStatementText(raw, 'imported');
    if ('refusal' in read) return read.refusal;
    publish(board, statementId, { text: read.text, stepId: null, promptId: null }, context);
    const ref = number === null ? {} : { ref: String(number) };
    board.put('origins', statementId, { importId, meetingId, originalId, ...ref });
    if (authorId !== null) board.put('authors', statementId, { actorId: authorId });
    for (const clusterId of clusterIds)
      if (board.get('clusters', clusterId))
        board.put('places', relationKey(statementId, clusterId), { at: context.now + index });
  }
  return done;
};

const bringPrinciples = (board: Board, { importId, principles = [] }: Args, now: number): void => {
  for (const { principleId, meetingId, originalId, title, clusterIds } of principles) {
    if (board.get('principles', principleId)) continue;
    board.put('principles', principleId, { title });
    board.put('brought', principleId, { meetingId, originalId, importId });
    for (const clusterId of clusterIds)
      if (board.get('clusters', clusterId))
        board.put('principleClusters', relationKey(principleId, clusterId), { at: now });
  }
};

const bringItems = (board: Board, { importId, items = [] }: Args): Outcome => {
  for (const { agendaItemId, meetingId, originalId, title, isClosed } of items) {
    if (board.get('agendaItems', agendaItemId)) continue;
    const place = agendaItemsInOrder(board).length + 1;
    if (place > agendaItemLimit) return refuse('too-many-agenda-items');
    putAgendaItem(board, agendaItemId, { place, title, isClosed });
    board.put('brought', agendaItemId, { meetingId, originalId, importId });
  }
  return done;
};

/**
 * Takes over what was chosen of an earlier meeting of the series, a part at a time, as copies that know what they were there: statements with
 * their words and who wrote them, clusters, principles and points that were put off. What is here already stands once. Sent by the server,
 * for it alone knows who wrote what; the earlier meeting stays as it is.
 */
export const bringOver = defineCommand({
  action: 'bringOver',
  args: schema,
  apply(board, args, context) {
    const opened = openImport(board, args, context.now);
    if (!opened.ok) return opened;
    for (const { meetingId, title, date } of [args.meeting, ...(args.meetings ?? [])])
      if (!board.get('earlierMeetings', meetingId)) board.put('earlierMeetings', meetingId, { title, date });
    bringClusters(board, args, context.now);
    const said = bringStatements(board, args, context);
    if (!said.ok) return said;
    bringPrinciples(board, args, context.now);
    const planned = bringItems(board, args);
    if (!planned.ok) return planned;
    return unsoundness(board) === null ? done : refuse('would-be-unsound');
  },
});
