import { describe, expect, it } from 'vitest';
import { mayReadDesk } from '../access/deskReaders.ts';
import { only } from '../board/collections.ts';
import { unsoundness } from '../board/invariants.ts';
import { relationKey } from '../board/relations.ts';
import { countBallots, itemsOf, readBallot, type Ballot } from '../meeting/ballots.ts';
import { composePoll } from '../scene/composePoll.ts';
import { composeScene } from '../scene/composeScene.ts';
import {
  adam,
  agendaItemId,
  anId,
  anna,
  anOpenWorkshop,
  collectId,
  collectMoreId,
  contextOf,
  doneBefore,
  frida,
  ole,
  refusedRan,
  signe,
  type Evening,
} from '../testing/builders.ts';
import { applyChanges } from '../board/board.ts';
import { closePoll } from './closePoll.ts';
import type { OpenedUrn } from './defineCommand.ts';
import type { CommandArgs } from './registry.ts';

const pollId = anId('poll');
const mood: CommandArgs<'openPoll'> = { pollId, kind: 'temperature', question: 'Nu?', budget: 1, voters: 1 };
const consent: CommandArgs<'openPoll'> = { ...mood, kind: 'consent', question: 'Kan vi leve med det?' };
const ids = [0, 1, 2].map((index) => anId(`said ${index}`));

/** An evening with three statements, and dots that may be put on them. */
const withDots = (budget = 2): Evening => {
  const evening = anOpenWorkshop();
  for (const statementId of ids)
    evening.run(anna, 'postStatement', { statementId, stepId: collectId, text: `Udsagn ${statementId}` });
  evening.run(frida, 'openPoll', { ...mood, kind: 'dots', budget, items: { of: 'statement', ids } });
  return evening;
};

/** Closes the poll as the server does, with what lay in the urn. */
const close = ({ board }: Evening, opened: OpenedUrn): void => {
  const server = { givesNumbers: true, openUrn: () => opened } as const;
  const { changes } = closePoll.run(board, { pollId }, { ...contextOf(frida, 5_000_000), server });
  applyChanges(board, changes);
  expect(unsoundness(board)).toBeNull();
};
const unsigned = (ballots: readonly Ballot[]): OpenedUrn => ({ ballots, objections: [] });
const good: Ballot = { kind: 'temperature', mood: 'mood4' };

describe('a poll', () => {
  it('[VO12] is opened, closed, shown and broken off by the chair too, who has no say over the shelf', () => {
    const { board, run } = anOpenWorkshop();
    expect(run(ole, 'openPoll', consent).outcome).toEqual({ ok: true });
    expect(run(ole, 'closePoll', { pollId }).outcome).toEqual({ ok: true });
    expect(run(ole, 'showPoll', { pollId: null }).outcome).toEqual({ ok: true });
    run(ole, 'openPoll', { ...mood, pollId: anId('another') });
    expect(run(ole, 'breakOffPoll', { pollId: anId('another') }).outcome).toEqual({ ok: true });
    expect(board.get('polls', anId('another'))?.cast ?? null).toBeNull();
    expect(mayReadDesk(['chair'], 'objections')).toBe(true);
    expect(mayReadDesk(['secretary'], 'objections')).toBe(false);
    const item = { itemId: ids[0] ?? '', of: 'statement' } as const;
    expect(run(ole, 'shelve', item)).toEqual(refusedRan('not-allowed'));
  });

  it('[VO1] is opened in the step that is on, one at a time, and never under a closed point', () => {
    const { board, run } = anOpenWorkshop();
    expect(run(anna, 'openPoll', mood)).toEqual(refusedRan('not-allowed'));
    run(frida, 'openPoll', mood);
    expect(board.get('polls', pollId)).toMatchObject({ stepId: collectId, closedAt: null, cast: null });
    expect(run(frida, 'openPoll', mood)).toEqual(doneBefore);
    expect(run(frida, 'openPoll', { ...mood, pollId: anId('another') })).toEqual(refusedRan('poll-open'));
    const closed = anOpenWorkshop();
    closed.run(frida, 'writeAgendaItem', { agendaItemId, title: 'En personsag', isClosed: true });
    expect(closed.run(frida, 'openPoll', mood)).toEqual(refusedRan('poll-under-closed'));
    closed.run(frida, 'endStep', { stepId: collectId });
    expect(closed.run(frida, 'openPoll', mood)).toEqual(refusedRan('step-not-on'));
  });

  it('[VO1] stays open when the evening goes on, and keeps the meeting from closing until it is closed or broken off', () => {
    const { board, run } = anOpenWorkshop();
    run(frida, 'openPoll', mood);
    run(frida, 'startStep', { stepId: collectMoreId, seen: collectId });
    expect(composeScene(board)?.poll?.pollId).toBe(pollId);
    expect(run(frida, 'closeWorkshop', {})).toEqual(refusedRan('poll-open'));
    run(frida, 'breakOffPoll', { pollId });
    expect([board.get('polls', pollId)?.cast, composePoll(board)]).toEqual([null, undefined]);
    expect(run(frida, 'closeWorkshop', {}).outcome.ok).toBe(true);
  });

  it('[VO2] has no total anywhere before it is closed; then what each choice got stands on the board, in the order of the ballot', () => {
    const evening = withDots();
    expect(composePoll(evening.board)?.choices.map(({ count }) => count)).toEqual([undefined, undefined, undefined]);
    const [one = '', two = ''] = ids;
    const dots = (itemIds: string[]): Ballot => ({ kind: 'dots', itemIds });
    close(evening, unsigned([dots([two]), dots([two, one]), dots([two]), dots([]), dots([two])]));
    expect(composePoll(evening.board)).toMatchObject({
      cast: 5,
      choices: [
        { id: one, count: 1 },
        { id: two, count: 4 },
        { id: ids[2], count: 0 },
      ],
    });
    expect(evening.run(frida, 'closePoll', { pollId })).toEqual(doneBefore);
  });

  it('[VO3] tells how the ballots fell only where at least five have voted', () => {
    for (const [voters, told] of [
      [4, undefined],
      [5, 5],
    ] as const) {
      const evening = anOpenWorkshop();
      evening.run(frida, 'openPoll', mood);
      close(evening, unsigned(Array.from({ length: voters }, () => good)));
      expect(composePoll(evening.board)).toMatchObject({ cast: voters });
      expect(evening.board.get('pollCounts', relationKey(pollId, 'mood4'))?.count).toBe(told);
    }
    expect(countBallots(['mood4'], [good, good, good, good])).toBeNull();
  });

  it('[VO4] takes a ballot with at most as many dots as each has, on what is on the ballot, also several on one thing', () => {
    const { board } = withDots(2);
    const poll = board.get('polls', pollId)!;
    const read = (itemIds: readonly string[]) =>
      readBallot(board, pollId, poll, { kind: 'dots', itemIds: [...itemIds] });
    expect(read(ids.slice(0, 2))).toHaveProperty('ballot');
    expect(read([])).toHaveProperty('ballot');
    expect(read(ids)).toMatchObject({ code: 'over-budget' });
    expect(read([ids[0]!, ids[0]!])).toHaveProperty('ballot');
    expect(read([anId('elsewhere')])).toMatchObject({ code: 'malformed' });
    expect(readBallot(board, pollId, poll, good)).toMatchObject({ code: 'malformed' });
  });

  it('[VO5] an objection has words, which those who lead read under no name, and an administrator removes for good', () => {
    const evening = anOpenWorkshop();
    evening.run(frida, 'openPoll', consent);
    const poll = evening.board.get('polls', pollId)!;
    const read = (objection: string) =>
      readBallot(evening.board, pollId, poll, { kind: 'consent', answer: 'objects', objection });
    expect(read(' ')).toMatchObject({ code: 'text-empty' });
    expect(read('x'.repeat(281))).toMatchObject({ code: 'text-too-long' });
    const objection: Ballot = { kind: 'consent', answer: 'objects', objection: 'Der mangler en rampe' };
    expect(read(' Der mangler en rampe ')).toEqual({ ballot: objection });
    const objectionId = anId('objection');
    close(evening, { ballots: [objection], objections: [{ objectionId, text: objection.objection }] });
    expect(evening.board.get('objections', objectionId)).toEqual({ pollId, text: 'Der mangler en rampe' });
    expect(evening.run(frida, 'eraseObjection', { objectionId })).toEqual(refusedRan('not-allowed'));
    evening.run(adam, 'eraseObjection', { objectionId });
    expect(evening.board.get('objections', objectionId)).toBeUndefined();
  });

  it('[VO2] is shown until the evening goes on, and can be shown again', () => {
    const evening = anOpenWorkshop();
    evening.run(frida, 'openPoll', mood);
    expect(evening.run(frida, 'showPoll', { pollId: null })).toEqual(refusedRan('poll-open'));
    close(evening, unsigned([good]));
    evening.run(frida, 'startStep', { stepId: collectMoreId, seen: collectId });
    expect(evening.board.get('shownPoll', only)).toBeUndefined();
    evening.run(frida, 'showPoll', { pollId });
    expect(composePoll(evening.board)?.pollId).toBe(pollId);
    evening.run(frida, 'showPoll', { pollId: null });
    expect(composePoll(evening.board)).toBeUndefined();
  });

  it('[ST13] no row tells of an erased statement that could get a dot', () => {
    const evening = withDots();
    evening.run(frida, 'shelve', { itemId: ids[0]!, of: 'statement' });
    evening.run(adam, 'eraseStatement', { statementId: ids[0]! });
    expect(itemsOf(evening.board, pollId)).toEqual(ids.slice(1));
    expect(evening.board.get('shelf', ids[0]!)).toBeUndefined();
    expect(unsoundness(evening.board)).toBeNull();
  });
});

describe('the shelf of what matures', () => {
  it('[VO6] is left only with a written reason, and what lies on it stays on the board', () => {
    const { board, run } = withDots();
    const itemId = ids[0]!;
    run(frida, 'shelve', { itemId, of: 'statement' });
    expect(composePoll(board)?.choices[0]).toMatchObject({ isShelved: true });
    expect(board.get('statements', itemId)).toBeDefined();
    expect(run(frida, 'takeOffShelf', { itemId, reason: '  ' })).toEqual(refusedRan('reason-missing'));
    expect(board.get('shelf', itemId)?.left).toBeUndefined();
    run(frida, 'takeOffShelf', { itemId, reason: 'Den er med i forslaget nu' });
    expect(board.get('shelf', itemId)?.left).toMatchObject({ reason: 'Den er med i forslaget nu' });
    expect(run(frida, 'takeOffShelf', { itemId, reason: 'Igen' })).toEqual(refusedRan('not-on-shelf'));
  });
});

describe('a vote of the room', () => {
  it('[VO7] is written down at a point, as hands that were counted or by name, and can be written again and removed', () => {
    const { board, run } = anOpenWorkshop();
    const voteId = anId('vote');
    const attendeeId = anId('attendee');
    run(signe, 'writeAttendee', { attendeeId, name: 'Birgit Holm', title: '', mark: 'present' });
    const vote = { voteId, agendaItemId, question: 'Skal vi gå videre?' };
    expect(run(signe, 'writeRoomVote', vote)).toEqual(refusedRan('malformed'));
    run(signe, 'writeRoomVote', { ...vote, hands: { yes: 12, no: 3, neither: 1 } });
    expect(board.get('roomVotes', voteId)).toMatchObject({ hands: { yes: 12, no: 3, neither: 1 } });
    run(signe, 'writeRoomVote', { ...vote, voices: [{ attendeeId, choice: 'no' }] });
    expect(board.get('roomVotes', voteId)).not.toHaveProperty('hands');
    expect(board.get('voices', relationKey(voteId, attendeeId))).toEqual({ choice: 'no', name: 'Birgit Holm' });
    expect(run(signe, 'removeAgendaItem', { agendaItemId })).toMatchObject({ outcome: { ok: false } });
    run(signe, 'removeRoomVote', { voteId });
    expect([...board.all('roomVotes'), ...board.all('voices')]).toEqual([]);
  });
});
