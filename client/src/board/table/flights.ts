import type { BoardDesk, Came } from '../boardDesk.ts';
import { durationOf } from '../../ui/durationOf.ts';
import type { Rect } from '../pushApart.ts';
import { toScreen } from './camera.ts';
import { paperRect } from './hitTest.ts';

const markedMs = 2000;
const mostAtOnce = 12;
const framesToWait = 8;

interface Places {
  readonly window: HTMLElement;
  readonly tray: () => HTMLElement | null;
  readonly layer: HTMLElement;
  readonly ghostClass: string;
}

const isCalm = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

const selectorOf = (statementId: string, clusterId: string): string =>
  `[data-paper="${statementId}"][data-in="${clusterId}"]`;

/**
 * Lets a statement be seen to go where it went: along the straight line, at once, and then it lies there. Where motion is not wanted
 * the paper is simply there and stays marked for two seconds.
 */
export const flights = (places: Places, desk: BoardDesk) => {
  const { stage } = desk;
  /** Where this person let go of a paper, until it is seen to lie somewhere. */
  const letGo = new Map<string, Rect>();

  const screenRect = (part: Rect): Rect => {
    const { left, top } = places.window.getBoundingClientRect();
    const { zoom } = stage.view();
    const { x, y } = toScreen(stage.view(), part);
    return { x: x + left, y: y + top, width: part.width * zoom, height: part.height * zoom };
  };

  const inTray = (statementId: string): Rect | null => {
    const tray = places.tray();
    const paper = tray?.querySelector(selectorOf(statementId, ''))?.getBoundingClientRect();
    const box = paper ?? tray?.getBoundingClientRect();
    return box ? { x: box.left, y: box.top, width: box.width, height: paper ? box.height : 60 } : null;
  };

  const isSeen = ({ x, y, width, height }: Rect): boolean =>
    x < innerWidth && y < innerHeight && x + width > 0 && y + height > 0;

  const mark = (element: HTMLElement): void => {
    const frame = { outline: '3px solid var(--thread)', outlineOffset: '0px' };
    element.animate([frame, frame], { duration: markedMs });
  };

  const glide = (element: HTMLElement, from: Rect): void => {
    const to = element.getBoundingClientRect();
    const copy = element.cloneNode(true) as HTMLElement; // a copy of an element is an element of its kind
    for (const name of ['role', 'tabindex', 'data-paper', 'data-in']) copy.removeAttribute(name);
    copy.classList.add(...places.ghostClass.split(' '));
    const scale = to.width / Math.max(1, element.offsetWidth);
    Object.assign(copy.style, {
      position: 'fixed',
      left: '0',
      top: '0',
      width: `${element.offsetWidth}px`,
      height: `${element.offsetHeight}px`,
      transformOrigin: '0 0',
    });
    places.layer.append(copy);
    const at = (x: number, y: number): Keyframe => ({ transform: `translate3d(${x}px, ${y}px, 0) scale(${scale})` });
    const duration = durationOf('--move');
    element.animate([{ opacity: 0 }, { opacity: 0 }], { duration });
    const flight = copy.animate([at(from.x, from.y), at(to.left, to.top)], { duration, easing: 'ease-out' });
    flight.onfinish = () => copy.remove();
    flight.oncancel = () => copy.remove();
  };

  const land = (selector: string, from: Rect | null, framesLeft: number): void => {
    const element = document.querySelector<HTMLElement>(selector);
    if (!element) {
      if (framesLeft > 0) requestAnimationFrame(() => land(selector, from, framesLeft - 1));
      return;
    }
    if (isCalm()) return mark(element);
    const { left, top, width, height } = element.getBoundingClientRect();
    const to = { x: left, y: top, width, height };
    if (from && (isSeen(from) || isSeen(to)) && durationOf('--move') > 0) glide(element, from);
  };

  const onCame = ({ difference, before }: Came): void => {
    for (const { statementId, from, to } of difference.moves.slice(0, mostAtOnce)) {
      const left = from.find((id) => !to.includes(id));
      const into = to.find((id) => !from.includes(id));
      const dropped = letGo.get(statementId) ?? null;
      letGo.delete(statementId);
      const lay = left === undefined ? null : paperRect(before, statementId, left);
      const start = dropped ?? (from.length === 0 ? inTray(statementId) : lay && screenRect(lay));
      if (into === undefined && to.length > 0) continue;
      land(selectorOf(statementId, into ?? ''), start, framesToWait);
    }
  };
  const unwatch = desk.watch(onCame);

  return {
    /** Remembers where a paper was let go, so that it goes on from there. */
    from(statementId: string, { left, top, width, height }: DOMRect): void {
      letGo.set(statementId, { x: left, y: top, width, height });
      setTimeout(() => letGo.delete(statementId), 1000);
    },
    stop: unwatch,
  };
};

export type Flights = ReturnType<typeof flights>;
