/**
 * `pnpm prove authz`: every command, sent over a real socket by everybody who can hold a right, in every state of a workshop, in one's
 * own workshop and in another's, and by those who hold none; and every door that reads a workshop or lets others in. What each must be
 * answered is written by hand in `authz/expected.ts` and `authz/doors.ts`. What was refused left the workshop as it was. A command without
 * a row there fails.
 */
import { graceAfterClosingMs } from '@skab/shared/meeting/words.ts';
import { commands, type CommandName } from '@skab/shared/commands/registry.ts';
import { routes } from '@skab/shared/protocol/http.ts';
import type { CommandReply } from '@skab/shared/protocol/socket.ts';
import { visitor, type Visitor } from '../harness/visitor.ts';
import { aServer } from '../integration/aServer.ts';
import { doors, installationDoors, type Door } from './authz/doors.ts';
import { expected, expectedAnswer, holders, states, type Answer, type Holder, type State } from './authz/expected.ts';
import { aStage, type Stage } from './authz/stage.ts';
import { inParallel } from '../harness/inParallel.ts';
import { runProof } from './kit/proof.ts';
import { sender, type Sender } from './kit/sender.ts';

/** The commands that move the evening on are sent last, in this order. */
const lastNames: readonly CommandName[] = [
  'startStep',
  'stepBack',
  'extendStep',
  'slowDown',
  'endStep',
  'closeWorkshop',
  'reopenWorkshop',
];
/** Most of the time is spent waiting for the limit on what one device may send. */
const atOnce = 60;
const settingAtOnce = 12;

/** Reading does not depend on the step. */
const knockedStates: readonly State[] = ['collecting', 'closed', 'over'];

// The keys of the registry and of the table are their names.
const names = Object.keys(commands) as readonly CommandName[];
const allHolders = Object.keys(holders) as readonly Holder[];
const ordered = [...names.filter((name) => !lastNames.includes(name)), ...lastNames];

const answerOf = (reply: CommandReply): Answer => (reply.ok ? 'done' : reply.code);

await runProof('authz', {}, async (proof) => {
  let now = Date.parse('2027-02-09T18:00:00Z');
  const server = await aServer({ storage: 'embedded', clock: { now: () => (now += 1) } });
  const figures = { cases: 0, done: 0, refused: 0, knocks: 0 };
  const without = names.filter((name) => !Object.hasOwn(expected, name));
  proof.holds(without.length === 0, () => `no row says who may: ${without.join(', ')}`);

  const headOf = async (workshopId: string): Promise<string> =>
    (await server.ports.store.log.load(workshopId))?.head ?? 'none';
  const judge = async (who: string, from: Sender, stage: Stage, name: CommandName, due: Answer): Promise<void> => {
    const answer = answerOf(await from.send(stage.workshopId, name, stage.args[name]));
    figures.cases += 1;
    if (answer === 'done') figures.done += 1;
    else figures.refused += 1;
    proof.holds(answer === due, () => `${name} by ${who}: ${answer}, and should be ${due}`);
  };
  const refuseAll = async (who: string, from: Sender, stage: Stage, due: Answer): Promise<void> => {
    const before = await headOf(stage.workshopId);
    for (const name of names) await judge(who, from, stage, name, due);
    proof.holds((await headOf(stage.workshopId)) === before, () => `${who}: what was refused changed the workshop`);
  };

  const knock = async (
    who: string,
    asked: Stage,
    actor: Visitor,
    due: (door: Door, isHere: boolean) => string,
  ): Promise<void> => {
    const { workshopId, code } = asked;
    for (const [kind, all] of [
      ['here', doors],
      ['everywhere', installationDoors],
    ] as const)
      for (const [name, door] of Object.entries(all)) {
        const wanted = due(door, kind === 'here');
        const answer = await door.knock({ workshopId, code, who: actor });
        figures.knocks += 1;
        proof.holds(answer === wanted, () => `${name}, by ${who}: ${answer}, and should be ${wanted}`);
      }
  };
  /** Doors stand open in every phase, until what was given for one evening is over with it. */
  const knockAll = async (holder: Holder, state: State, stage: Stage, other: Stage | undefined): Promise<void> => {
    const isEverywhere = holder === holder.toUpperCase();
    await knock(`${holders[holder]} (${state})`, stage, stage.actor, (door, isHere) => {
      const { who, isShutAfter, whenOver = 'too-late' } = door;
      const isShut = isShutAfter && (state === 'closed' || state === 'over');
      if (isShut || !who.includes(holder) || !(isHere || isEverywhere)) return 'not-allowed';
      return state === 'over' && !isEverywhere ? whenOver : 'ok';
    });
    if (other && !isEverywhere && state === 'collecting')
      await knock(`${holders[holder]} of another workshop (${state})`, other, stage.actor, () => 'not-allowed');
    if (holder === 'A') await knock(`a stranger (${state})`, stage, visitor(server.origin), () => 'signed-out');
  };

  const playHolder = async (holder: Holder, state: State, stage: Stage): Promise<void> => {
    const who = `${holders[holder]} (${state})`;
    const due = (name: CommandName): Answer => expectedAnswer(name, holder, state);
    const before = await headOf(stage.workshopId);
    for (const name of ordered) if (due(name) !== 'done') await judge(who, stage.from, stage, name, due(name));
    proof.holds((await headOf(stage.workshopId)) === before, () => `${who}: what was refused changed the workshop`);
    for (const name of ordered) if (due(name) === 'done') await judge(who, stage.from, stage, name, 'done');
  };
  /** A device nobody knows, and one whose session has ended. */
  const playStrangers = async (state: State, stage: Stage): Promise<void> => {
    const unknown = await sender(visitor(server.origin));
    await refuseAll(`a stranger (${state})`, unknown, stage, 'signed-out');
    unknown.leave();
    const { actor, from } = stage;
    const ended = await fetch(new URL(routes.session, actor.origin), {
      method: 'DELETE',
      headers: { cookie: actor.cookie(), origin: actor.origin },
    });
    proof.holds(ended.ok, () => 'the session was not ended');
    await refuseAll(`${holders.A}, signed out (${state})`, from, stage, 'signed-out');
  };

  /** Sets the stages, each in its own workshop, and plays them some at a time. */
  const play = async (wanted: readonly State[], whenSet: () => void): Promise<void> => {
    const setting = wanted.flatMap((state) => allHolders.map((holder) => ({ holder, state })));
    const stages: { readonly holder: Holder; readonly state: State; readonly stage: Stage }[] = [];
    await inParallel(setting, settingAtOnce, async ({ holder, state }) => {
      stages.push({ holder, state, stage: await aStage(server, holder, state) });
    });
    whenSet();
    await inParallel(stages, atOnce, async ({ holder, state, stage }) => {
      // Before their own, because those who hold much may close theirs: another's is refused them whatever it is in.
      const other = stages.find((one) => one.state === state && one.holder !== holder)?.stage;
      if (other && holder === holder.toLowerCase())
        for (const name of names)
          await judge(`${holders[holder]} of another workshop (${state})`, stage.from, other, name, 'not-allowed');
      if (knockedStates.includes(state)) await knockAll(holder, state, stage, other);
      await playHolder(holder, state, stage);
      if (holder === 'A') await playStrangers(state, stage);
    });
    for (const { stage } of stages) stage.leave();
  };
  await play(
    states.filter((state) => state !== 'over'),
    () => undefined,
  );
  await play(['over'], () => void (now += graceAfterClosingMs + 60_000));
  for (const [name, value] of Object.entries(figures)) proof.figure(name, value);
  proof.figure('commands', names.length);
  await server.stop();
});
