import type { BoardModel } from '../boardModel.ts';
import type { LaidIsland, TableLayout } from '../tableLayout.ts';
import { measures } from '../tableMeasures.ts';
import type { Rect, Size } from '../pushApart.ts';
import { seenPart, toScreen, type View } from './camera.ts';

/** What the far view paints with: the tokens of the theme that is on. */
export interface FarColours {
  readonly island: string;
  readonly inner: string;
  readonly paper: string;
  readonly edge: string;
  readonly ink: string;
  readonly soft: string;
  readonly thread: string;
  readonly family: string;
}

/** Islands that stand out: lit by the facilitator, receiving a statement, chosen. */
export interface FarMarks {
  readonly lit: string | null;
  readonly receiving: string | null;
  readonly chosen: string | null;
}

interface Title {
  readonly key: string;
  readonly lines: readonly string[];
}

const titleSize = 15;
const titleLine = 18;
const countSize = 14;
/** How far around the window the canvas goes, in pixels: so far one moves about without painting. */
export const around = 160;

const readColours = (element: Element): FarColours => {
  const style = getComputedStyle(element);
  const token = (name: string): string => style.getPropertyValue(name).trim();
  return {
    island: token('--island'),
    inner: token('--table'),
    paper: token('--paper'),
    edge: token('--line'),
    ink: token('--ink'),
    soft: token('--ink-2'),
    thread: token('--thread'),
    family: token('--font'),
  };
};

const onScreen = (view: View, rect: Rect): Rect => ({
  ...toScreen(view, rect),
  width: rect.width * view.zoom,
  height: rect.height * view.zoom,
});

/** The table from afar: islands, a blank paper for each statement, and titles that keep their size. Decoration; the page has the rest. */
export const farCanvas = (canvas: HTMLCanvasElement, model: Pick<BoardModel, 'cluster'>, nameless: () => string) => {
  const context = canvas.getContext('2d');
  const titles = new Map<string, Title>();
  let colours: FarColours | null = null;
  let marks: FarMarks = { lit: null, receiving: null, chosen: null };
  let isShown = false;
  /** The view the canvas was painted for, a little around it; moving about at that zoom moves the canvas. */
  let painted: {
    readonly view: View;
    readonly size: Size;
    readonly layout: TableLayout;
    readonly marks: FarMarks;
  } | null = null;

  const fitSize = ({ width, height }: Size, ratio: number): void => {
    const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (canvas.width !== w) canvas.width = w;
    if (canvas.height !== h) canvas.height = h;
  };

  /** The title in as many lines as there is room for; what does not fit ends in an ellipsis. */
  const linesOf = (pen: CanvasRenderingContext2D, id: string, title: string, width: number, room: number) => {
    const key = `${title}/${Math.round(width)}/${room}`;
    const known = titles.get(id);
    if (known?.key === key) return known.lines;
    const lines: string[] = [];
    let line = '';
    const fits = (text: string): boolean => pen.measureText(text).width <= width;
    const cut = (text: string): string => {
      let short = text;
      while (short !== '' && !fits(`${short}…`)) short = short.slice(0, -1);
      return `${short}…`;
    };
    for (const word of title.split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (fits(longer)) {
        line = longer;
        continue;
      }
      if (line !== '') lines.push(line);
      line = fits(word) ? word : cut(word);
    }
    if (line !== '') lines.push(line);
    const shown = lines.slice(0, room);
    if (lines.length > room && room > 0) shown[room - 1] = cut(shown[room - 1] ?? '');
    titles.set(id, { key, lines: shown });
    return shown;
  };

  const paintTitle = (pen: CanvasRenderingContext2D, island: LaidIsland, rect: Rect, paint: FarColours): void => {
    if (rect.width < 30 || rect.height < 24) return;
    const count = String(island.shape.total);
    const side = Math.min(10, rect.width * 0.06);
    const width = rect.width - 2 * side;
    const most = Math.max(1, Math.min(4, Math.floor((rect.height * 0.6) / titleLine)));
    pen.font = `600 ${countSize}px ${paint.family}`;
    const countWidth = pen.measureText(count).width;
    // Where there is room the count stands at the end of the line, else it has one of its own.
    const isBeside = width > 160;
    pen.font = `760 ${titleSize}px ${paint.family}`;
    const title = model.cluster(island.id)?.title || nameless();
    const room = isBeside ? width - countWidth - 8 : width;
    const lines = width > 44 ? linesOf(pen, island.id, title, room, isBeside ? most : Math.max(1, most - 1)) : [];
    const rows = lines.length + (isBeside && lines.length > 0 ? 0 : 1);
    // The words lie on the shore, not on the papers.
    pen.fillStyle = island.depth % 2 === 0 ? paint.island : paint.inner;
    pen.fillRect(rect.x + side / 2, rect.y + 4, rect.width - side, rows * titleLine + 4);
    pen.fillStyle = paint.ink;
    for (const [index, line] of lines.entries()) pen.fillText(line, rect.x + side, rect.y + 6 + index * titleLine);
    pen.font = `600 ${countSize}px ${paint.family}`;
    pen.fillStyle = paint.soft;
    const x = isBeside ? rect.x + rect.width - side - countWidth : rect.x + side;
    pen.fillText(count, x, rect.y + 7 + (isBeside ? 0 : lines.length * titleLine));
  };

  const paintIsland = (
    pen: CanvasRenderingContext2D,
    island: LaidIsland,
    view: View,
    seen: Rect,
    paint: FarColours,
  ) => {
    const rect = onScreen(view, island);
    const radius = Math.min(28 * view.zoom, rect.width / 2, rect.height / 2);
    pen.beginPath();
    pen.roundRect(rect.x, rect.y, rect.width, rect.height, radius);
    pen.fillStyle = island.depth % 2 === 0 ? paint.island : paint.inner;
    pen.fill();
    const isMarked = [marks.lit, marks.receiving, marks.chosen].includes(island.id);
    if (isMarked || paint.island === paint.paper) {
      pen.lineWidth = isMarked ? 3 : 1;
      pen.strokeStyle = !isMarked ? paint.edge : marks.chosen === island.id ? paint.ink : paint.thread;
      pen.stroke();
    }
    pen.fillStyle = paint.paper;
    const { zoom, x: left, y: top } = view;
    const width = Math.max(1, Math.round(measures.paperWidth * zoom));
    const isEdged = paint.island === paint.paper;
    for (const paper of island.shape.papers) {
      const y = island.y + paper.y;
      if (y > seen.y + seen.height || y + paper.height < seen.y) continue;
      const x = island.x + paper.x;
      // Whole pixels are filled much faster, and nobody sees the difference.
      const at = [Math.round(x * zoom + left), Math.round(y * zoom + top)] as const;
      const paperHeight = Math.max(1, Math.round(paper.height * zoom));
      if (isEdged) pen.strokeRect(at[0] + 0.5, at[1] + 0.5, width, paperHeight);
      else pen.fillRect(at[0], at[1], width, paperHeight);
    }
  };

  const paint = (pen: CanvasRenderingContext2D, view: View, size: Size, layout: TableLayout): void => {
    const ratio = Math.min(2, globalThis.devicePixelRatio || 1);
    const [width, height] = [size.width + 2 * around, size.height + 2 * around];
    fitSize({ width, height }, ratio);
    colours ??= readColours(canvas);
    painted = { view, size, layout, marks };
    const shifted = { ...view, x: view.x + around, y: view.y + around };
    const seen = seenPart(shifted, { width, height });
    const inks = colours;
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    pen.clearRect(0, 0, width, height);
    pen.textBaseline = 'top';
    const inSight = [...layout.all.values()].filter(
      (island) =>
        island.x < seen.x + seen.width &&
        island.x + island.width > seen.x &&
        island.y < seen.y + seen.height &&
        island.y + island.height > seen.y,
    );
    for (const island of inSight) paintIsland(pen, island, shifted, seen, inks);
    for (const island of inSight) paintTitle(pen, island, onScreen(shifted, island), inks);
  };

  return {
    /** Reads the theme's colours anew, at the next drawing. */
    forgetColours(): void {
      colours = null;
      painted = null;
      titles.clear();
    },
    mark(next: FarMarks): void {
      marks = next;
    },
    draw(shown: { readonly view: View; readonly size: Size; readonly layout: TableLayout } | null): void {
      if (isShown !== (shown !== null)) {
        isShown = shown !== null;
        canvas.style.visibility = isShown ? 'visible' : 'hidden';
      }
      if (!shown || !context) return;
      const { view, size, layout } = shown;
      const [dx, dy] = painted ? [view.x - painted.view.x, view.y - painted.view.y] : [0, 0];
      const isCovered =
        painted !== null &&
        painted.view.zoom === view.zoom &&
        painted.size === size &&
        painted.layout === layout &&
        painted.marks === marks &&
        Math.abs(dx) <= around &&
        Math.abs(dy) <= around;
      if (!isCovered) paint(context, view, size, layout);
      canvas.style.transform = isCovered ? `translate3d(${dx}px, ${dy}px, 0)` : 'none';
    },
  };
};

export type FarCanvas = ReturnType<typeof farCanvas>;
