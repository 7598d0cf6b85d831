/** The wall's measures in pixels, and the grid that follows from them. */
export interface Geometry {
  readonly width: number;
  readonly height: number;
  readonly gap: number;
  readonly columns: number;
  readonly rows: number;
  readonly scale: number;
}

const mostColumns = 3;
/** So many rows that papers of different length lie close. */
const rows = 96;
/** A column holds at least this many signs in a line; a sign is about half as wide as its text is high. */
const signsInLine = 20;
const wallText = 0.0375;
const paperSides = 0.052;

/** The grid of a wall: as many columns as its text leaves room for. Heights are parts of the picture's height. */
export const geometryOf = (
  place: { readonly width: number; readonly height: number; readonly gap: number },
  pictureHeight: number,
  scale: number,
): Geometry => {
  const least = (signsInLine * 0.5 * wallText * scale + paperSides) * pictureHeight;
  const columns = Math.min(mostColumns, Math.max(1, Math.floor((place.width + place.gap) / (least + place.gap))));
  return { ...place, columns, rows, scale };
};

/** Names the layout: papers measured in one are not measured in another. */
export const layoutOf = ({ width, height, columns, scale }: Geometry): string =>
  `${Math.round(width)}x${Math.round(height)}/${columns}@${scale}`;

/** How wide a paper over so many columns is. */
export const widthOf = (columns: number, { width, gap, columns: all }: Geometry): number =>
  (columns * (width + gap)) / all - gap;

/** How many rows a paper so high takes, with the gap below it. */
export const rowsOf = (paperHeight: number, { height, gap, rows: all }: Geometry): number =>
  Math.ceil(((paperHeight - 0.5 + gap) * all) / (height + gap));

/** The smallest place of those a paper fits, given its height over one, two, ... columns; undefined when it fits none. */
export const smallestPlace = (
  heights: readonly number[],
  geometry: Geometry,
): { readonly columns: number; readonly rows: number } | undefined =>
  heights
    .map((height, index) => ({ columns: index + 1, rows: rowsOf(height, geometry) }))
    .filter((place) => place.rows <= geometry.rows)
    .sort((a, b) => a.columns * a.rows - b.columns * b.rows)[0];

/** Where a place is on the wall, in pixels. */
export const placeOf = (
  place: { readonly column: number; readonly row: number; readonly columns: number },
  geometry: Geometry,
): { readonly left: number; readonly top: number; readonly width: number } => ({
  left: (place.column * (geometry.width + geometry.gap)) / geometry.columns,
  top: (place.row * (geometry.height + geometry.gap)) / geometry.rows,
  width: widthOf(place.columns, geometry),
});
