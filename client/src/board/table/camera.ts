import type { Point, Rect, Size } from '../pushApart.ts';

/** How the table is seen: a point of it lies on the screen at `point * zoom + (x, y)`. */
export interface View extends Point {
  readonly zoom: number;
}

export const leastZoom = 0.04;
export const mostZoom = 2;
/** What one opens at, when the whole table would be larger. */
export const homeZoom = 0.8;
/** Under this one would not choose to read. */
export const readableZoom = 0.6;
/** Under this words would be too small to read: then a paper is blank. */
export const farZoom = 0.45;

const margin = 24;

const clampZoom = (zoom: number): number => Math.min(mostZoom, Math.max(leastZoom, zoom));

export const toScreen = ({ x, y, zoom }: View, point: Point): Point => ({
  x: point.x * zoom + x,
  y: point.y * zoom + y,
});

export const toTable = ({ x, y, zoom }: View, point: Point): Point => ({
  x: (point.x - x) / zoom,
  y: (point.y - y) / zoom,
});

/** The part of the table that is seen in a window of this size. */
export const seenPart = (view: View, { width, height }: Size): Rect => ({
  ...toTable(view, { x: 0, y: 0 }),
  width: width / view.zoom,
  height: height / view.zoom,
});

/** Zooms so that the table under a point of the screen stays under it. */
export const zoomAround = (view: View, point: Point, zoom: number): View => {
  const to = clampZoom(zoom);
  const held = toTable(view, point);
  return { zoom: to, x: point.x - held.x * to, y: point.y - held.y * to };
};

/** Shows all of a part of the table in the middle, no larger than `most`. */
export const fitTo = (part: Rect, { width, height }: Size, most: number): View => {
  const room = Math.min((width - 2 * margin) / part.width, (height - 2 * margin) / part.height);
  const zoom = clampZoom(Math.min(most, room));
  return {
    zoom,
    x: (width - part.width * zoom) / 2 - part.x * zoom,
    y: (height - part.height * zoom) / 2 - part.y * zoom,
  };
};

const intoSight = (from: number, to: number, room: number): number => {
  if (to - from > room - 2 * margin || from < margin) return margin - from;
  return to > room - margin ? room - margin - to : 0;
};

/** Moves as little as it takes to see a part of the table; nothing when it is in sight. */
export const reveal = (view: View, part: Rect, { width, height }: Size): View => {
  const { x, y } = toScreen(view, part);
  const dx = intoSight(x, x + part.width * view.zoom, width);
  const dy = intoSight(y, y + part.height * view.zoom, height);
  return dx === 0 && dy === 0 ? view : { ...view, x: view.x + dx, y: view.y + dy };
};

/** Keeps some of the table in sight, so that nobody is lost beside it. */
export const keepNear = (view: View, bounds: Rect | null, { width, height }: Size): View => {
  if (!bounds) return view;
  const keep = Math.min(160, width / 3, height / 3);
  const { x, y } = toScreen(view, bounds);
  const [right, bottom] = [x + bounds.width * view.zoom, y + bounds.height * view.zoom];
  const dx = x > width - keep ? width - keep - x : right < keep ? keep - right : 0;
  const dy = y > height - keep ? height - keep - y : bottom < keep ? keep - bottom : 0;
  return dx === 0 && dy === 0 ? view : { ...view, x: view.x + dx, y: view.y + dy };
};
