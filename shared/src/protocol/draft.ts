import * as z from 'zod/mini';
import { idSchema } from '../idSchema.ts';

/** Where the y-websocket endpoint of drafts listens: `/draft/<workshopId>@<epoch>/<draftId>`. The epoch is the draft's own. */
export const draftPath = '/draft';

/** The one root type of a draft: its text. */
export const draftRoot = 'text';

/** What may cross to a draft, and how much of it. Sizes in bytes, times in ms. */
export const draftLimits = {
  /** One update. */
  updateBytes: 64 * 1024,
  /** What a writer answers when it is asked for all the server lacks. */
  answerBytes: 256 * 1024,
  updateStructs: 2_000,
  answerStructs: 20_000,
  /** Of those, what the server did not have. */
  newStructs: 2_000,
  /** Signs the text may have, as JavaScript counts them: room for what two write at once; a version has fewer. */
  textLength: 8_000,
  /** Structs the whole document may have, which bounds its bytes as well; with half of them it is founded anew when nobody is at it. */
  docStructs: 10_000,
  heavyStructs: 5_000,
  /** Steps one update may cost while its words find their place among others': a stranger chooses them, and each is time. */
  steps: 20_000,
  /** A writer with a gap is asked again at most this often. */
  askAgainMs: 200,
  /** After a commit that failed it is asked again this much later. */
  notSavedMs: 2_000,
  strikes: 3,
  /** Refusals of any kind: an editor of ours fetches everything anew at the first. */
  refusals: 10,
  /** Ids one device may be given for one draft. */
  idsPerDevice: 500,
  /** What may wait of one writer before it is cut. */
  waitingBytes: 512 * 1024,
  cursorBytes: 256,
} as const;

/** The y-websocket message types beside sync and awareness. Saved: how many of this connection's updates are on disk. Refused: why one never will be. */
export const messageSaved = 101;
export const messageDraftRefused = 102;

/** Why words are refused for good. */
export const draftFaults = ['malformed', 'foreign-id', 'content', 'too-large', 'too-long', 'not-allowed'] as const;
export type DraftFault = (typeof draftFaults)[number];

export const draftRoom = (workshopId: string, epoch: number, draftId: string): string =>
  `${workshopId}@${epoch}/${draftId}`;

/** Reads `<workshopId>@<epoch>/<draftId>`; null when it is something else. */
export const readDraftRoom = (
  room: string,
): { readonly workshopId: string; readonly epoch: number; readonly draftId: string } | null => {
  const found = /^([A-Za-z0-9_-]{22})@(\d{1,9})\/([A-Za-z0-9_-]{22})$/.exec(room);
  return found?.[1] && found[2] && found[3]
    ? { workshopId: found[1], epoch: Number(found[2]), draftId: found[3] }
    : null;
};

const position = z.int().check(z.gte(0), z.lte(draftLimits.textLength));

/** What a writer says of itself: where its cursor is; null when it is not in the text. */
export const writerStateSchema = z.strictObject({
  writer: z.nullable(z.strictObject({ key: idSchema, from: position, to: position })),
});

export type WriterState = NonNullable<z.output<typeof writerStateSchema>['writer']>;

/** A writer as the others are told of it: name, role and colour are the server's word. */
export interface ShownWriter extends WriterState {
  readonly name: string | null;
  readonly role: string | null;
  /** One of a few, numbered from 0. */
  readonly colour: number;
}

/** Where a device asks for an id to write under, `POST`; what it is answered. */
export const draftIdPath = (workshopId: string, draftId: string): string =>
  `/api/workshops/${workshopId}/drafts/${draftId}/id`;

export interface DraftId {
  /** Given once, to this device, never again. */
  readonly clientId: number;
  readonly epoch: number;
}
