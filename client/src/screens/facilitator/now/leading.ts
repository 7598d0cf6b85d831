import { only } from '@skab/shared/board/collections.ts';
import { textScales } from '@skab/shared/commands/setWall.ts';
import { composeFeed } from '@skab/shared/scene/feed.ts';
import { nextStep, type Evening } from '../evening.ts';
import { shortExtension } from './pace.ts';

/** What of an evening leading needs. */
export type Led = Pick<Evening, 'board' | 'scene' | 'may' | 'send'>;
type Act = (() => void) | undefined;

/** What leads the evening, each undefined where it does nothing now: asked by keys, by a clicker and by the remote alike. */
export interface Leading {
  readonly next: Act;
  readonly back: Act;
  /** Shows what the meeting arrived at, before anybody is sent home: when no step is left and it is not shown yet. */
  readonly tell: Act;
  readonly pause: Act;
  /** Stops everything; what is half written is kept. */
  readonly stop: Act;
  readonly resume: Act;
  readonly more: Act;
  /** Turns the wall off, or on again. */
  readonly darken: Act;
  readonly smaller: Act;
  readonly larger: Act;
  /** Takes the statement that was published last off every screen. */
  readonly hideNewest: Act;
}

/** The size of the wall's text, counted from the least. */
export const textStep = (board: Evening['board']): number => {
  const { textScale = 1 } = board.get('wall', only) ?? {};
  return Math.max(
    0,
    textScales.findIndex((scale) => scale >= textScale),
  );
};

/** Whether there is a step to go back to. */
const mayGoBack = ({ board, scene, may }: Led): boolean => {
  const { step, thread } = scene;
  const isFirst = step !== null && step.stepId === thread[0]?.stepId;
  return may('stepBack') && [...board.all('stepRuns')].length > (step ? 1 : 0) && !isFirst;
};

export const leading = (evening: Led): Leading => {
  const { board, scene, may, send } = evening;
  const { step, halt, phase } = scene;
  const seen = board.get('run', only)?.stepId ?? null;
  const next = nextStep({ scene });
  const { address = null, isBlack = false } = board.get('wall', only) ?? {};
  const newest = composeFeed(board).at(-1)?.statementId;
  const when = (is: boolean, act: () => void): Act => (is ? act : undefined);
  const halting = (kind: 'pause' | 'stop'): Act =>
    when(halt?.kind !== kind && may('haltEvening'), () => send('haltEvening', { kind, untilAt: null }));
  const resize = (by: -1 | 1): Act => {
    const textScale = textScales[textStep(board) + by];
    return textScale !== undefined && may('setWall') ? () => send('setWall', { address, textScale }) : undefined;
  };
  return {
    tell: when(!next && !halt && phase === 'open' && may('showUpshot') && !board.get('upshot', only), () =>
      send('showUpshot', { isShown: true }),
    ),
    next:
      next && !halt && phase !== 'closed' && may('startStep')
        ? () => send('startStep', { stepId: next.stepId, seen })
        : undefined,
    back: when(!halt && mayGoBack(evening), () => send('stepBack', { seen })),
    pause: halting('pause'),
    stop: halting('stop'),
    resume: when(halt !== undefined && may('resumeEvening'), () => send('resumeEvening', {})),
    more:
      step && !halt && may('extendStep')
        ? () => send('extendStep', { stepId: step.stepId, minutes: shortExtension })
        : undefined,
    darken: when(may('darkenWall'), () => send('darkenWall', { isBlack: !isBlack })),
    smaller: resize(-1),
    larger: resize(1),
    hideNewest:
      newest !== undefined && may('hideStatement') ? () => send('hideStatement', { statementId: newest }) : undefined,
  };
};
