import type { Board } from '../board/board.ts';
import { only } from '../board/collections.ts';
import type { Night } from '../meeting/night.ts';
import { isPollKind } from '../meeting/polls.ts';
import type { ScreenBound, ShownThing } from '../meeting/wallItem.ts';
import type { Scene, SceneStep } from './composeScene.ts';
import { boundItem, shownItem } from './shownItem.ts';

/** What fills a shared screen. */
export type WallPicture =
  | {
      readonly kind:
        | 'thanks'
        | 'upshot'
        | 'halted'
        | 'welcome'
        | 'programme'
        | 'count'
        | 'asked'
        | 'polling'
        | 'polled'
        | 'between'
        | 'speaking'
        | 'talking'
        | 'presenting'
        | 'mandate'
        | 'background'
        | 'clustering'
        | 'collecting';
    }
  | { readonly kind: 'thing'; readonly thing: ShownThing }
  | { readonly kind: 'practice'; readonly workshopId: string }
  | { readonly kind: 'decision'; readonly words: string }
  | { readonly kind: 'night'; readonly night: Night };

/** What decides it beside the board and its scene: what the screen is bound to, and the night it is, if it is one. */
export interface Seen {
  readonly bound: ScreenBound | null;
  readonly night: Night | null;
}

/** Whether each writes alone: what is written is under seal, and nothing of it has been shown yet. */
const isSilent = (board: Board, step: SceneStep): boolean => {
  if (step.sealed === undefined || !step.takesStatements) return false;
  for (const [, { stepId }] of board.all('statements')) if (stepId === step.stepId) return false;
  return true;
};

const ofStep = (board: Board, { step, floor }: Scene): WallPicture => {
  if (!step) return { kind: 'between' };
  if (isSilent(board, step)) return { kind: 'count' };
  if (step.activity === 'talk') return { kind: floor?.speaking ? 'speaking' : 'talking' };
  if (step.talk) return { kind: 'presenting' };
  if (step.mandate && step.mandate.length > 0) return { kind: 'mandate' };
  if (isPollKind(step.activity)) return { kind: 'asked' };
  return { kind: step.activity === 'cluster' ? 'clustering' : 'collecting' };
};

/** What a shared screen shows now: what the meeting arrived at, the end, a stop, what it is bound to, and then what the evening has come to. */
export const wallPicture = (board: Board, scene: Scene, { bound, night }: Seen): WallPicture => {
  const { phase, step, halt } = scene;
  if (scene.upshot) return { kind: 'upshot' };
  if (phase === 'closed' || step?.activity === 'close') return { kind: 'thanks' };
  if (halt) return { kind: 'halted' };
  const isArriving = phase === 'before' || step?.activity === 'welcome';
  const own = isArriving ? null : boundItem(board, bound);
  // Everybody is asked, in every room; what it came to is for the rooms, and not for a screen that has a thing of its own.
  const isPollHere = scene.poll && (scene.poll.cast === undefined || bound?.kind === 'room');
  if (own && !isPollHere) return { kind: 'thing', thing: own };
  if (scene.practice) return { kind: 'practice', workshopId: scene.practice.workshopId };
  if (scene.poll) return { kind: scene.poll.cast === undefined ? 'polling' : 'polled' };
  const words = board.get('shownDecision', only)?.text;
  if (words !== undefined) return { kind: 'decision', words };
  const item = shownItem(board, step);
  if (item?.kind === 'background') return { kind: 'background' };
  if (item?.kind === 'programme') return { kind: 'programme' };
  if (isArriving || item?.kind === 'wayIn') return { kind: 'welcome' };
  if (item?.kind === 'count') return { kind: 'count' };
  // A question to the talk that is on stands under who gives it.
  if (step?.talk?.now && item?.kind === 'statement' && item.id === step.talk.now.statementId)
    return { kind: 'presenting' };
  if (item && 'id' in item) return { kind: 'thing', thing: item };
  if (night && (!step || step.takesStatements || step.activity === 'night')) return { kind: 'night', night };
  return ofStep(board, scene);
};
