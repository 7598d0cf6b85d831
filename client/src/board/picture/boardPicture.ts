import { signedBy } from '../../text/signedBy.ts';
import type { Translate } from '../../text/texts.ts';
import type { BoardModel } from '../boardModel.ts';
import type { StatementView } from '../modelViews.ts';
import { boundsOf, type LaidIsland, type TableLayout } from '../tableLayout.ts';
import { measures, wordsWidth } from '../tableMeasures.ts';
import { closeGaps } from './closeGaps.ts';
import { breakWords, widthIn } from './breakWords.ts';
import { headOf } from './head.ts';
import { packIslands } from './packIslands.ts';
import { inks, leastPoints, pointsOf, sheetFor, type Mark, type Picture } from './picture.ts';

const { islandPad, titleSize, titleLine, countWidth, linkLine, metaLine, metaSize, paperSide, paperTop, paperBottom } =
  measures;
const { paperWidth, textSize, textLine } = measures;
const islandRadius = 28;
const paperRadius = 4;
const ascent = 0.78;

type Model = Pick<BoardModel, 'cluster' | 'statement' | 'principles' | 'stations' | 'tray'>;

const linksOf = (model: Model, clusterId: string, t: Translate): readonly string[] => [
  ...model
    .principles()
    .filter(({ clusterIds }) => clusterIds.includes(clusterId))
    .map(({ title }) => t('board:behindPrinciple', { title })),
  ...model
    .stations()
    .filter(({ clusterIds }) => clusterIds.includes(clusterId))
    .map(({ title }) => t('board:atStation', { title })),
];

const drawHead = (island: LaidIsland, model: Model, t: Translate): readonly Mark[] => {
  const view = model.cluster(island.id);
  const x = island.x + islandPad;
  const width = island.width - 2 * islandPad;
  const title = view?.title || t('board:nameless');
  const lines = breakWords(title, width - countWidth, titleSize, 'heavy');
  const count = String(island.shape.total);
  const baseline = island.y + islandPad + titleSize * ascent;
  return [
    ...lines.map((text, at): Mark => ({
      kind: 'words',
      x,
      y: baseline + at * titleLine,
      text,
      size: titleSize,
      isHeavy: true,
      fill: inks.ink,
    })),
    {
      kind: 'words',
      x: x + width - widthIn(count, textSize, 'regular'),
      y: baseline,
      text: count,
      size: textSize,
      isHeavy: false,
      fill: inks.soft,
    },
    ...linksOf(model, island.id, t).map((text, at): Mark => ({
      kind: 'words',
      x,
      y: baseline + lines.length * titleLine + at * linkLine,
      text,
      // One line is what the table gives it: a long one is set smaller, not cut.
      size: metaSize * Math.min(1, width / widthIn(text, metaSize, 'regular')),
      isHeavy: false,
      fill: inks.thread,
    })),
  ];
};

/** The lines under a paper's words: whose they are, as far as that is shown, and what they build on. */
const underOf = ({ signature, buildsOn, unsettled }: StatementView, t: Translate): readonly string[] => [
  ...(signature ? breakWords(signedBy(signature, t), wordsWidth, metaSize) : []),
  ...(unsettled ? [t('board:unsettled')] : []),
  ...(buildsOn === null ? [] : [t('names:buildsOn', { number: buildsOn })]),
];

const drawPapers = (island: LaidIsland, model: Model, t: Translate): readonly Mark[] =>
  island.shape.papers.flatMap(({ statementId, x, y, height }): readonly Mark[] => {
    const view = model.statement(statementId);
    if (!view) return [];
    const [left, top] = [island.x + x, island.y + y];
    const lines = breakWords(view.text ?? t('board:withdrawn'), wordsWidth, textSize);
    // A paper's height was measured by the same widths; should the two differ, the lines come closer and none is lost.
    const under = underOf(view, t);
    const underHeight = under.length * metaLine;
    const line = Math.min(textLine, (height - underHeight - paperTop - paperBottom) / Math.max(1, lines.length));
    const number = view.number === null ? '' : String(view.number);
    const end = lines.at(-1) ?? '';
    const isBeside = widthIn(end, textSize, 'regular') + widthIn(number, metaSize, 'regular') + 8 <= wordsWidth;
    const baseline = top + paperTop + textSize * ascent;
    return [
      {
        kind: 'box',
        x: left,
        y: top,
        width: paperWidth,
        height,
        radius: paperRadius,
        fill: view.text === null ? inks.inner : inks.paper,
        edge: inks.line,
      },
      ...lines.map((text, at): Mark => ({
        kind: 'words',
        x: left + paperSide,
        y: baseline + at * line,
        text,
        size: textSize,
        isHeavy: false,
        fill: view.text === null ? inks.soft : inks.ink,
      })),
      ...(number === ''
        ? []
        : [
            {
              kind: 'words',
              x: left + paperWidth - paperSide - widthIn(number, metaSize, 'regular'),
              y: isBeside ? baseline + (lines.length - 1) * line : top + height - underHeight - 5,
              text: number,
              size: metaSize,
              isHeavy: false,
              fill: inks.soft,
            } as const,
          ]),
      ...under.map((text, at): Mark => ({
        kind: 'words',
        x: left + paperSide,
        y: top + height - paperBottom - underHeight + metaSize + at * metaLine,
        text,
        size: metaSize,
        isHeavy: false,
        fill: inks.soft,
      })),
    ];
  });

/** Where the islands of a table lie when those that lie in no other are moved, each with what is inside it. */
const movedTo = (
  { islands, all }: TableLayout,
  placeOf: (island: LaidIsland) => { readonly x: number; readonly y: number } | undefined,
): readonly LaidIsland[] => {
  const shifts = new Map(
    islands.map((island) => {
      const { x, y } = placeOf(island) ?? island;
      return [island.id, { x: x - island.x, y: y - island.y }] as const;
    }),
  );
  const outermost = (island: LaidIsland): string => {
    const outer = island.outerId === null ? undefined : all.get(island.outerId);
    return outer ? outermost(outer) : island.id;
  };
  return [...all.values()].map((island) => {
    const { x, y } = shifts.get(outermost(island)) ?? { x: 0, y: 0 };
    return { ...island, x: island.x + x, y: island.y + y };
  });
};

/**
 * The table on a sheet of A3: islands with their papers, as they lie. Where they lie so far apart that the words would be too small
 * to read on paper, the islands are laid close together instead.
 */
export const boardPicture = (layout: TableLayout, model: Model, meeting: string, t: Translate): Picture => {
  const asItLies = drawTable(movedTo(layout, closeGaps(layout.islands)), model, meeting, t);
  if (asItLies.points >= leastPoints) return asItLies;
  const placeOf = packIslands(layout.islands);
  const close = drawTable(
    movedTo(layout, ({ id }) => placeOf(id)),
    model,
    meeting,
    t,
  );
  return close.points > asItLies.points ? close : asItLies;
};

const drawTable = (laid: readonly LaidIsland[], model: Model, meeting: string, t: Translate): Picture => {
  const bounds = boundsOf(laid) ?? { x: 0, y: 0, width: 1200, height: 700 };
  const margin = Math.max(bounds.width, bounds.height) * 0.02 + 8;
  const bare = sheetFor(bounds.width + 2 * margin, bounds.height + 2 * margin);
  const unit = bare.height / 60;
  const { width, height } = sheetFor(bounds.width + 2 * margin, bounds.height + 2 * margin + 5 * unit);
  const left = (width - bounds.width) / 2 - bounds.x;
  const top = 4 * unit + (height - 5 * unit - bounds.height) / 2 - bounds.y;
  const islands = laid
    .map((island): LaidIsland => ({ ...island, x: island.x + left, y: island.y + top }))
    .flatMap((island): readonly Mark[] => [
      {
        kind: 'box',
        x: island.x,
        y: island.y,
        width: island.width,
        height: island.height,
        radius: islandRadius,
        fill: island.depth % 2 === 0 ? inks.island : inks.inner,
        edge: null,
      },
      ...drawHead(island, model, t),
      ...drawPapers(island, model, t),
    ]);
  const waiting = model.tray().length;
  const foot = waiting === 0 ? '' : t('board:pictureTray', { count: waiting });
  const title = t('board:pictureOfBoard', { meeting });
  return {
    title,
    width,
    height,
    marks: [...headOf(title, foot, { width, height, unit }), ...islands],
    points: pointsOf(textSize, height),
  };
};
