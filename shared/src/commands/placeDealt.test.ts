import { describe, expect, it } from 'vitest';
import { unsoundness } from '../board/invariants.ts';
import { clustersOf } from '../board/clusters.ts';
import { handSize, readDealing } from '../meeting/dealing.ts';
import type { Placers } from '../meeting/words.ts';
import { aTable, lay, statementAt } from '../testing/aTable.ts';
import { anActor, anId, anna, birthe, doneBefore, frida, refusedRan } from '../testing/builders.ts';

const carl = anActor('carl', 'participant');

const dealt = (placers: Placers) => {
  const table = aTable(undefined, placers);
  const hand = (actor: typeof anna): readonly string[] => readDealing(table.board)?.hand(actor.id) ?? [];
  const clusterId = lay(table, 'Mødesteder', 5);
  return { ...table, hand, clusterId, otherId: lay(table, 'Tid', 4) };
};

describe('dealing the tray', () => {
  it("[DL1] gives each phone a share of its own, others' statements first", () => {
    const { run, hand, board } = dealt('dealt');
    run(birthe, 'takeDealt', {});
    run(carl, 'takeDealt', {});
    expect(hand(birthe)).toHaveLength(handSize);
    // All four are Anna's: Carl is dealt the one that nobody holds, and then those that are.
    expect(hand(carl)[0]).toBe(statementAt(3));
    expect(hand(birthe)).not.toContain(statementAt(3));
    run(birthe, 'takeDealt', {});
    expect(hand(birthe)).toHaveLength(handSize);
    run(frida, 'postStatement', { statementId: anId('hers'), stepId: anId('none'), text: 'Ord' });
    expect(readDealing(board)?.next(anna.id)).toHaveLength(4);
    expect(readDealing(aTable().board)).toBeNull();
    expect(unsoundness(board)).toBeNull();
  });

  it('[DL2] lays a statement where the one it was dealt to says, in a cluster or a new one', () => {
    const { run, hand, board, clusterId } = dealt('dealt');
    run(birthe, 'takeDealt', {});
    const [first = '', second = '', third = ''] = hand(birthe);
    run(birthe, 'placeDealt', { statementId: first, clusterId });
    expect(clustersOf(board, first)).toEqual([clusterId]);
    run(birthe, 'placeDealt', { statementId: second, clusterId: anId('new'), title: 'Nyt' });
    expect(board.get('clusters', anId('new'))).toEqual({ title: 'Nyt' });
    expect(clustersOf(board, second)).toEqual([anId('new')]);
    expect(run(birthe, 'placeDealt', { statementId: third, clusterId: anId('gone') })).toEqual(
      refusedRan('cluster-gone'),
    );
    // What was not dealt to her is not hers to lay, and nothing else may be moved.
    expect(run(carl, 'placeDealt', { statementId: third, clusterId })).toEqual(refusedRan('not-dealt'));
    expect(run(carl, 'placeStatement', { statementId: third, clusterId, seen: null })).toEqual(
      refusedRan('placing-closed'),
    );
    run(birthe, 'passDealt', { statementId: third });
    expect(hand(birthe)).toEqual([]);
    expect(readDealing(board)?.next(birthe.id)).not.toContain(third);
    expect(unsoundness(board)).toBeNull();
  });

  it('[DL3] wants two opinions where the step does: the same lays it, two that differ wait for the room', () => {
    const { run, hand, board, clusterId, otherId } = dealt('dealtTwice');
    run(birthe, 'takeDealt', {});
    run(carl, 'takeDealt', {});
    run(carl, 'takeDealt', {});
    const both = hand(carl).filter((id) => hand(birthe).includes(id));
    const [agreed = '', differed = ''] = both;
    expect(both.length).toBeGreaterThanOrEqual(2);
    run(birthe, 'placeDealt', { statementId: agreed, clusterId });
    expect(clustersOf(board, agreed)).toEqual([]);
    expect(board.get('unsettled', agreed)).toBeUndefined();
    run(carl, 'placeDealt', { statementId: agreed, clusterId });
    expect(clustersOf(board, agreed)).toEqual([clusterId]);
    run(birthe, 'placeDealt', { statementId: differed, clusterId });
    run(carl, 'placeDealt', { statementId: differed, clusterId: otherId });
    expect(clustersOf(board, differed)).toEqual([]);
    expect(board.get('unsettled', differed)).toMatchObject({ firstId: clusterId, secondId: otherId });
    // It is dealt to nobody any more; the room settles it.
    expect(readDealing(board)?.next(anna.id)).not.toContain(differed);
    run(frida, 'placeStatement', { statementId: differed, clusterId: otherId, seen: null });
    expect(clustersOf(board, differed)).toEqual([otherId]);
    expect(unsoundness(board)).toBeNull();
  });

  it('[DL4] never waits for a phone: what one holds is dealt on when nothing else is left, and laid once', () => {
    const { run, hand, board, clusterId, otherId } = dealt('dealt');
    run(birthe, 'takeDealt', {});
    run(carl, 'takeDealt', {});
    const [shared = ''] = hand(carl).filter((id) => hand(birthe).includes(id));
    run(carl, 'placeDealt', { statementId: shared, clusterId });
    expect(hand(birthe)).not.toContain(shared);
    // Whoever comes second is not told off, and moves nothing.
    expect(run(birthe, 'placeDealt', { statementId: shared, clusterId: otherId })).toEqual(doneBefore);
    expect(clustersOf(board, shared)).toEqual([clusterId]);
    const left = statementAt(3);
    expect(run(anActor('adam', 'administrator'), 'eraseStatement', { statementId: left }).outcome.ok).toBe(true);
    expect([...board.all('dealt')].some(([key]) => key.startsWith(left))).toBe(false);
  });
});
