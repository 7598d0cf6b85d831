import { isPollKind } from '@skab/shared/meeting/polls.ts';
import type { Rows } from '@skab/shared/board/collections.ts';
import { foundWorkshop } from '@skab/shared/commands/foundWorkshop.ts';
import type { CommandArgs } from '@skab/shared/commands/registry.ts';
import {
  takesWords,
  usualPublishing,
  type Activity,
  type LadderStep,
  type Naming,
  type Opening,
  type Placers,
  type Publishing,
} from '@skab/shared/meeting/words.ts';
import { readClockTime } from '../../../board/readClockTime.ts';

/** A step as it is typed. */
export interface StepDraft {
  readonly id: string;
  readonly activity: Activity;
  readonly title: string;
  readonly prompt: string;
  readonly minutes: string;
  /** Who may move statements; of a step with clusters. */
  readonly placers: Placers;
  readonly publishing?: Publishing | 'atOnce';
  readonly naming?: Naming | 'nothing';
  /** What a template or an earlier plan says beside it. */
  /** What one may want to know. */
  readonly background?: string;
  /** Who gives the talk; of a step that is one. */
  readonly presenter?: string;
  readonly note?: string;
  readonly who?: string;
  readonly materials?: string;
  readonly ladder?: LadderStep;
  /** Which of the points it belongs to, from 0; the first when left out. */
  readonly point?: number;
}

/** A point after the first, as it is typed. */
export interface PointDraft {
  readonly title: string;
  readonly isClosed: boolean;
}

/** Whether something is asked in a step. */
export const hasPrompt = (activity: Activity): boolean =>
  takesWords(activity) || activity === 'cluster' || activity === 'talk' || isPollKind(activity);

/** A workshop as it is typed; a clock time may be written in any way a person writes it. */
export interface WorkshopDraft {
  readonly title: string;
  readonly body: string;
  readonly place: string;
  readonly date: string;
  readonly from: string;
  readonly to: string;
  readonly ladder: LadderStep;
  readonly agendaItem: string;
  readonly isClosed?: boolean;
  /** The points after the first. */
  readonly moreItems?: readonly PointDraft[];
  /** What an earlier plan says beside it. */
  readonly rooms?: string;
  readonly purpose?: string;
  readonly mandate?: string;
  readonly groundRules?: string;
  readonly openTo?: Opening;
  readonly door?: Rows['doorQuestions'] | undefined;
  readonly steps: readonly StepDraft[];
}

type FoundArgs = CommandArgs<'foundWorkshop'>;

const zoneOfDevice = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone || 'Europe/Copenhagen';

/** The arguments that found it. An agenda item without words of its own has the title's. */
export const foundArgs = (draft: WorkshopDraft, newId: () => string): FoundArgs => ({
  meeting: {
    title: draft.title.trim(),
    body: draft.body.trim(),
    place: draft.place.trim(),
    date: draft.date,
    from: readClockTime(draft.from) ?? '',
    to: readClockTime(draft.to) ?? '',
    timeZone: zoneOfDevice(),
    ladder: draft.ladder,
    ...(draft.rooms ? { rooms: draft.rooms } : {}),
    ...(draft.purpose ? { purpose: draft.purpose } : {}),
    ...(draft.mandate ? { mandate: draft.mandate } : {}),
    ...(draft.groundRules ? { groundRules: draft.groundRules } : {}),
    ...(draft.openTo ? { openTo: draft.openTo } : {}),
  },
  agendaItem: {
    agendaItemId: newId(),
    title: draft.agendaItem.trim() || draft.title.trim(),
    ...(draft.isClosed ? { isClosed: true } : {}),
  },
  ...(draft.moreItems && draft.moreItems.length > 0
    ? {
        moreItems: draft.moreItems.map(({ title, isClosed }) => ({
          agendaItemId: newId(),
          title: title.trim(),
          isClosed,
        })),
      }
    : {}),
  ...(draft.door ? { door: { ...draft.door, kinds: [...draft.door.kinds] } } : {}),
  steps: draft.steps.map(
    ({
      activity,
      title,
      prompt,
      minutes,
      placers,
      publishing = usualPublishing(draft.openTo),
      naming = 'nothing',
      presenter = '',
      background = '',
      note = '',
      who,
      materials,
      ladder,
      point,
    }) => ({
      stepId: newId(),
      promptId: newId(),
      title: title.trim(),
      activity,
      prompt: prompt.trim(),
      plannedMinutes: minutes.trim() === '' ? Number.NaN : Number(minutes),
      note,
      ...(background.trim() !== '' ? { background } : {}),
      ...(activity === 'presentation' && presenter.trim() !== '' ? { presenter } : {}),
      ...(who ? { who } : {}),
      ...(materials ? { materials } : {}),
      ...(ladder ? { ladder } : {}),
      ...(point ? { point } : {}),
      ...(activity === 'cluster' ? { placers } : {}),
      ...(takesWords(activity) && publishing !== 'atOnce' ? { publishing } : {}),
      ...(takesWords(activity) && naming !== 'nothing' ? { naming } : {}),
    }),
  ),
});

/** What cannot stand as it is: `title`, `date`, `from`, `to`, `steps`, `point 0` (of those after the first), or `<step id>/title` and `<step id>/minutes`. */
export const problemsOf = (draft: WorkshopDraft, args: FoundArgs): ReadonlySet<string> => {
  const read = foundWorkshop.args.safeParse(args);
  if (read.success) return new Set();
  return new Set(
    read.error.issues.map(({ path: [part, name, field] }) => {
      if (part === 'meeting') return String(name);
      if (part === 'agendaItem') return 'title';
      if (part === 'moreItems') return `point ${Number(name)}`;
      const step = typeof name === 'number' ? draft.steps[name] : undefined;
      if (!step) return 'steps';
      return `${step.id}/${field === 'plannedMinutes' ? 'minutes' : String(field)}`;
    }),
  );
};

/** Moves a step up (-1) or down (1); at the ends nothing happens. */
export const moveStep = (steps: readonly StepDraft[], id: string, by: -1 | 1): readonly StepDraft[] => {
  const at = steps.findIndex((step) => step.id === id);
  const moved = steps[at];
  const other = steps[at + by];
  if (!moved || !other) return steps;
  return steps.map((step) => (step === moved ? other : step === other ? moved : step));
};

/** Puts a new step before the closing one, if there is one. */
export const addStep = (steps: readonly StepDraft[], step: StepDraft): readonly StepDraft[] => {
  const last = steps.at(-1);
  return last?.activity === 'close' ? [...steps.slice(0, -1), step, last] : [...steps, step];
};

/** Today on this device, as a date field writes it. */
export const todayOf = (now: Date): string => {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};
