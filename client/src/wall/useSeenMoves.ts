import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { movesBetween, type SeenMove, type WallIslands } from '../board/wallIslands.ts';
import { durationOf } from '../ui/durationOf.ts';

const markedMs = 2_000;
/** More at once nobody can follow; they are simply there, and marked. */
const mostFlights = 12;

const nothing: ReadonlySet<string> = new Set();
const tray = '';

/** Where papers come from and go to: the papers of each island on the page, and what stands for the tray. */
const boxesOf = (root: HTMLElement): ReadonlyMap<string, DOMRect> =>
  new Map(
    [...root.querySelectorAll<HTMLElement>('[data-papers], [data-tray]')].map((element) => [
      element.dataset['papers'] ?? tray,
      element.getBoundingClientRect(),
    ]),
  );

/** Lets a blank paper be seen to go along the straight line, and the one that lies there wait for it. */
const fly = (layer: HTMLElement, from: DOMRect, target: HTMLElement, isPaper: boolean): void => {
  const duration = durationOf('--move');
  if (duration === 0) return;
  const to = target.getBoundingClientRect();
  const ghost = document.createElement('i');
  ghost.dataset['flight'] = '';
  layer.append(ghost);
  const { width, height } = isPaper ? to : ghost.getBoundingClientRect();
  Object.assign(ghost.style, { width: `${width}px`, height: `${height}px` });
  const at = (x: number, y: number): Keyframe => ({ transform: `translate(${x}px, ${y}px)` });
  const path = [
    at(from.left + (from.width - width) / 2, from.top + (from.height - height) / 2),
    isPaper ? at(to.left, to.top) : at(to.left + (to.width - width) / 2, to.top + (to.height - height) / 2),
  ];
  if (isPaper) target.animate([{ opacity: 0 }, { opacity: 0 }], { duration });
  const flight = ghost.animate(path, { duration, easing: 'ease-out' });
  flight.onfinish = () => ghost.remove();
  flight.oncancel = () => ghost.remove();
};

const show = (move: SeenMove, root: HTMLElement, layer: HTMLElement, before: ReadonlyMap<string, DOMRect>): void => {
  const from = before.get(move.from ?? tray);
  const target =
    move.into === null
      ? root.querySelector<HTMLElement>('[data-tray]')
      : root.querySelector<HTMLElement>(`[data-island="${move.into}"] [data-paper="${move.statementId}"]`);
  if (from && target) fly(layer, from, target, move.into !== null);
};

/**
 * Lets each statement that moves be seen to move, and gives those that have just come somewhere. Where motion is not wanted nothing
 * flies: the paper is there, and marked as long.
 */
export const useSeenMoves = (
  islands: WallIslands,
  root: RefObject<HTMLElement | null>,
  layer: RefObject<HTMLElement | null>,
): ReadonlySet<string> => {
  const before = useRef(islands);
  const boxes = useRef<ReadonlyMap<string, DOMRect>>(new Map());
  const [fresh, setFresh] = useState(nothing);
  const timers = useRef(new Set<ReturnType<typeof setTimeout>>());

  useLayoutEffect(() => {
    const moves = before.current === islands ? [] : movesBetween(before.current, islands);
    before.current = islands;
    if (root.current && layer.current)
      for (const move of moves.slice(0, mostFlights)) show(move, root.current, layer.current, boxes.current);
    const came = moves.filter(({ into }) => into !== null).map(({ statementId }) => statementId);
    if (came.length === 0) return;
    setFresh((all) => new Set([...all, ...came]));
    const timer = setTimeout(() => {
      timers.current.delete(timer);
      setFresh((all) => new Set([...all].filter((id) => !came.includes(id))));
    }, markedMs);
    timers.current.add(timer);
  }, [islands, root, layer]);

  // Where everything stands now is where the next move starts from.
  useLayoutEffect(() => {
    if (root.current) boxes.current = boxesOf(root.current);
  });
  useEffect(() => {
    const running = timers.current;
    return () => {
      for (const timer of running) clearTimeout(timer);
    };
  }, []);
  return fresh;
};
