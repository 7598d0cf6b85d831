/** What shared screens show while the room is tried: a code for a phone, an eye chart, or that a bell is rung. */
export const trialShows = ['phone', 'letters', 'bell'] as const;
export type TrialShows = (typeof trialShows)[number];

/** A line as a device measured it: the middle and the slowest of its round trips, and how fast bytes came. */
export interface MeasuredLine {
  readonly roundTripMs: number;
  readonly slowestMs: number;
  readonly kbitPerSecond: number;
}

/** How a shared screen keeps from going to sleep: by a wake lock, by a silent picture, or not at all. */
export const awakeBy = ['lock', 'picture', 'nothing'] as const;
export type AwakeBy = (typeof awakeBy)[number];

/** What a shared screen says of itself while the room is tried. */
export interface TriedScreen {
  readonly isSeen: boolean;
  readonly awakeBy: AwakeBy;
  /** Whether its browser lets it make a sound; null before it was rung. */
  readonly maySound: boolean | null;
}

/** To desks and shared screens: how the trial of the room stands. Kept in memory, and in no event. */
export interface TrialFrame {
  /** Null when nothing is tried. */
  readonly shows: TrialShows | null;
  /** How often the bell was rung: a screen rings when it rises. */
  readonly rung: number;
  /** How many phones came through, and the line of the one that came last. */
  readonly phones: number;
  readonly line: MeasuredLine | null;
  readonly screens: readonly TriedScreen[];
}

export const noTrial: TrialFrame = { shows: null, rung: 0, phones: 0, line: null, screens: [] };

/** The path of the page a phone opens from the code on the wall, before the join code. */
export const trialPath = '/proev';

export const trialRoutes = {
  /** `POST`: begins, goes on to what is shown, or ends; `DELETE` ends. */
  trial: (workshopId: string): string => `/api/workshops/${workshopId}/trial`,
  /** `POST`: what a shared screen says of itself. */
  screen: (workshopId: string): string => `/api/workshops/${workshopId}/trial/screen`,
  /** `GET`: whether a trial is on behind a code. `POST`: a phone has come through, or tells of its line. */
  phone: (code: string): string => `/api/trial/${code}`,
  /** `GET`: bytes to measure a line by. */
  bytes: (code: string): string => `/api/trial/${code}/bytes`,
} as const;

/** `POST phone`: null says that a phone came; a line is told afterwards, and counts nobody. */
export interface TrialPhoneCall {
  readonly line: MeasuredLine | null;
}

export interface TrialCall {
  readonly shows: TrialShows;
}

/** So many round trips, and so many bytes, measure a line; then it is enough, whatever came. */
export const measuring = { roundTrips: 8, bytes: 256 * 1024, mostMs: 12_000 } as const;

/** A line that forty phones can write on: what is slower is felt, and what is much slower fails. */
export const enough = { roundTripMs: 400, slowestMs: 2_000, kbitPerSecond: 1_000 } as const;

/** Whether a line is fast enough for an evening. */
export const isFastEnough = ({ roundTripMs, slowestMs, kbitPerSecond }: MeasuredLine): boolean =>
  roundTripMs <= enough.roundTripMs && slowestMs <= enough.slowestMs && kbitPerSecond >= enough.kbitPerSecond;
