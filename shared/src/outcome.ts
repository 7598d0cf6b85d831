/** Every expected no has a code of this closed list; its words stand in `client/src/text`, in both languages, and say the way forward. */
export const refusalCodes = [
  // what was sent
  'malformed',
  'too-large',
  'text-empty',
  'text-too-long',
  'id-taken',
  // who sent it
  'signed-out',
  'taken-over',
  'not-allowed',
  'not-yours',
  'code-unknown',
  'minutes-unpublished',
  'pairing-unknown',
  'screen-in-use',
  'asks-no-longer',
  'trial-over',
  'emergency-unknown',
  'emergency-used',
  'emergency-over',
  'last-to-lead',
  'link-used',
  'link-expired',
  'more-than-participant',
  'wrong-origin',
  'too-fast',
  'slow-pace',
  'too-many-open',
  // where things stand
  'unknown-workshop',
  'unknown-step',
  'unknown-statement',
  'unknown-agenda-item',
  'unknown-attendee',
  'already-founded',
  'too-many-templates',
  'no-rehearsal',
  'practice-not-now',
  'same-meeting',
  'not-in-series',
  'step-takes-none',
  'step-not-started',
  'step-closed',
  'step-not-on',
  'no-step-before',
  'step-is-on',
  'step-was-on',
  'names-promised',
  'step-too-short',
  'too-many-steps',
  'agenda-item-in-use',
  'too-many-agenda-items',
  'too-many-tasks',
  'moved-on',
  'not-open-yet',
  'workshop-closed',
  'workshop-not-closed',
  'too-late',
  'floor-closed',
  'floor-moved',
  'nobody-waits',
  'not-in-line',
  'no-call-before',
  'statement-hidden',
  'statement-withdrawn',
  'decision-empty',
  'decision-too-long',
  'decision-of-closed',
  'not-asked',
  'depended-on-refused',
  // votes
  'unknown-poll',
  'unknown-mandate-question',
  'poll-open',
  'poll-closed',
  'poll-under-closed',
  'over-budget',
  'no-ballot',
  'not-on-shelf',
  'reason-missing',
  'too-many-votes',
  // what is taken in
  'import-text-too-long',
  'import-too-many',
  'import-withdrawn',
  'unknown-import',
  'copy-unreadable',
  'copy-of-other',
  'copy-newer',
  'copy-wrong',
  'copy-unsound',
  // the board
  'unknown-cluster',
  'unknown-principle',
  'unknown-station',
  'unknown-change',
  'cluster-gone',
  'title-empty',
  'title-too-long',
  'unknown-draft',
  'description-empty',
  'description-too-long',
  'placed-meanwhile',
  'not-placed-there',
  'would-circle',
  'same-cluster',
  'placing-closed',
  'not-dealt',
  'cannot-be-undone',
  'changed-since',
  'would-be-unsound',
  // the machine
  'not-saved',
  'workshop-damaged',
  'carried-on',
  'stopping',
  'failed',
] as const;

export type RefusalCode = (typeof refusalCodes)[number];

/** What a refusal's sentence may name: who came first, and what it is about. Shown words and when, never an id. */
export interface RefusalAbout {
  readonly who?: string;
  readonly what?: string;
  /** In how many whole seconds it may be tried again. */
  readonly inSeconds?: number;
}

export interface Refusal {
  readonly ok: false;
  readonly code: RefusalCode;
  readonly about?: RefusalAbout;
}

/** The expected answers: it is done, or it is refused for a listed reason. */
export type Outcome = { readonly ok: true } | Refusal;

export const done: Outcome = Object.freeze({ ok: true });

export const refuse = (code: RefusalCode, about?: RefusalAbout): Refusal =>
  Object.freeze(about ? { ok: false, code, about: Object.freeze(about) } : { ok: false, code });

export const isRefusalCode = (value: unknown): value is RefusalCode =>
  typeof value === 'string' && (refusalCodes as readonly string[]).includes(value);
