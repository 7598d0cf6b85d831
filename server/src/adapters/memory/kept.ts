import type {
  FollowKeyRow,
  ActorRow,
  DeskRow,
  DeviceRow,
  EmergencyCodeRow,
  GrantRow,
  InvitationRow,
  ScratchRow,
  StoredEvent,
  TemplateRow,
  UrnWrite,
  WorkshopRow,
} from '../../ports/store.ts';
import { alreadyThere, belongsNowhere } from '../rowErrors.ts';

export interface KeptUpdate {
  readonly seq: number;
  readonly bytes: Uint8Array;
}

/** One workshop's board, desk and events. Replaced whole, never changed in place. */
export interface KeptLog {
  readonly epoch: number;
  readonly seq: number;
  readonly head: string;
  readonly updates: readonly KeptUpdate[];
  readonly desk: ReadonlyMap<string, DeskRow>;
  readonly events: readonly StoredEvent[];
  readonly outcomes: ReadonlyMap<string, number>;
  /** What was voted in each closed poll. */
  readonly urns: ReadonlyMap<string, UrnWrite>;
}

/** One draft's words and ids. Replaced whole, never changed in place. */
export interface KeptDraft {
  readonly epoch: number;
  readonly seq: number;
  readonly updates: readonly Uint8Array[];
  readonly deviceOf: ReadonlyMap<number, string>;
}

interface Series {
  readonly seriesId: string;
  readonly joinCode: string;
}

/** All that a store in memory keeps. A transaction works on a copy of the maps; rows are never changed in place. */
export interface Kept {
  readonly installation: Map<'only', { readonly installationId: string; readonly createdAt: number }>;
  readonly series: Map<string, Series>;
  readonly workshops: Map<string, WorkshopRow>;
  readonly logs: Map<string, KeptLog>;
  readonly drafts: Map<string, KeptDraft>;
  readonly people: Map<string, { readonly personId: string; readonly name: string | null }>;
  readonly devices: Map<string, DeviceRow>;
  readonly grants: Map<string, GrantRow>;
  readonly actors: Map<string, ActorRow>;
  readonly invitations: Map<string, InvitationRow>;
  readonly emergencyCodes: Map<string, EmergencyCodeRow>;
  readonly scratches: Map<string, ScratchRow>;
  readonly templates: Map<string, TemplateRow>;
  readonly followKeys: Map<string, FollowKeyRow>;
  readonly registerEvents: Map<number, StoredEvent>;
}

export const nothingKept = (): Kept => ({
  installation: new Map(),
  series: new Map(),
  workshops: new Map(),
  logs: new Map(),
  drafts: new Map(),
  people: new Map(),
  devices: new Map(),
  grants: new Map(),
  actors: new Map(),
  invitations: new Map(),
  emergencyCodes: new Map(),
  scratches: new Map(),
  templates: new Map(),
  followKeys: new Map(),
  registerEvents: new Map(),
});

export const copyKept = (kept: Kept): Kept => ({
  installation: new Map(kept.installation),
  series: new Map(kept.series),
  workshops: new Map(kept.workshops),
  logs: new Map(kept.logs),
  drafts: new Map(kept.drafts),
  people: new Map(kept.people),
  devices: new Map(kept.devices),
  grants: new Map(kept.grants),
  actors: new Map(kept.actors),
  invitations: new Map(kept.invitations),
  emergencyCodes: new Map(kept.emergencyCodes),
  scratches: new Map(kept.scratches),
  templates: new Map(kept.templates),
  followKeys: new Map(kept.followKeys),
  registerEvents: new Map(kept.registerEvents),
});

/** Ids hold no slash, so together they are one key. */
export const keyOf = (...ids: readonly string[]): string => ids.join('/');

/** Puts a row where none stood; a second is a throw. */
export const addTo = <Id, Row>(rows: Map<Id, Row>, id: Id, row: Row): void => {
  if (rows.has(id)) throw alreadyThere();
  rows.set(id, row);
};

/** A row that another stands on must be there. */
export const mustHave = <Id>(rows: ReadonlyMap<Id, unknown>, id: Id): void => {
  if (!rows.has(id)) throw belongsNowhere();
};
