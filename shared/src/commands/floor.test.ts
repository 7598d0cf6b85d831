import { describe, expect, it } from 'vitest';
import type { Actor } from '../access/can.ts';
import { only } from '../board/collections.ts';
import { speakersInLine } from '../meeting/floor.ts';
import { composeOwnFloors } from '../scene/composeFloor.ts';
import { composeScene } from '../scene/composeScene.ts';
import {
  anActor,
  anId,
  anna,
  anOpenWorkshop,
  aWorkshop,
  birthe,
  doneBefore,
  frida,
  mads,
  ole,
  refusedRan,
  signe,
  type Evening,
} from '../testing/builders.ts';
import type { CommandArgs } from './registry.ts';

const second = 1000;
const start = Date.parse('2027-02-09T18:00:00Z');
const line = ({ board }: Evening): readonly string[] => speakersInLine(board).map(({ row }) => row.name);
const floorOf = ({ board }: Evening) => composeScene(board)?.floor;
const speaks = (evening: Evening): string | undefined => floorOf(evening)?.speaking?.name;
const arranged = (more: Partial<CommandArgs<'arrangeFloor'>> = {}): CommandArgs<'arrangeFloor'> => ({
  mode: 'list',
  unheardFirst: false,
  secondsEach: null,
  ...more,
});
const ask = (evening: Evening, who: Actor, name: string, at?: number) =>
  evening.run(who, 'askForFloor', { speakerId: anId(name), name }, at);
const call = (evening: Evening, seen: string | null, at?: number) =>
  evening.run(ole, 'callNextSpeaker', { seen: seen === null ? null : anId(seen) }, at);
/** A list that is open, with these on it. */
const aList = (names: readonly (readonly [Actor, string])[], more: Partial<CommandArgs<'arrangeFloor'>> = {}) => {
  const evening = anOpenWorkshop();
  evening.run(frida, 'arrangeFloor', arranged(more), start);
  for (const [who, name] of names) ask(evening, who, name);
  return evening;
};
const three = [
  [anna, 'Anna'],
  [birthe, 'Birthe'],
  [mads, 'Mads'],
] as const;

describe('asking for the floor', () => {
  it('[FL1] puts who asks last on the list, once, under the name she gives; asked again she keeps her place', () => {
    const evening = aList(three);
    expect(line(evening)).toEqual(['Anna', 'Birthe', 'Mads']);
    expect(evening.run(anna, 'askForFloor', { speakerId: anId('again'), name: 'Anna B.' }).outcome.ok).toBe(true);
    expect(line(evening)).toEqual(['Anna B.', 'Birthe', 'Mads']);
    expect(ask(evening, birthe, 'Birthe')).toEqual(doneBefore);
    expect(evening.run(birthe, 'askForFloor', { speakerId: anId('Mads'), name: 'Mads' })).toEqual(
      refusedRan('id-taken'),
    );
  });

  it('[FL2] is for as long as the list is open; who waits by then is called all the same', () => {
    const evening = anOpenWorkshop();
    expect(ask(evening, anna, 'Anna')).toEqual(refusedRan('floor-closed'));
    evening.run(frida, 'arrangeFloor', arranged());
    ask(evening, anna, 'Anna');
    evening.run(ole, 'arrangeFloor', arranged({ mode: 'closed' }));
    expect(ask(evening, birthe, 'Birthe')).toEqual(refusedRan('floor-closed'));
    expect(floorOf(evening)).toMatchObject({ mode: 'closed', next: 'Anna' });
    evening.run(ole, 'enterSpeaker', { speakerId: anId('Cai'), name: 'Cai' });
    expect(line(evening)).toEqual(['Anna', 'Cai']);
    call(evening, null);
    call(evening, 'Anna');
    evening.run(ole, 'endSpeaking', { seen: anId('Cai') });
    expect(floorOf(evening)).toBeUndefined();
  });

  it('[FL3] by choice those who have not spoken come first, each in the order they asked', () => {
    const evening = aList(three, { unheardFirst: true });
    call(evening, null);
    ask(evening, anna, 'Anna igen');
    evening.run(ole, 'enterSpeaker', { speakerId: anId('Cai'), name: 'Cai' });
    expect(line(evening)).toEqual(['Birthe', 'Mads', 'Cai', 'Anna igen']);
    evening.run(ole, 'callNextSpeaker', { seen: anId('Anna'), speakerId: anId('Cai') });
    // Known by the name alone, whatever its capitals.
    evening.run(ole, 'enterSpeaker', { speakerId: anId('Cai again'), name: 'CAI' });
    evening.run(ole, 'enterSpeaker', { speakerId: anId('Dorte'), name: 'Dorte' });
    expect(line(evening)).toEqual(['Birthe', 'Mads', 'Dorte', 'Anna igen', 'CAI']);
    evening.run(ole, 'arrangeFloor', arranged({ unheardFirst: false }));
    expect(line(evening)).toEqual(['Birthe', 'Mads', 'Anna igen', 'CAI', 'Dorte']);
    expect(floorOf(evening)?.next).toBe('Birthe');
  });

  it('[FL4] is taken back by oneself, or by who leads or chairs, and only while one waits', () => {
    const evening = aList(three);
    const leave = (who: Actor, name: string) => evening.run(who, 'leaveFloor', { speakerId: anId(name) });
    expect(leave(birthe, 'Anna')).toEqual(refusedRan('not-yours'));
    expect(leave(signe, 'Anna')).toEqual(refusedRan('not-yours'));
    expect(leave(anna, 'Anna').outcome.ok).toBe(true);
    expect(leave(ole, 'Mads').outcome.ok).toBe(true);
    expect(line(evening)).toEqual(['Birthe']);
    expect(evening.board.get('askers', anId('Anna'))).toBeUndefined();
    call(evening, null);
    expect(leave(birthe, 'Birthe')).toEqual(refusedRan('not-in-line'));
    expect(leave(ole, 'nobody')).toEqual(refusedRan('not-in-line'));
  });
});

describe('giving the floor', () => {
  it('[FL5] goes to the first in line, or to the one who is named; who had it has spoken', () => {
    const evening = aList(three, { secondsEach: 120 });
    expect(call(evening, null, start + 10 * second).outcome.ok).toBe(true);
    expect(floorOf(evening)).toEqual({
      mode: 'list',
      speaking: { name: 'Anna', since: start + 10 * second },
      next: 'Birthe',
      secondsEach: 120,
      untilAt: start + 130 * second,
    });
    const named = { seen: anId('Anna'), speakerId: anId('Mads') };
    evening.run(ole, 'callNextSpeaker', named, start + 40 * second);
    expect(evening.board.get('speakers', anId('Anna'))).toMatchObject({
      standing: 'spoken',
      endedAt: start + 40 * second,
    });
    expect(floorOf(evening)).toMatchObject({ speaking: { name: 'Mads' }, next: 'Birthe' });
    expect(evening.run(ole, 'callNextSpeaker', { seen: anId('Mads'), speakerId: anId('Anna') })).toEqual(
      refusedRan('not-in-line'),
    );
    call(evening, 'Mads');
    expect(call(evening, 'Birthe')).toEqual(refusedRan('nobody-waits'));
  });

  it('[FL14] a pause is no time of who speaks: after it she has as much left as she had', () => {
    const evening = aList(three, { secondsEach: 120 });
    call(evening, null, start);
    evening.run(frida, 'haltEvening', { kind: 'pause', untilAt: null }, start + 50 * second);
    expect(floorOf(evening)).toMatchObject({ speaking: { name: 'Anna' }, untilAt: null });
    evening.run(frida, 'resumeEvening', {}, start + 350 * second);
    expect(floorOf(evening)).toMatchObject({
      speaking: { since: start + 300 * second },
      untilAt: start + 420 * second,
    });
    // Who is given the floor while everything stands still begins when it goes on.
    evening.run(frida, 'haltEvening', { kind: 'stop', untilAt: null }, start + 400 * second);
    call(evening, 'Anna', start + 410 * second);
    evening.run(frida, 'resumeEvening', {}, start + 500 * second);
    expect(floorOf(evening)).toMatchObject({ speaking: { name: 'Birthe', since: start + 500 * second } });
    evening.run(ole, 'takeCallBack', { seen: anId('Birthe') }, start + 510 * second);
    expect(floorOf(evening)).toMatchObject({ speaking: { name: 'Anna', since: start + 300 * second } });
    call(evening, 'Anna', start + 520 * second);
    expect(floorOf(evening)).toMatchObject({ speaking: { name: 'Birthe', since: start + 520 * second } });
  });

  it('[FL6] from another speaker than the one who has it is told who led and who speaks, and changes nothing', () => {
    const evening = aList(three);
    const otto = anActor('otto', 'chair', { name: 'Otto' });
    evening.run(otto, 'callNextSpeaker', { seen: null });
    const moved = refusedRan('floor-moved', { who: 'Otto', what: 'Anna' });
    expect(evening.run(frida, 'callNextSpeaker', { seen: null })).toEqual(moved);
    expect(evening.run(frida, 'endSpeaking', { seen: anId('Birthe') })).toEqual(moved);
    expect(evening.run(frida, 'takeCallBack', { seen: null })).toEqual(moved);
    expect(speaks(evening)).toBe('Anna');
  });

  it('[FL7] a call that is taken back leaves the line and the time as they were', () => {
    const evening = aList(three, { unheardFirst: true });
    expect(evening.run(ole, 'takeCallBack', { seen: null })).toEqual(refusedRan('no-call-before'));
    call(evening, null, start + 10 * second);
    const before = { line: line(evening), floor: floorOf(evening) };
    call(evening, 'Anna', start + 40 * second);
    ask(evening, birthe, 'Birthe igen');
    evening.run(ole, 'takeCallBack', { seen: anId('Birthe') }, start + 45 * second);
    expect({ line: line(evening), floor: floorOf(evening) }).toEqual(before);
    evening.run(ole, 'endSpeaking', { seen: anId('Anna') }, start + 60 * second);
    expect(speaks(evening)).toBeUndefined();
    evening.run(ole, 'takeCallBack', { seen: null });
    expect(floorOf(evening)).toEqual(before.floor);
    evening.run(ole, 'endSpeaking', { seen: anId('Anna') }, start + 70 * second);
    call(evening, null, start + 90 * second);
    // Somebody was called after a silence: that silence comes back, not the one who spoke before it.
    evening.run(ole, 'takeCallBack', { seen: anId('Birthe') });
    expect(speaks(evening)).toBeUndefined();
    expect(line(evening)).toEqual(['Birthe', 'Mads']);
  });

  it('[FL8] a round goes to each in its order, who may pass; the list goes on after it', () => {
    const evening = aList([three[0]]);
    const round = ['Bodil', 'Cai', 'Dorte'].map((name) => ({ speakerId: anId(name), name }));
    expect(evening.run(frida, 'arrangeFloor', arranged({ mode: 'round' }))).toEqual(refusedRan('nobody-waits'));
    expect(evening.run(frida, 'arrangeFloor', arranged({ round }))).toEqual(refusedRan('malformed'));
    evening.run(frida, 'arrangeFloor', arranged({ mode: 'round', round, unheardFirst: true }));
    expect(ask(evening, birthe, 'Birthe')).toEqual(refusedRan('floor-closed'));
    expect(line(evening)).toEqual(['Bodil', 'Cai', 'Dorte']);
    call(evening, null);
    evening.run(ole, 'callNextSpeaker', { seen: anId('Bodil'), passes: true });
    expect(evening.board.get('speakers', anId('Bodil'))?.standing).toBe('passed');
    evening.run(ole, 'enterSpeaker', { speakerId: anId('Late'), name: 'Late' });
    evening.run(frida, 'arrangeFloor', arranged({ mode: 'round', secondsEach: 60 }));
    expect(line(evening)).toEqual(['Dorte', 'Late']);
    evening.run(frida, 'arrangeFloor', arranged());
    // The rest of a round that was ended waits for nothing.
    expect(line(evening)).toEqual(['Anna']);
    expect(speaks(evening)).toBe('Cai');
    const another = [{ speakerId: anId('Eva'), name: 'Eva' }];
    evening.run(frida, 'arrangeFloor', arranged({ mode: 'round', round: another }));
    expect(line(evening)).toEqual(['Eva']);
    // Who passed has not spoken.
    evening.run(ole, 'enterSpeaker', { speakerId: anId('Bodil again'), name: 'Bodil' });
    expect(evening.board.get('speakers', anId('Bodil again'))?.isHeard).toBe(false);
  });
});

describe('who sees the floor', () => {
  it('[FL9] everybody sees who speaks, since when, and who comes next; nothing on the board says who waits behind, or who asked', () => {
    const evening = aList(three);
    call(evening, null);
    const published = JSON.stringify([...evening.board.all('floor')]);
    expect(published).toContain('Anna');
    expect(published).toContain('Birthe');
    for (const word of ['Mads', anna.id, birthe.id, anId('Anna')]) expect(published).not.toContain(word);
    expect(JSON.stringify([...evening.board.all('speakers')])).not.toContain(anna.id);
  });

  it('[FL10] a phone is told its own place in line, and that it is its turn', () => {
    const evening = aList(three, { unheardFirst: true });
    call(evening, null);
    const own = composeOwnFloors(evening.board);
    expect(own.get(anna.id)).toEqual({ speakerId: anId('Anna'), name: 'Anna', place: 0 });
    expect(own.get(birthe.id)?.place).toBe(1);
    expect(own.get(mads.id)?.place).toBe(2);
    call(evening, 'Anna');
    expect(composeOwnFloors(evening.board).has(anna.id)).toBe(false);
  });
});

describe('the end of the meeting', () => {
  it('[FL11] nobody has the floor any more, waits for it, or is named on the board', () => {
    const evening = aList(three);
    call(evening, null);
    evening.run(ole, 'closeWorkshop', { adjourns: true });
    expect(evening.board.get('floor', only)).toBeUndefined();
    expect([...evening.board.all('speakers')].map(([, { standing }]) => standing)).toEqual(['spoken']);
    evening.run(frida, 'reopenWorkshop', {});
    expect(ask(evening, birthe, 'Birthe igen')).toEqual(refusedRan('floor-closed'));
  });

  it('[FL12] who adjourns stamps the minutes with the time of the meeting; who only closes does not', () => {
    const evening = aWorkshop();
    evening.run(frida, 'closeWorkshop', {}, Date.parse('2027-02-09T19:30:00Z'));
    expect(evening.board.get('minutes', only)).toBeUndefined();
    evening.run(frida, 'reopenWorkshop', {});
    evening.run(signe, 'writeMinutes', { adjournedAt: '20.30', attachments: 'Et bilag' });
    evening.run(ole, 'closeWorkshop', { adjourns: true }, Date.parse('2027-02-09T20:02:59Z'));
    expect(evening.board.get('minutes', only)).toEqual({ adjournedAt: '21.02', attachments: 'Et bilag' });
  });
});
