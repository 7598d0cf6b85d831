import { describe, expect, it } from 'vitest';
import { deskCollections, type DeskCollection } from '../board/collections.ts';
import { can, roles, type Role } from './can.ts';
import { anActor, here } from '../testing/builders.ts';
import { mayReadDesk } from './deskReaders.ts';

const expected: Record<DeskCollection, readonly Role[]> = {
  authors: [],
  arrivals: [],
  signals: [],
  lastPosts: [],
  dealt: [],
  stepLeaders: ['administrator', 'secretary', 'facilitator'],
  objections: ['administrator', 'facilitator', 'chair'],
  roomVotes: ['administrator', 'secretary', 'facilitator'],
  voices: ['administrator', 'secretary', 'facilitator'],
  stars: ['administrator', 'secretary', 'facilitator'],
  endings: ['administrator', 'secretary', 'facilitator'],
  counters: [],
  movers: [],
  sealedStatements: [],
  gatedStatements: ['administrator', 'facilitator'],
  lateStatements: ['administrator', 'facilitator'],
  hiddenStatements: ['administrator', 'facilitator'],
  speakers: ['administrator', 'facilitator', 'chair'],
  askers: [],
  scriptNotes: ['administrator', 'facilitator'],
  itemMinutes: ['administrator', 'secretary', 'facilitator'],
  closedSteps: ['administrator', 'secretary', 'facilitator'],
  closedItems: ['administrator', 'secretary', 'facilitator'],
  putOffs: ['administrator', 'secretary', 'facilitator'],
  tasks: ['administrator', 'secretary', 'facilitator'],
  letters: ['administrator', 'secretary', 'facilitator'],
  returnedLetters: ['administrator', 'secretary', 'facilitator'],
  attendees: ['administrator', 'secretary', 'facilitator'],
  minutes: ['administrator', 'secretary', 'facilitator'],
};

describe('who reads the desk', () => {
  it.each(deskCollections)('[AC4] %s is read by those it is for and by nobody else', (collection) => {
    expect(roles.filter((role) => mayReadDesk([role], collection))).toEqual(expected[collection]);
    expect(mayReadDesk([], collection)).toBe(false);
  });

  it('[AC4] nobody reads who wrote a statement, whatever roles they hold at once', () => {
    expect(mayReadDesk(roles, 'authors')).toBe(false);
    expect(mayReadDesk(roles, 'sealedStatements')).toBe(false);
    expect(mayReadDesk(roles, 'arrivals')).toBe(false);
    expect(mayReadDesk(roles, 'signals')).toBe(false);
    expect(mayReadDesk(roles, 'counters')).toBe(false);
    expect(mayReadDesk(roles, 'movers')).toBe(false);
    expect(mayReadDesk(roles, 'askers')).toBe(false);
  });

  it('[AC4] who may read nothing of the desk is not let in to it', () => {
    for (const role of roles) {
      const reads = deskCollections.some((collection) => mayReadDesk([role], collection));
      expect(can(anActor('someone', role), 'readDesk', { where: here, phase: 'open', closedAt: null, now: 1 })).toBe(
        reads,
      );
    }
  });
});
