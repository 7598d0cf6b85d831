import type { BoardDesk } from '../boardDesk.ts';
import type { Taken, Target } from '../moves.ts';
import type { LiveHands } from '../liveHands.ts';
import { freePlace, type Point } from '../pushApart.ts';
import { toTable, zoomAround } from './camera.ts';
import { liftGhost, type DragGhost } from './dragGhost.ts';
import { hitTest } from './hitTest.ts';

/** What can be taken: a paper or an island. */
type Subject =
  | { readonly kind: 'statement'; readonly taken: Taken; readonly element: HTMLElement }
  | { readonly kind: 'cluster'; readonly clusterId: string; readonly element: HTMLElement };

/** What pointers do at the table, told in words of the table. */
export interface TableHands {
  /** Lays what was held somewhere; `from` is where it was let go on the screen. */
  readonly drop: (taken: Taken, target: Target, from: DOMRect) => void;
  /** Puts an island somewhere on the table. */
  readonly putIsland: (clusterId: string, at: Point) => void;
  /** An island was let go over another: what is meant is asked. */
  readonly putOnto: (clusterId: string, ontoId: string, at: Point) => void;
  readonly tapPaper: (taken: Taken) => void;
  readonly tapIsland: (clusterId: string, isHead: boolean) => void;
  readonly tapTable: (at: Point) => void;
  readonly tapTray: () => void;
  readonly open: (subject: { readonly taken: Taken } | { readonly clusterId: string }) => void;
  readonly mayMove: (kind: Subject['kind']) => boolean;
}

interface Places {
  /** Everything pointers are heard on: tray and table. */
  readonly root: HTMLElement;
  /** The window through which the table is seen. */
  readonly window: HTMLElement;
  readonly tray: () => HTMLElement | null;
  /** Where what is held is drawn. */
  readonly layer: HTMLElement;
  readonly ghostClass: string;
}

type Gesture =
  | { readonly kind: 'press'; readonly subject: Subject | null; readonly start: Point; readonly pointerId: number }
  | { readonly kind: 'pan'; last: Point }
  | { readonly kind: 'pinch'; distance: number; middle: Point }
  | {
      readonly kind: 'drag';
      readonly subject: Subject;
      readonly ghost: DragGhost;
      readonly grab: Point;
      readonly pointerId: number;
      at: Point;
    };

const slack = { mouse: 4, other: 8 };
const edge = 44;
const edgeSpeed = 14;
const edgeAfterMs = 350;

const between = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);
const within = (rect: DOMRect | undefined, { x, y }: Point): boolean =>
  rect !== undefined && x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom;

/** Listens to mouse, pen and fingers at the table. A drag is one layer moved and one drop sent; a pan is one layer moved. */
export const tablePointer = (places: Places, desk: BoardDesk, live: LiveHands, hands: TableHands): (() => void) => {
  const { root, window: frame, layer } = places;
  const { stage, state } = desk;
  const pointers = new Map<number, Point>();
  let gesture: Gesture | null = null;
  let isAsked = 0;
  let atEdgeSince = 0;

  const inFrame = (point: Point): Point => {
    const { left, top } = frame.getBoundingClientRect();
    return { x: point.x - left, y: point.y - top };
  };
  const onTable = (point: Point): Point => toTable(stage.view(), inFrame(point));

  const subjectAt = (target: Element, point: Point): Subject | null => {
    const paper = target.closest<HTMLElement>('[data-paper]');
    if (paper) {
      const taken = { statementId: paper.dataset['paper'] ?? '', clusterId: paper.dataset['in'] || null };
      return { kind: 'statement', taken, element: paper };
    }
    const head = target.closest<HTMLElement>('[data-head]');
    if (head) return { kind: 'cluster', clusterId: head.dataset['head'] ?? '', element: head };
    if (!stage.isFar() || !frame.contains(target)) return null;
    const { island } = hitTest(stage.layout(), onTable(point));
    const element = island ? frame.querySelector<HTMLElement>(`[data-head="${island.id}"]`) : null;
    return island && element ? { kind: 'cluster', clusterId: island.id, element } : null;
  };

  const targetAt = (point: Point): Target | null => {
    const tray = places.tray();
    if (tray && within(tray.getBoundingClientRect(), point)) {
      const paper = document.elementFromPoint(point.x, point.y)?.closest<HTMLElement>('[data-paper]');
      return paper && tray.contains(paper)
        ? { kind: 'statement', statementId: paper.dataset['paper'] ?? '', clusterId: null }
        : { kind: 'tray' };
    }
    if (!within(frame.getBoundingClientRect(), point)) return null;
    const { island } = hitTest(stage.layout(), onTable(point));
    return island ? { kind: 'cluster', clusterId: island.id } : { kind: 'new', at: onTable(point) };
  };

  const receive = (clusterId: string | null): void => {
    if (state.getState().receiving !== clusterId) state.setState({ receiving: clusterId });
  };

  const pullAtEdges = (point: Point): void => {
    const { left, right, top, bottom } = frame.getBoundingClientRect();
    const isIn = within(frame.getBoundingClientRect(), point);
    const dx = point.x < left + edge ? edgeSpeed : point.x > right - edge ? -edgeSpeed : 0;
    const dy = point.y < top + edge ? edgeSpeed : point.y > bottom - edge ? -edgeSpeed : 0;
    if (!isIn || (dx === 0 && dy === 0)) {
      atEdgeSince = 0;
      return;
    }
    atEdgeSince ||= performance.now();
    ask();
    // Who only passes the edge does not mean to go on past it.
    if (performance.now() - atEdgeSince < edgeAfterMs) return;
    const view = stage.view();
    stage.look({ ...view, x: view.x + dx, y: view.y + dy });
  };

  const drawDrag = (): void => {
    isAsked = 0;
    if (gesture?.kind !== 'drag') return;
    const { subject, ghost, grab, at } = gesture;
    ghost.moveTo(at.x - grab.x, at.y - grab.y);
    const corner = onTable({ x: at.x - grab.x, y: at.y - grab.y });
    const isPaper = subject.kind === 'statement';
    if (isPaper) {
      const target = targetAt(at);
      const into = target?.kind === 'cluster' ? target.clusterId : null;
      receive(into === subject.taken.clusterId ? null : into);
    } else {
      const { island } = hitTest(stage.layout(), onTable(at), subject.clusterId);
      receive(island && !stage.laid(island.id)?.outerId ? island.id : null);
    }
    live.show({
      statementId: isPaper ? subject.taken.statementId : null,
      clusterId: isPaper ? null : subject.clusterId,
      ...corner,
    });
    pullAtEdges(at);
  };
  function ask(): void {
    if (isAsked === 0) isAsked = requestAnimationFrame(drawDrag);
  }

  const beginDrag = (subject: Subject, start: Point, at: Point, pointerId: number): void => {
    const island = subject.kind === 'cluster' ? subject.element.closest<HTMLElement>('[data-island]') : null;
    const lifted = island && stage.isFar() ? island : subject.element;
    const { left, top } = lifted.getBoundingClientRect();
    const ghost = liftGhost(layer, lifted, places.ghostClass);
    gesture = { kind: 'drag', subject, ghost, pointerId, at, grab: { x: start.x - left, y: start.y - top } };
    if (subject.kind === 'statement') state.setState({ held: subject.taken });
    root.setPointerCapture(pointerId);
    ask();
  };

  const endDrag = (): void => {
    live.show(null);
    state.setState({ held: null, receiving: null });
  };

  const islandCorner = (clusterId: string, ghost: DOMRect): Point => {
    const island = stage.laid(clusterId);
    const head = onTable({ x: ghost.left, y: ghost.top });
    const inset = stage.isFar() || !island ? 0 : 14;
    return { x: Math.round(head.x - inset), y: Math.round(head.y - inset) };
  };

  const drop = (subject: Subject, ghost: DragGhost, at: Point): void => {
    const rect = ghost.rect();
    ghost.remove();
    endDrag();
    if (subject.kind === 'statement') {
      const target = targetAt(at);
      if (target) hands.drop(subject.taken, target, rect);
      return;
    }
    if (!within(frame.getBoundingClientRect(), at)) return;
    const { clusterId } = subject;
    const corner = islandCorner(clusterId, rect);
    const { island: onto } = hitTest(stage.layout(), onTable(at), clusterId);
    const mine = stage.laid(clusterId);
    const isOwnPart = onto !== null && (onto.id === mine?.outerId || isInside(onto.id, clusterId));
    if (onto && !isOwnPart) return hands.putOnto(clusterId, onto.id, corner);
    const others = stage.layout().islands.filter(({ id }) => id !== clusterId);
    const size = { width: mine?.width ?? 0, height: mine?.height ?? 0 };
    hands.putIsland(clusterId, freePlace({ ...corner, ...size }, others));
  };

  const isInside = (innerId: string, outerId: string): boolean => {
    for (let id: string | null = innerId; id !== null; id = stage.laid(id)?.outerId ?? null)
      if (id === outerId) return true;
    return false;
  };

  const tap = (subject: Subject | null, target: Element, point: Point): void => {
    if (subject?.kind === 'statement') return hands.tapPaper(subject.taken);
    if (subject?.kind === 'cluster') return hands.tapIsland(subject.clusterId, true);
    if (places.tray()?.contains(target)) return hands.tapTray();
    if (!frame.contains(target)) return;
    const { island } = hitTest(stage.layout(), onTable(point));
    if (island) hands.tapIsland(island.id, false);
    else hands.tapTable(onTable(point));
  };

  const cancel = (): void => {
    if (gesture?.kind === 'drag') {
      gesture.ghost.remove();
      endDrag();
    }
    gesture = null;
  };

  const isOurs = (target: EventTarget | null): target is Element =>
    target instanceof Element &&
    !target.closest('button, a, input, select, textarea, [data-not-table]') &&
    root.contains(target);

  const onDown = (event: PointerEvent): void => {
    if (!isOurs(event.target) || event.button > 1) return;
    const point = { x: event.clientX, y: event.clientY };
    if (frame.contains(event.target) || event.target.closest('[data-paper]')) pointers.set(event.pointerId, point);
    if (pointers.size === 2 && gesture?.kind !== 'drag') {
      const [a, b] = [...pointers.values()];
      if (a && b) gesture = { kind: 'pinch', distance: distance(a, b), middle: between(a, b) };
      return;
    }
    if (gesture) return;
    const subject = event.button === 1 ? null : subjectAt(event.target, point);
    gesture = { kind: 'press', subject, start: point, pointerId: event.pointerId };
    if (event.button === 1) event.preventDefault();
  };

  const onMove = (event: PointerEvent): void => {
    const point = { x: event.clientX, y: event.clientY };
    if (pointers.has(event.pointerId)) pointers.set(event.pointerId, point);
    if (gesture?.kind === 'pinch') {
      const [a, b] = [...pointers.values()];
      if (!a || !b) return;
      const middle = between(a, b);
      const apart = distance(a, b);
      const view = stage.view();
      const moved = { ...view, x: view.x + middle.x - gesture.middle.x, y: view.y + middle.y - gesture.middle.y };
      stage.look(zoomAround(moved, inFrame(middle), (view.zoom * apart) / Math.max(1, gesture.distance)));
      gesture.distance = apart;
      gesture.middle = middle;
      return;
    }
    if (gesture?.kind === 'pan') {
      const view = stage.view();
      stage.look({ ...view, x: view.x + point.x - gesture.last.x, y: view.y + point.y - gesture.last.y });
      gesture.last = point;
      return;
    }
    if (gesture?.kind === 'drag') {
      if (event.pointerId !== gesture.pointerId) return;
      gesture.at = point;
      ask();
      return;
    }
    if (gesture?.kind !== 'press' || event.pointerId !== gesture.pointerId) return;
    const enough = event.pointerType === 'mouse' ? slack.mouse : slack.other;
    if (distance(point, gesture.start) < enough) return;
    const { subject, start } = gesture;
    const target = event.target instanceof Element ? event.target : root;
    if (subject && hands.mayMove(subject.kind)) beginDrag(subject, start, point, event.pointerId);
    else if (frame.contains(target)) {
      gesture = { kind: 'pan', last: point };
      root.setPointerCapture(event.pointerId);
      const view = stage.view();
      stage.look({ ...view, x: view.x + point.x - start.x, y: view.y + point.y - start.y });
    } else gesture = null;
  };

  const onUp = (event: PointerEvent): void => {
    const point = { x: event.clientX, y: event.clientY };
    pointers.delete(event.pointerId);
    const ended = gesture;
    if (ended?.kind === 'drag') {
      if (event.pointerId !== ended.pointerId) return;
      gesture = null;
      return drop(ended.subject, ended.ghost, point);
    }
    if (pointers.size > 0) return;
    gesture = null;
    if (ended?.kind === 'press' && event.target instanceof Element && event.button === 0)
      tap(ended.subject, event.target, point);
  };

  const onCancel = (event: PointerEvent): void => {
    pointers.delete(event.pointerId);
    cancel();
  };

  const onWheel = (event: WheelEvent): void => {
    event.preventDefault();
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    const view = stage.view();
    if (event.ctrlKey || event.metaKey) {
      const by = Math.exp((-event.deltaY * lines) / 300);
      return stage.look(zoomAround(view, inFrame({ x: event.clientX, y: event.clientY }), view.zoom * by));
    }
    const [dx, dy] = event.shiftKey && event.deltaX === 0 ? [event.deltaY, 0] : [event.deltaX, event.deltaY];
    stage.look({ ...view, x: view.x - dx * lines, y: view.y - dy * lines });
  };

  const opened = (event: MouseEvent): void => {
    if (!isOurs(event.target)) return;
    const subject = subjectAt(event.target, { x: event.clientX, y: event.clientY });
    if (!subject) return;
    event.preventDefault();
    cancel();
    hands.open(subject.kind === 'statement' ? { taken: subject.taken } : { clusterId: subject.clusterId });
  };

  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && gesture?.kind === 'drag') cancel();
  };

  root.addEventListener('pointerdown', onDown);
  root.addEventListener('pointermove', onMove);
  root.addEventListener('pointerup', onUp);
  root.addEventListener('pointercancel', onCancel);
  root.addEventListener('dblclick', opened);
  root.addEventListener('contextmenu', opened);
  globalThis.addEventListener('keydown', onKey);
  frame.addEventListener('wheel', onWheel, { passive: false });
  return () => {
    cancel();
    cancelAnimationFrame(isAsked);
    root.removeEventListener('pointerdown', onDown);
    root.removeEventListener('pointermove', onMove);
    root.removeEventListener('pointerup', onUp);
    root.removeEventListener('pointercancel', onCancel);
    root.removeEventListener('dblclick', opened);
    root.removeEventListener('contextmenu', opened);
    globalThis.removeEventListener('keydown', onKey);
    frame.removeEventListener('wheel', onWheel);
  };
};
