import type { KeyboardEvent } from 'react';
import type { BoardDesk } from '../boardDesk.ts';
import type { Spot } from '../deskState.ts';
import type { Taken } from '../moves.ts';
import { freePlace, type Point } from '../pushApart.ts';
import type { LaidIsland, TableLayout } from '../tableLayout.ts';
import { zoomAround } from './camera.ts';
import { focusPaperInTray, focusSpot } from './focusSpot.ts';

/** What keys do beside moving about: the same as taps and drags. */
export interface KeyHands {
  readonly tap: (subject: { readonly taken: Taken } | { readonly clusterId: string }) => void;
  readonly open: (subject: { readonly taken: Taken } | { readonly clusterId: string }) => void;
  readonly openMove: (taken: Taken) => void;
  readonly openAlsoIn: (taken: Taken) => void;
  readonly rename: (clusterId: string) => void;
  readonly putIsland: (clusterId: string, at: Point) => void;
}

const panBy = 90;
const zoomBy = 1.25;
const islandStep = 60;
const ways: Record<string, Point> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

const middle = ({ width, height }: { readonly width: number; readonly height: number }): Point => ({
  x: width / 2,
  y: height / 2,
});

/** Zoom by key or button, around the middle of the window. */
export const zoomStep = ({ stage }: BoardDesk, direction: 1 | -1): void => {
  const view = stage.view();
  stage.look(zoomAround(view, middle(stage.size()), view.zoom * zoomBy ** direction));
};

const lookKey = (desk: BoardDesk, key: string): boolean => {
  if (key === '+' || key === '=') zoomStep(desk, 1);
  else if (key === '-') zoomStep(desk, -1);
  else if (key === '0') desk.stage.lookAtAll();
  else return false;
  return true;
};

const order = (layout: TableLayout): readonly LaidIsland[] => [...layout.all.values()];

const islandBeside = (layout: TableLayout, clusterId: string, by: 1 | -1): Spot | null => {
  const islands = order(layout);
  const next = islands[islands.findIndex(({ id }) => id === clusterId) + by];
  return next ? { clusterId: next.id, statementId: null } : null;
};

/** The paper above or below in the same column, the head over the first; to the sides the nearest in the next column. */
const paperBeside = (island: LaidIsland, statementId: string, way: Point): Spot | null => {
  const { papers } = island.shape;
  const here = papers.find((paper) => paper.statementId === statementId);
  if (!here) return null;
  const candidates = papers.filter((paper) =>
    way.x === 0 ? paper.x === here.x && (paper.y - here.y) * way.y > 0 : (paper.x - here.x) * way.x > 0,
  );
  const far = (paper: (typeof papers)[number]): number =>
    way.x === 0 ? Math.abs(paper.y - here.y) : Math.abs(paper.x - here.x) * 1000 + Math.abs(paper.y - here.y);
  const [nearest] = [...candidates].sort((a, b) => far(a) - far(b));
  if (nearest) return { clusterId: island.id, statementId: nearest.statementId };
  return way.y < 0 ? { clusterId: island.id, statementId: null } : null;
};

const nextSpot = (layout: TableLayout, spot: Spot, key: string): Spot | null => {
  const island = layout.all.get(spot.clusterId);
  const way = ways[key];
  const islands = order(layout);
  if (key === 'Home' || key === 'End') {
    const end = islands.at(key === 'Home' ? 0 : -1);
    return end ? { clusterId: end.id, statementId: null } : null;
  }
  if (!island || !way) return null;
  const side = way.x === 0 ? way.y : way.x;
  if (spot.statementId === null) {
    const [first] = island.shape.papers;
    if (key === 'ArrowDown' && first) return { clusterId: island.id, statementId: first.statementId };
    return islandBeside(layout, island.id, side > 0 ? 1 : -1);
  }
  return (
    paperBeside(island, spot.statementId, way) ??
    (way.x === 0 ? null : islandBeside(layout, island.id, way.x > 0 ? 1 : -1))
  );
};

const spotOf = (element: HTMLElement): Spot | null => {
  const { paper, in: clusterId, head } = element.dataset;
  if (head) return { clusterId: head, statementId: null };
  return paper && clusterId ? { clusterId, statementId: paper } : null;
};

const moveIsland = (desk: BoardDesk, clusterId: string, way: Point, hands: KeyHands): void => {
  const island = desk.stage.laid(clusterId);
  if (!island || island.outerId !== null) return;
  const others = desk.stage.layout().islands.filter(({ id }) => id !== clusterId);
  const wanted = { ...island, x: island.x + way.x * islandStep, y: island.y + way.y * islandStep };
  hands.putIsland(clusterId, freePlace(wanted, others));
};

/** A key on a paper or an island. True when it was one of ours. */
const subjectKey = (event: KeyboardEvent, element: HTMLElement, desk: BoardDesk, hands: KeyHands): boolean => {
  const statementId = element.dataset['paper'];
  const clusterId = statementId ? element.dataset['in'] || null : (element.dataset['head'] ?? null);
  const subject = statementId ? { taken: { statementId, clusterId } } : clusterId ? { clusterId } : null;
  if (!subject) return false;
  const taken = 'taken' in subject ? subject.taken : null;
  const way = ways[event.key];
  if (way && event.shiftKey && !taken && clusterId) moveIsland(desk, clusterId, way, hands);
  else if (event.key === ' ') hands.tap(subject);
  else if (event.key === 'Enter') hands.open(subject);
  else if (event.key.toLowerCase() === 'm') {
    if (taken) hands.openMove(taken);
    else hands.open(subject);
  } else if (event.key.toLowerCase() === 'k' && taken) hands.openAlsoIn(taken);
  else if (event.key === 'F2' && !taken && clusterId) hands.rename(clusterId);
  else return false;
  return true;
};

const trayKey = (event: KeyboardEvent, desk: BoardDesk, statementId: string): boolean => {
  const tray = desk.model.tray();
  const at = tray.indexOf(statementId);
  const to =
    event.key === 'Home'
      ? 0
      : event.key === 'End'
        ? tray.length - 1
        : event.key === 'ArrowDown' || event.key === 'ArrowRight'
          ? at + 1
          : event.key === 'ArrowUp' || event.key === 'ArrowLeft'
            ? at - 1
            : null;
  if (to === null) return false;
  const next = tray[to];
  if (next !== undefined) focusPaperInTray(desk, next);
  return true;
};

/** Keys at the table. Delete and Backspace do nothing, here or anywhere: words are never thrown away by a slip. */
export const onTableKey = (event: KeyboardEvent<HTMLElement>, desk: BoardDesk, hands: KeyHands): void => {
  if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof HTMLElement)) return;
  const element = event.target;
  if (element.closest('input, select, textarea, button, a, [role=dialog]')) return;
  const isOurs = (): boolean => {
    if (event.key === 'Escape' && desk.state.getState().chosen) {
      desk.state.setState({ chosen: null });
      return true;
    }
    if (lookKey(desk, event.key)) return true;
    if (subjectKey(event, element, desk, hands)) return true;
    const inTray = element.dataset['in'] === '' ? element.dataset['paper'] : undefined;
    if (inTray) return trayKey(event, desk, inTray);
    const spot = spotOf(element);
    if (spot) {
      const next = nextSpot(desk.stage.layout(), spot, event.key);
      if (next) focusSpot(desk, next);
      return next !== null || event.key in ways;
    }
    const way = ways[event.key];
    if (!way) return false;
    const view = desk.stage.view();
    desk.stage.look({ ...view, x: view.x - way.x * panBy, y: view.y - way.y * panBy });
    return true;
  };
  if (isOurs()) event.preventDefault();
};
