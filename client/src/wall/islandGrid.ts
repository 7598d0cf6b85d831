/** How islands stand on the wall: so many beside and below each other. At most eight. */
export interface IslandGrid {
  readonly columns: number;
  readonly rows: number;
}

const mostColumns = 4;
const mostRows = 2;
/** An island has room for this many signs of its title in a line; a sign is about half as wide as its text is high. */
const signsInLine = 14;
const titleText = 0.041;
const sides = 0.06;
/** Two lines of title, and below them papers and a count. */
const titleLines = 2.2;
const foot = 0.11;

/** The grid of a wall: as many islands as have room for their titles. Heights are parts of the picture's height. */
export const islandGrid = (
  place: { readonly width: number; readonly height: number; readonly gap: number },
  pictureHeight: number,
  scale: number,
): IslandGrid => {
  const wide = (signsInLine * 0.5 * titleText * scale + sides) * pictureHeight;
  const high = (titleLines * titleText * scale + foot) * pictureHeight;
  const fit = (length: number, least: number): number => Math.floor((length + place.gap) / (least + place.gap));
  return {
    columns: Math.min(mostColumns, Math.max(1, fit(place.width, wide))),
    rows: Math.min(mostRows, Math.max(1, fit(place.height, high))),
  };
};
