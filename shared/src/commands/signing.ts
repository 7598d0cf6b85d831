import { rolesAt, type Actor, type Role } from '../access/can.ts';
import type { Board } from '../board/board.ts';
import { only, type Rows } from '../board/collections.ts';
import { leastNaming, type Signature } from '../meeting/naming.ts';
import type { Naming } from '../meeting/words.ts';
import { placeOf, type CommandContext } from './defineCommand.ts';

/** Who writes. The name of somebody who came by a link is known to who made it; any other was only typed at the door. */
export interface Writer {
  readonly id: string;
  readonly name: string | null;
  readonly isByLink: boolean;
}

/** Somebody with these roles, as who writes. */
export const writerAs = ({ id, name, givenName }: Actor, held: readonly Role[]): Writer => ({
  id,
  name: name ?? givenName ?? null,
  isByLink: held.some((role) => role !== 'participant'),
});

export const writerOf = (board: Board, { actor, where, now }: CommandContext): Writer =>
  writerAs(actor, rolesAt(actor, placeOf(board, where, now)));

/** What is to stand under somebody's words, and whether those who lead must see it first. */
export interface Signed {
  readonly signature?: Signature;
  /** It is a name that was only typed at the door. */
  readonly isToBeSeen: boolean;
}

const unsigned: Signed = { isToBeSeen: false };

const kindOf = (board: Board, { id }: Writer): Signed => {
  const { kind = null, council } = board.get('arrivals', id) ?? {};
  if (kind === null) return unsigned;
  return { signature: { kind, ...(council === undefined ? {} : { council }) }, isToBeSeen: false };
};

/**
 * What is to stand under somebody's words in a step: as much as the step shows, never more than she was told. A name that was only typed at
 * the door is shown when those who lead have seen it; under seal nobody has, so there it is left out.
 */
export const signedIn = (
  board: Board,
  step: Pick<Rows['steps'], 'naming' | 'publishing'>,
  told: Naming | undefined,
  writer: Writer,
): Signed => {
  const naming = leastNaming(step.naming, told);
  if (!naming) return unsigned;
  if (naming === 'kind') return kindOf(board, writer);
  const { name } = writer;
  if (name === null) return unsigned;
  if (writer.isByLink) return { signature: { name }, isToBeSeen: false };
  return step.publishing === 'whenRevealed' ? unsigned : { signature: { name }, isToBeSeen: true };
};

/** What would stand under what somebody writes now, as she is told it before she sends. */
export interface OwnSignature {
  readonly signature: Signature;
  /** Those who lead see it before it is shown. */
  readonly isToBeSeen: boolean;
}

/** The same for the step that is on; null where nothing would stand there. */
export const signatureNow = (board: Board, writer: () => Writer | undefined): OwnSignature | null => {
  const step = board.get('steps', board.get('run', only)?.stepId ?? '');
  const who = step?.naming && writer();
  if (!who) return null;
  const { signature, isToBeSeen } = signedIn(board, step, step.naming, who);
  return signature ? { signature, isToBeSeen } : null;
};
