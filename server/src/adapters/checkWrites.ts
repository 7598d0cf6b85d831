import assert from 'node:assert/strict';
import type { TurnStart, TurnWrites } from '../ports/store.ts';

/** What every adapter asks of a turn before it writes: events in their place, and no update without an event. */
export const checkWrites = ({ seq, head }: Pick<TurnStart, 'seq' | 'head'>, { events, update }: TurnWrites): void => {
  assert(update === null || events.length > 0, 'An update comes with at least one event');
  let end = { seq, hash: head };
  for (const event of events) {
    assert.equal(event.seq, end.seq + 1, 'Events follow each other');
    assert.equal(event.prevHash, end.hash, 'Each event stands on the one before');
    end = event;
  }
};
