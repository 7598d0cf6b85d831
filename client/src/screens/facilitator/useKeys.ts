import { only } from '@skab/shared/board/collections.ts';
import { useEffect, useRef } from 'react';
import { nextStep, type Evening } from './evening.ts';

export interface KeysOn {
  /** `+`, `P`, `A` and `B`. */
  readonly letters: boolean;
  /** PageDown and PageUp, as a presentation clicker sends them. */
  readonly clicker: boolean;
}

const notTyped: ReadonlySet<string> = new Set(['checkbox', 'radio', 'button', 'file']);

const isTyping = (target: EventTarget | null): boolean => {
  if (target instanceof HTMLInputElement) return !notTyped.has(target.type);
  return target instanceof HTMLElement && (target.isContentEditable || /^(textarea|select)$/i.test(target.tagName));
};

/** What a key does now; undefined where it does nothing here. */
export const keyAction = (
  key: string,
  evening: Pick<Evening, 'board' | 'scene' | 'may' | 'send'>,
  on: KeysOn,
  extension: number,
): (() => void) | undefined => {
  const { board, scene, may, send } = evening;
  const { step, halt, phase } = scene;
  const seen = board.get('run', only)?.stepId ?? null;
  const resume = (): void => send('resumeEvening', {});
  if (on.clicker && key === 'PageDown') {
    if (halt) return may('resumeEvening') ? resume : undefined;
    const next = nextStep({ scene });
    return next && phase !== 'closed' && may('startStep')
      ? () => send('startStep', { stepId: next.stepId, seen })
      : undefined;
  }
  if (on.clicker && key === 'PageUp') return may('stepBack') ? () => send('stepBack', { seen }) : undefined;
  if (!on.letters) return undefined;
  switch (key.toLowerCase()) {
    case '+':
      return step && !halt && may('extendStep')
        ? () => send('extendStep', { stepId: step.stepId, minutes: extension })
        : undefined;
    case 'p':
      if (halt?.kind === 'pause') return resume;
      return may('haltEvening') ? () => send('haltEvening', { kind: 'pause', untilAt: null }) : undefined;
    case 'a':
      return may('haltEvening') ? () => send('haltEvening', { kind: 'stop', untilAt: null }) : undefined;
    case 'b':
    case '.':
      return may('darkenWall') ? () => send('darkenWall', { isBlack: !board.get('wall', only)?.isBlack }) : undefined;
    default:
      return undefined;
  }
};

/** Leads by the keyboard and by a clicker, except where somebody types or a dialog is open. */
export const useKeys = (evening: Evening, on: KeysOn, extension: number): void => {
  const now = useRef({ evening, on });
  useEffect(() => {
    now.current = { evening, on };
  });
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.defaultPrevented) return;
      if (isTyping(event.target) || document.querySelector('[role=dialog],[role=alertdialog]')) return;
      const act = keyAction(event.key, now.current.evening, now.current.on, extension);
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [extension]);
};
