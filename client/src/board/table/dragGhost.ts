/** What one holds while dragging, drawn over everything: it follows the pointer past React. */
export interface DragGhost {
  moveTo(left: number, top: number): void;
  rect(): DOMRect;
  remove(): void;
}

/** Lifts a copy of an element, at the size it has on the screen. */
export const liftGhost = (layer: HTMLElement, element: HTMLElement, className: string): DragGhost => {
  const from = element.getBoundingClientRect();
  const scale = element.offsetWidth > 0 ? from.width / element.offsetWidth : 1;
  const copy = element.cloneNode(true) as HTMLElement; // a copy of an element is an element of its kind
  for (const name of ['role', 'tabindex', 'aria-pressed', 'data-paper']) copy.removeAttribute(name);
  copy.classList.add(...className.split(' '));
  Object.assign(copy.style, {
    position: 'fixed',
    left: '0',
    top: '0',
    width: `${element.offsetWidth}px`,
    height: `${element.offsetHeight}px`,
    margin: '0',
    transformOrigin: '0 0',
    pointerEvents: 'none',
    willChange: 'transform',
  });
  layer.append(copy);
  const moveTo = (left: number, top: number): void => {
    copy.style.transform = `translate3d(${left}px, ${top}px, 0) scale(${scale})`;
  };
  moveTo(from.left, from.top);
  return { moveTo, rect: () => copy.getBoundingClientRect(), remove: () => copy.remove() };
};
