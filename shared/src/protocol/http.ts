import type { Grant, InvitedRole, Role } from '../access/can.ts';
import type { Phase } from '../meeting/words.ts';
import type { RefusalAbout, RefusalCode } from '../outcome.ts';
import type { Scene } from '../scene/composeScene.ts';

/** Every address the client asks, in one place. */
export const routes = {
  door: (code: string) => `/api/door/${code}`,
  join: '/api/join',
  session: '/api/session',
  workshops: '/api/workshops',
  copies: (workshopId: string, commandId: string) => `/api/copies?workshopId=${workshopId}&commandId=${commandId}`,
  copy: (workshopId: string) => `/api/workshops/${workshopId}/copy.json`,
  closedCopy: (workshopId: string) => `/api/workshops/${workshopId}/closed.json`,
  workshop: (workshopId: string) => `/api/workshops/${workshopId}`,
  invitations: (workshopId: string) => `/api/workshops/${workshopId}/invitations`,
  installationInvitations: '/api/invitations',
  sessions: (workshopId: string) => `/api/workshops/${workshopId}/sessions`,
  endSession: (workshopId: string, sessionId: string) => `/api/workshops/${workshopId}/sessions/${sessionId}`,
  minutes: (workshopId: string, format: 'docx' | 'pdf' | 'md', language: 'da' | 'en') =>
    `/api/workshops/${workshopId}/minutes.${format}?language=${language}`,
  upshot: (workshopId: string, language: 'da' | 'en') => `/api/workshops/${workshopId}/upshot.pdf?language=${language}`,
  statementsCsv: (workshopId: string, language: 'da' | 'en') =>
    `/api/workshops/${workshopId}/statements.csv?language=${language}`,
} as const;

/** Every answer that is a refusal looks like this, with the status of the one map in the server. */
export interface Refused {
  readonly ok: false;
  readonly code: RefusalCode;
  readonly about?: RefusalAbout;
}

/** `GET door`: what stands on the door behind a code. Changes nothing, tells nothing that was said inside. */
export interface Door {
  readonly workshopId: string;
  readonly title: string;
  readonly body: string;
  readonly place: string;
  readonly date: string;
  readonly from: string;
  readonly to: string;
  readonly phase: Phase;
  /** The evening's programme and what it is for; left out from when it begins. */
  readonly evening?: Pick<Scene, 'ladder' | 'thread' | 'about'>;
  /** Whether everybody may read the minutes; left out where nobody may. */
  readonly hasMinutes?: true;
  /** Somewhere in the evening something stands under what is written. */
  readonly hasNames?: true;
}

export interface JoinCall {
  readonly code: string;
  /** Optional, at most 60 signs; stands under nothing but what its owner is told before she sends. */
  readonly name?: string;
}

/** `POST join`: the device's cookie is set. The follow key is told once, when this person first comes to the series. */
export interface Joined {
  readonly workshopId: string;
  readonly actorId: string;
  readonly followKey: string | null;
}

/** `POST session`: redeems a single-use link and sets the device's cookie. */
export interface RedeemCall {
  readonly token: string;
}

export interface Redeemed {
  readonly role: Role;
  readonly workshopId: string | null;
  /** The device is now a second one of somebody who leads. */
  readonly isOwnDevice?: true;
}

/** `GET session`: who this device is. */
export interface SessionView {
  /** The name this person gave, shown to others or not; null for the nameless. */
  readonly name: string | null;
  readonly grants: readonly Grant[];
}

export interface WorkshopListed {
  readonly workshopId: string;
  readonly seriesId: string;
  readonly title: string;
  readonly date: string;
  readonly phase: Phase;
  readonly code: string;
}

/** `GET workshop`: what a screen needs to open it. */
export interface WorkshopDoor {
  readonly workshopId: string;
  readonly epoch: number;
  readonly code: string;
  readonly actorId: string;
  /** The name others see beside what this person moves; null for somebody nameless. */
  readonly name: string | null;
  readonly grants: readonly Grant[];
  /** What this device is known as when it is a shared screen. */
  readonly screenId: string;
  /** Addresses phones can reach; the first is the server's own choice. Without a path: `http://192.168.1.20:8420`. */
  readonly addresses: readonly string[];
}

/** `POST workshops`: the arguments of `foundWorkshop` and the id of the new workshop. */
export interface CreateWorkshopCall {
  readonly workshopId: string;
  readonly commandId: string;
  readonly found: unknown;
  /** A meeting of the series the new one is to be one of; a series of its own when left out. */
  readonly seriesOf?: string;
}

export interface InviteCall {
  readonly role: InvitedRole;
}

/** A single-use personal link, told once and kept only as a hash. A screen's link can be opened again. */
export interface Invited {
  readonly link: string;
  readonly until: number;
}

export interface SessionListed {
  readonly sessionId: string;
  readonly role: Role;
  /** Null for somebody who gave none. */
  readonly name: string | null;
  readonly since: number;
  readonly isMine: boolean;
  /** What its devices are known as, where it is a shared screen. */
  readonly screenIds?: readonly string[];
}

/** The part of an address after `#` in a personal link. */
export const linkPath = '/ind';
export const screenPath = '/skaerm';
/** Where the code that a shared screen shows leads a phone; the four signs stand after `#`. */
export const connectPath = '/tilslut';
/** Where an emergency code is typed. */
export const emergencyPath = '/noed';
