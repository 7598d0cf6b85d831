import type { CommandName } from '../commands/registry.ts';
import type { SavedPlan } from '../commands/savedTemplate.ts';

/** What desks and shared screens ask beside what phones do. */
export const deskRoutes = {
  /** The latest steps on the board, for those who may take anyone's back. */
  boardSteps: (workshopId: string) => `/api/workshops/${workshopId}/board-steps`,
  /** The meetings of a workshop's series, in their order. */
  series: (workshopId: string) => `/api/workshops/${workshopId}/series`,
  /** Takes over a part of what was chosen of an earlier meeting of the series. */
  brought: (workshopId: string) => `/api/workshops/${workshopId}/brought`,
  /** The templates saved here, and one of them. */
  templates: '/api/templates',
  template: (templateId: string) => `/api/templates/${templateId}`,
  /** Saves a workshop's plan as a template. */
  saveTemplate: (workshopId: string) => `/api/workshops/${workshopId}/template`,
  /** The rehearsal of a workshop: whether there is one (GET), a new one (POST), throwing this one away (DELETE). */
  rehearsal: (workshopId: string) => `/api/workshops/${workshopId}/rehearsal`,
  /** Begins a practice round in a workshop. */
  practice: (workshopId: string) => `/api/workshops/${workshopId}/practice`,
  /** The name others see of this person. */
  ownName: '/api/session/name',
  /** A shared screen asks for a short code, and whether it has been paired. */
  pairing: '/api/pairing',
  /** Pairs the screen that shows a code. */
  pairings: (workshopId: string) => `/api/workshops/${workshopId}/pairings`,
  /** Makes a member of somebody whose phone has asked to help. */
  members: (workshopId: string) => `/api/workshops/${workshopId}/members`,
  /** Lets go of what a phone has asked. */
  asking: (workshopId: string, number: number) => `/api/workshops/${workshopId}/asking/${number}`,
  /** Makes three emergency codes anew, and says how many are left. */
  emergencyCodes: (workshopId: string) => `/api/workshops/${workshopId}/emergency-codes`,
  /** Lets this device in by an emergency code, as the person who made it. */
  emergency: '/api/emergency',
  /** Makes a link that adds a second device of the same person. */
  ownDevices: (workshopId: string) => `/api/workshops/${workshopId}/own-devices`,
  /** Gives up leading, when somebody else does. */
  stepDown: (workshopId: string) => `/api/workshops/${workshopId}/step-down`,
} as const;

/** Signs of the code that a shared screen shows, and how long it stands, in ms. */
export const pairingSigns = 4;
export const pairingMs = 15 * 60_000;

/** A step on the board that stands and can be taken back: who took it, when, and what it was about. */
export interface BoardStep {
  readonly commandId: string;
  readonly name: CommandName;
  readonly at: number;
  /** Null for somebody nameless. */
  readonly who: string | null;
  /** The name of what was changed, or the first words of the statement that was moved; may be empty. */
  readonly about: string;
}

/** `GET steps`: newest first. */
export interface BoardSteps {
  readonly steps: readonly BoardStep[];
}

/** `POST ownName`: at most 60 signs; empty takes it away. */
export interface NameCall {
  readonly name: string;
}

/** `POST pairing` asks for a code, `GET pairing` how it stands: shown until somebody who leads types it. */
export type Pairing =
  | { readonly state: 'waiting'; readonly code: string; readonly until: number }
  | { readonly state: 'paired'; readonly workshopId: string; readonly role: PairedRole }
  | { readonly state: 'none' };

/** What a shared screen may be paired as: one that only shows, or one that people cluster at. */
export const pairedRoles = ['screen', 'touchScreen'] as const;
export type PairedRole = (typeof pairedRoles)[number];

/** `POST pairing`: what the screen would be. */
export interface PairingCall {
  readonly role: PairedRole;
}

/** `POST pairings`: the code as it is read off the screen, and the name the screen is known by. */
export interface PairCall {
  readonly code: string;
  readonly name: string;
}

/** `POST emergencyCodes`: told this once, kept only as hashes. */
export interface EmergencyCodesMade {
  readonly codes: readonly string[];
}

/** `GET emergencyCodes`: how it stands with one's own; `madeAt` is null before there are any. */
export interface EmergencyCodesLeft {
  readonly madeAt: number | null;
  readonly left: number;
}

/** `POST emergency`: the code as it is read off the paper. The device's cookie is set. */
export interface EmergencyCall {
  readonly code: string;
}

export interface EmergencyUsed {
  readonly workshopId: string;
}

/** `POST stepDown`: what one goes on as; null for nothing. */
export interface StepDownCall {
  readonly to: 'member' | null;
}

/** What the screen that showed the code now is. */
export interface Paired {
  readonly role: PairedRole;
}

/** `POST members`: who has asked to help with the clustering, by the number on her phone. */
export interface MemberCall {
  readonly asking: number;
}

/** `POST brought`: ids of the earlier meeting; those of one import go together, clusters before what lies in them. */
export interface BringCall {
  readonly commandId: string;
  readonly importId: string;
  readonly fromId: string;
  readonly clusters?: readonly string[];
  readonly statements?: readonly string[];
  readonly principles?: readonly string[];
  readonly items?: readonly string[];
}

/** `GET rehearsal`, `POST rehearsal`: what a workshop is a rehearsal of, and the one that is its rehearsal; null where there is none. */
export interface RehearsalStands {
  readonly ofId: string | null;
  readonly rehearsalId: string | null;
}

/** `POST practice`: the workshop that the practice round is. */
export interface PracticeBegun {
  readonly practiceId: string;
}

/** `GET templates`: each of them. */
export interface TemplateSaved {
  readonly templateId: string;
  readonly title: string;
  readonly plan: SavedPlan;
}

/** `POST saveTemplate`: what it is to be called. */
export interface SaveTemplateCall {
  readonly templateId: string;
  readonly title: string;
}
