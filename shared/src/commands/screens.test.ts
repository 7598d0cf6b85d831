import { describe, expect, it } from 'vitest';
import { only } from '../board/collections.ts';
import { composeScene } from '../scene/composeScene.ts';
import { heldBoard, isWallHeld } from '../scene/heldBoard.ts';
import { wallPicture } from '../scene/wallPicture.ts';
import { copyWorkshop } from './workshopCopy.ts';
import { boundItem, chosenItem, shownItem } from '../scene/shownItem.ts';
import { roomsOf } from '../meeting/rooms.ts';
import {
  aBoard,
  adam,
  agendaItemId,
  aMeeting,
  anId,
  anna,
  anOpenWorkshop,
  aStatement,
  collectId,
  collectMoreId,
  frida,
  refusedRan,
  signe,
  welcomeId,
  type SomeRows,
} from '../testing/builders.ts';

const { statementId } = aStatement();
const statement = { kind: 'statement', id: statementId } as const;
const said = () => {
  const evening = anOpenWorkshop();
  evening.run(anna, 'postStatement', aStatement());
  return evening;
};

describe('a wall that is held', () => {
  it('[SC24] stays at its step and with what was opened, until it is let go', () => {
    const { board, run } = said();
    run(frida, 'showItem', { item: statement });
    run(signe, 'showDecision', { shown: { agendaItemId, text: 'Vi mødes på biblioteket.' } });
    run(frida, 'holdWall', { isHeld: true });
    run(frida, 'startStep', { stepId: collectMoreId, seen: collectId });
    run(frida, 'showItem', { item: { kind: 'programme' } });
    const wall = heldBoard(board);
    expect(isWallHeld(board)).toBe(true);
    expect(composeScene(wall)?.step?.stepId).toBe(collectId);
    expect(composeScene(board)?.step?.stepId).toBe(collectMoreId);
    expect(chosenItem(wall)).toEqual(statement);
    expect(wall.get('shownDecision', only)?.text).toBe('Vi mødes på biblioteket.');
    run(frida, 'holdWall', { isHeld: false });
    expect(heldBoard(board)).toBe(board);
    expect(chosenItem(heldBoard(board))).toEqual({ kind: 'programme' });
  });

  it('[SC24] held again it keeps what stood first; closing lets go of it', () => {
    const { board, run } = said();
    run(frida, 'holdWall', { isHeld: true });
    run(frida, 'startStep', { stepId: collectMoreId, seen: collectId });
    run(frida, 'holdWall', { isHeld: true });
    expect(board.get('heldWall', only)?.stepId).toBe(collectId);
    run(frida, 'closeWorkshop', {});
    expect([...board.all('heldWall')]).toEqual([]);
    expect(run(frida, 'holdWall', { isHeld: true })).toEqual(refusedRan('workshop-closed'));
  });

  it('[SC24] shows a pause and a stop all the same', () => {
    const { board, run } = said();
    run(frida, 'holdWall', { isHeld: true });
    run(frida, 'haltEvening', { kind: 'stop', untilAt: null });
    expect(composeScene(heldBoard(board))?.halt?.kind).toBe('stop');
  });

  it('[SC30] keeps what is held when a poll is opened, and the poll that was shown when it is closed', () => {
    const { board, run } = said();
    const poll = { kind: 'temperature', question: 'Hvordan går det?', budget: 1, voters: 1 } as const;
    run(frida, 'holdWall', { isHeld: true });
    run(frida, 'openPoll', { ...poll, pollId: anId('while held') });
    expect(composeScene(board)?.poll?.question).toBe('Hvordan går det?');
    expect(composeScene(heldBoard(board))).not.toHaveProperty('poll');
    run(frida, 'holdWall', { isHeld: false });
    expect(composeScene(heldBoard(board))?.poll?.pollId).toBe(anId('while held'));
    run(frida, 'holdWall', { isHeld: true });
    run(frida, 'closePoll', { pollId: anId('while held') });
    run(frida, 'showPoll', { pollId: null });
    run(frida, 'startStep', { stepId: collectMoreId, seen: collectId });
    expect(composeScene(board)).not.toHaveProperty('poll');
    expect(composeScene(heldBoard(board))?.poll).toMatchObject({
      pollId: anId('while held'),
      cast: expect.any(Number),
    });
  });

  it('[SC24][AG25] lets go of a decision whose point is closed', () => {
    const { board, run } = said();
    run(signe, 'showDecision', { shown: { agendaItemId, text: 'Vi mødes på biblioteket.' } });
    run(frida, 'holdWall', { isHeld: true });
    run(frida, 'writeAgendaItem', { agendaItemId, title: 'En personsag', isClosed: true });
    expect(heldBoard(board).get('shownDecision', only)).toBeUndefined();
  });
});

describe('what stands alone on the wall', () => {
  it('[SC25] is what is on the board, one at a time, and goes when that goes', () => {
    const { board, run } = said();
    expect(run(frida, 'showItem', { item: { kind: 'principle', id: anId('none') } })).toEqual(
      refusedRan('unknown-principle'),
    );
    run(frida, 'makePrinciple', { principleId: anId('principle'), clusterId: null, title: 'Lytter først' });
    run(frida, 'showItem', { item: { kind: 'principle', id: anId('principle') } });
    run(frida, 'showItem', { item: statement });
    expect(chosenItem(board)).toEqual(statement);
    run(frida, 'hideStatement', { statementId });
    expect(chosenItem(board)).toBeNull();
    run(frida, 'showStatement', { statementId });
    expect(chosenItem(board)).toEqual(statement);
    run(adam, 'eraseStatement', { statementId });
    expect(board.get('spotlight', only)).toEqual({ clusterId: null });
    expect(run(anna, 'showItem', { item: null })).toEqual(refusedRan('not-allowed'));
  });

  it('[SC25] goes when the next step begins', () => {
    const { board, run } = said();
    run(frida, 'showItem', { item: { kind: 'count' } });
    run(frida, 'startStep', { stepId: collectMoreId, seen: collectId });
    expect(chosenItem(board)).toBeNull();
    const clusterId = anId('opened');
    run(frida, 'startCluster', { clusterId, statements: [{ statementId, seen: null }], x: 0, y: 0 });
    run(frida, 'showCluster', { clusterId });
    expect(chosenItem(board)).toEqual({ kind: 'cluster', id: clusterId });
    run(frida, 'startStep', { stepId: collectId, seen: collectMoreId });
    expect(chosenItem(board)).toBeNull();
  });

  it('[SC19][SC25] is not shown while people talk; the number, only while one writes', () => {
    const boardOf = (activity: 'collect' | 'cluster' | 'talk', item: 'count' | 'programme') =>
      aBoard({
        steps: { [collectId]: { activity } },
        run: { [only]: { stepId: collectId } },
        spotlight: { [only]: { clusterId: null, item: { kind: item } } },
      });
    const shown = (...of: Parameters<typeof boardOf>) => {
      const board = boardOf(...of);
      return shownItem(board, composeScene(board)?.step ?? null);
    };
    expect(shown('collect', 'count')).toEqual({ kind: 'count' });
    expect(shown('cluster', 'count')).toBeNull();
    expect(shown('cluster', 'programme')).toEqual({ kind: 'programme' });
    expect(shown('talk', 'programme')).toBeNull();
  });
});

it('[SC25] what is written under seal is a number on the wall, until it is revealed', () => {
  const boardOf = (rows: SomeRows) =>
    aBoard({
      steps: { [collectId]: { publishing: 'whenRevealed' } },
      run: { [only]: { stepId: collectId } },
      sealedCounts: { [collectId]: { count: 7 } },
      ...rows,
    });
  const kindOf = (rows: SomeRows) => {
    const board = boardOf(rows);
    const scene = composeScene(board);
    return scene && wallPicture(board, scene, { bound: null, night: null }).kind;
  };
  expect(kindOf({})).toBe('count');
  expect(kindOf({ statements: { [statementId]: { stepId: collectId } } })).toBe('collecting');
});

describe('a screen that is bound', () => {
  it('[SC26] shows what was chosen for its room, or its own thing, and else the evening', () => {
    const { board, run } = said();
    const inRoomB = { kind: 'room', room: 'Lokale B' } as const;
    expect(boundItem(board, inRoomB)).toBeNull();
    run(frida, 'showInRoom', { room: 'Lokale B', item: statement });
    expect(boundItem(board, inRoomB)).toEqual(statement);
    expect(boundItem(board, { kind: 'room', room: 'Sal 1' })).toBeNull();
    expect(chosenItem(board)).toBeNull();
    run(frida, 'showInRoom', { room: 'Lokale B', item: null });
    expect([...board.all('roomShows')]).toEqual([]);
    expect(boundItem(board, { kind: 'station', id: anId('none') })).toBeNull();
    expect(run(signe, 'showInRoom', { room: 'Lokale B', item: statement })).toEqual(refusedRan('not-allowed'));
  });

  it('[SC26] follows a cluster into the one it was merged with', () => {
    const board = aBoard({
      clusters: { [anId('rose')]: {} },
      mergedClusters: { [anId('elm')]: { intoId: anId('rose') } },
    });
    const rose = { kind: 'cluster', id: anId('rose') };
    expect(boundItem(board, { kind: 'cluster', id: anId('elm') })).toEqual(rose);
  });

  it('[SC26] comes to its room’s own before what the evening has opened, but not at the welcome, in a pause or at the end', () => {
    const { board, run } = said();
    run(frida, 'showInRoom', { room: 'Lokale B', item: statement });
    run(frida, 'showItem', { item: { kind: 'programme' } });
    const kinds = () => {
      const scene = composeScene(board);
      const seen = [null, { kind: 'room', room: 'Lokale B' } as const];
      return scene && seen.map((bound) => wallPicture(board, scene, { bound, night: null }).kind);
    };
    expect(kinds()).toEqual(['programme', 'thing']);
    run(frida, 'haltEvening', { kind: 'pause', untilAt: null });
    expect(kinds()).toEqual(['halted', 'halted']);
    run(frida, 'resumeEvening', {});
    run(frida, 'startStep', { stepId: welcomeId, seen: collectId });
    expect(kinds()).toEqual(['welcome', 'welcome']);
    run(frida, 'closeWorkshop', {});
    expect(kinds()).toEqual(['thanks', 'thanks']);
  });

  it('[SC31] shows a poll while it is open, also where a screen is bound, and what it came to in the rooms', () => {
    const { board, run } = said();
    run(frida, 'showInRoom', { room: 'Lokale B', item: statement });
    const clusterId = anId('a cluster of its own');
    run(frida, 'startCluster', { clusterId, statements: [{ statementId: statement.id, seen: null }], x: 0, y: 0 });
    const seen = [null, { kind: 'room', room: 'Lokale B' } as const, { kind: 'cluster', id: clusterId } as const];
    const kinds = () => {
      const scene = composeScene(board);
      return scene && seen.map((bound) => wallPicture(board, scene, { bound, night: null }).kind);
    };
    const poll = {
      pollId: anId('poll'),
      kind: 'temperature',
      question: 'Hvordan går det?',
      budget: 1,
      voters: 1,
    } as const;
    run(frida, 'openPoll', poll);
    expect(kinds()).toEqual(['polling', 'polling', 'polling']);
    run(frida, 'closePoll', { pollId: poll.pollId });
    expect(kinds()).toEqual(['polled', 'polled', 'thing']);
    run(frida, 'showPoll', { pollId: null });
    expect(kinds()).toEqual(['collecting', 'thing', 'thing']);
  });

  it('[SC27] is known by its name until it is forgotten', () => {
    const { board, run } = said();
    const screen = { name: 'Lærredet', bound: { kind: 'room', room: 'Lokale B' } } as const;
    run(frida, 'bindScreen', { screenId: anId('screen'), ...screen });
    expect(board.get('screens', anId('screen'))).toEqual(screen);
    run(frida, 'forgetScreen', { screenId: anId('screen') });
    expect([...board.all('screens')]).toEqual([]);
    expect(run(anna, 'forgetScreen', { screenId: anId('screen') })).toEqual(refusedRan('not-allowed'));
  });

  it('[SC26] can be bound to the rooms of the plan, each once', () => {
    const { board, run } = anOpenWorkshop();
    run(frida, 'describeWorkshop', { ...aMeeting, rooms: 'Sal 1, Lokale B; Lokale B,' });
    expect(roomsOf(board)).toEqual(['Sal 1', 'Lokale B']);
  });
});

describe('the network', () => {
  it('[SC28] stands on the board when somebody who leads has written it, and can be taken back', () => {
    const { board, run } = anOpenWorkshop();
    run(frida, 'writeWifi', { wifi: { name: 'Gæstenet', password: 'hej med jer' } });
    expect(board.get('wifi', only)).toEqual({ name: 'Gæstenet', password: 'hej med jer' });
    expect(run(signe, 'writeWifi', { wifi: null })).toEqual(refusedRan('not-allowed'));
    expect(run(frida, 'writeWifi', { wifi: { name: '', password: 'a' } })).toEqual(refusedRan('malformed'));
    const copied = copyWorkshop(board, () => true, 0).rows;
    expect(Object.keys(copied)).not.toContain('wifi');
    expect(JSON.stringify(copied)).not.toContain('hej med jer');
    run(frida, 'writeWifi', { wifi: null });
    expect([...board.all('wifi')]).toEqual([]);
  });
});
