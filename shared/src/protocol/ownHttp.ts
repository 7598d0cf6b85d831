import type { Phase } from '../meeting/words.ts';
import type { Fate } from '../scene/composeFates.ts';

/** Where somebody's private link leads; its key follows after `#`, and never reaches a server's log. */
export const ownPath = '/mine';

/** Addresses of the private link. */
export const ownRoutes = {
  statements: '/api/own',
  move: '/api/own/move',
  link: (workshopId: string) => `/api/workshops/${workshopId}/own-link`,
  numbered: (code: string, number: number) => `/api/door/${code}/statements/${number}`,
} as const;

/** `POST statements`, `POST move`: the key of the private link. */
export interface OwnCall {
  readonly key: string;
}

/** One meeting of the series, and what its owner said there. */
export interface OwnMeeting {
  readonly workshopId: string;
  readonly title: string;
  /** `2027-02-09` */
  readonly date: string;
  readonly place: string;
  readonly timeZone: string;
  readonly phase: Phase;
  /** Whether everybody may read its minutes; left out where nobody may. */
  readonly hasMinutes?: true;
  readonly statements: readonly Fate[];
}

/** What a private link shows; the latest meeting first. */
export interface OwnStatements {
  /** The series' code, by which one comes in. */
  readonly code: string;
  /** When the link ends, in ms. */
  readonly until: number;
  readonly meetings: readonly OwnMeeting[];
}

/** `POST link`: the key of a new link, told once. The one before is worth nothing. */
export interface OwnLink {
  readonly key: string;
  readonly until: number;
}

/** `POST move`: this device is the participant now, and her others are not. */
export interface Moved {
  readonly code: string;
  readonly key: string;
}

/** `GET numbered`: one published statement of the meeting behind a code, and what became of it. */
export interface Numbered {
  readonly title: string;
  readonly date: string;
  readonly timeZone: string;
  readonly fate: Fate;
}
