import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { onTestFinished } from 'vitest';

// React asks for this global before `act` may be used; its types do not know it.
(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

/** Draws into the page until the test ends. `draw` again shows something else in the same place. */
export function mount(node: ReactNode) {
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  const draw = (next: ReactNode) => act(() => root.render(next));
  draw(node);
  onTestFinished(() => {
    act(() => root.unmount());
    place.remove();
  });
  /** The one element that matches, or an error. */
  const one = <Kind extends HTMLElement = HTMLElement>(selector: string) => {
    const found = place.querySelectorAll<Kind>(selector);
    if (found.length !== 1 || !found[0]) throw new Error(`${found.length} elements match ${selector}`);
    return found[0];
  };
  return { place, draw, one };
}

/** Types into a field as a person does: React hears it. */
export function type(field: HTMLInputElement | HTMLTextAreaElement, value: string) {
  const kind = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
  act(() => {
    Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(field, value);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

export const press = (element: HTMLElement) => act(() => element.click());

export const key = (element: HTMLElement, name: string) =>
  act(() => {
    element.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }));
  });
