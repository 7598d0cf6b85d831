import { isId } from '@skab/shared/ids.ts';

/** Words in the field of one step that have not been sent. The statement's id is chosen with the first sign, so that it is never sent twice. */
export interface Unsent {
  readonly statementId: string;
  readonly text: string;
  /** The second half of words that were divided. */
  readonly rest: string;
  /** The statement it builds on. */
  readonly buildsOn?: string;
}

/** What is being written in one workshop, by step. */
export type UnsentByStep = Readonly<Record<string, Unsent>>;

const keyOf = (workshopId: string): string => `skab.unsent.${workshopId}`;

const isUnsent = (value: unknown): value is Unsent =>
  typeof value === 'object' &&
  value !== null &&
  'statementId' in value &&
  isId(value.statementId) &&
  'text' in value &&
  typeof value.text === 'string' &&
  'rest' in value &&
  typeof value.rest === 'string' &&
  (!('buildsOn' in value) || isId(value.buildsOn));

const read = (kept: string | null): UnsentByStep => {
  try {
    const found: unknown = JSON.parse(kept ?? '{}');
    if (typeof found !== 'object' || found === null) return {};
    return Object.fromEntries(Object.entries(found).filter(([stepId, one]) => isId(stepId) && isUnsent(one)));
  } catch {
    // What cannot be read was not written by us.
    return {};
  }
};

/** What was being written on this device; nothing where the device keeps nothing. */
export const readUnsent = (workshopId: string): UnsentByStep => {
  try {
    return read(localStorage.getItem(keyOf(workshopId)));
  } catch {
    return {};
  }
};

const isBlank = ({ text, rest, buildsOn }: Unsent): boolean =>
  text.trim() === '' && rest.trim() === '' && buildsOn === undefined;

/** Keeps what is being written, so that it is there after a reload; blank fields are forgotten. */
export const keepUnsent = (workshopId: string, unsent: UnsentByStep): void => {
  const written = Object.entries(unsent).filter(([, one]) => !isBlank(one));
  try {
    if (written.length === 0) localStorage.removeItem(keyOf(workshopId));
    else localStorage.setItem(keyOf(workshopId), JSON.stringify(Object.fromEntries(written)));
  } catch {
    // The words are on the screen all the same.
  }
};
