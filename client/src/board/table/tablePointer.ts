import type { BoardDesk } from '../boardDesk.ts';
import type { LiveHands } from '../liveHands.ts';
import type { Point } from '../pushApart.ts';
import { zoomAround } from './camera.ts';
import { tableDrag } from './tableDrag.ts';
import type { TableHands } from './tableHands.ts';
import { tableSight, type Places, type Subject } from './tableSight.ts';

type Gesture =
  | { readonly kind: 'press'; readonly subject: Subject | null; readonly start: Point; readonly pointerId: number }
  | { readonly kind: 'pan'; last: Point }
  | { readonly kind: 'pinch'; distance: number; middle: Point }
  | { readonly kind: 'drag'; readonly pointerId: number };

const slack = { mouse: 4, other: 8 };

const between = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

/** Listens to mouse, pen and fingers at the table. A drag is one layer moved and one drop sent; a pan is one layer moved. */
export const tablePointer = (places: Places, desk: BoardDesk, live: LiveHands, hands: TableHands): (() => void) => {
  const { root, window: frame } = places;
  const { stage } = desk;
  const sight = tableSight(places, stage);
  const drag = tableDrag(places, desk, { live, hands, sight });
  const pointers = new Map<number, Point>();
  let gesture: Gesture | null = null;

  const tap = (subject: Subject | null, target: Element, point: Point): void => {
    if (subject?.kind === 'statement') return hands.tapPaper(subject.taken);
    if (subject?.kind === 'cluster') return hands.tapIsland(subject.clusterId, true);
    if (places.tray()?.contains(target)) return hands.tapTray();
    if (!frame.contains(target)) return;
    const island = sight.islandAt(point);
    if (island) hands.tapIsland(island.id, false);
    else hands.tapTable(sight.onTable(point));
  };

  const cancel = (): void => {
    drag.cancel();
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
    const subject = event.button === 1 ? null : sight.subjectAt(event.target, point);
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
      stage.look(zoomAround(moved, sight.inWindow(middle), (view.zoom * apart) / Math.max(1, gesture.distance)));
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
      if (event.pointerId === gesture.pointerId) drag.moveTo(point);
      return;
    }
    if (gesture?.kind !== 'press' || event.pointerId !== gesture.pointerId) return;
    const enough = event.pointerType === 'mouse' ? slack.mouse : slack.other;
    if (distance(point, gesture.start) < enough) return;
    const { subject, start } = gesture;
    const target = event.target instanceof Element ? event.target : root;
    if (subject && hands.mayMove(subject.kind)) {
      gesture = { kind: 'drag', pointerId: event.pointerId };
      root.setPointerCapture(event.pointerId);
      drag.lift(subject, start, point);
    } else if (frame.contains(target)) {
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
      return drag.drop(point);
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
      return stage.look(zoomAround(view, sight.inWindow({ x: event.clientX, y: event.clientY }), view.zoom * by));
    }
    const [dx, dy] = event.shiftKey && event.deltaX === 0 ? [event.deltaY, 0] : [event.deltaX, event.deltaY];
    stage.look({ ...view, x: view.x - dx * lines, y: view.y - dy * lines });
  };

  const opened = (event: MouseEvent): void => {
    if (!isOurs(event.target)) return;
    const subject = sight.subjectAt(event.target, { x: event.clientX, y: event.clientY });
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
