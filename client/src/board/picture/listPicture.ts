import type { Translate } from '../../text/texts.ts';
import type { BoardModel } from '../boardModel.ts';
import { breakWords, widthIn } from './breakWords.ts';
import { headOf } from './head.ts';
import { inks, pointsOf, type Mark, type Picture } from './picture.ts';

type Model = Pick<BoardModel, 'cluster' | 'statement' | 'roots' | 'tray'>;

/** One entry of the list: a cluster's name or a statement. */
interface Entry {
  readonly lines: readonly string[];
  readonly aside: string;
  readonly indent: number;
  readonly isHeading: boolean;
}

const column = 300;
const gutter = 28;
const numberWidth = 34;
const [size, line] = [16, 20];
const [headingSize, headingLine] = [19, 24];
const ratio = 420 / 297;
const mostColumns = 8;

const statementsOf = (model: Model, ids: readonly string[], indent: number): readonly Entry[] =>
  ids.flatMap((id): readonly Entry[] => {
    const view = model.statement(id);
    if (!view || view.text === null) return [];
    const lines = breakWords(view.text, column - numberWidth - indent, size);
    return [{ lines, aside: view.number === null ? '' : String(view.number), indent, isHeading: false }];
  });

const heading = (title: string, count: number, indent: number): Entry => ({
  lines: breakWords(title, column - 40 - indent, headingSize, 'heavy'),
  aside: String(count),
  indent,
  isHeading: true,
});

const countIn = (model: Model, id: string): number => {
  const view = model.cluster(id);
  return (view?.count ?? 0) + (view?.innerIds ?? []).reduce((sum, inner) => sum + countIn(model, inner), 0);
};

const clusterOf = (model: Model, id: string, t: Translate, depth: number, isWhole: boolean): readonly Entry[] => {
  const view = model.cluster(id);
  if (!view) return [];
  const indent = depth * 16;
  return [
    heading(view.title || t('board:nameless'), countIn(model, id), indent),
    ...(isWhole ? statementsOf(model, view.statementIds, indent) : []),
    ...view.innerIds.flatMap((inner) => clusterOf(model, inner, t, depth + 1, isWhole)),
  ];
};

const entriesOf = (model: Model, t: Translate, isWhole: boolean): readonly Entry[] => {
  const tray = model.tray();
  return [
    ...model.roots().flatMap((id) => clusterOf(model, id, t, 0, isWhole)),
    ...(tray.length === 0 ? [] : [heading(t('board:tray'), tray.length, 0)]),
    ...(isWhole ? statementsOf(model, tray, 0) : []),
  ];
};

const heightOf = ({ lines, isHeading }: Entry): number =>
  isHeading ? 14 + lines.length * headingLine : 6 + lines.length * line;

const drawEntry = ({ lines, aside, indent, isHeading }: Entry, x: number, y: number): readonly Mark[] => {
  const [letters, step] = isHeading ? [headingSize, headingLine] : [size, line];
  const left = x + indent + (isHeading ? 0 : numberWidth);
  const first = y + (isHeading ? 14 : 6) + letters * 0.85;
  const asideX = isHeading ? x + column - widthIn(aside, size, 'regular') : x + indent;
  return [
    { kind: 'words', x: asideX, y: first, text: aside, size: isHeading ? size : 13, isHeavy: false, fill: inks.soft },
    ...lines.map((text, at): Mark => ({
      kind: 'words',
      x: left,
      y: first + at * step,
      text,
      size: letters,
      isHeavy: isHeading,
      fill: inks.ink,
    })),
  ];
};

interface Laid {
  readonly marks: readonly Mark[];
  readonly width: number;
  readonly height: number;
}

/** Lays entries in so many columns on a sheet of A3's shape; null where they do not fit. A name never stands last in a column. */
const lay = (entries: readonly Entry[], columns: number): Laid | null => {
  const width = columns * (column + gutter) + gutter;
  const height = width / ratio;
  const unit = height / 60;
  const [top, bottom] = [4 * unit, height - 2 * unit];
  const marks: Mark[] = [];
  let [at, y] = [0, top];
  for (const [index, entry] of entries.entries()) {
    const next = entries[index + 1];
    const needed = heightOf(entry) + (entry.isHeading && next ? heightOf(next) : 0);
    if (y + needed > bottom && y > top) [at, y] = [at + 1, top];
    if (at >= columns || y + heightOf(entry) > bottom) return null;
    marks.push(...drawEntry(entry, gutter + at * (column + gutter), y));
    y += heightOf(entry);
  }
  return { marks, width, height };
};

/** The clusters as a list on a sheet of A3: with every statement as long as it can be read there, else their names and counts. */
export const listPicture = (model: Model, meeting: string, t: Translate): Picture => {
  const title = t('board:pictureOfList', { meeting });
  const framed = ({ marks, width, height }: Laid, foot: string): Picture => ({
    title,
    width,
    height,
    marks: [...headOf(title, foot, { width, height, unit: height / 60 }), ...marks],
    points: pointsOf(size, height),
  });
  for (const isWhole of [true, false]) {
    const entries = entriesOf(model, t, isWhole);
    for (let columns = 3; columns <= (isWhole ? mostColumns : 40); columns += 1) {
      const laid = lay(entries, columns);
      if (laid) return framed(laid, isWhole ? '' : t('board:pictureNamesOnly'));
    }
  }
  throw new Error('more clusters than a sheet of forty columns holds');
};
