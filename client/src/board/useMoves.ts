import { useMemo } from 'react';
import type { RefusalAbout } from '@skab/shared/outcome.ts';
import type { Translate } from '../text/texts.ts';
import { useText } from '../text/useText.ts';
import type { BoardDesk } from './boardDesk.ts';
import { excerpt } from './excerpt.ts';
import type { Taken, Target } from './moves.ts';
import { freePlace, type Point } from './pushApart.ts';
import { useDesk } from './useDesk.ts';

/** What can be done at the board, with the words that tell of it. The same for hand, tap and key. */
export const movesOf = (desk: BoardDesk, t: Translate) => {
  const { model, door } = desk;
  const titleOf = (clusterId: string): string => model.cluster(clusterId)?.title || t('board:nameless');
  const wordsOf = (statementId: string): string => excerpt(model.statement(statementId)?.text ?? t('board:withdrawn'));
  const saidOf = (taken: Taken, target: Target): string => {
    const words = wordsOf(taken.statementId);
    if (target.kind === 'tray') return t('board:saidTray', { words });
    if (target.kind === 'new' || (target.kind === 'statement' && target.clusterId === null))
      return t('board:saidStarted', { words });
    return t('board:saidPlaced', { words, title: titleOf(target.clusterId ?? '') });
  };
  const putIsland = (clusterId: string, { x, y }: Point): void => {
    const view = model.cluster(clusterId);
    if (!view) return;
    desk.state.setState({ chosen: null });
    const place = { x: Math.round(x), y: Math.round(y) };
    const said = t('board:saidMoved', { title: titleOf(clusterId) });
    if (view.parentId === null)
      desk.run({ name: 'moveCluster', args: { clusterId, ...place, columns: view.columns } }, said);
    else desk.run({ name: 'nestCluster', args: { clusterId, parentId: null, onTable: place } }, said);
  };
  return {
    titleOf,
    wordsOf,
    place: (taken: Taken, target: Target): void => desk.move(taken, target, saidOf(taken, target)),
    alsoIn: (taken: Taken, clusterId: string): void =>
      desk.run(
        { name: 'addPlace', args: { statementId: taken.statementId, clusterId } },
        t('board:saidAlsoIn', { words: wordsOf(taken.statementId), title: titleOf(clusterId) }),
      ),
    putIsland,
    /** As near to a point as there is room. */
    putBeside: (clusterId: string, at: Point): void => {
      const { stage } = desk;
      const { width = 0, height = 0 } = stage.laid(clusterId) ?? {};
      const others = stage.layout().islands.filter(({ id }) => id !== clusterId);
      putIsland(clusterId, freePlace({ ...at, width, height }, others));
    },
    setColumns: (clusterId: string, columns: number | null): void => {
      const island = desk.stage.laid(clusterId);
      const view = model.cluster(clusterId);
      if (!view) return;
      const place = view.parentId === null && island ? { x: island.x, y: island.y } : { x: view.x, y: view.y };
      desk.run({ name: 'moveCluster', args: { clusterId, ...place, columns } }, t('board:saidColumns'));
    },
    nest: (clusterId: string, parentId: string | null): void =>
      desk.run(
        { name: 'nestCluster', args: { clusterId, parentId } },
        parentId === null
          ? t('board:saidOut', { title: titleOf(clusterId) })
          : t('board:saidInside', { title: titleOf(clusterId), outer: titleOf(parentId) }),
      ),
    merge: (fromId: string, intoId: string): void =>
      desk.run(
        { name: 'mergeClusters', args: { fromId, intoId } },
        t('board:saidMerged', { title: titleOf(fromId), into: titleOf(intoId) }),
      ),
    dissolve: (clusterId: string): void =>
      desk.run(
        { name: 'dissolveCluster', args: { clusterId } },
        t('board:saidDissolved', { title: titleOf(clusterId) }),
      ),
    rename: (clusterId: string, title: string): void =>
      desk.run({ name: 'renameCluster', args: { clusterId, title } }, t('board:saidNamed', { title })),
    show: (clusterId: string | null): void => void door.send('showCluster', { clusterId }, door.newId()),
    hide: (statementId: string): void => void door.send('hideStatement', { statementId }, door.newId()),
    again: (): void => desk.moveAllTheSame(t('board:saidAgain')),
  };
};

export type Moves = ReturnType<typeof movesOf>;

export const useMoves = (): Moves => {
  const desk = useDesk();
  const { t } = useText();
  return useMemo(() => movesOf(desk, t), [desk, t]);
};

/** The sentence of one who came second: who came first and where it lies now, as far as that is known. */
export const meanwhileWords = (t: Translate, about: RefusalAbout | undefined): string => {
  const { who, what } = about ?? {};
  if (who && what) return t('board:meanwhile', { who, what });
  if (what) return t('board:meanwhileSomeone', { what });
  return who ? t('board:meanwhileTaken', { who }) : t('board:meanwhileMoved');
};
