import type { Taken, Target } from '../moves.ts';
import type { Point } from '../pushApart.ts';
import { toTable } from './camera.ts';
import { hitTest } from './hitTest.ts';
import type { Stage } from './stage.ts';

/** The elements the hands move on. */
export interface Places {
  /** Everything pointers are heard on: tray and table. */
  readonly root: HTMLElement;
  /** The window through which the table is seen. */
  readonly window: HTMLElement;
  readonly tray: () => HTMLElement | null;
  /** Where what is held is drawn. */
  readonly layer: HTMLElement;
  readonly ghostClass: string;
}

/** What can be taken: a paper or an island. */
export type Subject =
  | { readonly kind: 'statement'; readonly taken: Taken; readonly element: HTMLElement }
  | { readonly kind: 'cluster'; readonly clusterId: string; readonly element: HTMLElement };

/** What lies where, told of points on the screen. */
export interface TableSight {
  inWindow(point: Point): Point;
  onTable(point: Point): Point;
  isOverWindow(point: Point): boolean;
  subjectAt(target: Element, point: Point): Subject | null;
  /** Where a paper let go here would lie; null where there is nothing of the board. */
  targetAt(point: Point): Target | null;
  /** The island under a point, looking past one. */
  islandAt(point: Point, past?: string): { readonly id: string; readonly outerId: string | null } | null;
  isInside(innerId: string, outerId: string): boolean;
}

const within = (rect: DOMRect | undefined, { x, y }: Point): boolean =>
  rect !== undefined && x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom;

export const tableSight = ({ window: frame, tray: findTray }: Places, stage: Stage): TableSight => {
  const inWindow = (point: Point): Point => {
    const { left, top } = frame.getBoundingClientRect();
    return { x: point.x - left, y: point.y - top };
  };
  const onTable = (point: Point): Point => toTable(stage.view(), inWindow(point));
  const isOverWindow = (point: Point): boolean => within(frame.getBoundingClientRect(), point);
  return {
    inWindow,
    onTable,
    isOverWindow,
    subjectAt(target, point) {
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
    },
    targetAt(point) {
      const tray = findTray();
      if (tray && within(tray.getBoundingClientRect(), point)) {
        const paper = document.elementFromPoint(point.x, point.y)?.closest<HTMLElement>('[data-paper]');
        return paper && tray.contains(paper)
          ? { kind: 'statement', statementId: paper.dataset['paper'] ?? '', clusterId: null }
          : { kind: 'tray' };
      }
      if (!isOverWindow(point)) return null;
      const { island } = hitTest(stage.layout(), onTable(point));
      return island ? { kind: 'cluster', clusterId: island.id } : { kind: 'new', at: onTable(point) };
    },
    islandAt: (point, past) => hitTest(stage.layout(), onTable(point), past).island,
    isInside(innerId, outerId) {
      for (let id: string | null = innerId; id !== null; id = stage.laid(id)?.outerId ?? null)
        if (id === outerId) return true;
      return false;
    },
  };
};
