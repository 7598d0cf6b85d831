import { countSigns, statementLimit } from '@skab/shared/board/statementText.ts';
import { signedBy } from '../../text/signedBy.ts';
import { useText } from '../../text/useText.ts';
import { DeskIcon } from '../../ui/DeskIcon.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Paper } from '../../ui/Paper.tsx';
import type { OpenSheet } from '../deskState.ts';
import type { Taken } from '../moves.ts';
import { useDesk, useStatement } from '../useDesk.ts';
import { useMoves } from '../useMoves.ts';
import { FromEarlier } from './FromEarlier.tsx';
import { ActionSheet, type SheetAction } from './ActionList.tsx';

/** What can be done with a statement where it lies. */
export const useStatementActions = (taken: Taken, onClose: () => void): readonly SheetAction[] => {
  const { t } = useText();
  const { state, door } = useDesk();
  const moves = useMoves();
  const view = useStatement(taken.statementId);
  const { clusterId } = taken;
  if (!view) return [];
  const open = (sheet: OpenSheet) => (): void => state.setState({ sheet });
  const then = (act: () => void) => (): void => {
    onClose();
    act();
  };
  const isThere = view.text !== null;
  const isName = isThere && clusterId !== null && countSigns(view.text ?? '') <= statementLimit;
  const offered: readonly (SheetAction | false)[] = [
    isThere &&
      door.may('placeStatement') && {
        id: 'move',
        words: t('board:moveTo'),
        icon: <DeskIcon name="arrowRight" />,
        onPress: open({ kind: 'move', taken }),
      },
    isThere &&
      clusterId !== null &&
      door.may('addPlace') && {
        id: 'alsoIn',
        words: t('board:alsoIn'),
        icon: <Icon name="copy" />,
        onPress: open({ kind: 'alsoIn', taken }),
      },
    clusterId !== null &&
      door.may('unplaceStatement') && {
        id: 'tray',
        words: t('board:takeOut', { title: moves.titleOf(clusterId) }),
        icon: <Icon name="undo" />,
        onPress: then(() => moves.place(taken, { kind: 'tray' })),
      },
    isName &&
      door.may('renameCluster') && {
        id: 'name',
        words: t('board:useAsName'),
        icon: <Icon name="pencil" />,
        onPress: then(() => moves.rename(clusterId, view.text ?? '')),
      },
    isThere &&
      door.may('hideStatement') && {
        id: 'hide',
        words: t('board:hide'),
        icon: <Icon name="eyeOff" />,
        onPress: then(() => moves.hide(taken.statementId)),
      },
  ];
  return offered.filter((action) => action !== false);
};

export const StatementSheet = ({ taken, onClose }: { readonly taken: Taken; readonly onClose: () => void }) => {
  const { t } = useText();
  const view = useStatement(taken.statementId);
  const actions = useStatementActions(taken, onClose);
  const { titleOf } = useMoves();
  const lies = (view?.clusterIds ?? []).map((id) => `»${titleOf(id)}«`).join(', ');
  const where = lies === '' ? t('board:inTray') : t('board:liesIn', { titles: lies });
  const told = [
    ...(view?.signature ? [signedBy(view.signature, t)] : []),
    ...(view?.isSaidInRoom ? [t('board:saidInRoom')] : []),
    ...(view && view.buildsOn !== null ? [t('names:buildsOn', { number: view.buildsOn })] : []),
    ...(view?.unsettled
      ? [t('board:unsettledBetween', { first: titleOf(view.unsettled[0]), second: titleOf(view.unsettled[1]) })]
      : []),
    where,
  ];
  const title = view?.number ? t('board:statementNumber', { number: view.number }) : t('board:statement');
  return (
    <ActionSheet title={title} actions={actions} onClose={onClose}>
      {view && view.text !== null ? (
        <Paper text={view.text} foot={told.join(' · ')} />
      ) : (
        <Paper state="gone" stateWords={t('board:withdrawn')} />
      )}
      <FromEarlier id={taken.statementId} isStatement />
    </ActionSheet>
  );
};
