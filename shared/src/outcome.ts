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
  'not-allowed',
  'not-yours',
  'code-unknown',
  'link-used',
  'link-expired',
  'wrong-origin',
  'too-fast',
  // where things stand
  'unknown-workshop',
  'unknown-step',
  'unknown-statement',
  'unknown-agenda-item',
  'unknown-attendee',
  'already-founded',
  'step-takes-none',
  'step-not-started',
  'step-closed',
  'step-not-on',
  'no-step-before',
  'moved-on',
  'not-open-yet',
  'workshop-closed',
  'workshop-not-closed',
  'too-late',
  'statement-hidden',
  'statement-withdrawn',
  'depended-on-refused',
  // the machine
  'not-saved',
  'workshop-damaged',
  'stopping',
  'failed',
] as const;

export type RefusalCode = (typeof refusalCodes)[number];

/** The expected answers: it is done, or it is refused for a listed reason. */
export type Outcome = { readonly ok: true } | { readonly ok: false; readonly code: RefusalCode };

export const done: Outcome = Object.freeze({ ok: true });

export const refuse = (code: RefusalCode): { readonly ok: false; readonly code: RefusalCode } =>
  Object.freeze({ ok: false, code });

export const isRefusalCode = (value: unknown): value is RefusalCode =>
  typeof value === 'string' && (refusalCodes as readonly string[]).includes(value);
