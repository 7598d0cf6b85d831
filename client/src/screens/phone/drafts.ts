import { isId } from '@skab/shared/ids.ts';

/** Words in a field of one step, not sent yet. The statement's id is chosen with the first sign, so that it is never sent twice. */
export interface Draft {
  readonly statementId: string;
  readonly text: string;
  /** The second half of words that were divided. */
  readonly rest: string;
}

/** The drafts of one workshop, by step. */
export type Drafts = Readonly<Record<string, Draft>>;

const keyOf = (workshopId: string): string => `skab.drafts.${workshopId}`;

const isDraft = (value: unknown): value is Draft =>
  typeof value === 'object' &&
  value !== null &&
  'statementId' in value &&
  isId(value.statementId) &&
  'text' in value &&
  typeof value.text === 'string' &&
  'rest' in value &&
  typeof value.rest === 'string';

const read = (kept: string | null): Drafts => {
  try {
    const found: unknown = JSON.parse(kept ?? '{}');
    if (typeof found !== 'object' || found === null) return {};
    return Object.fromEntries(Object.entries(found).filter(([stepId, draft]) => isId(stepId) && isDraft(draft)));
  } catch {
    // What cannot be read was not written by us.
    return {};
  }
};

/** What was being written on this device; nothing where the device keeps nothing. */
export const readDrafts = (workshopId: string): Drafts => {
  try {
    return read(localStorage.getItem(keyOf(workshopId)));
  } catch {
    return {};
  }
};

const isBlank = ({ text, rest }: Draft): boolean => text.trim() === '' && rest.trim() === '';

/** Keeps what is being written, so that it is there after a reload; blank fields are forgotten. */
export const keepDrafts = (workshopId: string, drafts: Drafts): void => {
  const written = Object.entries(drafts).filter(([, draft]) => !isBlank(draft));
  try {
    if (written.length === 0) localStorage.removeItem(keyOf(workshopId));
    else localStorage.setItem(keyOf(workshopId), JSON.stringify(Object.fromEntries(written)));
  } catch {
    // The words are on the screen all the same.
  }
};
