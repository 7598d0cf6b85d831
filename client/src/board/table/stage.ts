import type { BoardModel } from '../boardModel.ts';
import { listeners } from '../listeners.ts';
import type { PaperSpot } from '../islandShape.ts';
import type { Size } from '../pushApart.ts';
import { emptyTable, tableLayouter, type LaidIsland, type TableLayout } from '../tableLayout.ts';
import { farZoom, fitTo, homeZoom, readableZoom, keepNear, reveal, seenPart, type View } from './camera.ts';
import { nothingMounted, planMount, type Mounted, type PaperKey } from './mountPlan.ts';
import type { Rect } from '../pushApart.ts';

/** The elements the stage moves by itself, past React. */
export interface Scenery {
  /** The one layer everything on the table lies on. */
  readonly world: HTMLElement;
  /** Draws what is too small to be words; called with nothing when the papers are on the page. */
  readonly drawFar: (seen: { readonly view: View; readonly size: Size; readonly layout: TableLayout } | null) => void;
}

export const islandTopic = (id: string): string => `i${id}`;

/**
 * What is seen of the table: the layout, where one looks, and what is on the page. Moving about touches one element and tells React
 * only when papers come into sight or leave it.
 */
export interface Stage {
  layout(): TableLayout;
  view(): View;
  size(): Size;
  isFar(): boolean;
  /** The islands on the page, and the papers of one that are. */
  islands(): readonly string[];
  papers(islandId: string): readonly PaperSpot[];
  laid(islandId: string): LaidIsland | undefined;
  /** Looks elsewhere, from the next frame on. */
  look(view: View): void;
  /** Looks so that all of the table is seen. */
  lookAtAll(): void;
  /** Moves as little as it takes to see a part of the table. */
  reveal(part: Rect): void;
  /** Lays the table anew after the board has changed. */
  relay(): void;
  resize(size: Size): void;
  /** Keeps a paper on the page while it has the focus. */
  hold(paper: PaperKey | null): void;
  /** Draws the next frame anew though nothing moved. */
  redraw(): void;
  /** Topics: `islands`, `far`, `view`, `layout`, and one for each island. */
  subscribe(topic: string, listener: () => void): () => void;
  attach(scenery: Scenery): () => void;
}

// Papers that come at once: few enough that a frame stays a frame.
const perFrame = 24;
// How far around the window papers are on the page before one gets there, in pixels.
const around = 260;
const crispAfterMs = 180;
/** An island narrower than this, in pixels, has no room for its name. */
const leastTitle = 90;
const none: readonly PaperSpot[] = [];

const widen = ({ x, y, width, height }: Rect, by: number): Rect => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

const isInside = (inner: Rect, outer: Rect): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

export const tableStage = (model: Pick<BoardModel, 'cluster' | 'roots'>): Stage => {
  const lay = tableLayouter(model);
  const told = listeners();
  let layout = emptyTable;
  let size: Size = { width: 0, height: 0 };
  let view: View = { x: 0, y: 0, zoom: homeZoom };
  let hasLooked = false;
  let scenery: Scenery | null = null;
  let mounted: Mounted = nothingMounted;
  let covered: Rect | null = null;
  let isPlanned = false;
  let isWhole = false;
  let isFar = false;
  let held: PaperKey | null = null;
  let frame = 0;
  let crisp: ReturnType<typeof setTimeout> | undefined;

  const ask = (): void => {
    if (frame === 0 && scenery) frame = requestAnimationFrame(draw);
  };

  const plan = (): void => {
    const seen = seenPart(view, size);
    covered = widen(seen, around / view.zoom);
    const before = mounted;
    const planned = planMount(before, { layout, part: covered, isFar, held, budget: perFrame });
    mounted = planned.mounted;
    isWhole = planned.isWhole;
    isPlanned = true;
    const topics = new Set<string>(before.islands === mounted.islands ? [] : ['islands']);
    for (const [id, papers] of mounted.papers) if (before.papers.get(id) !== papers) topics.add(islandTopic(id));
    told.tell(topics);
  };

  function draw(): void {
    frame = 0;
    if (!scenery) return;
    const { x, y, zoom } = view;
    scenery.world.style.transform = `translate3d(${x}px, ${y}px, 0) scale(${zoom})`;
    const wasFar = isFar;
    isFar = zoom < farZoom;
    if (wasFar !== isFar) told.tell(['far']);
    const seen = seenPart(view, size);
    if (!isPlanned || !isWhole || wasFar !== isFar || !covered || !isInside(seen, covered)) plan();
    scenery.drawFar(isFar || !isWhole ? { view, size, layout } : null);
    told.tell(['view']);
    if (!isWhole) ask();
  }

  // A layer that was scaled is drawn sharp again when it has come to rest.
  const sharpen = (): void => {
    const world = scenery?.world;
    if (!world) return;
    world.style.setProperty('--zoom', String(view.zoom));
    world.style.willChange = 'auto';
    requestAnimationFrame(() => {
      world.style.willChange = 'transform';
    });
  };

  const look = (to: View): void => {
    const next = keepNear(to, layout.bounds, size);
    if (next.x === view.x && next.y === view.y && next.zoom === view.zoom) return;
    if (next.zoom !== view.zoom) {
      clearTimeout(crisp);
      crisp = setTimeout(sharpen, crispAfterMs);
    }
    view = next;
    hasLooked = true;
    ask();
  };

  const all = (): View =>
    layout.bounds ? fitTo(layout.bounds, size, homeZoom) : { x: size.width / 2, y: size.height / 2, zoom: homeZoom };

  // Until somebody has looked around the whole table is seen, unless its words would just be too small to read.
  const lookHome = (): void => {
    if (hasLooked || size.width === 0) return;
    view = all();
    const { bounds, islands } = layout;
    const narrow = islands.filter(({ width }) => width * view.zoom < leastTitle).length;
    const isHalfway = (view.zoom >= farZoom || narrow > islands.length / 2) && view.zoom < readableZoom;
    if (bounds && isHalfway)
      view = { zoom: readableZoom, x: 24 - bounds.x * readableZoom, y: 24 - bounds.y * readableZoom };
    hasLooked = bounds !== null;
  };

  return {
    layout: () => layout,
    view: () => view,
    size: () => size,
    isFar: () => isFar,
    islands: () => mounted.islands,
    papers: (id) => mounted.papers.get(id) ?? none,
    laid: (id) => layout.all.get(id),
    look,
    lookAtAll: () => look(all()),
    reveal: (part) => look(reveal(view, part, size)),
    relay() {
      const before = layout;
      layout = lay();
      const moved = [...layout.all].filter(([id, island]) => before.all.get(id) !== island).map(([id]) => id);
      isPlanned = false;
      lookHome();
      told.tell(['layout', ...moved.map(islandTopic)]);
      ask();
    },
    resize(next) {
      size = next;
      isPlanned = false;
      lookHome();
      ask();
    },
    hold(paper) {
      held = paper;
      isPlanned = false;
      ask();
    },
    redraw: ask,
    subscribe: told.on,
    attach(next) {
      scenery = next;
      ask();
      return () => {
        cancelAnimationFrame(frame);
        clearTimeout(crisp);
        frame = 0;
        scenery = null;
      };
    },
  };
};
