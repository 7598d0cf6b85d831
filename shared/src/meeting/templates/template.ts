import type { Activity, LadderStep, Opening, Placers, Publishing } from '../words.ts';

/** A step of a template, as a running order has it. */
export interface TemplateStep {
  readonly title: string;
  readonly minutes: number;
  readonly activity: Activity;
  readonly prompt: string;
  readonly note: string;
  readonly placers?: Placers;
  /** When what is written in it comes on the board; at once when left out. */
  readonly publishing?: Publishing;
  /** How much it decides, where that is not what the meeting does. */
  readonly ladder?: LadderStep;
  /** It stands under a point that is dealt with behind closed doors. */
  readonly isClosed?: true;
}

/** A plan that workshops can be founded from: data and nothing else. */
export interface Template {
  readonly id: string;
  readonly title: string;
  /** What it is for, in one sentence. */
  readonly isFor: string;
  readonly ladder: LadderStep;
  /** Who it is for, where that is not those who were asked to come, and what they keep to with each other. */
  readonly openTo?: Opening;
  readonly groundRules?: readonly string[];
  readonly steps: readonly TemplateStep[];
}

type More = Partial<Pick<TemplateStep, 'prompt' | 'note' | 'placers' | 'publishing' | 'ladder' | 'isClosed'>>;

const make =
  (activity: Activity) =>
  (title: string, minutes: number, more: More = {}): TemplateStep => ({
    prompt: '',
    note: '',
    ...more,
    title,
    minutes,
    activity,
  });

// One maker for each activity, so that a template reads as the plan it is.
export const welcome = make('welcome');
export const collect = make('collect');
export const build = make('build');
export const cluster = make('cluster');
export const talk = make('talk');
export const presentation = make('presentation');
export const mandate = make('mandate');
export const night = make('night');
export const close = make('close');
