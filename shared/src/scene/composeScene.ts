import type { Board } from '../board/board.ts';
import { only, type Rows } from '../board/collections.ts';
import type { Kind } from '../meeting/kinds.ts';
import { composeMandate } from '../meeting/composeMandate.ts';
import { composeUpshot, type Upshot } from '../meeting/composeUpshot.ts';
import { nightsOf, type Night } from '../meeting/night.ts';
import { slowPaceNow } from '../meeting/slowMode.ts';
import { stepsInOrder } from '../meeting/steps.ts';
import { scratchKindOf, type ScratchKind } from '../meeting/scratch.ts';
import { programmeTimes, stepUntilAt } from '../meeting/timing.ts';
import { composeFloor, type SceneFloor } from './composeFloor.ts';
import { composePoll, type ScenePoll } from './composePoll.ts';
import { composeTalk, type SceneTalk } from './composeTalk.ts';
import {
  isSealing,
  takesWords,
  type Activity,
  type HaltKind,
  type LadderStep,
  type Naming,
  type Phase,
  type Placers,
  type Publishing,
  type SlowPace,
} from '../meeting/words.ts';

/** Where a step is on the thread. */
export type ThreadPlace = 'past' | 'here' | 'next';

export interface ThreadStep {
  readonly stepId: string;
  readonly title: string;
  readonly place: ThreadPlace;
  /** When it begins by the plan, a clock time: `19.15`. */
  readonly plannedFrom: string;
  /** What it will ask, where that is shown before the meeting to prepare by; left out otherwise, and once the meeting has begun. */
  readonly question?: string;
}

/** A question of the mandate: how much of the board is about it, and how many say what is missing. */
export interface SceneMandate {
  readonly mandateId: string;
  readonly text: string;
  readonly covered: number;
  readonly missing: number;
}

const mandateOf = (board: Board): readonly SceneMandate[] =>
  composeMandate(board)
    .filter(({ isGone }) => !isGone)
    .map(({ mandateId, text, covered, missing }) => ({
      mandateId,
      text,
      covered: covered.length,
      missing: missing.length,
    }));

export interface SceneStep {
  readonly stepId: string;
  readonly title: string;
  readonly activity: Activity;
  readonly prompt: string | null;
  readonly takesStatements: boolean;
  /** When what is written comes on the board, and how much waits for that under seal; left out where it comes at once. */
  readonly publishing?: Publishing;
  readonly sealed?: number;
  /** What stands under what is written; left out where nothing does. */
  readonly naming?: Naming;
  /** How many seconds a phone lets pass between two statements; left out where it sends as it likes. */
  readonly slowSeconds?: SlowPace;
  /** Who may place statements now: null when the step is no clustering one. */
  readonly placers: Placers | null;
  /** What one may want to know; left out where nothing is told. */
  readonly background?: string;
  /** The questions of the mandate while the room looks at them, with how much there is on each; left out otherwise. */
  readonly mandate?: readonly SceneMandate[];
  /** The talk that is on, and what is asked about it; left out where it is none. */
  readonly talk?: SceneTalk;
  /** When the step ends by its minutes, the server's time in ms; of no use while everything stands still. */
  readonly untilAt: number;
}

/**
 * What the door asks: who one is here as, which councils there are to choose from, and whether one is there from home; and how many tables
 * have a card, left out where none has.
 */
export interface SceneQuestions {
  readonly kinds: readonly Kind[];
  readonly councils: readonly string[];
  readonly fromHome: boolean;
  readonly tables?: number;
  /** What is answered may come to stand under what is written. */
  readonly isShown?: true;
}

/** What everybody in the room sees now. The same for one audience; nothing in it is one person's. */
export interface Scene {
  /** Nothing of it counts: it is a rehearsal or a practice round. Left out where it is neither. */
  readonly scratch?: ScratchKind;
  /** The workshop in which everybody tries to write now; left out while nobody does. */
  readonly practice?: { readonly workshopId: string };
  readonly phase: Phase;
  readonly meeting: Pick<Rows['workshop'], 'title' | 'body' | 'place' | 'date' | 'from' | 'to' | 'timeZone'>;
  /** How much is decided here: by the step that is on, else by the meeting. */
  readonly ladder: LadderStep;
  readonly thread: readonly ThreadStep[];
  readonly step: SceneStep | null;
  /** When nobody writes, whatever step is on; left out where the plan has no night. */
  readonly nights?: readonly Night[];
  /** While everything stands still: why, and until when if that is known. Left out while the evening moves. */
  readonly halt?: { readonly kind: HaltKind; readonly untilAt: number | null };
  /** Who has the floor, and who comes next. Left out while nobody speaks, waits or may ask. */
  readonly floor?: SceneFloor;
  /** What the meeting is for, the questions of its mandate and its ground rules, while people come in. Left out where nothing is said, and afterwards. */
  readonly about?: {
    readonly purpose: string;
    readonly mandate: readonly string[];
    readonly groundRules?: readonly string[];
  };
  /** The minutes may be read by everybody who has the meeting's link; left out until then. */
  readonly hasMinutes?: true;
  /** What the meeting arrived at, while that is shown. */
  readonly upshot?: Upshot;
  /** The poll that is open, or what one came to while that is shown. */
  readonly poll?: ScenePoll;
  /** Left out where the door asks nothing. */
  readonly asks?: SceneQuestions;
  /** Somewhere in the evening something stands under what is written. */
  readonly hasNames?: true;
}

/** How far along the steps the evening has come: with no step on, to where it was last. What was skipped on the way lies behind. */
const reachedIn = (board: Board, steps: ReturnType<typeof stepsInOrder>, hereIndex: number): number => {
  if (hereIndex >= 0) return hereIndex;
  const ended = steps.map(({ id }) => board.get('stepRuns', id)?.endedAt ?? -1);
  const last = Math.max(-1, ...ended);
  return last < 0 ? 0 : ended.lastIndexOf(last) + 1;
};

const questionOf = (board: Board, { promptId }: Rows['steps']): Pick<ThreadStep, 'question'> => {
  const question = promptId === null ? undefined : board.get('prompts', promptId)?.text;
  return question === undefined ? {} : { question };
};

const composeThread = (board: Board, run: Rows['run'] | undefined): readonly ThreadStep[] => {
  // What is left out is no part of the programme.
  const steps = stepsInOrder(board).filter(({ id, row }) => !row.skipped || id === run?.stepId);
  const hereIndex = steps.findIndex((step) => step.id === run?.stepId);
  const reached = run?.phase === 'closed' ? steps.length : reachedIn(board, steps, hereIndex);
  const times = programmeTimes(board);
  const isBefore = (run?.phase ?? 'before') === 'before';
  return steps.map(({ id, row }, index) => ({
    stepId: id,
    title: row.title,
    plannedFrom: times.get(id) ?? '',
    place: index === hereIndex ? 'here' : index < reached ? 'past' : 'next',
    ...(isBefore && row.isAhead ? questionOf(board, row) : {}),
  }));
};

const composeStep = (board: Board, run: Rows['run'] | undefined): SceneStep | null => {
  if (!run || run.stepId === null) return null;
  const step = board.get('steps', run.stepId);
  if (!step) return null;
  const talk = composeTalk(board, run.stepId);
  const slowSeconds = slowPaceNow(board);
  return {
    stepId: run.stepId,
    title: step.title,
    activity: step.activity,
    prompt: step.promptId === null ? null : (board.get('prompts', step.promptId)?.text ?? null),
    takesStatements: run.phase === 'open' && takesWords(step.activity),
    ...(step.publishing ? { publishing: step.publishing } : {}),
    ...(isSealing(step.publishing) ? { sealed: board.get('sealedCounts', run.stepId)?.count ?? 0 } : {}),
    ...(step.naming ? { naming: step.naming } : {}),
    ...(step.background ? { background: step.background } : {}),
    ...(step.activity === 'mandate' ? { mandate: mandateOf(board) } : {}),
    ...(talk ? { talk } : {}),
    ...(slowSeconds === null ? {} : { slowSeconds }),
    placers: step.activity === 'cluster' ? (step.placers ?? 'everyone') : null,
    untilAt: stepUntilAt(board, run.stepId),
  };
};

const composeAbout = (
  { purpose = '', mandate = '', groundRules = '' }: Rows['workshop'],
  run: Rows['run'] | undefined,
  activity: Activity | undefined,
): Pick<Scene, 'about'> => {
  const isArriving = (run?.phase ?? 'before') === 'before' || activity === 'welcome';
  const [questions, rules] = [mandate, groundRules].map((lines) =>
    lines.split('\n').filter((line) => line.trim() !== ''),
  );
  if (!isArriving || !questions || !rules || purpose.length + questions.length + rules.length === 0) return {};
  return { about: { purpose, mandate: questions, ...(rules.length > 0 ? { groundRules: rules } : {}) } };
};

/** The door's questions as those who come in see them. */
export const questionsOf = ({ kinds, councils, fromHome, tables }: Rows['doorQuestions']): SceneQuestions => ({
  kinds,
  councils: councils.split('\n').filter((line) => line !== ''),
  fromHome,
  ...(tables === undefined ? {} : { tables }),
});

const composeAsks = (board: Board): Pick<Scene, 'asks'> => {
  const asked = board.get('doorQuestions', only);
  if (!asked || board.get('run', only)?.phase === 'closed') return {};
  return { asks: { ...questionsOf(asked), ...(hasNames(board) ? { isShown: true } : {}) } };
};

/** Whether something stands under what is written anywhere in the evening, so that nobody is promised otherwise. */
export const hasNames = (board: Board): boolean =>
  [...board.all('steps')].some(([, { naming }]) => naming !== undefined);

/** Composes the scene from the published board alone; undefined while there is no workshop on it. */
export const composeScene = (board: Board): Scene | undefined => {
  const workshop = board.get('workshop', only);
  if (!workshop) return undefined;
  const run = board.get('run', only);
  const { title, body, place, date, from, to, timeZone } = workshop;
  const nights = nightsOf(board);
  const step = run && run.stepId !== null ? board.get('steps', run.stepId) : undefined;
  const floor = composeFloor(board);
  const told = board.get('upshot', only);
  const poll = composePoll(board);
  const scratch = scratchKindOf(board);
  const practice = board.get('practice', only);
  return {
    ...(scratch ? { scratch } : {}),
    ...(practice && run?.phase === 'open' ? { practice: { workshopId: practice.workshopId } } : {}),
    phase: run?.phase ?? 'before',
    meeting: { title, body, place, date, from, to, timeZone },
    ladder: step?.ladder ?? workshop.ladder,
    thread: composeThread(board, run),
    step: composeStep(board, run),
    ...composeAbout(workshop, run, step?.activity),
    ...composeAsks(board),
    ...(hasNames(board) ? { hasNames: true } : {}),
    ...(nights.length > 0 ? { nights } : {}),
    ...(run?.halt ? { halt: { kind: run.halt.kind, untilAt: run.halt.untilAt } } : {}),
    ...(floor ? { floor } : {}),
    ...(poll ? { poll } : {}),
    ...(run?.phase === 'closed' && board.get('publishedMinutes', only) ? { hasMinutes: true } : {}),
    ...(told ? { upshot: composeUpshot(board, told) } : {}),
  };
};
