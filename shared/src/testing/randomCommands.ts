import type { Actor } from '../access/can.ts';
import type { CommandArgs, CommandName } from '../commands/registry.ts';
import { adam, anActor, anna, birthe, courier, frida, mads, ole, signe, wall } from './builders.ts';
import { at, type Draw, type Maker } from './random/draws.ts';
import { ofBoard } from './random/ofBoard.ts';
import { ofFloor } from './random/ofFloor.ts';
import { ofMeeting } from './random/ofMeeting.ts';
import { ofPlan } from './random/ofPlan.ts';
import { ofQuestions } from './random/ofQuestions.ts';
import { ofStatements } from './random/ofStatements.ts';
import { ofVotes } from './random/ofVotes.ts';
import { ofWall } from './random/ofWall.ts';

export type RandomCommand = {
  [N in CommandName]: { readonly by: Actor; readonly name: N; readonly args: CommandArgs<N>; readonly waitMs: number };
}[CommandName];

const latecomer = anActor('latecomer', 'participant', { joinedAt: 90_000 });
const people = [frida, anna, birthe, mads, adam, signe, ole, wall, latecomer] as const;
/** Everybody who may act in random commands. */
export const randomPeople: readonly Actor[] = people;

const waits = [0, 1, 1000, 1000, 1000, 1000, 30_000, 30_000, 60_000, 13 * 60 * 60 * 1000] as const;
const ofEvening: readonly [Maker, ...Maker[]] = [...ofStatements, ...ofPlan, ...ofMeeting, ...ofWall];

// Who would send it if everybody did what they may: then a random evening gets somewhere.
const authors = [anna, birthe, mads] as const;
const carried: ReadonlySet<CommandName> = new Set<CommandName>([
  'receivePutOff',
  'withdrawPutOff',
  'settleLetter',
  'bringOver',
  'beginRehearsal',
  'beginPractice',
]);
const rightful = (name: CommandName, one: number): Actor => {
  if (name === 'postStatement' || name === 'editStatement' || name === 'withdrawStatement') return at(authors, one % 5);
  if (name === 'askForFloor') return at(authors, one);
  if (carried.has(name)) return courier;
  return name === 'eraseStatement' || name === 'eraseObjection' ? adam : frida;
};

/** Which makers every so manieth command is of; the others are of the evening. */
const kindsOfMakers: readonly (readonly [readonly [Maker, ...Maker[]], number])[] = [
  [ofBoard, 5],
  [ofFloor, 7],
  [ofVotes, 11],
  [ofQuestions, 13],
];

/** Makes a command somebody might send, sensible or not. */
export const randomCommand = ([kind, who, one, two, three, wait]: Draw): RandomCommand => {
  const [some, every] = kindsOfMakers.find(([, nth]) => kind % nth === 0) ?? ([ofEvening, 5] as const);
  const [name, args] = at(some, Math.floor(kind / every))(one, two, three);
  const by = who % 4 === 0 ? at(people, who >> 2) : rightful(name, one);
  // Name and arguments come from one maker, which pairs them.
  return { by, name, args, waitMs: at(waits, wait) } as RandomCommand;
};
