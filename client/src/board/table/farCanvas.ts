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
    if (rect.width < 36 || rect.height < 26) return;
    const count = String(island.shape.total);
    pen.font = `600 ${countSize}px ${paint.family}`;
    const countWidth = pen.measureText(count).width;
    const side = Math.min(10, rect.width * 0.08);
    const width = rect.width - 2 * side - countWidth - 6;
    pen.font = `760 ${titleSize}px ${paint.family}`;
    const room = Math.max(1, Math.min(3, Math.floor((rect.height - 8) / titleLine)));
    const title = model.cluster(island.id)?.title || nameless();
    const lines = width > 24 ? linesOf(pen, island.id, title, width, room) : [];
    const height = Math.max(1, lines.length) * titleLine;
    // The words lie on the shore, not on the papers.
    pen.fillStyle = island.depth % 2 === 0 ? paint.island : paint.inner;
    pen.fillRect(rect.x + side / 2, rect.y + 5, rect.width - side, height + 3);
    pen.fillStyle = paint.ink;
    for (const [index, line] of lines.entries()) pen.fillText(line, rect.x + side, rect.y + 5 + index * titleLine);
    pen.font = `600 ${countSize}px ${paint.family}`;
    pen.fillStyle = paint.soft;
    const end = lines.length === 0 ? rect.x + (rect.width - countWidth) / 2 : rect.x + rect.width - side - countWidth;
    pen.fillText(count, end, rect.y + 6);
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
    const width = Math.max(1, measures.paperWidth * zoom);
    const isEdged = paint.island === paint.paper;
    for (const paper of island.shape.papers) {
      const y = island.y + paper.y;
      if (y > seen.y + seen.height || y + paper.height < seen.y) continue;
      const x = island.x + paper.x;
      if (isEdged) pen.strokeRect(x * zoom + left, y * zoom + top, width, paper.height * zoom);
      else pen.fillRect(x * zoom + left, y * zoom + top, width, Math.max(1, paper.height * zoom));
    }
  };

  return {
    /** Reads the theme's colours anew, at the next drawing. */
    forgetColours(): void {
      colours = null;
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
      const ratio = Math.min(2, globalThis.devicePixelRatio || 1);
      fitSize(size, ratio);
      colours ??= readColours(canvas);
      const paint = colours;
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      context.clearRect(0, 0, size.width, size.height);
      context.textBaseline = 'top';
      const seen = seenPart(view, size);
      const inSight = [...layout.all.values()].filter(
        (island) =>
          island.x < seen.x + seen.width &&
          island.x + island.width > seen.x &&
          island.y < seen.y + seen.height &&
          island.y + island.height > seen.y,
      );
      for (const island of inSight) paintIsland(context, island, view, seen, paint);
      for (const island of inSight) paintTitle(context, island, onScreen(view, island), paint);
    },
  };
};

export type FarCanvas = ReturnType<typeof farCanvas>;
