import { useEffect, useRef } from 'react';
import { leading, type Led } from './leading.ts';

export interface KeysOn {
  /** `+`, `P`, `A`, `B` and `S`. */
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
export const keyAction = (key: string, evening: Led, on: KeysOn): (() => void) | undefined => {
  const lead = leading(evening);
  if (on.clicker && key === 'PageDown') return lead.resume ?? lead.next;
  if (on.clicker && key === 'PageUp') return lead.back;
  if (!on.letters) return undefined;
  switch (key.toLowerCase()) {
    case '+':
      return lead.more;
    case 'p':
      return lead.pause ?? lead.resume;
    case 'a':
      return lead.stop;
    case 'b':
    case '.':
      return lead.darken;
    case 's':
      return lead.hideNewest;
    default:
      return undefined;
  }
};

/** Leads by the keyboard and by a clicker, except where somebody types or a dialog is open. */
export const useKeys = (evening: Led, on: KeysOn): void => {
  const now = useRef({ evening, on });
  useEffect(() => {
    now.current = { evening, on };
  });
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.defaultPrevented) return;
      if (isTyping(event.target) || document.querySelector('[role=dialog],[role=alertdialog]')) return;
      const act = keyAction(event.key, now.current.evening, now.current.on);
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
};
