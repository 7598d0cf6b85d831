import type { ScratchKind } from '@skab/shared/meeting/scratch.ts';
import type { Phase } from '@skab/shared/meeting/words.ts';
import type { Role, Where } from '@skab/shared/access/can.ts';
import type { CollectionName } from '@skab/shared/board/collections.ts';

// The columns as Kysely sees them. What is a boolean in the port is 0 or 1 here, in every database.

export interface WorkshopsTable {
  workshopId: string;
  seriesId: string;
  createdAt: number;
  title: string;
  date: string;
  phase: Phase;
  closedAt: number | null;
  seq: number;
  epoch: number;
  head: string;
  /** The seq of the last row in `updates`, and how many rows `desk` has: what a load must find. */
  updateSeq: number;
  deskCount: number;
  /** Of what the register says of it: the first seven columns. */
  checksum: string;
}

interface EventColumns {
  seq: number;
  commandId: string;
  actorId: string;
  at: number;
  name: string;
  contentHash: string;
  prevHash: string;
  hash: string;
  content: string | null;
  salt: Uint8Array | null;
}

interface EventsTable extends EventColumns {
  workshopId: string;
}

export interface UpdatesTable {
  workshopId: string;
  epoch: number;
  seq: number;
  /** The seq of the row before in this epoch, or 0: a row that is missing is missed. */
  prevSeq: number;
  bytes: Uint8Array;
  checksum: string;
}

export interface DeskTable {
  workshopId: string;
  collection: CollectionName;
  id: string;
  row: string;
  checksum: string;
}

/** What was found damaged, as it lay there, of an update (`bytes`) or of the desk (`row`). */
interface QuarantineTable {
  workshopId: string;
  epoch: number;
  source: 'updates' | 'desk';
  key: string;
  bytes: Uint8Array | null;
  row: string | null;
}

interface OutcomesTable {
  workshopId: string;
  deviceId: string;
  commandId: string;
  seq: number;
}

/** `Where` in columns. */
export interface WhereColumns {
  whereKind: Where['kind'];
  bodyId: string | null;
  workshopId: string | null;
  stationId: string | null;
  groupId: string | null;
}

export interface GrantsTable extends WhereColumns {
  grantId: string;
  personId: string;
  role: Role;
  until: number | null;
  createdAt: number;
  checksum: string;
}

export interface InvitationsTable extends WhereColumns {
  tokenHash: string;
  role: Role;
  until: number;
  isReusable: number;
  usedAt: number | null;
  checksum: string;
}

interface EmergencyCodesTable {
  codeHash: string;
  personId: string;
  workshopId: string;
  createdAt: number;
  endedAt: number | null;
  usedAt: number | null;
  checksum: string;
}

/** What is kept of one closed poll: how many choices a voter had, and how many were used and made. */
interface UrnsTable {
  workshopId: string;
  pollId: string;
  budget: number;
  spent: number;
  cast: number;
}

export interface Tables {
  urns: UrnsTable;
  /** Who has voted: one row for each choice used. */
  spent: { workshopId: string; pollId: string; token: string; slot: number };
  /** What was voted: nothing here leads to who. */
  ballots: { workshopId: string; pollId: string; ballotId: string; choice: string };
  migrations: { position: number; name: string };
  /** Anything that is due to be wiped from the files, written with the erasure itself. */
  wipesDue: { workshopId: string };
  /** One row that is written to see whether the store takes writes. */
  probes: { name: string; count: number };
  installation: { installationId: string; createdAt: number; isOnly: number; checksum: string };
  series: { seriesId: string; joinCode: string; createdAt: number; checksum: string };
  workshops: WorkshopsTable;
  events: EventsTable;
  updates: UpdatesTable;
  desk: DeskTable;
  outcomes: OutcomesTable;
  quarantine: QuarantineTable;
  drafts: { workshopId: string; draftId: string; epoch: number; seq: number; lastId: number };
  draftUpdates: Omit<UpdatesTable, 'epoch'> & { draftId: string };
  draftIds: { workshopId: string; draftId: string; clientId: number; deviceId: string };
  people: { personId: string; name: string | null; createdAt: number; checksum: string };
  devices: {
    deviceId: string;
    tokenHash: string;
    personId: string;
    createdAt: number;
    endedAt: number | null;
    checksum: string;
  };
  grants: GrantsTable;
  actors: { workshopId: string; actorId: string; personId: string; joinedAt: number; checksum: string };
  invitations: InvitationsTable;
  emergencyCodes: EmergencyCodesTable;
  scratches: { workshopId: string; ofId: string; kind: ScratchKind; checksum: string };
  templates: { templateId: string; title: string; plan: string; createdAt: number; checksum: string };
  followKeys: { seriesId: string; personId: string; keyHash: string; createdAt: number; checksum: string };
  registerEvents: EventColumns;
  /** Where the register's own chain stands, in one row; a workshop's stands in its row. */
  registerEnd: { chain: string; seq: number; head: string };
}
