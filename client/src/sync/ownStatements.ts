import type { Signature } from '@skab/shared/meeting/naming.ts';
import type { RefusalCode } from '@skab/shared/outcome.ts';
import type { CommandName } from '@skab/shared/commands/registry.ts';
import type { OwnStatement } from '@skab/shared/scene/composeMine.ts';
import type { QuestionFate } from '@skab/shared/scene/composeTalk.ts';
import { nowhere, type Whereabouts } from '@skab/shared/scene/whereabouts.ts';
import type { Queue, Queued, Standing } from './queue.ts';

/** Why a statement, or the last change to it, did not get in. `id` is what to dismiss; `words` are those that were not taken. */
export interface OwnRefusal {
  readonly id: string;
  readonly code: RefusalCode;
  readonly what: 'post' | 'edit' | 'withdraw';
  readonly words: string | null;
}

/** One of a person's own statements as her phone shows it: what the server has, under what is still on its way. */
export interface OwnView {
  readonly statementId: string;
  readonly stage:
    | 'waiting'
    | 'received'
    | 'late'
    | 'sealed'
    | 'gated'
    | 'forHosts'
    | 'hidden'
    | 'withdrawn'
    | 'refused';
  readonly text: string | null;
  readonly number: number | null;
  readonly stepId: string | null;
  readonly prompt: string | null;
  readonly isLate: boolean;
  /** When it was received, by the server's clock; while it waits, when it was written, by this device's. */
  readonly at: number;
  /** A change to it that is not answered yet. */
  readonly pending: 'edit' | 'withdraw' | null;
  readonly refusal: OwnRefusal | null;
  readonly mayEdit: boolean;
  readonly mayWithdraw: boolean;
  readonly stands: Whereabouts;
  /** What stands under it for everybody, as far as the server has said. */
  readonly signature?: Signature;
  readonly buildsOn?: number;
  /** What became of it as a question to a talk; left out where it is none. */
  readonly question?: QuestionFate;
}

/** The commands that are told of at the statement they are about, or where one asks for the floor; a signal that was refused has gone with its step. */
const ofOwn: ReadonlySet<CommandName> = new Set<CommandName>([
  'postStatement',
  'editStatement',
  'withdrawStatement',
  'signal',
  'takeDealt',
  'passDealt',
  'askForFloor',
  'leaveFloor',
]);

/** Whether a queued command is about somebody's own words or turn, and no step of the board. */
export const isOfOwn = ({ call }: Queued): boolean => ofOwn.has(call.name);

const stages = {
  published: 'received',
  late: 'late',
  sealed: 'sealed',
  gated: 'gated',
  forHosts: 'forHosts',
  hidden: 'hidden',
  withdrawn: 'withdrawn',
} as const;

const fromServer = ({ standing, ...own }: OwnStatement): OwnView => ({
  ...own,
  stage: stages[standing],
  pending: null,
  refusal: null,
});

const posted = ({ call, at, standing }: Queued): OwnView | null =>
  call.name !== 'postStatement'
    ? null
    : {
        statementId: call.args.statementId,
        stage: standing.state === 'done' ? 'received' : standing.state,
        text: call.args.text,
        number: null,
        stepId: call.args.stepId,
        prompt: null,
        isLate: false,
        at,
        pending: null,
        refusal:
          standing.state === 'refused'
            ? { id: call.id, code: standing.code, what: 'post', words: call.args.text }
            : null,
        mayEdit: standing.state !== 'refused',
        mayWithdraw: standing.state !== 'refused',
        stands: nowhere,
      };

const isPending = (standing: Standing): boolean => standing.state === 'waiting';

const edited = (own: OwnView, text: string, { call, standing }: Queued): OwnView => {
  if (standing.state !== 'refused') return { ...own, text, pending: isPending(standing) ? 'edit' : own.pending };
  // The words last written are the ones to keep, also when it was the statement itself that was refused.
  if (own.stage === 'refused') return { ...own, text };
  return { ...own, refusal: { id: call.id, code: standing.code, what: 'edit', words: text } };
};

const withdrawn = (own: OwnView, { call, standing }: Queued): OwnView => {
  if (standing.state === 'refused') {
    return own.stage === 'refused'
      ? own
      : { ...own, refusal: { id: call.id, code: standing.code, what: 'withdraw', words: null } };
  }
  const still = { mayEdit: false, mayWithdraw: false };
  if (isPending(standing)) return { ...own, ...still, pending: 'withdraw' };
  return { ...own, ...still, stage: 'withdrawn', text: null, pending: null, refusal: null, stands: nowhere };
};

/**
 * A person's own statements, newest first: the server's rows and, over them, every command of hers that does not show there yet.
 * What has been acknowledged stays in the queue until the rows have caught up, so it is never missing here.
 */
export const composeOwn = (mine: readonly OwnStatement[], queue: Queue): readonly OwnView[] => {
  const views = new Map(mine.map((own) => [own.statementId, fromServer(own)]));
  for (const entry of queue) {
    const { call } = entry;
    if (call.name === 'postStatement') {
      const view = posted(entry);
      // A row that is there is the truth, whatever became of the answer.
      if (view && !views.has(view.statementId)) views.set(view.statementId, view);
    } else if (call.name === 'editStatement' || call.name === 'withdrawStatement') {
      const own = views.get(call.args.statementId);
      if (own && own.stage !== 'withdrawn')
        views.set(
          own.statementId,
          call.name === 'editStatement' ? edited(own, call.args.text, entry) : withdrawn(own, entry),
        );
    }
  }
  return [...views.values()].sort((a, b) => b.at - a.at || (a.statementId < b.statementId ? -1 : 1));
};

/** How many of a person's commands wait for an answer, leaving out posts the server already shows. */
export const countWaiting = (mine: readonly OwnStatement[], queue: Queue): number => {
  const shown = new Set(mine.map(({ statementId }) => statementId));
  return queue.filter(
    ({ call, standing }) => isPending(standing) && !(call.name === 'postStatement' && shown.has(call.args.statementId)),
  ).length;
};
