import { useText } from '../../text/useText.ts';
import { DeskIcon } from '../../ui/DeskIcon.tsx';
import { Icon } from '../../ui/Icon.tsx';
import type { OpenSheet } from '../deskState.ts';
import { Choose } from '../search/Choose.tsx';
import { useBoard, useCluster, useDesk } from '../useDesk.ts';
import { useMoves } from '../useMoves.ts';
import styles from './Sheets.module.css';
import { FromEarlier } from './FromEarlier.tsx';
import { ActionSheet, type SheetAction } from './ActionList.tsx';

const widths = [1, 2, 3, 4, 5, 6, 7, 8];

/** What can be done with a cluster. */
export const ClusterSheet = ({ clusterId, onClose }: { readonly clusterId: string; readonly onClose: () => void }) => {
  const { t } = useText();
  const { state, door, model } = useDesk();
  const moves = useMoves();
  const view = useCluster(clusterId);
  const isShown = useBoard('spotlight', () => model.spotlight() === clusterId);
  if (!view) return null;
  const { may } = door;
  const open = (sheet: OpenSheet) => (): void => state.setState({ sheet });
  const then = (act: () => void) => (): void => {
    onClose();
    act();
  };
  const offered: readonly (SheetAction | false)[] = [
    may('renameCluster') && {
      id: 'name',
      words: t(view.title === '' ? 'board:giveName' : 'board:rename'),
      icon: <Icon name="pencil" />,
      onPress: open({ kind: 'name', what: { kind: 'cluster', id: clusterId } }),
    },
    may('writeDraft') &&
      door.openDraft !== undefined && {
        id: 'draft',
        words: t(view.description === '' ? 'board:describe' : 'board:describeOn'),
        icon: <DeskIcon name="fileText" />,
        onPress: open({ kind: 'draft', clusterId }),
      },
    may('showCluster') && {
      id: 'show',
      words: t(isShown ? 'board:showNot' : 'board:show'),
      icon: <DeskIcon name="monitor" />,
      onPress: then(() => moves.show(isShown ? null : clusterId)),
    },
    may('makePrinciple') && {
      id: 'principle',
      words: t('board:makePrinciple'),
      icon: <DeskIcon name="link" />,
      onPress: open({ kind: 'name', what: { kind: 'newPrinciple', clusterId } }),
    },
    may('makeStation') && {
      id: 'station',
      words: t('board:makeStation'),
      icon: <DeskIcon name="link" />,
      onPress: open({ kind: 'name', what: { kind: 'newStation', clusterId } }),
    },
    may('mergeClusters') && {
      id: 'merge',
      words: t('board:mergeInto'),
      icon: <DeskIcon name="arrowRight" />,
      onPress: open({ kind: 'merge', clusterId }),
    },
    may('nestCluster') && {
      id: 'nest',
      words: t('board:nestIn'),
      icon: <DeskIcon name="logIn" />,
      onPress: open({ kind: 'nest', clusterId }),
    },
    view.parentId !== null &&
      may('nestCluster') && {
        id: 'out',
        words: t('board:nestOut'),
        icon: <DeskIcon name="logOut" />,
        onPress: then(() => moves.nest(clusterId, null)),
      },
    view.statementIds.length > 1 &&
      may('splitCluster') && {
        id: 'split',
        words: t('board:split'),
        icon: <Icon name="copy" />,
        onPress: open({ kind: 'split', clusterId }),
      },
    may('dissolveCluster') && {
      id: 'dissolve',
      words: t('board:dissolve'),
      icon: <Icon name="x" />,
      onPress: open({ kind: 'dissolve', clusterId }),
    },
  ];
  return (
    <ActionSheet
      title={view.title || t('board:nameless')}
      actions={offered.filter((action) => action !== false)}
      onClose={onClose}
    >
      <p>
        {t('board:statementsCount', { count: view.count })}
        {view.mergedTitles.length > 0 &&
          ` · ${t('board:mergedNames', { titles: view.mergedTitles.map((title) => `»${title || t('board:nameless')}«`).join(', ') })}`}
      </p>
      <FromEarlier id={clusterId} />
      {view.description !== '' && <p className={styles.description}>{view.description}</p>}
      {may('moveCluster') && (
        <Choose
          label={t('board:columns')}
          all={t('board:columnsAuto')}
          options={widths.map((width) => ({ id: String(width), words: t('board:columnsCount', { count: width }) }))}
          value={view.columns === null ? null : String(view.columns)}
          onChange={(width) => moves.setColumns(clusterId, width === null ? null : Number(width))}
        />
      )}
    </ActionSheet>
  );
};
